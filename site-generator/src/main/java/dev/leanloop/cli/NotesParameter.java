package dev.leanloop.cli;

import java.nio.file.Path;

/** The folder of notes, as an argument of commands that are about a folder as a whole. */
final class NotesParameter implements GivenNotes, CommandUsage.Shared {

    private Path notes = Path.of(".");

    @Override
    public void declareIn(CommandUsage usage) {
        usage.perhapsPlace("NOTES", Path.class, given -> notes = given, "The folder of notes (default: this one).");
    }

    @Override
    public Path given() {
        return notes;
    }
}
