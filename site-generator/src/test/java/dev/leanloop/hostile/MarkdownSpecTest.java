package dev.leanloop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanloop.markdown.HtmlOptions;
import dev.leanloop.markdown.LinkTargets;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.markdown.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assumptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Markdown means what its specification says, but for what notes change on purpose: raw HTML is text, links follow a policy, images are
 * not loaded, code is not shown, the page has the only first heading, comments between two per cent signs are cut.
 */
final class MarkdownSpecTest {

    private static final Pattern RAW_HTML = Pattern.compile("<[A-Za-z/!?]");

    private static final LinkTargets NOWHERE = new LinkTargets() {
        @Override
        public Optional<String> note(String target) {
            return Optional.empty();
        }

        @Override
        public Optional<String> topic(String tag) {
            return Optional.empty();
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"commonmark-spec/spec-0.31.2.json", "gfm-spec/gfm-0.29.json"})
    void examplesMeanWhatTheSpecificationSays(String file) throws IOException {
        Path examples = Path.of(System.getProperty("corpora", ""), "hostile", file);
        Assumptions.assumeThat(examples).exists();
        int tried = 0;
        int policy = 0;
        List<String> different = new ArrayList<>();
        for (JsonNode example : new ObjectMapper().readTree(Files.readString(examples))) {
            String markdown = example.get("markdown").asText();
            if (RAW_HTML.matcher(markdown).find()) {
                policy++;
                continue;
            }
            tried++;
            if (!ours(markdown).equals(expected(example.get("html").asText()))) {
                different.add(example.path("example").asText() + " "
                        + example.path("section").asText());
            }
        }
        System.out.println(file + ": " + tried + " examples outside the policies (" + policy + " within), "
                + different.size() + " differ: " + different);
        assertThat(different.size()).isLessThanOrEqualTo(tried / 100);
    }

    @Test
    void anotherMeaningIsFound() {
        assertThat(ours("*a*\n")).isEqualTo(expected("<p><em>a</em></p>")).isNotEqualTo(expected("<p>*a*</p>"));
        assertThat(ours("- a\n- b\n")).isNotEqualTo(expected("<p>- a - b</p>"));
    }

    private static String ours(String markdown) {
        Document page = Jsoup.parseBodyFragment(MarkdownDocument.parse(markdown, line -> false, Mask.NOTHING)
                .html(new HtmlOptions(0, Map.of(), Map.of(), Set.of(), NOWHERE)));
        page.select("span.box").forEach(box -> box.replaceWith(new TextNode("BOX")));
        page.select("span:not(.omitted), a").unwrap();
        return shape(page);
    }

    private static String expected(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("h1").tagName("h2");
        page.select("pre").forEach(code -> code.replaceWith(omitted("p")));
        page.select("code").forEach(code -> code.replaceWith(omitted("span")));
        page.select("img")
                .forEach(image ->
                        image.replaceWith(new TextNode(image.attr("alt").isEmpty() ? "image" : image.attr("alt"))));
        page.select("input").forEach(box -> box.replaceWith(new TextNode("BOX")));
        page.select("a").unwrap();
        return shape(page);
    }

    private static Element omitted(String tag) {
        return new Element(tag).text("OMITTED");
    }

    private static String shape(Document page) {
        page.select(".omitted").forEach(code -> code.text("OMITTED"));
        page.getAllElements().forEach(Element::clearAttributes);
        page.outputSettings().prettyPrint(false);
        return page.body()
                .html()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?(</?(?:p|h\\d|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br)>) ?", "$1")
                .strip();
    }
}
