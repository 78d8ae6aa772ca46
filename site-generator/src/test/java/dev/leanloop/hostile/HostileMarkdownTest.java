package dev.leanloop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.markdown.HtmlOptions;
import dev.leanloop.markdown.LinkTargets;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.markdown.Mask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Hostile texts in eleven places of a note's Markdown; the page is judged after a real parser has read it. */
final class HostileMarkdownTest {

    private static final Map<String, String> POSITIONS = new TreeMap<>(
            Map.of(
                    "text", "before PAYLOAD after",
                    "heading", "## PAYLOAD",
                    "item", "- Pain: PAYLOAD #topic",
                    "cell", "| a | b |\n|---|---|\n| PAYLOAD | x |",
                    "address", "[words](PAYLOAD)",
                    "angled address", "[words](<PAYLOAD> \"PAYLOAD\") ![words](PAYLOAD) <PAYLOAD>",
                    "reference", "[words][r] and [[PAYLOAD]] and [[x|PAYLOAD]]\n\n[r]: PAYLOAD 'PAYLOAD'",
                    "box", "> [!tip|PAYLOAD]- PAYLOAD\n> PAYLOAD\n\n> [!PAYLOAD]\n> PAYLOAD",
                    "embed",
                            "![[PAYLOAD]] ![[x|PAYLOAD]] ![PAYLOAD|30](x.png)\n\n![[PAYLOAD]]\n\n{{embed [[PAYLOAD]]}}",
                    "quote and code",
                            "> PAYLOAD -- @who\n\n```PAYLOAD\nPAYLOAD\n```\n\n    PAYLOAD\n\n`PAYLOAD` ~~PAYLOAD~~ **PAYLOAD**"));

    // A map of more than ten cannot be written in one.
    static {
        POSITIONS.put(
                "field",
                "- [key:: PAYLOAD] (key:: PAYLOAD) ==PAYLOAD==\n  key:: PAYLOAD\n- TODO PAYLOAD\n- [PAYLOAD] x");
    }

    /** Finds every target, so that whatever passes the policy for addresses becomes a link. */
    private static final LinkTargets ANYWHERE = new LinkTargets() {
        @Override
        public Optional<String> note(String target) {
            return Optional.of("note.html");
        }

        @Override
        public Optional<String> topic(String tag) {
            return Optional.of("topic.html");
        }

        @Override
        public Optional<String> image(String target) {
            return target.length() % 2 == 0 ? Optional.empty() : Optional.of("images/" + "0".repeat(32) + ".png");
        }

        @Override
        public Optional<EmbeddedNote> embedded(String target) {
            return target.length() % 3 == 0
                    ? Optional.of(new EmbeddedNote(target, "note.html", "<p>safe</p>"))
                    : Optional.empty();
        }
    };

    @Test
    void nothingOfAHostileTextSurvives() throws IOException {
        List<String> bad = new ArrayList<>();
        int rendered = 0;
        int planted = 0;
        for (String payload : HostileInputs.all()) {
            for (Map.Entry<String, String> position : POSITIONS.entrySet()) {
                String text = position.getValue().replace("PAYLOAD", payload);
                String html = MarkdownDocument.parse(text, line -> false, Mask.NOTHING)
                        .html(new HtmlOptions(0, Map.of(), Map.of(), Set.of(), ANYWHERE));
                List<String> found = Judge.ofPiece(html);
                rendered++;
                if (!found.isEmpty()) {
                    bad.add(position.getKey() + ": " + payload + " -> " + found);
                }
                planted += Judge.ofPiece(rawHtml(text)).isEmpty() ? 0 : 1;
            }
        }
        System.out.println(rendered + " renders of hostile texts: " + bad.size() + " bad; with raw HTML let through "
                + planted + " would be");
        assertThat(bad).isEmpty();
        assertThat(planted).as("what a writer without our rules lets through").isGreaterThan(rendered / 4);
    }

    private static String rawHtml(String text) {
        return HtmlRenderer.builder().build().render(Parser.builder().build().parse(text));
    }
}
