package dev.leanloop.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder once more, links as links. */
final class FolderCopy {

    private FolderCopy() {}

    static Path of(Path folder, Path copy) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, copy.resolve(folder.relativize(entry).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
        return copy;
    }
}
