package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static Stream<SiteFile> files(String... names) throws IOException {
        List<SiteFile> all = Assets.load(Messages.inEnglish()).files();
        return Arrays.stream(names).map(name -> {
            String pattern = "assets/" + name.replace(".", "\\.[0-9a-f]{10}\\.");
            return all.stream()
                    .filter(file -> file.url().toString().matches(pattern))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name));
        });
    }

    private static int zipped(SiteFile file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(file.content());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.size();
    }

    /** Within 12 KB together with the page itself, which has 2.4. */
    @Test
    void searchPageLoadsLittleBeforeTheFirstKey() throws IOException {
        assertThat(files("site.css", "search.css", "search.js", "icon.svg")
                        .mapToInt(AssetsTest::zipped)
                        .sum())
                .isLessThan(9_850);
    }

    /** Some 12 KB of data come beside it; the floor is 30. */
    @Test
    void engineIsSmallWithoutItsParts() throws IOException {
        assertThat(files("engine.js").mapToInt(AssetsTest::zipped).sum()).isLessThan(16_700);
    }

    @Test
    void scriptsNameFilesThatThereAre() throws IOException {
        List<SiteFile> all = Assets.load(Messages.inEnglish()).files();

        for (SiteFile file :
                files("search.js", "dialog.js", "narrow.js", "more.js").toList()) {
            assertThat(new String(file.content(), StandardCharsets.UTF_8))
                    .as(file.url().toString())
                    .doesNotContain("\"@engine")
                    .doesNotContain("\"@more")
                    .doesNotContain("\"@unicode");
        }
        String search = new String(files("search.js").findFirst().orElseThrow().content(), StandardCharsets.UTF_8);
        for (String named : List.of("engine.js", "engine-whole.js", "narrow.js", "narrow.css")) {
            SiteFile file = files(named).findFirst().orElseThrow();
            assertThat(search).contains('"' + file.url().toString().substring("assets/".length()) + '"');
            assertThat(all).extracting(SiteFile::url).contains(file.url());
        }
    }
}
