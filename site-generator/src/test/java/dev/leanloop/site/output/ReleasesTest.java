package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleasesTest {

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
    void currentLeadsToTheWholeNewSite() throws IOException {
        PublishReport report = publish(Map.of("index.html", "home", "a/b.html", "b"), "one");

        assertThat(report).isEqualTo(new PublishReport(2, 2, 2, 0, 0, List.of()));
        assertThat(Files.readSymbolicLink(site.resolve("current"))).hasToString("releases/1");
        assertThat(site.resolve("current/a/b.html")).hasContent("b");
        assertThat(site.resolve("index.html")).doesNotExist();
    }

    @Test
    void whatDidNotChangeIsTheSameFile() throws IOException {
        publish(Map.of("index.html", "home", "a/b.html", "b"), "one");
        publish(Map.of("index.html", "new home", "a/b.html", "b"), "one", "two");

        assertThat(Files.isSameFile(site.resolve("releases/1/a/b.html"), site.resolve("releases/2/a/b.html")))
                .isTrue();
        assertThat(site.resolve("releases/1/index.html")).hasContent("home");
        assertThat(site.resolve("current/index.html")).hasContent("new home");
    }

    @Test
    void nothingNewMakesNoRelease() throws IOException {
        publish(Map.of("index.html", "home"), "one");

        PublishReport again = publish(Map.of("index.html", "home"), "one");

        assertThat(again.written()).isZero();
        assertThat(releases()).containsExactly("1");
    }

    @Test
    void twoEarlierReleasesStayWhileNotesAreOnlyAdded() throws IOException {
        publish(Map.of("index.html", "1"), "one");
        publish(Map.of("index.html", "2"), "one", "two");
        publish(Map.of("index.html", "3"), "one", "two", "three");
        publish(Map.of("index.html", "4"), "one", "two", "three", "four");

        assertThat(releases()).containsExactly("2", "3", "4");
    }

    @Test
    void whatIsNotShownAnyMoreIsGoneAtOnce() throws IOException {
        publish(Map.of("index.html", "1"), "one");
        publish(Map.of("index.html", "2", "secret.html", "secret"), "one", "secret");
        publish(Map.of("index.html", "3"), "one", "three");

        assertThat(releases()).as("the first showed nothing else").containsExactly("1", "3");
    }

    /** The pages of two folders of notes can be the same, for example when what became private was on none. */
    @Test
    void earlierReleasesGoEvenIfNoPageChanged() throws IOException {
        publish(Map.of("index.html", "1"), "one", "secret");
        publish(Map.of("index.html", "2"), "one", "secret");
        publish(Map.of("index.html", "2"), "one");

        assertThat(releases()).containsExactly("2");
    }

    @Test
    void aReleaseOfWhichNobodyKnowsWhatItShowsIsGone() throws IOException {
        publish(Map.of("index.html", "1"), "one");
        publish(Map.of("index.html", "2"), "one");
        Files.writeString(site.resolve(".leanloop/releases/1"), "leanloop-shown 1\n0\n");

        publish(Map.of("index.html", "3"), "one");

        assertThat(releases()).containsExactly("2", "3");
    }

    @Test
    void aPageThatSomebodyChangedIsMended() throws IOException {
        publish(Map.of("index.html", "home", "a.html", "a"), "one");
        Files.writeString(site.resolve("current/index.html"), "hom3");
        Files.writeString(site.resolve("current/theirs.html"), "theirs");

        publish(Map.of("index.html", "home", "a.html", "a"), "one");

        assertThat(site.resolve("current/index.html")).hasContent("home");
        assertThat(site.resolve("current/theirs.html")).doesNotExist();
    }

    @Test
    void aLinkThatLeadsNowhereIsMended() throws IOException {
        publish(Map.of("index.html", "home"), "one");
        Files.delete(site.resolve("current"));
        Files.createSymbolicLink(site.resolve("current"), Path.of("../elsewhere"));

        publish(Map.of("index.html", "home"), "one");

        assertThat(site.resolve("current/index.html")).hasContent("home");
        assertThat(releases()).containsExactly("2");
    }

    @Test
    void aSiteInPlaceAndReleasesDoNotMix() throws IOException {
        publish(Map.of("index.html", "home"), "one");
        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> Publisher.into(site, notes))
                .withMessageContaining("--releases");

        Path inPlace = folder.resolve("in-place");
        try (Publisher publisher = Publisher.into(inPlace, notes)) {
            publisher.page(SiteUrl.of("index.html"), "home");
            publisher.publish();
        }
        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> Publisher.intoReleases(inPlace, notes, Shown.of(List.of())));
        assertThat(inPlace.resolve("index.html")).hasContent("home");
    }

    @Test
    void aFolderOfOthersIsRefused() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve("thesis.txt"), "years of work");

        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> publish(Map.of("index.html", "1"), "one"));
        try (Stream<Path> left = Files.list(site)) {
            assertThat(left).containsExactly(site.resolve("thesis.txt"));
        }
    }

    private PublishReport publish(Map<String, String> files, String... shown) throws IOException {
        try (Publisher publisher = Publisher.intoReleases(site, notes, Shown.of(List.of(shown)))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                publisher.page(SiteUrl.of(file.getKey()), file.getValue());
            }
            return publisher.publish();
        }
    }

    private List<String> releases() throws IOException {
        try (Stream<Path> releases = Files.list(site.resolve("releases"))) {
            return releases.map(release -> release.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
