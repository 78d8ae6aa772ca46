package dev.leanloop.cli;

import java.nio.file.Path;

/** The folder of notes, as an option of commands whose arguments are something else. */
final class NotesOption implements GivenNotes, CommandUsage.Shared {

    private Path notes = Path.of(".");

    @Override
    public void declareIn(CommandUsage usage) {
        usage.option(
                "--notes", "NOTES", Path.class, given -> notes = given, "The folder of notes (default: this one).");
    }

    @Override
    public Path given() {
        return notes;
    }
}
