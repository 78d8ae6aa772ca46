package dev.leanloop.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Obsidian, Logseq and Dataview write besides Markdown is shown as they show it. */
class VaultMarkdownTest {

    private static final LinkTargets TARGETS = new LinkTargets() {
        @Override
        public Optional<String> note(String target) {
            return target.startsWith("Jo") ? Optional.of("jo.html") : Optional.empty();
        }

        @Override
        public Optional<String> topic(String tag) {
            return Optional.of("topics/" + tag + ".html");
        }

        @Override
        public Optional<String> image(String target) {
            return target.equals("plan.png") ? Optional.of("images/1.png") : Optional.empty();
        }

        @Override
        public Optional<EmbeddedNote> embedded(String target) {
            return target.equals("Jo")
                    ? Optional.of(new EmbeddedNote("Jo P", "jo.html", "<p>of Jo</p>"))
                    : Optional.empty();
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ==big== b                | a <mark>big</mark> b",
                "==a **b** c==              | <mark>a <strong>b</strong> c</mark>",
                "un==believ==able           | un<mark>believ</mark>able",
                "===x===                    | =<mark>x</mark>=",
                "a == b and c == d          | a == b and c == d",
                "if a==b                    | if a==b",
                "==open                     | ==open",
                "a = b                      | a = b",
                "'`==code==`'               | '<span class=\"omitted\">…</span>'",
                "\\==text\\==               | ==text==",
            })
    void highlightsAreMarked(String written, String shown) {
        assertThat(html(written)).isEqualToIgnoringNewLines("<p>" + shown + "</p>");
    }

    @Test
    void theMarksOfAHighlightAreNoWords() {
        assertThat(text("- the ==audit== took **six** weeks")).isEqualTo("the audit took six weeks");
    }

    @Test
    void aCalloutIsANoteBesideTheText() {
        assertThat(html("> [!warning] Mind *this*\n> Words.\n>\n> - one\n"))
                .isEqualToIgnoringNewLines(
                        "<div class=\"callout callout-warning\" role=\"note\" aria-label=\"Warning\">"
                                + "<p class=\"callout-title\">Mind <em>this</em></p><p>Words.</p><ul><li>one</li></ul></div>");
    }

    @Test
    void aCalloutWithoutATitleIsCalledByItsType() {
        assertThat(html("> [!TLDR]\n> Words.\n"))
                .contains("callout-abstract", "<p class=\"callout-title\">Tldr</p>", "<p>Words.</p>")
                .doesNotContain("[!");
    }

    @Test
    void aCalloutThatFoldsNeedsNoScript() {
        assertThat(html("> [!tip]- Closed\n> Words.\n"))
                .contains("<details><summary class=\"callout-title\">Closed</summary>", "<p>Words.</p>");
        assertThat(html("> [!faq|wide]+\n> Words.\n"))
                .contains("callout-question", "<details open=\"\"><summary class=\"callout-title\">Faq</summary>");
    }

