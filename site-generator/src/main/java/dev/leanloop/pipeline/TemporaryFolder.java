package dev.leanloop.pipeline;

import dev.leanloop.site.output.FolderTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A folder of one run, readable by its owner only, and gone when closed: a Lucene index holds every word of confidential notes. What
 * a run that was killed left, the next one removes; a lock of the operating system tells it from one that is in use.
 */
public final class TemporaryFolder implements Closeable {

    private static final String PREFIX = "leanloop-";
    private static final String HELD = "held";
    private static final String CONTENT = "content";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final LockFile held;

    private TemporaryFolder(Path folder, LockFile held) {
        this.folder = folder;
        this.held = held;
    }

    /** Makes one where the system keeps such folders. */
    public static TemporaryFolder create() throws IOException {
        Path folder = folderOfOurOwn();
        LockFile held = LockFile.of(folder.resolve(HELD), 0);
        if (held == null) {
            throw new IOException("somebody else took " + folder + ", which was made just now");
        }
        TemporaryFolder created = new TemporaryFolder(folder, held);
        try {
            Files.createDirectory(created.path());
            removeLeftOver(folder);
            return created;
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Java's own way makes a generator of secrets first, a thirtieth of a search; what cannot be made twice needs no secret name. */
    private static Path folderOfOurOwn() throws IOException {
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"),
                PREFIX + Long.toUnsignedString(new SplittableRandom().nextLong()));
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createDirectory(folder);
    }

    public Path path() {
        return folder.resolve(CONTENT);
    }

    /** Only what is our own: a folder of somebody else's could change under our hands, and lead us elsewhere. */
    private static void removeLeftOver(Path ours) throws IOException {
        UserPrincipal owner = Files.getOwner(ours, LinkOption.NOFOLLOW_LINKS);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(ours.getParent(), PREFIX + "*")) {
            for (Path other : others) {
                if (!other.equals(ours)
                        && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(owner)
                        && Files.isRegularFile(other.resolve(HELD), LinkOption.NOFOLLOW_LINKS)
                        && Files.isDirectory(other.resolve(CONTENT), LinkOption.NOFOLLOW_LINKS)) {
                    removeUnlessHeld(other);
                }
            }
        }
    }

    /** What has content was held, so that nobody is about to hold it for the first time. */
    private static void removeUnlessHeld(Path other) throws IOException {
        try (LockFile held = LockFile.of(other.resolve(HELD), 0)) {
            if (held != null) {
                FolderTree.delete(other);
            }
        } catch (NoSuchFileException e) {
            return; // Another run removed it in the same moment.
        }
    }

    @Override
    public void close() throws IOException {
        FolderTree.delete(path());
        held.close();
        FolderTree.delete(folder);
    }
}
