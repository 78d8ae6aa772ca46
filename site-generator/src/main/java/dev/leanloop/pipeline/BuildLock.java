package dev.leanloop.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;

/**
 * One build at a time for one site. The operating system holds the lock, so a build that died is no obstacle to the next; the file
 * names its holder while it is held, and is empty after.
 */
final class BuildLock {

    private static final String FOLDER = ".leanloop";
    private static final String FILE = "lock";
    private static final int HOLDER_LENGTH = 100;

    /** Far behind the holder's name: Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

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
        try (LockFile held = LockFile.of(file, LOCKED_BYTE)) {
            if (held == null) {
                throw new LockedException(
                        "another build" + holder(file) + " is at work in " + site + "; wait for it, or end it");
            }
            return signed(held.channel(), file, work);
        } catch (LockedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (isNew) {
                leaveNoTrace(file, e);
            }
            throw e;
        }
    }

    /** Does the work under the holder's name, and takes it off again: what stays behind is the same after every build. */
    private static <T> T signed(FileChannel channel, Path file, Work<T> work) throws IOException {
        byte[] name = ownName().getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(name), 0);
        try {
            return work.run(Files.getLastModifiedTime(file));
        } finally {
            channel.truncate(0);
        }
    }

    private static String ownName() {
        ProcessHandle process = ProcessHandle.current();
        return "process " + process.pid()
                + process.info()
                        .startInstant()
                        .map(start -> ", since " + start.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("");
    }

    private static String holder(Path file) throws IOException {
        return LockFile.isOurs(file) ? " (" + ownName() + ")" : written(file);
    }

    /** Who holds it in another process; empty when that has not written it yet, or took it off just now. */
    private static String written(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer written = ByteBuffer.allocate(HOLDER_LENGTH);
            channel.read(written, 0);
            String holder = StandardCharsets.UTF_8.decode(written.flip()).toString();
            return holder.isEmpty() ? "" : " (" + holder + ")";
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** A folder that turned out to be unfit is left as it was found. */
    private static void leaveNoTrace(Path lock, Exception why) {
        try {
            Files.deleteIfExists(lock);
            Files.deleteIfExists(lock.getParent());
        } catch (DirectoryNotEmptyException e) {
            return; // The build came far enough to leave something of its own: that is the next build's to mend.
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