    @Test
    void calloutsStandInCallouts() {
        String html = html("> [!note] Outer\n> > [!bug] Inner\n> > Deep.\n");

        assertThat(html).contains("Outer</p>", "Inner</p>", "<p>Deep.</p>").doesNotContain("[!", "<blockquote>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [note] x", "> [!] x", "> [!note]x", "> [!no te] x", "> words [!note]", "[!note] x"})
    void whatIsNoCalloutStaysAsItIs(String written) {
        assertThat(html(written)).contains(written.replaceFirst("^> ", "")).doesNotContain("callout");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', open",
        "x, done",
        "X, done",
        "-, dropped",
        "/, started",
        ">, moved",
        "<, scheduled",
        "?, question",
        "!, important",
        "*, marked *",
        "'\"', marked &quot;"
    })
    void everyStateOfATaskIsNamed(String sign, String state) {
        assertThat(html("- [" + sign + "] call Jo")).contains("aria-label=\"" + state + "\"", "</span> call Jo");
    }

    @ParameterizedTest
    @CsvSource({
        "TODO, open",
        "LATER, open",
        "DOING, started",
        "NOW, started",
        "WAITING, waiting",
        "DONE, done",
        "CANCELED, dropped"
    })
    void taskWordsAreBoxes(String word, String state) {
        assertThat(html("- " + word + " call Jo"))
                .contains("aria-label=\"" + state + "\"", "<span class=\"task-word\">" + word + "</span> call Jo");
        assertThat(html(word + " call Jo")).contains("<p>" + word + " call Jo</p>");
        assertThat(html("- " + word + "X call Jo")).doesNotContain("box");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[[Jo]] ~ <a class=\"note-link\" href=\"jo.html\">Jo</a>",
                "[[Jo|him]] ~ <a class=\"note-link\" href=\"jo.html\">him</a>",
                "[[Jo#Days#Early]] ~ <a class=\"note-link\" href=\"jo.html\">Jo &gt; Days &gt; Early</a>",
                "[[Jo#^a1]] ~ <a class=\"note-link\" href=\"jo.html\">Jo</a>",
                "[[#Days]] ~ Days",
                "[[Nobody]] ~ Nobody",
                "![[Nobody]] ~ <span class=\"missing\">Nobody</span>",
                "![[Jo#Days]] ~ <a class=\"note-link\" href=\"jo.html\">Jo &gt; Days</a>",
                "![[plan.png]] ~ <img src=\"images/1.png\" alt=\"plan.png\" loading=\"lazy\">",
                "![[gone.png]] ~ <span class=\"missing\">gone.png</span>",
                "![a|30x20](plan.png) ~ <img src=\"images/1.png\" alt=\"a\" width=\"30\" height=\"20\" loading=\"lazy\">",
                "![a|30](gone.png) ~ a",
                "\\[\\[Jo\\]\\] ~ [[Jo]]",
                "\\[x\\] [[Jo]] ~ [x] <a class=\"note-link\" href=\"jo.html\">Jo</a>",
            })
    void linksAndEmbedsLeadSomewhereOrAreText(String written, String shown) {
        String html = html(written).strip();

        assertThat(html.replace(" />", ">")).isEqualTo("<p>" + shown + "</p>");
    }

    @Test
    void definitionsForForgesChangeNoWikilink() {
        String definitions = "\n\n[Jo]: Jo.md \"Jo\"\n";

        assertThat(html("[[Jo]], [[Jo]]" + definitions))
                .isEqualTo(
                        "<p><a class=\"note-link\" href=\"jo.html\">Jo</a>, <a class=\"note-link\" href=\"jo.html\">Jo</a></p>");
        assertThat(html("![[Jo]]\n\n[Jo]: Jo\n"))
                .contains("<div class=\"embed\">")
                .doesNotContain("![");
        assertThat(html("[[Jo](Jo.md)]")).isEqualTo("<p>[<a class=\"note-link\" href=\"jo.html\">Jo</a>]</p>");
    }

    @Test
    void anImageHasTheSizeThatIsWritten() {
        assertThat(html("![[plan.png|300]]")).contains("width=\"300\"").doesNotContain("height");
        assertThat(html("![[plan.png|300x200]]")).contains("width=\"300\"", "height=\"200\"", "alt=\"plan.png\"");
        assertThat(html("![[plan.png|the plan]]")).contains("alt=\"the plan\"").doesNotContain("width");
    }

    @Test
    void anEmbeddedNoteIsABlockOfItsOwn() {
        String embed =
                "<div class=\"embed\"><p class=\"embed-title\"><a class=\"note-link\" href=\"jo.html\">Jo P</a></p>"
                        + "<p>of Jo</p></div>";

        assertThat(html("![[Jo]]")).isEqualToIgnoringNewLines(embed);
        assertThat(html("{{embed [[Jo]]}}")).isEqualToIgnoringNewLines(embed);
        assertThat(html("before ![[Jo]] after")).isEqualToIgnoringNewLines("<p>before </p>" + embed + "<p> after</p>");
        assertThat(html("- ![[Jo]]")).isEqualToIgnoringNewLines("<ul><li>" + embed + "</li></ul>");
        assertThat(html("# ![[Jo]]")).contains("<h2><a class=\"note-link\"").doesNotContain("embed");
    }

    @Test
    void whatAnOutlinerKeepsForItselfIsNotShown() {
        assertThat(html("- words\n  id:: 6471a1b2-1111-2222-3333-444455556666\n  collapsed:: true\n"))
                .isEqualToIgnoringNewLines("<ul><li>words</li></ul>");
        assertThat(html("- id:: 6471a1b2-1111-2222-3333-444455556666\n- words\n\ncollapsed:: true\nmore\n"))
                .isEqualToIgnoringNewLines("<ul><li></li><li>words</li></ul><p>more</p>");
        assertThat(text("- words\n  id:: 6471a1b2-1111-2222-3333-444455556666\n  more"))
                .isEqualTo("words\nmore");
        assertThat(html("words ^a1\n\n| a |\n|---|\n| b |\n\n^t1\n"))
                .doesNotContain("^")
                .contains("<p>words</p>");
        assertThat(html("2 ^ 3 and x^2\n")).contains("2 ^ 3 and x^2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due [by:: 2024] x  | due <span class=\"field\"><span class=\"field-key\">by</span> 2024</span> x",
                "due (by:: 2024) x  | due <span class=\"field\">2024</span> x",
                "[see:: [[Jo]]] x   | <span class=\"field\"><span class=\"field-key\">see</span> <a class=\"note-link\" href=\"jo.html\">Jo</a></span> x",
                "status:: open      | <span class=\"field-key\">status</span> open",
                "**status**:: open  | <strong>status</strong>: open",
                "std::io and a::b   | std::io and a::b",
                "[open:: x          | [open:: x",
                "(see std::io)      | (see std::io)",
            })
    void fieldsAreSetApart(String written, String shown) {
        assertThat(html(written)).isEqualToIgnoringNewLines("<p>" + shown + "</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a {{query (and [[Jo]] #b)}} c | a <span class=\"omitted\">query</span> c",
                "((6471a1b2-1111-2222-3333-444455556666)) | <span class=\"omitted\">referenced block</span>",
                "{{embed ((6471a1b2-1111-2222-3333-444455556666))}} | <span class=\"omitted\">embedded block</span>",
                "a {{cloze hidden}} b | a hidden b",
                "{{date}} {{ query }} | {{date}} {{ query }}",
                "((brackets)) {{query  | ((brackets)) {{query",
                "{{query a {{date}} b  | <span class=\"omitted\">query</span> b",
                "{{date {{cloze a}} (( {{cloze b}} {{cloze c | {{date a (( b {{cloze c",
            })
    void macrosAreNamedNotShown(String written, String shown) {
        assertThat(html(written)).isEqualToIgnoringNewLines("<p>" + shown + "</p>");
    }

    @Test
    @Timeout(10)
    void macrosThatNeverEndAreLookedThroughOnce() {
        for (String never : List.of("{{", "((", "{{embed ", "{{date}} ")) {
            String text = never.repeat(100_000).strip();
            assertThat(html(text)).isEqualToIgnoringNewLines("<p>" + text + "</p>");
        }
    }

    @Test
    void queriesInFencesAreNamed() {
        assertThat(html("```dataview\nTABLE secret\n```\n"))
                .isEqualToIgnoringNewLines("<p class=\"omitted\">… (a Dataview query)</p>");
        assertThat(html("```java\nint secret;\n```\n")).isEqualToIgnoringNewLines("<p class=\"omitted\">…</p>");
    }

    @Test
    void footnotesMayStandInTheText() {
        assertThat(html("word^[the note] on"))
                .contains("footnote-ref", "the note")
                .doesNotContain("^[");
        assertThat(text("- word^[the note] on")).isEqualTo("word (the note) on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Days       | <h2>Days</h2><p>early</p><h3>Late</h3><p>late</p>",
                "Days#Late  | <h3>Late</h3><p>late</p>",
                "days       | <h2>Days</h2><p>early</p><h3>Late</h3><p>late</p>",
                "'C++: A-B' | <h2>C++ A B</h2><p>end</p>",
                "^i1        | <ul><li>item<ul><li>below</li></ul></li></ul>",
                "^p1        | <p>para</p>",
                "^t1        | <table><thead><tr><th>a</th></tr></thead></table>",
            })
    void aPartOfANoteIsFoundByHeadingOrBlock(String fragment, String shown) {
        String note =
                "first\n\n## Days\nearly\n\n### Late\nlate\n\n## Rest\n- item ^i1\n  - below\n\npara ^p1\n\n| a |\n|---|\n\n^t1\n\n## C++ A B\nend\n";

        Optional<String> part = document(note).excerpt(options(), fragment, "e1-");

        assertThat(part.orElseThrow()).isEqualToIgnoringNewLines(shown);
    }

    @Test
    void aPartThatIsNotThereIsNotFound() {
        assertThat(document("## Days\nx ^a12\n").excerpt(options(), "Nights", "e1-"))
                .isEmpty();
        assertThat(document("## Days\nx ^a12\n").excerpt(options(), "^a1", "e1-"))
                .isEmpty();
        assertThat(document("## Days\nx ^a12\n").excerpt(options(), "^12", "e1-"))
                .isEmpty();
    }

    @Test
    void theIdsOfAnExcerptAreItsOwn() {
        assertThat(document("a[^1]\n\n[^1]: b\n").excerpt(options(), "", "e1-").orElseThrow())
                .contains("id=\"e1-fn-1\"", "href=\"#e1-fn-1\"", "id=\"e1-fnref-1\"", "href=\"#e1-fnref-1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "==a ",
                "==",
                "a==b",
                "====",
                "==*a_ ",
                "[a:: *b* ",
                "(a:: ",
                "a:: b\n",
                "{{query ",
                "{{embed [[a]] ",
                "((",
                "{{",
                "![[a",
                "^[a ",
                "> [!note]- ",
                "- TODO ",
                "![[Jo]]\n",
                "x ^a\n\n"
            })
    void noFormTakesLongWhenItIsRepeated(String form) {
        String text = form.repeat(20_000 / form.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> html(text));
    }

    private static String html(String text) {
        return document(text).html(options()).strip();
    }

    private static String text(String text) {
        Block.ItemList list = (Block.ItemList) document(text).blocks().getFirst();
        return ((Block.Paragraph) list.items().getFirst().children().getFirst())
                .text()
                .text();
    }

    private static MarkdownDocument document(String text) {
        return MarkdownDocument.parse(text, line -> false, Mask.NOTHING);
    }

    private static HtmlOptions options() {
        return new HtmlOptions(0, Map.of(), Map.of(), Set.of(), TARGETS);
    }
}
