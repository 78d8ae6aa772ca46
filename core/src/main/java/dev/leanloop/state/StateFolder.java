package dev.leanloop.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A folder outside the notes for what was worked out before. A file that is damaged, or was written by another version, counts as
 * missing; a folder that cannot be written costs time and nothing else. Both are said in {@link #notices()}. What is kept may be
 * confidential, so others than the owner cannot read the folder where the file system knows owners. Safe to share between threads;
 * of two processes that write at once, the later wins.
 */
public final class StateFolder {

    private static final String MAGIC = "leanloop state 3";

    /** How files end that are still being written; before that stands which process writes. */
    private static final String UNFINISHED = ".new";

    /** Bytes handed to the system at once, which copies them: not all of a large file. */
    private static final int AT_ONCE = 65_536;

    private static final Pattern WRITER = Pattern.compile(".*\\.(\\d{1,18})\\.\\d+\\" + UNFINISHED);

    private final @Nullable Path folder;
    private final String version;
    private final @Nullable String part;
    private final CopyOnWriteArrayList<String> notices;

    private StateFolder(
            @Nullable Path folder, String version, @Nullable String part, CopyOnWriteArrayList<String> notices) {
        this.folder = folder;
        this.version = version;
        this.part = part;
        this.notices = notices;
    }

    /** Keeps nothing. */
    public static StateFolder none() {
        return new StateFolder(null, "", null, new CopyOnWriteArrayList<>());
    }

    /**
     * Keeps files in a folder, which is made when the first is written.
     *
     * @param version of the program that writes: another version's files are not read
     */
    public static StateFolder at(Path folder, String version) {
        return new StateFolder(folder, version, null, new CopyOnWriteArrayList<>());
    }

    /** The same folder for what also depends on something else, such as the settings. */
    public StateFolder dependingOn(String more) {
        return new StateFolder(folder, version + " " + more, part, notices);
    }

    /**
     * A folder in this one, for what is kept in several files, or what only some may read: what is amiss in any number of its files is
     * said once, by its name.
     */
    public StateFolder within(String name) {
        return new StateFolder(folder == null ? null : folder.resolve(name), version, name, notices);
    }

    /**
     * Makes a folder in this one, for what somebody else writes, unless it is there.
     *
     * @throws IOException when nothing can be kept there
     */
    public void makeFolder(String name) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder.resolve(name), ownersOnly());
        }
    }

    /** Where things are kept, if they are; the folder may not be there yet. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** A text that is the same as long as the program, and what else the kept things depend on, is. */
    public String version() {
        return version;
    }

    /** Says what was found amiss with something kept here that is no file of this folder's own: once, however often. */
    public void notice(String sentence) {
        notices.addIfAbsent(sentence);
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
            notice("what was kept as '" + called(name) + "' in " + folder + " is damaged, and is made anew");
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
            if (checksum != checksum(name, content)) {
                throw new IOException("damaged");
            }
            if (!ours) {
                notice("what was kept as '" + called(name)
                        + "' is of another version or other settings, and is made anew");
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
            removeLeftOver(folder);
            Path whole = Files.createTempFile(
                    folder, name + "." + ProcessHandle.current().pid() + ".", UNFINISHED);
            try {
                try (OutputStream out = Files.newOutputStream(whole)) {
                    out.write(head(name, content));
                    for (int from = 0; from < content.length; from += AT_ONCE) {
                        out.write(content, from, Math.min(AT_ONCE, content.length - from));
                    }
                }
                Files.move(
                        whole,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            notice("nothing can be kept in " + folder + ", so each run starts anew: " + e.getMessage());
        }
    }

    /** What a run that was killed while it wrote left behind holds words of the notes, and nobody would ever look for it. */
    private static void removeLeftOver(Path folder) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path file : unfinished) {
                Matcher writer = WRITER.matcher(file.getFileName().toString());
                if (writer.matches()
                        && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Keeps nothing under a name any more. */
    public void remove(String name) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            notice("what was kept as '" + called(name) + "' in " + folder + " cannot be removed: " + e.getMessage());
        }
    }

    private byte[] head(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(version);
            out.writeLong(checksum(name, content));
        }
        return bytes.toByteArray();
    }

    /** What was found amiss so far, a sentence each, without what is in the notes. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private String called(String name) {
        return part == null ? name : part;
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

    /** Of the name, too: what was copied from another file is no better than damaged. */
    private static long checksum(String name, byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        checksum.update(content);
        return checksum.getValue();
    }
}
