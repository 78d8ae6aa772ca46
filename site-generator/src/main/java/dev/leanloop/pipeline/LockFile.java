package dev.leanloop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that one piece of work holds, alone among all threads and processes, by a lock of the operating system: a process that died
 * holds nothing.
 *
 * <p>Most systems give up a process's locks on a file as soon as it closes <em>any</em> channel on that file, were it only to read it.
 * So nobody else of this process may open a file that is held here; who asks for it here is told without that.
 */
final class LockFile implements Closeable {

    /** Where files are that this process holds. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final FileChannel channel;

    private LockFile(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /**
     * Holds a file, which is made if it is not there.
     *
     * @param lockedByte which byte of it is locked; there need not be one
     * @return null when somebody else holds it, or deleted it in this moment
     */
    static @Nullable LockFile of(Path file, long lockedByte) throws IOException {
        Path place = place(file);
        if (!HELD.add(place)) {
            return null;
        }
        @Nullable LockFile held = null;
        try {
            held = locked(place, lockedByte);
            return held;
        } catch (NoSuchFileException e) {
            return null;
        } finally {
            if (held == null) {
                HELD.remove(place);
            }
        }
    }

    /** Whether it is this process that holds a file. */
    static boolean isOurs(Path file) throws IOException {
        return HELD.contains(place(file));
    }

    private static Path place(Path file) throws IOException {
        return Objects.requireNonNull(file.getParent(), "a file in a folder")
                .toRealPath()
                .resolve(file.getFileName());
    }

    private static @Nullable LockFile locked(Path place, long lockedByte) throws IOException {
        try {
            Files.createFile(place);
        } catch (FileAlreadyExistsException e) {
            // Somebody held it once, or holds it.
        }
        Object before = key(place);
        FileChannel channel = FileChannel.open(place, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock(lockedByte, 1, false);
            // A lock on a file that was deleted meanwhile keeps nobody out: the one that has the name now must be the
            // one locked.
            if (lock != null && Objects.equals(before, key(place))) {
                return new LockFile(place, channel);
            }
            lock = null;
            return null;
        } catch (OverlappingFileLockException e) {
            return null; // Held by something else of this process.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /** What tells a file from another one of the same name; null where the system knows nothing like it. */
    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** To read and write it. */
    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(place);
        }
    }
}
