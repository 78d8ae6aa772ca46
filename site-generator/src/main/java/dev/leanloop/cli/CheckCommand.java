package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.history.Snapshot;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NoteLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.CheckedOut;
import dev.leanloop.pipeline.NotesCheck;
import dev.leanloop.pipeline.WrittenLines;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code check}: every note's problems, for those who write them. */
final class CheckCommand implements Command {

    /** So many problems are seen at a glance; more need a summary. */
    private static final int ON_ONE_SCREEN = 10;

    private final Console console;
    private final NotesParameter notes = new NotesParameter();
    private final CommonOptions common = new CommonOptions();
    private CheckFormat format = CheckFormat.TEXT;
    private boolean strict;
    private boolean staged;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "check",
                        "Names every problem of the notes, by file and line, with the line as it should read.",
                        "For authors: private notes are checked too. Ends with 1 when there is an error; with --strict, a warning.")
                .with(notes)
                .choice(
                        "--format",
                        "FORMAT",
                        CheckFormat.class,
                        given -> format = given,
                        "text, json, sarif or github (default: text).")
                .flag("--strict", () -> strict = true, "End with 1 when there is a warning, too.")
                .flag(
                        "--staged",
                        () -> staged = true,
                        "Check what the next commit would hold, and tell of what it changes.")
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        NotesFolder folder = NotesFolder.open(notes.in(console));
        if (staged) {
            return callStaged(folder);
        }
        StateFolder kept = common.state(console, folder.root());
        NotesCheck.Checked checked =
                new NotesCheck(console.progress(common.progress()), kept).of(folder, common.asOf(console));
        kept.notices().forEach(console::say);
        return tell(checked.lines(), checked.found().problems(), checked.found().notes());
    }

    /** Only what is staged is told of; what it says is read together with all other notes as they are staged. */
    private int callStaged(NotesFolder folder) throws IOException {
        try (Snapshot snapshot =
                        Snapshot.staged(folder.root(), console.gitIndex().orElse(null));
                CheckedOut copy = CheckedOut.of(folder, snapshot)) {
            KnowledgeBase knowledge = copy.read(
                    console.progress(common.progress()),
                    common.state(console, folder.root()),
                    Audience.AUTHORS,
                    common.asOf(console));
            Set<String> changed =
                    snapshot.changed().stream().map(NotePath::value).collect(Collectors.toSet());
            List<Diagnostic> problems = knowledge.diagnostics().stream()
                    .filter(problem -> changed.contains(problem.at().file()))
                    .toList();
            long count = knowledge.notes().stream()
                    .filter(note -> changed.contains(note.path().file().value()))
                    .count();
            return tell(WrittenLines.on(copy.notes()), problems, Math.toIntExact(count));
        }
    }

    private int tell(WrittenLines lines, List<Diagnostic> problems, int count) throws IOException {
        switch (format) {
            case TEXT -> print(lines, problems, count);
            case JSON -> new Json(console.machineResult()).problems(problems, count);
            case SARIF ->
                new Sarif(this::inRepository, linesOf(lines, problems))
                        .write(problems, ProgramVersion.number(), console.machineResult());
            case GITHUB -> console.machineResult().print(new Annotations(this::inRepository).of(problems));
        }
        long serious = Count.of(problems, Level.ERROR) + (strict ? Count.of(problems, Level.WARNING) : 0);
        return (serious > 0 ? ExitCode.PROBLEMS : ExitCode.CLEAN).number();
    }

    private void print(WrittenLines lines, List<Diagnostic> problems, int count) throws IOException {
        try {
            new ProblemText(console, lines).print(problems);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        console.result(
                problems.isEmpty()
                        ? Amount.of(count, "note") + ", no problems"
                        : Amount.of(count, "note") + ", " + Count.byLevel(problems));
        if (problems.size() > ON_ONE_SCREEN) {
            console.result("by code: " + Count.byCode(problems));
        }
        long nobodys = problems.stream()
                .filter(problem -> problem.code() == DiagnosticCode.E01)
                .count();
        Count.withoutCustomer(nobodys, count).ifPresent(console::result);
    }

    /** A file as it is called from where the command was started: what a forge's checkout and a log's root are. */
    private String inRepository(String file) {
        String folder = notes.shown(console).replace('\\', '/');
        return folder.isEmpty() || folder.startsWith("/") ? file : folder + "/" + file;
    }

    /** The lines of the files with problems that can be read. */
    private static Map<String, NoteLines> linesOf(WrittenLines lines, List<Diagnostic> problems) throws IOException {
        Set<String> files =
                problems.stream().map(problem -> problem.at().file()).collect(Collectors.toSet());
        try {
            return files.parallelStream()
                    .flatMap(file -> lines.of(file).map(known -> Map.entry(file, known)).stream())
                    .collect(Collectors.toConcurrentMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
