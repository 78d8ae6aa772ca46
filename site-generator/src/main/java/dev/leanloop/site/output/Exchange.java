package dev.leanloop.site.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts files into place and takes others away, each in one step, and can put everything back as it was. What was there before is
 * kept aside until then: a second name for a file costs less than a file.
 */
final class Exchange {

    private final Path aside;
    private final Deque<Step> done = new ArrayDeque<>();
    private int kept;

    /**
     * @param aside a folder on the same disk for what was there before; whoever made it clears it
     */
    Exchange(Path aside) {
        this.aside = aside;
    }

    /** How one step is taken back. */
    private interface Step {
        void undo() throws IOException;
    }

    /** Makes a folder, whose parent is there. */
    void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        done.push(() -> Files.delete(folder));
    }

    /** Moves a file to its place, over the one that may be there. */
    void place(Path content, Path target) throws IOException {
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            Path before = nextAside();
            keep(target, before);
            place(content, target, before);
        } else {
            move(content, target);
            done.push(() -> Files.delete(target));
        }
    }

    /** Moves a file to its place, over one of which another copy is at hand. */
    void place(Path content, Path target, Path before) throws IOException {
        move(content, target);
        done.push(() -> move(before, target));
    }

    /** Takes a file away. */
    void takeAway(Path target) throws IOException {
        Path before = nextAside();
        move(target, before);
        done.push(() -> move(before, target));
    }

    /** Removes an empty folder. */
    void removeFolder(Path folder) throws IOException {
        Files.delete(folder);
        done.push(() -> Files.createDirectory(folder));
    }

    /** Puts everything back, the last first. */
    void undo() throws IOException {
        while (!done.isEmpty()) {
            done.peek().undo();
            done.pop();
        }
    }

    private Path nextAside() {
        kept++;
        return aside.resolve("before-" + kept);
    }

    /** A second name, or a copy where the disk knows no second names. */
    private static void keep(Path target, Path before) throws IOException {
        try {
            Files.createLink(before, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(target, before, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
