package dev.leanloop.cli;

import dev.leanloop.export.Export;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: the knowledge as data. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Writes all that the notes say as JSON, or as one CSV file for each kind of thing.",
            "The ids are those of pages and search, and stay when a note is edited elsewhere."
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NOTES",
            defaultValue = ".",
            description = "The folder of notes (default: this one).")
    private Path notes = Path.of(".");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json or csv (default: ${DEFAULT-VALUE}).")
    private ExportFormat format = ExportFormat.JSON;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLACE",
            description = "The file for JSON (default: standard output), the folder for CSV (needed).")
    private @Nullable Path output;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    /** The forms of an export. */
    enum ExportFormat {
        JSON,
        CSV
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("export for the team or for managers: --audience team or --audience managers");
        }
        if (format == ExportFormat.CSV && output == null) {
            throw new UsageException("CSV is a file for each kind of thing: name a folder for them with -o DIR");
        }
        NotesFolder folder = NotesFolder.open(CommonOptions.notes(console, notes));
        KnowledgeBase knowledge = common.read(console, folder, common.audience());
        Export export = new Export(knowledge, common.audience().name().toLowerCase(Locale.ROOT));
        switch (format) {
            case JSON -> json(export);
            case CSV -> csv(export);
        }
        return ExitCode.CLEAN.number();
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

    private void csv(Export export) throws IOException {
        if (output == null) {
            throw new IllegalStateException("asked for before");
        }
        Path folder = Files.createDirectories(console.resolve(output));
        for (Map.Entry<String, String> file : export.csv().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        console.say(Count.words(export.csv().size(), "file") + " in " + console.shown(folder));
    }
}
