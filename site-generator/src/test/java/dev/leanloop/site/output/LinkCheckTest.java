package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkCheckTest {

    private final LinkCheck check = new LinkCheck();
    private final SharedLinks links = new SharedLinks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../index.html",
                "../index.html#top",
                "../index.html#gr%C3%BC%20n",
                "../search.html?q=kind%3Apain",
                "b.html",
                "#here",
                "",
                "../assets/site.css",
                "https://example.org/nowhere",
                "mailto:a@example.org"
            })
    void linkThatLeadsSomewhereIsFine(String link) {
        add(SiteUrl.of("a/b.html"), "<p id=\"here\"><a href=\"" + link + "\">x</a></p>");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.html",
                "../a/c.html",
                "../index.html#bottom",
                "#there",
                "../../index.html",
                "/index.html",
                "../assets/gone.css"
            })
    void linkThatLeadsNowhereIsFound(String link) {
        add(SiteUrl.of("a/b.html"), "<p id=\"here\"><a href=\"" + link + "\">x</a></p>");

        assertThat(problems()).hasSize(1).first().asString().startsWith("a/b.html links ");
    }

    @Test
    void entitiesInAttributesAreRead() {
        add(
                SiteUrl.of("a/b.html"),
                "<p id=\"a&amp;b\"><a href=\"#a%26b\">x</a><a href=\"../search.html?q=1&amp;r=2\">x</a></p>");

        assertThat(problems()).isEmpty();
    }

    @Test
    void wordsThatLookLikeAttributesAreNotLinks() {
        add(SiteUrl.of("a/b.html"), "<p>write href=\"nowhere.html\" and id=\"x\"</p>");

        assertThat(problems()).isEmpty();
    }

    @Test
    void anchorThatStandsTwiceIsFound() {
        add(SiteUrl.of("a/b.html"), "<p id=\"x\"></p><p id=\"x\"></p>");

        assertThat(problems()).containsExactly("a/b.html has two elements with the id x");
    }

    @Test
    void brokenLinkIsToldOnceWithTheFirstPageThatHasIt() {
        for (String page : List.of("a/d.html", "a/b.html", "a/c.html")) {
            add(SiteUrl.of(page), "<p id=\"here\"><a href=\"b.html#there\">x</a><a href=\"b.html#here\">x</a></p>");
        }

        assertThat(problems()).containsExactly("a/b.html links to a/b.html#there, an anchor that page does not have");
    }

    @Test
    void twoAnchorsInOneFragmentAreNone() {
        add(SiteUrl.of("a/b.html"), "<p id=\"x\"></p><p id=\"y\"></p><a href=\"b.html#x%0Ay\">x</a>");

        assertThat(problems()).containsExactly("a/b.html links to a/b.html#x%0Ay, an anchor that page does not have");
    }

    @Test
    void brokenEncodingOfAnAnchorIsNoFailure() {
        add(SiteUrl.of("a/b.html"), "<a href=\"#50%\">x</a><p id=\"50%\"></p>");

        assertThat(problems()).isEmpty();
    }

    private void add(SiteUrl page, String html) {
        check.add(page, LinkScan.of(SiteFile.of(page, html), html, links));
    }

    private List<String> problems() {
        add(SiteUrl.of("index.html"), "<h1 id=\"top\">x</h1><p id=\"grü n\"></p>");
        return check.problems(List.of("index.html", "a/b.html", "search.html", "assets/site.css"));
    }
}
