package dev.leanloop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which page is found where a build and a saved note made one each. */
final class SiteFilesTest {

    private static final SiteUrl TALK = SiteUrl.of("talk.html");

    @TempDir
    private Path site;

    private SiteFiles files;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(site.resolve(TALK.file()), "published");
        files = new SiteFiles(site);
    }

    @Test
    void thePageOfTheLatestChangeIsFoundWhicheverCameLast() throws IOException {
        show("of a save", 2);

        show("of a build that began before", 1);

        assertThat(found()).isEqualTo("of a save");
    }

    @Test
    void ofOneChangeThePageThatCameLastIsFound() throws IOException {
        show("of a save", 2);

        show("of a build that began with it", 2);

        assertThat(found()).isEqualTo("of a build that began with it");
    }

    @Test
    void whatWasMadeForALaterChangeOutlastsTheSiteThatIsPublished() throws IOException {
        show("of a save", 2);

        files.publish(1);
        assertThat(found()).isEqualTo("of a save");
        files.publish(2);

        assertThat(found()).isEqualTo("published");
    }

    private void show(String page, long change) {
        files.show(TALK, page.getBytes(StandardCharsets.UTF_8), change);
    }

    private String found() throws IOException {
        return new String(files.find("/talk.html").orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
