package dev.leanloop.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of notes, however a command is given it. */
interface GivenNotes {

    /** The path as it was written, from where the command was started. */
    Path given();

    /**
     * The folder.
     *
     * @throws UsageException when it is none
     */
    default Path in(Console console) {
        Path notes = console.resolve(given());
        if (!Files.isDirectory(notes)) {
            throw new UsageException("there is no folder of notes at " + shown(console));
        }
        return notes;
    }

    /** The folder as it was named. */
    default String shown(Console console) {
        return console.shown(given());
    }
}
