package dev.leanloop.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own documentation as a site, made of the documents as they are now. */
class HandbookTest {

    private static final Path PROGRAM = Path.of("..");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[[^\\]]+]\\([^)]+\\)");

    @TempDir
    private static Path folder;

    private static Path site;
    private static PublishReport report;

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("site");
        report = Handbook.build(PROGRAM, site);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(name)));
    }

    /** A page of its own for each, so that none is forgotten when one is added. */
    @Test
    void contentsNameEveryDocument() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROGRAM.resolve("docs"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                String path =
                        PROGRAM.resolve("docs").relativize(file).toString().replace('\\', '/');
                String page =
                        path.replaceFirst("(^|/)README\\.md$", "$1index.md").replaceFirst("\\.md$", ".html");
                if (!Files.exists(site.resolve(page))) {
                    missing.add(path);
                }
            }
        }

        assertThat(missing).as("documents that docs/README.md does not name").isEmpty();
        assertThat(report.pages()).isGreaterThan(20);
    }

    @Test
    void noLinkLeadsNowhere() throws IOException {
        assertThat(report.brokenLinks()).isEmpty();

        int links = 0;
        for (Path page : pages()) {
            Document document = Jsoup.parse(Files.readString(page));
            for (Element link : document.select("article a[href]")) {
                String target = link.attr("href");
                if (!target.matches("(https?|mailto):.*")) {
                    Path file = target.startsWith("#")
                            ? page
                            : page.resolveSibling(target.replaceFirst("#.*", ""))
                                    .normalize();
                    assertThat(file).as("%s in %s", target, page).isRegularFile();
                    links++;
                }
            }
        }
        assertThat(links).isGreaterThan(50);
    }

    @Test
    void aLinkThatLeadsNowhereIsFound(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("docs"));
        Files.writeString(
                other.resolve("docs/README.md"), "# Docs\n\n## Reference\n\n- [One](one.md)\n- [Two](two.md)\n");
        Files.writeString(other.resolve("docs/one.md"), "# One\n\n[there](two.md#words) [not there](two.md#none)\n");
        Files.writeString(
                other.resolve("docs/two.md"), "# Two\n\n## Words\n\n[gone](three.md) [out](../../etc/passwd)\n");

        PublishReport found = Handbook.build(other, other.resolve("site"));

        assertThat(found.brokenLinks())
                .containsExactly("one.html links to two.html#none, an anchor that page does not have");
        assertThat(Files.readString(other.resolve("site/two.html")))
                .as("links to what is not published are their words")
                .contains("<p>gone out</p>");
    }

    @Test
    void contentsThatNameNoDocumentAreReported(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("docs"));
        Files.writeString(other.resolve("docs/README.md"), "# Docs\n\n## Reference\n\n- [One](one.md)\n");

        assertThatThrownBy(() -> Handbook.build(other, other.resolve("site")))
                .isInstanceOf(IOException.class)
                .hasMessage("docs/README.md:3: there is no document docs/one.md");
    }

    @Test
    void everyPageIsHtmlThatABrowserNeedNotMend() throws IOException {
        List<String> errors = new ArrayList<>();
        for (Path page : pages()) {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document document = parser.parseInput(Files.readString(page), "");
            for (ParseError error : parser.getErrors()) {
                errors.add(site.relativize(page) + ": " + error);
            }
            List<String> ids = document.select("[id]").eachAttr("id");
            assertThat(ids).as("ids of %s", page).doesNotHaveDuplicates().doesNotContain("");
            assertThat(document.select("main h1")).as("titles of %s", page).hasSize(1);
            assertThat(document.select("[align], [style], [onclick], article script, article style"))
                    .as("what HTML or the content policy does not allow, in %s", page)
                    .isEmpty();
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        for (Path page : pages()) {
            Document document = Jsoup.parse(Files.readString(page));
            assertThat(document.select("meta[http-equiv=Content-Security-Policy]")
                            .attr("content"))
                    .isEqualTo(Templates.CONTENT_SECURITY_POLICY);
            assertThat(document.select("script, link, img, form"))
                    .as("%s", page)
                    .allSatisfy(
                            element -> assertThat(element.attr("src") + element.attr("href") + element.attr("action"))
                                    .doesNotContain("://")
                                    .doesNotStartWith("//"));
        }
    }

    /** A note's code never leaves its file; a document's is what one came for. */
    @Test
    void codeAndTablesAndHeadingsAreShown() throws IOException {
        Document tutorial = page("tutorial.html");
        assertThat(tutorial.select("article pre code").text()).contains("$ leanloop init our-notes");
        assertThat(tutorial.select("article pre:not([tabindex])"))
                .as("what scrolls without keys")
                .isEmpty();

        Document commands = page("command-line.html");
        assertThat(commands.getElementById("import")).isNotNull();
        assertThat(commands.select("article table th")).isNotEmpty();
        assertThat(page("note-format.html").select("article h2[id]")).hasSizeGreaterThan(5);
        assertThat(pages())
                .allSatisfy(file -> assertThat(MARKDOWN_LINK
                                .matcher(withoutCode(file))
                                .results()
                                .map(java.util.regex.MatchResult::group)
                                .toList())
                        .as("Markdown left as it was in %s", file)
                        .isEmpty());
    }

    private static String withoutCode(Path page) throws IOException {
        Document document = Jsoup.parse(Files.readString(page));
        document.select("code").remove();
        return document.select("article").text();
    }

    @Test
    void navigationIsThatOfTheContents() throws IOException {
        Document page = page("hosting/index.html");

        assertThat(page.select("header nav[aria-label=Main] a").eachText())
                .containsExactly("Tutorial", "How-to", "Reference", "Explanation", "Project");
        assertThat(page.select("header nav[aria-label=Main] a[aria-current]").eachText())
                .containsExactly("How-to");
        assertThat(page.select("nav.views a").eachText())
                .containsExactly("Publish a site", "Search several sites", "Use an engine", "Use another language");
        assertThat(page.select("nav.views a[aria-current=page]").attr("href")).isEqualTo("index.html");
    }

    @Test
    void theSameDocumentsGiveTheSameBytes(@TempDir Path again) throws IOException {
        Handbook.build(PROGRAM, again);

        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(site.relativize(file).toString())).hasSameBinaryContentAs(file);
            }
        }
    }
}
