package dev.leanloop.cli;

import dev.leanloop.starter.ExampleTeam;
import dev.leanloop.starter.FirstNotes;
import dev.leanloop.starter.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: a folder of notes to begin with. */
@Command(
        name = "init",
        sortOptions = false,
        description = {
            "Makes a folder of notes to begin with, or the example team's, as a git repository.",
            "The example's half year is committed as such a team would have: plans before talks."
        })
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "The new folder; it may be there if it is empty.")
    private Path folder = Path.of(".");

    @Option(names = "--example", description = "The notes of an example team, half a year of them.")
    private boolean example;

    @Option(
            names = "--forge",
            paramLabel = "HOST",
            description = {
                "Put the pipeline where it runs: github, gitlab, forgejo, gitea or server",
                "(default: all of them in .leanloop/recipes, where none runs)."
            })
    private @Nullable Host host;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path target = console.resolve(folder);
        refuseUsed(target);
        String shown = console.shown(folder);
        if (example && host != null) {
            throw new UsageException("the example has no pipeline: leave out --forge or --example");
        }
        if (example) {
            int commits = ExampleTeam.packaged().writeTo(target);
            console.result("Wrote the example team's notes to " + shown + ", " + Count.words(commits, "commit") + ".");
        } else {
            FirstNotes.writeTo(target, console.today(), host);
            console.result("Wrote a first customer and a first conversation to " + shown + ".");
            console.result("Read:  " + (shown.isEmpty() ? "" : shown + "/") + "README.md, then leanloop.yml");
        }
        console.result("Next:  leanloop build " + (shown.isEmpty() ? "." : shown) + " -o site");
        return ExitCode.CLEAN.number();
    }

    private void refuseUsed(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new UsageException(console.shown(folder) + " is a file: name a new folder");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new UsageException(console.shown(folder) + " is not empty: name a new folder");
            }
        }
    }
}
