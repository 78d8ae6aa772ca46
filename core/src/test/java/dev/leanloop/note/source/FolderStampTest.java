package dev.leanloop.note.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.state.FileStamps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes in a folder of notes its stamp tells, and which it does not. */
final class FolderStampTest {

    @TempDir
    private Path folder;

    private String before = "";

    @BeforeEach
    void notes() throws IOException {
        write("leanloop.yml", "");
        write("customers/a/one.md", "one");
        write("customers/b/deep/two.md", "two");
        before = stamp();
    }

    @Test
    void whatIsAsItWasHasTheSameStamp() throws IOException {
        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void aNewAChangedAMovedAndAMissingFileAreTold() throws IOException {
        Path added = write("customers/b/three.txt", "");
        assertThat(stamp()).isNotEqualTo(before);
        Files.delete(added);
        assertThat(stamp()).isEqualTo(before);
        Path moved = Files.move(folder.resolve("customers/a/one.md"), folder.resolve("customers/b/one.md"));
        assertThat(stamp()).isNotEqualTo(before);
        Files.move(moved, folder.resolve("customers/a/one.md"));
        assertThat(stamp()).isEqualTo(before);
        write("customers/b/deep/two.md", "two more");
        assertThat(stamp()).isNotEqualTo(before);
        Files.delete(folder.resolve("customers/b/deep/two.md"));
        assertThat(stamp()).isNotEqualTo(before);
    }

    @Test
    void anEmptyFolderIsNothing() throws IOException {
        Files.createDirectories(folder.resolve("customers/c/deep"));

        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void gitPagesOfASiteAndWhatIsSparedAreNotLookedAt() throws IOException {
        write(".git/HEAD", "");
        write("site/.leanloop/lock", "");
        write("site/.leanloop/releases/1/index.html", "");
        write("site/index.html", "");
        write("site/notes/one/index.html", "");
        write("state/kept", "");

        assertThat(stamp(Optional.of(folder.resolve("state")))).isEqualTo(before);
        assertThat(stamp()).isNotEqualTo(before);
    }

    @Test
    void aNoteIsLookedAtWhateverElseItsFolderHolds() throws IOException {
        write("customers/.leanloop/lock", "");
        write("customers/b/index.html", "");
        assertThat(stamp()).isEqualTo(before);

        write("customers/b/deep/two.md", "two more");
        assertThat(stamp()).isNotEqualTo(before);
        assertThat(stamp(Optional.of(folder.resolve("customers")))).isEqualTo(stamp());
    }

    @Test
    void theNotesFolderItselfIsNoSite() throws IOException {
        write(".leanloop/lock", "");
        String locked = stamp();
        write("leanloop.yml", "language: de");

        assertThat(stamp()).isNotEqualTo(locked);
    }

    @Test
    void aLinkToAFolderIsAFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("customers/c"), folder.resolve("customers/a"));
        String linked = stamp();

        assertThat(linked).isNotEqualTo(before);
        Files.delete(link);
        assertThat(stamp()).isEqualTo(before);
    }

    private String stamp() throws IOException {
        return stamp(Optional.empty());
    }

    private String stamp(Optional<Path> spared) throws IOException {
        FileStamps stamps = FileStamps.ofOurOwn();
        FolderStamp.add(stamps, folder, spared);
        return stamps.digest().orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
