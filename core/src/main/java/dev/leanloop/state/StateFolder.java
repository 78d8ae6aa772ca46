package dev.leanloop.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A folder outside the notes for what was worked out before. A file that is damaged, or was written by another version, counts as
 * missing; a folder that cannot be written costs time and nothing else. Both are said in {@link #notices()}. What is kept may be
 * confidential, so others than the owner cannot read the folder where the file system knows owners. Safe to share between threads;
 * of two processes that write at once, the later wins.
 */
public final class StateFolder {

    private static final String MAGIC = "leanloop state 1";

    private final @Nullable Path folder;
    private final String version;
    private final List<String> notices;

    private StateFolder(@Nullable Path folder, String version, List<String> notices) {
        this.folder = folder;
        this.version = version;
        this.notices = notices;
    }

    /** Keeps nothing. */
    public static StateFolder none() {
        return new StateFolder(null, "", new CopyOnWriteArrayList<>());
    }

    /**
     * Keeps files in a folder, which is made when the first is written.
     *
     * @param version of the program that writes: another version's files are not read
     */
    public static StateFolder at(Path folder, String version) {
        return new StateFolder(folder, version, new CopyOnWriteArrayList<>());
    }

    /** The same folder for what also depends on something else, such as the settings. */
    public StateFolder dependingOn(String more) {
        return new StateFolder(folder, version + " " + more, notices);
    }

    /** A folder within this one, for what only some may read. */
    public StateFolder within(String name) {
        return new StateFolder(folder == null ? null : folder.resolve(name), version, notices);
    }

    /** What was written under a name by the same version; empty when nothing fit to use was. */
    public Optional<byte[]> read(String name) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return content(name, Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            notices.add("what was kept as '" + name + "' in " + folder + " is damaged, and is made anew");
            return Optional.empty();
        }
    }

    private Optional<byte[]> content(String name, byte[] file) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new IOException("no file of ours");
            }
            boolean ours = in.readUTF().equals(version);
            long checksum = in.readLong();
            byte[] content = in.readAllBytes();
            if (checksum != checksum(content)) {
                throw new IOException("damaged");
            }
            if (!ours) {
                notices.add(
                        "what was kept as '" + name + "' is of another version or other settings, and is made anew");
            }
            return ours ? Optional.of(content) : Optional.empty();
        }
    }

    /** Keeps content under a name, in one step: a reader sees all of it or what was there before. */
    public void write(String name, byte[] content) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder, ownersOnly());
            Path whole = Files.createTempFile(folder, name, ".new");
            try {
                Files.write(whole, file(content));
                Files.move(
                        whole,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            notices.add("nothing can be kept in " + folder + ", so each run starts anew: " + e.getMessage());
        }
    }

    private byte[] file(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(version);
            out.writeLong(checksum(content));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** What was found amiss so far, a sentence each, without what is in the notes. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private FileAttribute<?>[] ownersOnly() {
        boolean posix = folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static long checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return checksum.getValue();
    }
}
