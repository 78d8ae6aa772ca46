package dev.leanloop.cli;

import dev.leanloop.adopt.Adoption;
import dev.leanloop.diagnostic.Amount;
import dev.leanloop.history.History;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.starter.ExampleTeam;
import dev.leanloop.starter.FirstNotes;
import dev.leanloop.starter.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code init}: a folder of notes to begin with. */
final class InitCommand implements Command {

    private static final Set<String> MADE_BY_FORGES =
            Set.of(".git", ".gitignore", ".gitattributes", "README.md", "LICENSE", "LICENSE.md", "LICENSE.txt");

    private final Console console;
    private Path folder = Path.of(".");
    private boolean example;
    private boolean print;
    private @Nullable Host host;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "init",
                        "Makes a folder of notes to begin with, or the example team's, as a git repository.",
                        "In a folder that holds notes already: looks at them, and proposes and writes leanloop.yml alone.")
                .place("DIR", Path.class, given -> folder = given, "A new or empty folder, or one with notes.")
                .flag(
                        "--example",
                        () -> example = true,
                        "The notes of an example team: half a year of commits, plans before conversations.")
                .flag(
                        "--print",
                        () -> print = true,
                        "Only show what would be written to the leanloop.yml of notes that are there already.")
                .choice(
                        "--forge",
                        "HOST",
                        Host.class,
                        given -> host = given,
                        "Put the pipeline where it runs: github, gitlab, forgejo, gitea or server",
                        "(default: all of them in .leanloop/recipes, where none runs).");
    }

    @Override
    public Integer call() throws IOException {
        Path target = console.resolve(folder);
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new UsageException(console.shown(folder) + " is a file: name a new folder");
        }
        if (Files.isDirectory(target) && !isFresh(target)) {
            return adopt(target);
        }
        if (print) {
            throw new UsageException("--print is for a folder that holds notes already");
        }
        if (example && Files.exists(target.resolve(".git"))) {
            throw new UsageException(
                    console.shown(folder) + " is a repository already: the example makes one of its own");
        }
        if (example && host != null) {
            throw new UsageException("the example has no pipeline: leave out --forge or --example");
        }
        String shown = console.shown(folder);
        if (example) {
            int commits = ExampleTeam.packaged().writeTo(target);
            console.result("Wrote the example team's notes to " + shown + ", " + Amount.of(commits, "commit") + ".");
        } else {
            List<String> kept = FirstNotes.writeTo(target, console.today(), host);
            console.result("Wrote a first customer and a first conversation to "
                    + (shown.isEmpty() ? "this folder" : shown) + ".");
            if (!kept.isEmpty()) {
                console.result("Kept:  " + String.join(", ", kept));
            }
            console.result("Read:  " + (shown.isEmpty() ? "" : shown + "/") + "README.md, then leanloop.yml");
        }
        next(shown);
        return ExitCode.CLEAN.number();
    }

    private void next(String shown) {
        console.result("Next:  leanloop build " + (shown.isEmpty() ? "." : shown) + " -o site");
    }

    /** Only {@code leanloop.yml} is written, and none is written over. */
    private int adopt(Path target) throws IOException {
        String shown = console.shown(folder);
        String name = shown.isEmpty() ? "this folder" : shown;
        if (example || host != null) {
            throw new UsageException(name + " is not empty: --example and --forge are for a new folder");
        }
        Path settings = target.resolve(SettingsReader.FILE_NAME);
        if (Files.exists(settings, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(name + " has a leanloop.yml already: name a new folder, or take that out first");
        }
        NotesFolder notes = NotesFolder.open(target);
        if (notes.contents(NoteReader.withoutPages(Settings.DEFAULTS)).notes().isEmpty()) {
            throw new UsageException(name + " is not empty and holds no notes: name a new folder");
        }
        Adoption adoption;
        try (History history = History.read(notes.root())) {
            adoption = Adoption.of(notes, history, console.today());
        }
        console.result("For the notes in " + name + ":");
        console.result("");
        new AdoptionText(console).print(adoption);
        console.result("");
        if (print) {
            return ExitCode.CLEAN.number();
        }
        Files.writeString(settings, adoption.yaml(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        console.result("Wrote " + (shown.isEmpty() ? "" : shown + "/") + "leanloop.yml, and nothing else.");
        next(shown);
        return ExitCode.CLEAN.number();
    }

    /** Empty, or a clone of a repository that a forge has just made. */
    private static boolean isFresh(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names =
                    entries.map(entry -> entry.getFileName().toString()).toList();
            return names.isEmpty() || names.contains(".git") && MADE_BY_FORGES.containsAll(names);
        }
    }
}
