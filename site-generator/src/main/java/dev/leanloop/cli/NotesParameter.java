package dev.leanloop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder of notes, as an argument of commands that are about a folder as a whole. */
final class NotesParameter implements GivenNotes {

    @Parameters(
            index = "+",
            arity = "0..1",
            paramLabel = "NOTES",
            defaultValue = ".",
            description = "The folder of notes (default: this one).")
    private Path notes = Path.of(".");

    @Override
    public Path given() {
        return notes;
    }
}
