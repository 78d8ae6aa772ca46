package dev.leanloop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of notes, as an option of commands whose arguments are something else. */
final class NotesOption {

    @Option(
            names = "--notes",
            paramLabel = "NOTES",
            defaultValue = ".",
            description = "The folder of notes (default: this one).")
    private Path notes = Path.of(".");

    /**
     * The folder.
     *
     * @throws UsageException when it is none
     */
    Path in(Console console) {
        return CommonOptions.notes(console, notes);
    }

    /** The folder as it was named. */
    String shown(Console console) {
        return console.shown(notes);
    }
}
