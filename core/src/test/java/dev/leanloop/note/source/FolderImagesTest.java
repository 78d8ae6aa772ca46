package dev.leanloop.note.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderImagesTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n rest";

    @TempDir
    Path folder;

    @Test
    void imagesAreFoundWhereNotesAre() throws IOException {
        write("b/plan.PNG", PNG);
        write("a/photo.jpeg", PNG);
        write("a/drawing.svg", "<svg/>");
        write("a/.hidden.png", PNG);
        write(".obsidian/icon.png", PNG);
        Path outside = Files.createTempDirectory("outside");
        Files.write(outside.resolve("secret.png"), PNG.getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(folder.resolve("a/linked.png"), outside.resolve("secret.png"));

        assertThat(images().paths()).extracting(NotePath::value).containsExactly("a/photo.jpeg", "b/plan.PNG");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0089PNG\\r\\n\u001a\\n, png",
        "\u00ff\u00d8\u00ff\u00e0, jpg",
        "GIF89a, gif",
        "GIF87a, gif",
        "RIFF....WEBP, webp"
    })
    void anImageIsWhatItsFirstBytesSay(String head, String ending) throws IOException {
        write("x.gif", head.translateEscapes() + "rest");

        assertThat(read("x.gif").orElseThrow().name()).matches("[0-9a-f]{32}\\." + ending);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html>",
                "",
                "PNG",
                "RIFF....WAVE",
                "GIF88a",
                "%PDF-1.7"
            })
    void whatIsNoImageIsNotShownWhateverItIsCalled(String content) throws IOException {
        write("x.png", content);

        assertThat(read("x.png")).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNotShown() throws IOException {
        write("fits.png", PNG + "x".repeat(FolderImages.MAX_BYTES - PNG.length()));
        write("large.png", PNG + "x".repeat(FolderImages.MAX_BYTES - PNG.length() + 1));

        assertThat(read("fits.png")).isPresent();
        assertThat(read("large.png")).isEmpty();
    }

    @Test
    void theSameImageHasTheSameNameWhereverItLies() throws IOException {
        write("a.png", PNG);
        write("b/c.png", PNG);
        write("d.png", PNG + "x");

        assertThat(read("a.png").orElseThrow().name())
                .isEqualTo(read("b/c.png").orElseThrow().name())
                .isNotEqualTo(read("d.png").orElseThrow().name());
    }

    @Test
    void anImageThatChangesMeanwhileIsNotPassedOffAsTheOther() throws IOException {
        write("a.png", PNG);
        NoteImage image = read("a.png").orElseThrow();
        assertThat(image.content().read()).isEqualTo(PNG.getBytes(StandardCharsets.ISO_8859_1));

        write("a.png", PNG + "x");

        assertThatThrownBy(image.content()::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.png");
    }

    @Test
    void aLinkThatTookTheImagesPlaceIsNotFollowed() throws IOException {
        write("a.png", PNG);
        NoteImages images = images();
        write("secret", PNG);
        Files.delete(folder.resolve("a.png"));
        Files.createSymbolicLink(folder.resolve("a.png"), folder.resolve("secret"));

        assertThatThrownBy(() -> images.read(NotePath.of("a.png"))).isInstanceOf(IOException.class);
    }

    private Optional<NoteImage> read(String path) throws IOException {
        return images().read(NotePath.of(path));
    }

    private NoteImages images() throws IOException {
        return NotesFolder.open(folder)
                .contents(new NoteReader(Settings.DEFAULTS))
                .images();
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
