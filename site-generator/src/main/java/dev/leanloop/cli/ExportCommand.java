package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.export.Export;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.Sheets;
import dev.leanloop.site.page.Sheet;
import dev.leanloop.site.template.SheetFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code export}: the knowledge as data. */
final class ExportCommand implements Command {

    private final Console console;
    private final NotesParameter notes = new NotesParameter();
    private final CommonOptions common = new CommonOptions();
    private ExportFormat format = ExportFormat.JSON;
    private @Nullable Path output;
    private Sheets.@Nullable Reader reader;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "export",
                        "Writes what the notes say: all of it as JSON or CSV, or a sheet for each customer.",
                        "A sheet is Markdown, or HTML that carries all it needs and may be sent.",
                        "The ids of data are those of pages and search, and stay when a note is edited elsewhere.")
                .with(notes)
                .choice(
                        "--format",
                        "FORMAT",
                        ExportFormat.class,
                        given -> format = given,
                        "json, csv, markdown or html (default: json).")
                .option(
                        "-o,--output",
                        "PLACE",
                        Path.class,
                        given -> output = given,
                        "The file for JSON (default: standard output), the folder for all others (needed).")
                .choice(
                        "--for",
                        "READER",
                        Sheets.Reader.class,
                        given -> reader = given,
                        "Who reads the sheets: us, or the customer, who gets no expectation, objection, question or name",
                        "(default: us for Markdown, customer for HTML).")
                .with(common);
    }

    /** The forms of an export. */
    enum ExportFormat {
        JSON,
        CSV,
        MARKDOWN,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("export for the team or for managers: --audience team or --audience managers");
        }
        boolean isData = format == ExportFormat.JSON || format == ExportFormat.CSV;
        if (format != ExportFormat.JSON && output == null) {
            throw new UsageException(
                    isData
                            ? "CSV is a file for each kind of thing: name a folder for them with -o DIR"
                            : "sheets are a file for each customer: name a folder for them with -o DIR");
        }
        if (isData && reader != null) {
            throw new UsageException("--for is for sheets: --format markdown or --format html");
        }
        NotesFolder folder = NotesFolder.open(notes.in(console));
        KnowledgeBase knowledge = common.read(console, folder, common.audience());
        switch (format) {
            case JSON -> json(data(knowledge));
            case CSV -> write(data(knowledge).csv());
            case MARKDOWN ->
                write(sheets(knowledge, Sheets.Reader.US, ".md", new SheetMarkdown(Sheets.messages(knowledge))::of));
            case HTML ->
                write(sheets(
                        knowledge, Sheets.Reader.CUSTOMER, ".html", new SheetFiles(Sheets.messages(knowledge))::html));
        }
        return ExitCode.CLEAN.number();
    }

    private Export data(KnowledgeBase knowledge) {
        return new Export(knowledge, common.audience().name().toLowerCase(Locale.ROOT));
    }

    private Map<String, String> sheets(
            KnowledgeBase knowledge, Sheets.Reader otherwise, String ending, Function<Sheet, String> text) {
        Map<String, String> files = new TreeMap<>();
        Sheets.of(knowledge, reader == null ? otherwise : reader)
                .forEach(sheet -> files.put(sheet.file() + ending, text.apply(sheet)));
        return files;
    }

    private void json(Export export) throws IOException {
        if (output == null) {
            export.json(console.machineResult());
            return;
        }
        StringWriter text = new StringWriter();
        export.json(text);
        Files.writeString(console.resolve(output), text.toString());
    }

    private void write(Map<String, String> files) throws IOException {
        if (output == null) {
            throw new IllegalStateException("asked for before");
        }
        Path folder = Files.createDirectories(console.resolve(output));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        console.say(Amount.of(files.size(), "file") + " in " + console.shown(folder));
    }
}
