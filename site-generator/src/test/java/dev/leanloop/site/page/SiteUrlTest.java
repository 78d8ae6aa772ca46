package dev.leanloop.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteUrlTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, customers/acme/index.html, customers/acme/index.html",
        "customers/acme/a.html, index.html, ../../index.html",
        "customers/acme/a.html, customers/acme/b.html, b.html",
        "customers/acme/a.html, customers/borealis/b.html, ../borealis/b.html",
        "customers/acme/pilot/a.html, customers/acme/index.html, ../index.html",
        "topics/a.html, topics/a/b.html, a/b.html",
    })
    void linksAreRelativeToThePage(String page, String target, String link) {
        assertThat(SiteUrl.of(target).from(SiteUrl.of(page))).isEqualTo(link);
    }

    @Test
    void anchorOnTheSamePageIsTheAnchorAlone() {
        SiteUrl page = SiteUrl.of("customers/acme/a.html");

        assertThat(page.at("H1").from(page)).isEqualTo("#H1");
    }

    @Test
    void anchorIsEncodedInTheLinkAndKeptAsItIsInTheRecord() {
        SiteUrl url = SiteUrl.of("a.html").at("H-ä b#c");

        assertThat(url).hasToString("a.html#H-%C3%A4%20b%23c");
        assertThat(url.fragment()).isEqualTo("H-ä b#c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../a.html", "a/../../b.html", "a//b.html", "a/.."})
    void fileOutsideTheSiteIsRefused(String file) {
        assertThatIllegalArgumentException().isThrownBy(() -> SiteUrl.of(file));
    }

    @Property
    void everyLinkResolvesToItsTarget(@ForAll("files") String page, @ForAll("files") String target) {
        String link = SiteUrl.of(target).from(SiteUrl.of(page));

        URI resolved = URI.create("http://site.example/base/" + page).resolve(link);

        assertThat(resolved).hasToString("http://site.example/base/" + target);
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> segment = Arbitraries.of("a", "b", "c.d", "index");
        return segment.list().ofMinSize(1).ofMaxSize(4).map(segments -> String.join("/", segments) + ".html");
    }
}
