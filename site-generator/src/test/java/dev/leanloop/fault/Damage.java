package dev.leanloop.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What may have happened to a file since the last build. */
enum Damage {
    BIT,
    CUT,
    ZEROS,
    NOISE,
    EMPTY,
    GONE,
    ANOTHERS,
    LONGER;

    private static final int MOST_BYTES = 300;

    /**
     * Does it.
     *
     * @param another file, which may be the same one
     */
    void to(Path file, Path another, Random random) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int at = content.length == 0 ? 0 : random.nextInt(content.length);
        byte[] some = new byte[1 + random.nextInt(MOST_BYTES)];
        random.nextBytes(some);
        switch (this) {
            case BIT -> {
                if (content.length > 0) {
                    content[at] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, content);
            }
            case CUT -> Files.write(file, Arrays.copyOf(content, at));
            case ZEROS -> {
                Arrays.fill(content, at, content.length, (byte) 0);
                Files.write(file, content);
            }
            case NOISE -> Files.write(file, some);
            case EMPTY -> Files.write(file, new byte[0]);
            case GONE -> Files.delete(file);
            case ANOTHERS -> Files.write(file, Files.readAllBytes(another));
            case LONGER -> {
                byte[] longer = Arrays.copyOf(content, content.length + some.length);
                System.arraycopy(some, 0, longer, content.length, some.length);
                Files.write(file, longer);
            }
        }
    }
}
