package dev.leanloop.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * One build at a time for one site. The operating system holds the lock, so a build that died is no obstacle to the next; the file
 * names its holder while it is held, and is empty after.
 */
final class BuildLock {

    private static final String FOLDER = ".leanloop";
    private static final String FILE = "lock";
    private static final int HOLDER_LENGTH = 100;

    private BuildLock() {}

    /** What is done under the lock. */
    interface Work<T> {
        /**
         * Does it.
         *
         * @param now by the clock of the disk that the site lies on
         */
        T run(FileTime now) throws IOException;
    }

    /**
     * Does the work while no other process does any for the same site.
     *
     * @throws LockedException at once, when another one does
     */
    static <T> T holding(Path site, Work<T> work) throws IOException {
        Path folder = site.resolve(FOLDER);
        boolean isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        boolean done = false;
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new LockedException("another build" + holder(channel) + " is at work in " + site);
            }
            T result = signed(channel, file, work);
            done = true;
            return result;
        } finally {
            if (!done && isNew) {
                leaveNoTrace(file);
            }
        }
    }

    /** Does the work under the holder's name, and takes it off again: what stays behind is the same after every build. */
    private static <T> T signed(FileChannel channel, Path file, Work<T> work) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return work.run(Files.getLastModifiedTime(file));
        } finally {
            channel.truncate(0);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by another thread of this process: as good as held by another process.
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer written = ByteBuffer.allocate(HOLDER_LENGTH);
        channel.read(written, 0);
        String holder = StandardCharsets.UTF_8.decode(written.flip()).toString();
        return holder.isEmpty() ? "" : " (" + holder + ")";
    }

    /** A folder that turned out to be unfit is left as it was found. */
    private static void leaveNoTrace(Path lock) throws IOException {
        Files.deleteIfExists(lock);
        try {
            Files.deleteIfExists(lock.getParent());
        } catch (DirectoryNotEmptyException e) {
            return; // The build came far enough to leave something of its own: that is the next build's to mend.
        }
    }
}
