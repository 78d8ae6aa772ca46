package dev.leanloop.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * A real folder seen through a file system that fails as told. Every operation that changes something, or reads a file's content,
 * passes {@link #operation}; looking at names and attributes does not, but for a closed folder. Power cuts lose contents, never the order of names: file
 * systems with a journal keep that.
 */
final class FaultyDisk {

    private static final int BYTES_OF_A_NAME = 64;

    private final FaultyFileSystem fileSystem = new FaultyFileSystem(this);
    private final Fault fault;
    private final Set<Object> unforced = new HashSet<>();
    private int operations;
    private long written;
    private boolean over;
    private boolean struck;

    FaultyDisk(Fault fault) {
        this.fault = fault;
    }

    /** The same place on this disk. */
    Path at(Path real) {
        return fileSystem.wrap(real);
    }

    /** How many operations there were. */
    synchronized int operations() {
        return operations;
    }

    /** How many bytes were written, names included. */
    synchronized long written() {
        return written;
    }

    /** Whether something went wrong at all. */
    synchronized boolean hasStruck() {
        return struck;
    }

    /** How much of an operation may be done. */
    enum Extent {
        ALL,
        HALF
    }

    /**
     * One more operation.
     *
     * @param bytes how much it writes
     * @return how much of it may be done; after half, {@link #dead} has to be thrown
     */
    synchronized Extent operation(Path path, long bytes) throws IOException {
        if (over) {
            throw dead(path);
        }
        operations++;
        return switch (fault) {
            case Fault.ErrorAt error
            when operations == error.at() -> {
                struck = true;
                throw new IOException(path + ": Input/output error");
            }
            case Fault.DeadFrom dead
            when operations == dead.at() -> {
                struck = true;
                over = true;
                throw dead(path);
            }
            case Fault.KillAt kill
            when operations == kill.at() -> {
                struck = true;
                over = true;
                yield Extent.HALF;
            }
            case Fault.PowerCutAt cut
            when operations == cut.at() -> {
                struck = true;
                over = true;
                yield Extent.HALF;
            }
            case Fault.FullAfter full
            when bytes > 0 && written + bytes > full.bytes() -> {
                struck = true;
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
            default -> {
                written += bytes;
                yield Extent.ALL;
            }
        };
    }

    /** An operation on names, which is done whole or not at all. */
    void names(Path path) throws IOException {
        if (operation(path, BYTES_OF_A_NAME) == Extent.HALF) {
            throw dead(path);
        }
    }

    /** An operation that needs no room. */
    void roomless(Path path) throws IOException {
        if (operation(path, 0) == Extent.HALF) {
            throw dead(path);
        }
    }

    /** A look at what a folder holds. */
    void lists(Path real) throws IOException {
        if (fault instanceof Fault.Closed closed && closed.folder().equals(real)) {
            throw new AccessDeniedException(real.toString());
        }
    }

    IOException dead(Path path) {
        return new IOException(path + ": the disk is gone");
    }

    synchronized void wrote(Path real) throws IOException {
        unforced.add(Files.readAttributes(real, BasicFileAttributes.class).fileKey());
    }

    synchronized void forced(Path real) throws IOException {
        unforced.remove(Files.readAttributes(real, BasicFileAttributes.class).fileKey());
    }

    /** What the next start finds in a real folder: after a power cut, files that nobody waited for are empty. */
    synchronized void restart(Path folder) throws IOException {
        if (!(fault instanceof Fault.PowerCutAt) || !struck || !Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && unforced.contains(attributes.fileKey())) {
                    Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
