package dev.leanloop.cli;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.NotesReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: every note's problems, for those who write them. */
@Command(
        name = "check",
        sortOptions = false,
        description = {
            "Names every problem of the notes, by file and line, with the line as it should read.",
            "For authors: private notes are checked too. Ends with 1 when there is an error; with --strict, a warning."
        })
final class CheckCommand implements Callable<Integer> {

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
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--strict", description = "End with 1 when there is a warning, too.")
    private boolean strict;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NotesFolder folder = NotesFolder.open(CommonOptions.notes(console, notes));
        KnowledgeBase knowledge = new NotesReading(console.progress(common.progress()))
                .read(folder, Audience.AUTHORS, common.asOf(console));
        List<Diagnostic> problems = knowledge.diagnostics();
        switch (format) {
            case TEXT -> print(problems, knowledge.notes().size());
            case JSON ->
                new Json(console.machineResult())
                        .problems(problems, knowledge.notes().size());
        }
        long serious = Count.of(problems, Level.ERROR) + (strict ? Count.of(problems, Level.WARNING) : 0);
        return (serious > 0 ? ExitCode.PROBLEMS : ExitCode.CLEAN).number();
    }

    private void print(List<Diagnostic> problems, int count) {
        String file = "";
        for (Diagnostic problem : problems) {
            if (!problem.at().file().equals(file)) {
                if (!file.isEmpty()) {
                    console.result("");
                }
                file = problem.at().file();
                console.result(console.bold(file));
            }
            console.result("  " + problem.at().line() + ":" + problem.at().column() + "  "
                    + console.level(problem.level()) + " " + problem.code() + "  " + problem.message());
            console.result("      " + console.faint(problem.code().why()));
            if (!problem.fixedLine().isEmpty()) {
                console.result("      write: " + problem.fixedLine());
            }
        }
        if (!problems.isEmpty()) {
            console.result("");
        }
        console.result(
                problems.isEmpty()
                        ? Count.words(count, "note") + ", no problems"
                        : Count.words(count, "note") + ", " + Count.byLevel(problems));
    }
}
