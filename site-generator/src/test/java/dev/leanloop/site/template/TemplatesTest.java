package dev.leanloop.site.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.SampleKnowledge;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.AssetUrls;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SiteUrl;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplatesTest {

    private static final AssetUrls ASSETS = new AssetUrls(
            SiteUrl.of("assets/site.css"),
            SiteUrl.of("assets/pages.css"),
            SiteUrl.of("assets/report.css"),
            SiteUrl.of("assets/search.css"),
            SiteUrl.of("assets/icon.svg"),
            SiteUrl.of("assets/site.js"),
            SiteUrl.of("assets/search.js"),
            SiteUrl.of("assets/dialog.js"));

    @Test
    void everyPageRenders() {
        assertThat(render(SampleKnowledge.plain()))
                .allSatisfy((url, html) -> assertThat(html.strip())
                        .startsWith("<!doctype html>\n<html lang=\"en\" data-ages=\"grow\">")
                        .contains(
                                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src")
                        .contains("<h1>")
                        .contains("As of <time datetime=\"2024-06-28\">28 June 2024</time>")
                        .endsWith("</html>"));
    }

    /** Words from notes, put into every place that a note's words can reach, come out as words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "</title></textarea></style><svg onload=alert(1)>",
                "${7*7} <#assign x=1> [=7*7] #{7*7}",
                "&lt;b&gt; &amp;",
                "javascript:alert(1)",
                "]]> --> <!--"
            })
    void wordsOfNotesStayWords(String hostile) {
        Map<String, String> plain = render(SampleKnowledge.plain());
        Map<String, String> attacked = render(SampleKnowledge.of(hostile));

        assertThat(attacked.keySet()).isEqualTo(plain.keySet());
        attacked.forEach((url, html) -> {
            if (url.startsWith("briefings/")) {
                // Longer words leave room for fewer of them on one sheet.
                assertThat(tags(plain.get(url))).as(url).containsAll(Set.copyOf(tags(html)));
            } else {
                assertThat(tags(html)).as(url).isEqualTo(tags(plain.get(url)));
            }
        });
    }

    @Test
    void hostileWordsDoReachThePages() {
        assertThat(render(SampleKnowledge.of("CANARY")).values())
                .allSatisfy(html -> assertThat(html).contains("CANARY"));
    }

    @Test
    void localeAndZoneHaveNoInfluence() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> here = render(SampleKnowledge.plain());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(render(SampleKnowledge.plain())).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(render(SampleKnowledge.plain())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void templateThatIsHandedKnowledgeFails() {
        assertThatExceptionOfType(TemplateModelException.class)
                .isThrownBy(() -> new PageRecords().wrap(SampleKnowledge.plain()))
                .withMessageContaining("page records only");
    }

    @Test
    void recordShowsItsComponentsAndNoMethods() throws TemplateModelException {
        var model = (RecordModel) new PageRecords().wrap(SiteUrl.of("a.html"));

        assertThat(model.get("file")).hasToString("a.html");
        for (String method : List.of("getClass", "class", "hashCode", "toString", "from", "at")) {
            assertThatExceptionOfType(TemplateModelException.class)
                    .isThrownBy(() -> model.get(method))
                    .withMessageContaining("no component");
        }
    }

    private static Map<String, String> render(KnowledgeBase knowledge) {
        SitePlan plan = SitePlan.of(knowledge, Ages.GROW);
        var templates = new Templates(plan.frame(), ASSETS);
        Map<String, String> pages = new TreeMap<>();
        for (Page page : plan.pages().toList()) {
            pages.put(page.head().url().file(), templates.render(page));
        }
        Page search = plan.searchPage(SiteUrl.of("search/manifest.0.js"));
        pages.put(search.head().url().file(), templates.render(search));
        return pages;
    }

    /** The tags of a page with their attributes' names, in order: what a browser makes elements and handlers of. */
    private static List<String> tags(String html) {
        return Pattern.compile("<(/?[a-zA-Z!][^\\s>]*)((?:\\s+[^\\s=>\"']+(?:=\"[^\"]*\")?)*)\\s*/?>")
                .matcher(html)
                .results()
                .map(tag -> tag.group(1) + " "
                        + tag.group(2).replaceAll("=\"[^\"]*\"", "").strip())
                .toList();
    }
}
