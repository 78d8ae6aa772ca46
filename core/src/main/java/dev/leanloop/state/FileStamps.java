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
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whether files are still what they were without reading them: by name, size, time of the last change to a nanosecond and, where
 * the file system has one, the number of the file itself, as git's index does.
 *
 * <p>A file that was changed within two seconds of the look at it could change again without a trace in its time (git calls this
 * racy), so with one of those there is no digest, and nothing may be concluded. Not for several threads at a time.
 */
public final class FileStamps {

    /** Some file systems know times to two seconds only. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private final ContentDigest digest = new ContentDigest();
    private final FileTime settledBefore;
    private boolean settled = true;

    /**
     * Stamps nothing yet.
     *
     * @param now as the files' own system tells it: the time of a file that was just written
     */
    public FileStamps(FileTime now) {
        this(now.toInstant().minus(COARSEST));
    }

    private FileStamps(Instant settledBefore) {
        this.settledBefore = FileTime.from(settledBefore);
    }

    /** Stamps files that nobody else changes: they may be as young as they like. */
    public static FileStamps ofOurOwn() {
        return new FileStamps(Instant.MAX);
    }

    /** Adds something that is no file, such as a setting. */
    public FileStamps word(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.add(bytes);
        return this;
    }

    private FileStamps number(long number) {
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
        try {
            return file(name, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return word(name).word("is not there");
        }
    }

    /** Adds a file of which the attributes are known. */
    public FileStamps file(String name, BasicFileAttributes attributes) {
        FileTime changed = attributes.lastModifiedTime();
        settled &= changed.compareTo(settledBefore) < 0;
        Instant instant = changed.toInstant();
        return word(name)
                .number(attributes.size())
                .number(instant.getEpochSecond())
                .number(instant.getNano())
                .word(Objects.requireNonNullElse(attributes.fileKey(), "").toString());
    }

    /** A text that is the same as long as all that was added is; empty when a file is too young to tell. */
    public Optional<String> digest() {
        return settled ? Optional.of(digest.digits()) : Optional.empty();
    }
}
