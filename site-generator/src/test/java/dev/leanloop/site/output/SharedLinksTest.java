package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SharedLinksTest {

    private final SharedLinks links = new SharedLinks();

    @Test
    void linksOfSeveralPagesToOnePlaceAreOneObject() {
        List<SiteUrl> first = links(SiteUrl.of("a/b.html"), "<a href=\"c.html#x\">x</a>");
        List<SiteUrl> second = links(SiteUrl.of("index.html"), "<a href=\"a/./c.html#%78\">x</a>");

        assertThat(first).containsExactly(new SiteUrl("a/c.html", "x"));
        assertThat(second.getFirst()).isSameAs(first.getFirst());
    }

    @Test
    void placesInOneFileShareItsName() {
        List<SiteUrl> all = links(
                SiteUrl.of("a/b.html"),
                "<a href=\"c.html#x\">x</a><a href=\"c.html\">x</a><a href=\"../a/c.html#y\">x</a>");

        assertThat(all)
                .hasSize(3)
                .allSatisfy(
                        link -> assertThat(link.file()).isSameAs(all.getFirst().file()));
    }

    private List<SiteUrl> links(SiteUrl page, String html) {
        return LinkScan.of(SiteFile.of(page, html), html, links).links();
    }
}
