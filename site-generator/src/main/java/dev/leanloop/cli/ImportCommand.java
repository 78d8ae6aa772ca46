package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.imports.ImportProblem;
import dev.leanloop.imports.Sources;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.Visibility;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code import}: notes of what other programs hold. */
final class ImportCommand implements Command {

    private final Console console;
    private final NotesParameter notes = new NotesParameter();
    private final CommonOptions common = new CommonOptions();
    private Path place = Path.of(".");
    private String customer = "";
    private @Nullable LocalDate day;
    private Visibility visibility = Visibility.PRIVATE;
    private boolean dryRun;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "import",
                        "Makes notes of tables (.csv), mails (.eml) and transcripts (.vtt) of other programs.",
                        "A file or a folder of them. Nothing is written over, and nothing twice. A note stays private until whoever",
                        "edits it says otherwise.")
                .place(
                        "PLACE",
                        Path.class,
                        given -> place = given,
                        "A .csv, .tsv, .eml or .vtt file, or a folder of such files.")
                .with(notes)
                .option(
                        "--customer",
                        "CUSTOMER",
                        String.class,
                        given -> customer = given,
                        "Whose what names nobody is: a folder, name or alias.")
                .option(
                        "--day",
                        "DATE",
                        LocalDate.class,
                        given -> day = given,
                        "The day of a mail or a transcript that names none, as 2026-03-31.")
                .choice(
                        "--visibility",
                        "WHO",
                        Visibility.class,
                        List.of("private", "managers", "team"),
                        given -> visibility = given,
                        "Who may see the notes: private, managers or team (default: private).")
                .flag("--dry-run", () -> dryRun = true, "Only show what would be written.")
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        Path from = console.resolve(place);
        String shown = console.shown(place).isEmpty() ? "." : console.shown(place);
        if (!Files.exists(from)) {
            throw new UsageException("there is no file or folder at " + shown);
        }
        if (Files.isRegularFile(from) && !Sources.isOne(from)) {
            throw new UsageException(shown + " is no .csv, .tsv, .eml or .vtt file");
        }
        NotesFolder folder = NotesFolder.open(notes.in(console));
        Settings settings = folder.settings().settings();
        Sources.Found found = new Sources(settings, customer, day).read(from, shown);
        KnowledgeBase knowledge = common.read(console, folder, Audience.AUTHORS);
        ImportPlan plan = ImportPlan.of(knowledge, folder, settings, visibility).with(found.talks(), console.today());
        for (Map.Entry<NotePath, String> note : plan.files().entrySet()) {
            Path file = folder.root().resolve(note.getKey().value());
            if (!dryRun) {
                write(file, note.getValue());
            }
            console.result(console.shown(file));
        }
        if (dryRun) {
            showFirst(plan);
        }
        found.problems().forEach(this::say);
        plan.problems().forEach(this::say);
        say(plan);
        columns(folder, found);
        return found.talks().isEmpty() && !found.problems().isEmpty()
                ? ExitCode.USAGE.number()
                : ExitCode.CLEAN.number();
    }

    private void say(ImportProblem problem) {
        console.say(problem.toString());
    }

    private void showFirst(ImportPlan plan) {
        if (!plan.files().isEmpty()) {
            console.result("");
            plan.files().firstEntry().getValue().lines().forEach(console::result);
        }
    }

    private void say(ImportPlan plan) {
        String done = dryRun ? "Would write " : "Wrote ";
        console.say(done + Amount.of(plan.notes(), "note")
                + (plan.notes() == 0 ? "" : " of " + Amount.of(plan.customers(), "customer"))
                + (plan.known() == 0 ? "" : "; " + plan.known() + " were imported before") + ".");
        if (plan.notes() > 0 && visibility != Visibility.TEAM) {
            console.say("Nobody but " + (visibility == Visibility.PRIVATE ? "who has the file" : "managers")
                    + " sees them until 'visibility: " + visibility.name().toLowerCase(Locale.ROOT)
                    + "' is taken out.");
        }
    }

    /** A whole file or none, and none in the place of another. */
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Keeps what was guessed of a table's columns, unless that is settled in {@code leanloop.yml}. */
    private void columns(NotesFolder folder, Sources.Found found) throws IOException {
        if (found.yaml().isEmpty()) {
            return;
        }
        Path file = folder.root().resolve(SettingsReader.FILE_NAME);
        // As the settings are read, so that a letter of another encoding stops nothing: what is there stays to the
        // byte.
        String before = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        String added = (before.isEmpty() || before.endsWith("\n") ? "" : "\n")
                + (before.isBlank() ? "" : "\n")
                + "# Columns of tables that notes are imported from\n" + found.yaml();
        boolean keeps = !dryRun && !found.talks().isEmpty() && isFit(before, before + added, found);
        console.say(
                keeps
                        ? "Guessed these columns, and put them into " + console.shown(file) + ":"
                        : "Guessed these columns; leanloop.yml may name others:");
        found.yaml().lines().forEach(line -> console.say("  " + line));
        if (keeps) {
            Files.writeString(
                    file,
                    before.contains("\r\n") ? added.replace("\n", "\r\n") : added,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Whether the longer text is read as the shorter one was, and the columns as they were guessed. */
    private static boolean isFit(String before, String after, Sources.Found found) {
        SettingsReader.Result was = SettingsReader.read(before);
        SettingsReader.Result is = SettingsReader.read(after);
        return was.settings().importColumns().isEmpty()
                && is.settings().importColumns().equals(found.guess())
                && is.diagnostics().size() == was.diagnostics().size()
                && is.settings().dates().equals(was.settings().dates());
    }
}
