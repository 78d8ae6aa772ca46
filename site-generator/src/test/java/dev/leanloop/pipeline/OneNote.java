package dev.leanloop.pipeline;

import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A folder with a note {@code a.md}, as old as if nobody had written anything for a while, and beside it a place to keep what was read.
 *
 * @param folder of notes
 * @param note in it
 */
record OneNote(Path folder, Path note, StateFolder state) {

    static OneNote in(Path temporary, String text) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("notes"));
        Path note = Files.writeString(folder.resolve("a.md"), text);
        var one = new OneNote(folder, note, StateFolder.at(temporary.resolve("state"), "1"));
        one.age();
        return one;
    }

    /** What was just written could be written again within one tick of the clock. */
    void age() throws IOException {
        FileTime past = FileTime.from(Instant.now().minusSeconds(3600));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
    }
}
