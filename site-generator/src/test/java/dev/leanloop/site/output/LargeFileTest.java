package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeFileTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path notes;
    private Path site;

    @BeforeEach
    void makeFolders() throws IOException {
        notes = Files.createDirectory(folder.resolve("notes"));
        site = folder.resolve("site");
    }

    @Test
    void aLargeFileIsWrittenInPiecesAndOnlyWhereItDiffers() throws IOException {
        byte[] line = "0123456789abcdef".repeat(64).getBytes(StandardCharsets.UTF_8);
        assertThat(publishLarge(line, 3_000).written()).isEqualTo(1);
        Path file = site.resolve("search/texts.bin");
        byte[] first = Files.readAllBytes(file);
        assertThat(first).hasSize(3_000 * line.length).startsWith(line).endsWith(line);
        Files.setLastModifiedTime(file, LONG_AGO);

        assertThat(publishLarge(line, 3_000).written()).isZero();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);

        line[5] = '!';
        assertThat(publishLarge(line, 3_000).written()).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).hasSameSizeAs(first).startsWith(line);
    }

    @Test
    void aLargeFileThatIsNeverEndedIsNone() throws IOException {
        try (Publisher publisher = Publisher.into(site, notes)) {
            publisher.large().add(new byte[3 << 20], 0, 3 << 20);
            publisher.file(SiteFile.of(SiteUrl.of("index.html"), "home"));
            publisher.publish();
        }

        assertThat(site.resolve("index.html")).hasContent("home");
        try (Stream<Path> files = Files.walk(site)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(site::relativize)
                            .filter(file -> !file.startsWith(".leanloop")))
                    .containsExactly(Path.of("index.html"));
        }
        assertThat(site.resolve(".leanloop/writing")).doesNotExist();
    }

    private PublishReport publishLarge(byte[] line, int times) throws IOException {
        try (Publisher publisher = Publisher.into(site, notes)) {
            LargeFile file = publisher.large();
            for (int i = 0; i < times; i++) {
                file.add(line, 0, line.length);
            }
            file.end(SiteUrl.of("search/texts.bin"));
            return publisher.publish();
        }
    }
}
