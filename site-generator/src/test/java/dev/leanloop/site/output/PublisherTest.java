package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherTest {

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
    void siteIsWhatWasHandedOver() throws IOException {
        PublishReport report = publish(Map.of("index.html", "home", "a/b.html", "b", "assets/site.1.css", "css"));

        assertThat(report).isEqualTo(new PublishReport(2, 3, 3, 0, 0, List.of()));
        assertThat(published()).isEqualTo(Map.of("index.html", "home", "a/b.html", "b", "assets/site.1.css", "css"));
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        publish(Map.of("index.html", "home", "a/b.html", "b"));
        age(site);

        PublishReport report = publish(Map.of("index.html", "home", "a/b.html", "other"));

        assertThat(report.written()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isEqualTo(LONG_AGO);
        assertThat(site.resolve("a/b.html")).hasContent("other");
    }

    @Test
    void fileThatSomebodyChangedIsMended() throws IOException {
        publish(Map.of("index.html", "home"));
        Files.writeString(site.resolve("index.html"), "hom3");

        assertThat(publish(Map.of("index.html", "home")).written()).isEqualTo(1);
        assertThat(site.resolve("index.html")).hasContent("home");
    }

    @Test
    void whatStandsInTheSiteBeforeCanBeReadUntilItIsPublished() throws IOException {
        publish(Map.of("a/data.bin", "0123456789"));

        try (Publisher publisher = Publisher.into(site, notes)) {
            SiteUrl url = SiteUrl.of("a/data.bin");
            publisher.file(new SiteFile(url, "other".getBytes(StandardCharsets.UTF_8)));

            assertThat(publisher.before(url, 2, 3).map(String::new)).contains("234");
            assertThat(publisher.before(url, 0, 10)).isPresent();
            assertThat(publisher.before(url, 8, 3)).as("it ends before").isEmpty();
            assertThat(publisher.before(url, 12, 1)).as("it ends long before").isEmpty();
            assertThat(publisher.before(url, 0, Integer.MAX_VALUE))
                    .as("more than fits in memory")
                    .isEmpty();
            assertThat(publisher.before(SiteUrl.of("b.bin"), 0, 1)).isEmpty();
            assertThat(publisher.before(SiteUrl.of("a"), 0, 1)).as("a folder").isEmpty();
        }
    }

    @Test
    void staleFilesGoWithTheirFolders() throws IOException {
        publish(Map.of("index.html", "home", "a/b/c.html", "c", "assets/site.1.css", "old"));

        PublishReport report = publish(Map.of("index.html", "home", "assets/site.2.css", "new"));

        assertThat(report.removed()).isEqualTo(2);
        assertThat(published()).isEqualTo(Map.of("index.html", "home", "assets/site.2.css", "new"));
        assertThat(site.resolve("a")).doesNotExist();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        publish(Map.of("index.html", "home", "a/b.html", "b"));
        Files.writeString(site.resolve("CNAME"), "notes.example.org");
        Files.writeString(site.resolve("a/theirs.txt"), "theirs");

        publish(Map.of("index.html", "home"));

        assertThat(published())
                .isEqualTo(Map.of("index.html", "home", "CNAME", "notes.example.org", "a/theirs.txt", "theirs"));
    }

    @Test
    void nothingIsTouchedUntilEverythingIsThere() throws IOException {
        publish(Map.of("index.html", "home", "a/b.html", "b"));

        try (Publisher publisher = Publisher.into(site, notes)) {
            publisher.page(SiteUrl.of("index.html"), "new home");
        }

        assertThat(published()).isEqualTo(Map.of("index.html", "home", "a/b.html", "b"));
        assertThat(site.resolve(".leanloop/writing")).doesNotExist();
    }

    /** A build that is killed never reaches close: what it leaves behind is what the next one finds. */
    @Test
    void buildThatWasKilledBeforePublishingIsRepaired() throws IOException {
        publish(Map.of("index.html", "home"));
        Publisher killed = Publisher.into(site, notes);
        killed.page(SiteUrl.of("index.html"), "half");

        publish(Map.of("index.html", "new home"));

        assertThat(published()).isEqualTo(Map.of("index.html", "new home"));
        assertThat(site.resolve(".leanloop/writing")).doesNotExist();
    }

    @Test
    void buildThatWasKilledWhilePublishingLeavesNothingStale() throws IOException {
        publish(Map.of("index.html", "home", "old.html", "old"));
        // As after the list of both sites is written, and one file of the new one is in place.
        new FileList(site.resolve(".leanloop")).write(List.of("index.html", "new.html", "old.html"));
        Files.writeString(site.resolve("new.html"), "new");

        publish(Map.of("index.html", "home"));

        assertThat(published()).isEqualTo(Map.of("index.html", "home"));
    }

    @Test
    void buildThatWasKilledInAnEmptyFolderIsRepaired() throws IOException {
        Files.createDirectories(site.resolve(".leanloop"));

        publish(Map.of("index.html", "home"));

        assertThat(published()).isEqualTo(Map.of("index.html", "home"));
    }

    @Test
    void folderThatIsNoSiteIsRefused() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve("thesis.txt"), "years of work");

        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> Publisher.into(site, notes))
                .withMessageContaining("not a Leanloop site");
        assertThat(published()).isEqualTo(Map.of("thesis.txt", "years of work"));
    }

    @Test
    void notesFolderIsRefused() {
        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> Publisher.into(notes, notes))
                .withMessageContaining("holds the notes");
        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> Publisher.into(folder, notes))
                .withMessageContaining("holds the notes");
    }

    @Test
    void notesFolderIsRefusedUnderAnotherName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), notes);

        assertThatExceptionOfType(UnfitFolderException.class).isThrownBy(() -> Publisher.into(link, notes));
    }

    @Test
    void emptyFolderBelowTheNotesIsFine() throws IOException {
        site = notes.resolve("site");

        publish(Map.of("index.html", "home"));

        assertThat(published()).isEqualTo(Map.of("index.html", "home"));
    }

    @Test
    void oneDamagedListIsMendedFromItsCopy() throws IOException {
        for (String damaged : List.of("files", "files.copy")) {
            publish(Map.of("index.html", "home", "private.html", "not for you"));
            Files.writeString(site.resolve(".leanloop").resolve(damaged), "\u0000\u0000");

            publish(Map.of("index.html", "home"));

            assertThat(published()).isEqualTo(Map.of("index.html", "home"));
            assertThat(site.resolve(".leanloop/files")).hasSameTextualContentAs(site.resolve(".leanloop/files.copy"));
        }
    }

    @Test
    void twoDamagedListsAreRefusedBecauseStalePagesCouldStay() throws IOException {
        publish(Map.of("index.html", "home"));
        Files.writeString(site.resolve(".leanloop/files"), "\u0000\u0000");
        Files.writeString(site.resolve(".leanloop/files.copy"), "leanloop-site 2 0\nindex.html\n");

        assertThatExceptionOfType(StalePagesException.class)
                .isThrownBy(() -> Publisher.into(site, notes))
                .withMessageContaining("delete the site's folder");
    }

    @Test
    void listThatNamesFilesOutsideTheSiteIsNoList() throws IOException {
        publish(Map.of("index.html", "home"));
        Path outside = Files.writeString(folder.resolve("outside.html"), "mine");
        new FileList(site.resolve(".leanloop")).write(List.of("../outside.html"));

        assertThatExceptionOfType(StalePagesException.class).isThrownBy(() -> Publisher.into(site, notes));
        assertThat(outside).exists();
    }

    @Test
    void folderThatWasAPageAndPageThatWasAFolderChangePlaces() throws IOException {
        publish(Map.of("index.html", "home", "a/b.html", "b", "c", "file"));

        publish(Map.of("index.html", "home", "a", "file", "c/d.html", "d"));

        assertThat(published()).isEqualTo(Map.of("index.html", "home", "a", "file", "c/d.html", "d"));
    }

    @Test
    void filesOfOthersAreNotMadeWayOf() throws IOException {
        publish(Map.of("index.html", "home"));
        Files.createDirectory(site.resolve("a"));
        Files.writeString(site.resolve("a/theirs.txt"), "theirs");

        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> publish(Map.of("index.html", "new home", "a", "file")));
        assertThat(published()).isEqualTo(Map.of("index.html", "home", "a/theirs.txt", "theirs"));
    }

    @Test
    void pagesMayComeFromManyThreads() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            pages.put("p" + i % 7 + "/" + i + ".html", "<a href=\"../gone.html\">" + i + "</a>");
        }
        PublishReport report;
        try (Publisher publisher = Publisher.into(site, notes)) {
            pages.entrySet().parallelStream().forEach(page -> {
                try {
                    publisher.page(SiteUrl.of(page.getKey()), page.getValue());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            report = publisher.publish();
        }

        assertThat(published()).isEqualTo(pages);
        assertThat(report)
                .isEqualTo(new PublishReport(
                        500, 500, 500, 0, 0, List.of("p0/0.html links to gone.html, which is not published")));
    }

    @Test
    void aPageThatIsKeptStandsAsItDid() throws IOException {
        String html = "<p id=\"x\"><a href=\"b.html#y\">x</a></p>";
        SiteUrl url = SiteUrl.of("a.html");
        PublishedPage known;
        try (Publisher publisher = Publisher.into(site, notes)) {
            known = publisher.page(url, html);
            publisher.page(SiteUrl.of("b.html"), "<p id=\"y\"></p>");
            publisher.publish();
        }
        age(site);

        try (Publisher publisher = Publisher.into(site, notes)) {
            assertThat(publisher.keep(url, known)).isTrue();
            publisher.page(SiteUrl.of("b.html"), "<p id=\"z\"></p>");

            assertThat(publisher.publish())
                    .isEqualTo(new PublishReport(
                            2, 2, 1, 0, 1, List.of("a.html links to b.html#y, an anchor that page does not have")));
        }
        assertThat(Files.getLastModifiedTime(site.resolve("a.html"))).isEqualTo(LONG_AGO);
        assertThat(site.resolve("a.html")).hasContent(html);
    }

    @Test
    void aPageThatIsNotWhatItWasIsNotKept() throws IOException {
        SiteUrl url = SiteUrl.of("a.html");
        PublishedPage known;
        try (Publisher publisher = Publisher.into(site, notes)) {
            known = publisher.page(url, "one");
            publisher.publish();
        }
        Path page = site.resolve("a.html");
        for (String other : List.of("two", "", "longer")) {
            Files.writeString(page, other);
            try (Publisher publisher = Publisher.into(site, notes)) {
                assertThat(publisher.keep(url, known)).as(other).isFalse();
            }
        }
        Files.delete(page);
        Files.createDirectory(page);
        try (Publisher publisher = Publisher.into(site, notes)) {
            assertThat(publisher.keep(url, known)).isFalse();
        }
        Files.delete(page);
        try (Publisher publisher = Publisher.into(site, notes)) {
            assertThat(publisher.keep(url, known)).isFalse();
            publisher.page(url, "one");
            publisher.publish();
        }
        assertThat(page).hasContent("one");
    }

    @Test
    void nothingIsWrittenOrRemovedThroughALink() throws IOException {
        publish(Map.of("index.html", "home", "a/b.html", "b"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path theirs = Files.writeString(elsewhere.resolve("b.html"), "theirs");
        Files.delete(site.resolve("a/b.html"));
        Files.delete(site.resolve("a"));
        Files.createSymbolicLink(site.resolve("a"), elsewhere);

        assertThatExceptionOfType(UnfitFolderException.class)
                .isThrownBy(() -> publish(Map.of("index.html", "home", "a/b.html", "new")))
                .withMessageContaining("is a link");
        publish(Map.of("index.html", "home"));

        assertThat(theirs).hasContent("theirs");
    }

    @Test
    void twoFilesOfOneNameAreAMistake() throws IOException {
        try (Publisher publisher = Publisher.into(site, notes)) {
            publisher.page(SiteUrl.of("index.html"), "one");

            assertThatIllegalStateException().isThrownBy(() -> publisher.page(SiteUrl.of("index.html"), "two"));
        }
    }

    @Test
    void linksThatLeadNowhereAreReported() throws IOException {
        PublishReport report = publish(Map.of("index.html", "<a href=\"gone.html\">x</a>"));

        assertThat(report.brokenLinks()).containsExactly("index.html links to gone.html, which is not published");
    }

    private PublishReport publish(Map<String, String> files) throws IOException {
        try (Publisher publisher = Publisher.into(site, notes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                SiteUrl url = SiteUrl.of(file.getKey());
                if (file.getKey().endsWith(".html")) {
                    publisher.page(url, file.getValue());
                } else {
                    publisher.file(SiteFile.of(url, file.getValue()));
                }
            }
            return publisher.publish();
        }
    }

    /** What a web server would serve. */
    private Map<String, String> published() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".leanloop/")) {
                    files.put(name, Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static void age(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, LONG_AGO);
            }
        }
    }
}
