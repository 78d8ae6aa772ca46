package dev.leanloop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of notes, as an option of commands whose arguments are something else. */
final class NotesOption implements GivenNotes {

    @Option(
            names = "--notes",
            paramLabel = "NOTES",
            defaultValue = ".",
            description = "The folder of notes (default: this one).")
    private Path notes = Path.of(".");

    @Override
    public Path given() {
        return notes;
    }
}
