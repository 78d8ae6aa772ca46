package dev.leanloop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. It remembers why it failed, which a {@link java.io.PrintWriter} keeps to itself; a reader that has seen enough, as
 * {@code head} has, is no failure. After either it takes everything and writes nothing. Not thread-safe.
 */
final class StandardOutput extends OutputStream {

    /** How systems say that nobody reads any more. */
    private static final Pattern NO_READER = Pattern.compile("Broken pipe|pipe is being closed|pipe has been ended");

    private final OutputStream out;
    private @Nullable IOException failure;
    private boolean ended;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (ended) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            ended = true;
            failure = NO_READER.matcher(String.valueOf(e.getMessage())).find() ? null : e;
        }
    }

    /** Why not all was written; empty when all was, or nobody wanted more. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
