package dev.leanloop.note.source;

import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the one that was read, without reading it: what git's index compares, too.
 *
 * @param size in bytes
 * @param modified when its content was written, in nanoseconds since 1970; whoever sets it back does not reach {@code changed}
 * @param changed when anything of it was, where the file system says so
 * @param number the file's own in its file system, where it has one: another file that was moved here has another
 */
record NoteStamp(long size, long modified, long changed, long number) {

    /** Of a file whose stamp says nothing: it equals no file's. */
    static final NoteStamp NONE = new NoteStamp(-1, 0, 0, 0);

    /** The time within which a file can be written twice and look the same: two seconds, on the coarsest of file systems. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private static final String UNIX = "unix";
    private static final String SIZE = "size";
    private static final String MODIFIED = "lastModifiedTime";
    private static final String CHANGED = "ctime";
    private static final String NUMBER = "ino";
    private static final String ALL = UNIX + ":" + SIZE + "," + MODIFIED + "," + CHANGED + "," + NUMBER;

    /** As a record's own, which Java makes when it is first asked: every run would wait for that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteStamp stamp
                && size == stamp.size
                && modified == stamp.modified
                && changed == stamp.changed
                && number == stamp.number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number) + Long.hashCode(changed);
    }

    /** The stamp a file has now; none of a file that is gone. */
    static NoteStamp of(Path file) {
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
                BasicFileAttributes basic =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return new NoteStamp(basic.size(), nanoseconds(basic.lastModifiedTime()), 0, 0);
            }
            Map<String, Object> all = Files.readAttributes(file, ALL, LinkOption.NOFOLLOW_LINKS);
            return new NoteStamp(number(all, SIZE), time(all, MODIFIED), time(all, CHANGED), number(all, NUMBER));
        } catch (IOException e) {
            return NONE; // Then it is read, and that says what is wrong with it.
        }
    }

    /**
     * This stamp, if no file that is written from now on can have the same; else none. That is git's rule for files that are
     * "racily clean".
     *
     * @param taken a time before the stamp was taken
     */
    NoteStamp ifPast(Instant taken) {
        long settled = nanoseconds(FileTime.from(taken.minus(COARSEST)));
        return Math.max(modified, changed) < settled ? this : NONE;
    }

    boolean isOf(NoteStamp file) {
        return size >= 0 && equals(file);
    }

    void pack(Packed out) {
        out.large(size).large(modified).large(changed).large(number);
    }

    static NoteStamp unpack(Unpacked in) {
        return new NoteStamp(in.large(), in.large(), in.large(), in.large());
    }

    private static long number(Map<String, Object> attributes, String name) {
        return (Long) Objects.requireNonNull(attributes.get(name));
    }

    private static long time(Map<String, Object> attributes, String name) {
        return nanoseconds((FileTime) Objects.requireNonNull(attributes.get(name)));
    }

    private static long nanoseconds(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
