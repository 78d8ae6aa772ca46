package dev.leanloop.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final LinkTargets NOWHERE = new LinkTargets() {
        @Override
        public Optional<String> note(String target) {
            return target.equals("other.md") ? Optional.of("other.html") : Optional.empty();
        }

        @Override
        public Optional<String> topic(String tag) {
            return Optional.of("topics/" + tag + ".html");
        }
    };

    private static final Pattern TAG = Pattern.compile("<(/?[a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)(?: /)?>");
    private static final Set<String> ALLOWED = Set.of(
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "em",
            "strong",
            "del",
            "a",
            "span",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "sup",
            "section",
            "mark",
            "div",
            "details",
            "summary");

    @Test
    void textFromElsewhereHasNoMarkNoTopicAndNoHandle() {
        assertThat(html("> [!source]\n> see #pricing, @maria\n>\n> - #audit\n"))
                .contains("see #pricing, @maria</p>", "#audit")
                .doesNotContain("topics/")
                .doesNotContain("[!source]");
        assertThat(html("> [!sources] #pricing\n")).contains("topics/pricing.html");
    }

    @Test
    void rawHtmlIsShownAsText() {
        assertThat(html("a <script>alert(1)</script> b\n\n<svg onload=alert(1)>\n"))
                .doesNotContain("<script", "<svg")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;svg onload=alert(1)&gt;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <mark style=\"color:orange;\">b</mark> c | <p>a b c</p>",
                "a<br>b<BR />c</br>d               | <p>a<br />b<br />c<br />d</p>",
                "a <b>b</b> <brr> <marker>         | <p>a &lt;b&gt;b&lt;/b&gt; &lt;brr&gt; &lt;marker&gt;</p>",
                "<br />                            | ''",
                "<div>a<br>b <mark>c</mark></div>  | <p>&lt;div&gt;a<br />b c&lt;/div&gt;</p>",
                "<div>a << br > b < br</div>       | <p>&lt;div&gt;a &lt;&lt; br &gt; b &lt; br&lt;/div&gt;</p>"
            })
    void ofHtmlMarksAreLeftOutAndBreaksBreakTheLine(String markdown, String shown) {
        assertThat(html(markdown).strip()).isEqualTo(shown);
    }

    @Test
    void aBlockOfManySignsIsReadOnce() {
        String signs = "<div>" + "<".repeat(200_000) + ">".repeat(200_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> html(signs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//example.org/x",
                "/\\\\example.org",
                "\\\\\\\\example.org\\\\x",
                "file:///etc/passwd",
                "x:y"
            })
    void anUnsafeAddressLeavesTheTextWithoutALink(String address) {
        String html = html("[words](" + address + ") and ![image](" + address + ") and <" + address + ">");

        assertThat(html).doesNotContain("<a ", "<img").contains("words");
    }

    @Test
    void linksLeadToNotesAndToTheWebOnly() {
        assertThat(html("[a](https://example.org/x?y=1&z=2) [b](other.md) [c](gone.md) [[other.md|d]]"))
                .contains("<a rel=\"noopener noreferrer\" href=\"https://example.org/x?y=1&amp;z=2\">a</a>")
                .contains("<a class=\"note-link\" href=\"other.html\">b</a> c")
                .contains("<a class=\"note-link\" href=\"other.html\">d</a>");
    }

    @Test
    void aRemoteImageIsALinkAndIsNotLoaded() {
        assertThat(html("![a chart](https://example.org/x.png)"))
                .contains("<a class=\"image\" href=\"https://example.org/x.png\">a chart</a>")
                .doesNotContain("<img");
    }

    @Test
    void boxesTagsAndHandlesAreMarked() {
        assertThat(html("- [x] @dana sends it #audit ^c1"))
                .contains("<span class=\"box box-done\" role=\"img\" aria-label=\"done\"></span> ")
                .contains("<span class=\"handle\">@dana</span> sends it <a class=\"topic\" href=\"topics/audit.html\">")
                .doesNotContain("^c1");
    }

    @Test
    void aLineAtTheMarginEndsTheListOnlyWhenAsked() {
        String text = "- one\n  - two\nNext: 2024-06-18\n- three\n";

        String split = MarkdownDocument.parse(text, line -> line.text().startsWith("Next:"), Mask.NOTHING)
                .html(options());

        assertThat(split).contains("<p>Next: 2024-06-18</p>");
        assertThat(html(text)).contains("two\nNext: 2024-06-18");
        assertThat(split.indexOf("three")).isGreaterThan(split.indexOf("Next:"));
    }

    @Property(tries = 500)
    void whateverIsWrittenOnlyKnownTagsComeOut(@ForAll String text) {
        String html = html(text);

        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(ALLOWED).contains(tags.group(1).replace("/", ""));
        }
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
    }

    @Test
    void halfALetterByItsNumberIsTheReplacementCharacter() {
        assertThat(html("# a &#xD800; b\n\nc &#56320; [d](x.md \"&#xDFFF;\") &#x1F600; e&#x0;\n"))
                .contains("a \ufffd b", "c \ufffd", "\ud83d\ude00 e\ufffd")
                .matches(html -> StandardCharsets.UTF_8.newEncoder().canEncode(html));
    }

    private static String html(String text) {
        MarkdownDocument document = MarkdownDocument.parse(text, line -> false, Mask.NOTHING);
        String html = document.html(options());
        MarkdownDocument again = MarkdownDocument.parsedWhenShown(() -> text, line -> false, Mask.NOTHING);
        assertThat(document.shownAs(again).html(options())).isEqualTo(html);
        return html;
    }

    private static HtmlOptions options() {
        return new HtmlOptions(0, Map.of(), Map.of(), Set.of(), NOWHERE);
    }
}
