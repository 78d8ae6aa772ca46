package dev.leanloop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stamp tells apart, and when it tells nothing. */
final class FileStampsTest {

    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-03-01T10:00:00.5Z"));

    @TempDir
    private Path folder;

    @Test
    void wordsAreToldApartByWhereTheyEnd() {
        Set<String> digests = Set.of(words("ab", "c"), words("a", "bc"), words("abc"), words("abc", ""), words());

        assertThat(digests).hasSize(5);
        assertThat(words("ab", "c")).isEqualTo(words("ab", "c"));
    }

    /** They pass through a buffer, which may be full in the middle of any of them. */
    @Test
    void anyNumberOfWordsOfAnyLengthCounts() {
        String most = words(many(4000, ""));

        assertThat(words(many(4000, ""))).isEqualTo(most);
        assertThat(words(many(3999, ""))).isNotEqualTo(most);
        assertThat(words(many(4000, "x"))).isNotEqualTo(most);
        assertThat(words("a".repeat(100_000))).isNotEqualTo(words("a".repeat(100_001)));
    }

    @Test
    void aFileIsKnownByItsNameItsSizeAndItsTime() throws IOException {
        Path file = file("note.md", "same length 1", WRITTEN);
        String before = stamp("note.md", file);

        assertThat(stamp("note.md", file)).isEqualTo(before);
        assertThat(stamp("other.md", file)).isNotEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.toInstant().plusNanos(1000)));
        assertThat(stamp("note.md", file)).isNotEqualTo(before);
        Files.writeString(file, "another length");
        Files.setLastModifiedTime(file, WRITTEN);
        assertThat(stamp("note.md", file)).isNotEqualTo(before);
        Files.delete(file);
        assertThat(stamp("note.md", file)).isNotEqualTo(before);
    }

    @Test
    void aFileThatWasChangedJustNowTellsNothing() throws IOException {
        Path file = file("note.md", "text", WRITTEN);

        assertThat(digest(new FileStamps(later(1)), file)).isEmpty();
        assertThat(digest(new FileStamps(later(3)), file)).isPresent();
        assertThat(digest(FileStamps.ofOurOwn(), file)).isPresent();
    }

    @Test
    void partsCountInTheirOrderAndAnEmptyOneDoesNot() {
        String inOrder = parts("a", "b");

        assertThat(parts("a", "b")).isEqualTo(inOrder);
        assertThat(parts("b", "a")).isNotEqualTo(inOrder);
        assertThat(parts("a", "b", null)).isEqualTo(inOrder);
        assertThat(parts((String) null)).isEqualTo(words());
    }

    @Test
    void aPartThatIsTooYoungMakesTheWholeSo() throws IOException {
        Path file = file("note.md", "text", WRITTEN);
        FileStamps whole = new FileStamps(later(1));

        assertThat(whole.add(whole.part().file("note.md", file)).digest()).isEmpty();
    }

    @Test
    void ofAFolderNothingCounts() throws IOException {
        FileStamps stamps = FileStamps.ofOurOwn();

        assertThat(stamps.fileUnlessFolder("folder", folder)).isTrue();
        assertThat(stamps.digest()).contains(words());
        assertThat(stamps.fileUnlessFolder("note.md", file("note.md", "text", WRITTEN)))
                .isFalse();
        assertThat(stamps.digest().orElseThrow()).isNotEqualTo(words());
    }

    private static String parts(@Nullable String... words) {
        FileStamps whole = FileStamps.ofOurOwn();
        for (String word : words) {
            FileStamps part = whole.part();
            whole.add(word == null ? part : part.word(word));
        }
        return whole.digest().orElseThrow();
    }

    private static FileTime later(int seconds) {
        return FileTime.from(WRITTEN.toInstant().plusSeconds(seconds));
    }

    private Path file(String name, String text, FileTime time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, time);
    }

    private static String stamp(String name, Path file) throws IOException {
        return FileStamps.ofOurOwn().file(name, file).digest().orElseThrow();
    }

    private static Optional<String> digest(FileStamps stamps, Path file) throws IOException {
        return stamps.file("note.md", file).digest();
    }

    private static String[] many(int words, String end) {
        return (IntStream.range(0, words).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + end)
                .split(" ");
    }

    private static String words(String... words) {
        FileStamps stamps = FileStamps.ofOurOwn();
        for (String word : words) {
            stamps.word(word);
        }
        return stamps.digest().orElseThrow();
    }
}
