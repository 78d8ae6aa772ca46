package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.web.BundleBefore;
import dev.leanloop.index.web.PartTexts;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of the last bundle are found again in the site, and only there. */
final class KeptBundleTest {

    @TempDir
    private Path folder;

    private SearchIndex index;
    private Path notes;

    @BeforeEach
    void build() throws IOException {
        notes = Files.createDirectory(folder.resolve("notes"));
        index = SearchIndex.build(folder.resolve("index"), "en", documents());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /** Enough for a volume of texts. */
    private static List<SearchDocument> documents() {
        var documents = new ArrayList<SearchDocument>();
        for (int i = 0; i < 1500; i++) {
            documents.add(SearchDocument.ofWords(
                    "note" + i,
                    HitKind.FACT,
                    "Title " + i,
                    "What they said of number " + i,
                    List.of(),
                    new SearchDocument.Place("note" + i + ".html", "note" + i + ".md", 1)));
        }
        return documents;
    }

    private StateFolder state(String version) {
        return StateFolder.at(folder.resolve("state"), version);
    }

    /** Writes a bundle into a site, and says how often something known was found there. */
    private int write(String version, Audience audience, Path site) throws IOException {
        int[] found = new int[1];
        try (Publisher publisher = Publisher.into(site, notes);
                KeptBundle kept = KeptBundle.of(state(version), audience)) {
            BundleBefore before = kept.in(publisher);
            var counted = new BundleBefore() {
                @Override
                public Optional<PartTexts> texts(String part) {
                    return before.texts(part);
                }

                @Override
                public Optional<byte[]> bytes(String file, int from, int length) throws IOException {
                    Optional<byte[]> bytes = before.bytes(file, from, length);
                    found[0] += bytes.isPresent() ? 1 : 0;
                    return bytes;
                }
            };
            kept.write(WebBundle.write(
                            index, counted, (name, bytes) -> publisher.file(new SiteFile(SearchFiles.url(name), bytes)))
                    .texts());
            publisher.publish();
        }
        return found[0];
    }

    private static Map<String, String> files(Path site) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(site.resolve("search"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void isFoundInTheSiteWhereItWasWritten() throws IOException {
        Path site = folder.resolve("site");
        assertThat(write("1", Audience.TEAM, site)).isZero();
        Map<String, String> first = files(site);

        assertThat(write("1", Audience.TEAM, site))
                .as("a table, the runs, each file of texts")
                .isEqualTo(2
                        + (int) first.keySet().stream()
                                .filter(name -> name.matches("search.texts.*js"))
                                .count());
        assertThat(files(site)).isEqualTo(first);
    }

    @Test
    void isNotFoundInAnotherSite() throws IOException {
        Path site = folder.resolve("site");
        Path other = folder.resolve("other");
        write("1", Audience.TEAM, site);

        assertThat(write("1", Audience.TEAM, other)).isZero();
        assertThat(files(other)).isEqualTo(files(site));
    }

    @Test
    void isOfOneVersionAndAudience() throws IOException {
        Path site = folder.resolve("site");
        write("1", Audience.TEAM, site);

        assertThat(write("2", Audience.TEAM, site)).isZero();
        assertThat(write("2", Audience.AUTHORS, site)).isZero();
        assertThat(write("2", Audience.TEAM, site)).isPositive();
    }
}
