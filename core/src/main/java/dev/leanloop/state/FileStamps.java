package dev.leanloop.state;

import dev.leanloop.digest.ContentDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether files are still what they were without reading them: by name, size, time of the last change to a nanosecond and, where
 * the file system has one, the number of the file itself. Unlike git's index not by the time at which anything of a file changed, which
 * Java gives in a slower way only: whoever writes into a file without a change of its size, and sets its time back, is not noticed.
 *
 * <p>A file that was changed within two seconds of the look at it could change again without a trace in its time (git calls this
 * racy), so with one of those there is no digest, and nothing may be concluded. Not for several threads at a time.
 */
public final class FileStamps {

    /** Some file systems know times to two seconds only. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private final ContentDigest digest = new ContentDigest();

    /** In nanoseconds since 1970. */
    private final long settledBefore;

    private boolean settled = true;
    private boolean isEmpty = true;

    /**
     * Stamps nothing yet.
     *
     * @param now as the files' own system tells it: the time of a file that was just written
     */
    public FileStamps(FileTime now) {
        this(nanoseconds(now) - COARSEST.toNanos());
    }

    private FileStamps(long settledBefore) {
        this.settledBefore = settledBefore;
    }

    /** Stamps files that nobody else changes: they may be as young as they like. */
    public static FileStamps ofOurOwn() {
        return new FileStamps(Long.MAX_VALUE);
    }

    /** Begins a part of these stamps, which another thread may fill; {@link #add} puts it in its place. */
    public FileStamps part() {
        return new FileStamps(settledBefore);
    }

    /** Adds all that was added to a part; nothing when nothing was. */
    public FileStamps add(FileStamps part) {
        settled &= part.settled;
        if (!part.isEmpty) {
            isEmpty = false;
            digest.add(part.digest.bytes());
        }
        return this;
    }

    /** Adds something that is no file, such as a setting. */
    public FileStamps word(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.add(bytes);
        return this;
    }

    private FileStamps number(long number) {
        isEmpty = false;
        digest.add(number);
        return this;
    }

    /**
     * Adds a file, whether it is there or not.
     *
     * @param name it goes by
     * @throws IOException when the disk fails
     */
    public FileStamps file(String name, Path file) throws IOException {
        if (fileUnlessFolder(name, file)) {
            word(name).word("is a folder");
        }
        return this;
    }

    /**
     * Adds a file, but nothing of a folder.
     *
     * @return whether it is a folder; a link to one is none
     * @throws IOException when the disk fails
     */
    public boolean fileUnlessFolder(String name, Path entry) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            word(name).word("is not there");
            return false;
        }
        if (attributes.isDirectory()) {
            return true;
        }
        long changed = nanoseconds(attributes.lastModifiedTime());
        settled &= changed < settledBefore;
        word(name).number(attributes.size()).number(changed).number(Objects.hashCode(attributes.fileKey()));
        return false;
    }

    private static long nanoseconds(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** A text that is the same as long as all that was added is; empty when a file is too young to tell. */
    public Optional<String> digest() {
        return settled ? Optional.of(digest.digits()) : Optional.empty();
    }
}
