package dev.leanloop.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {

    /** The same dialect, with every line left to commonmark. */
    private static final Parser COMMONMARK = Parser.builder()
            .extensions(Dialect.EXTENSIONS)
            .extensions(List.of(Highlight.EXTENSION))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @ParameterizedTest
    @MethodSource
    void everySignIsReadAsCommonmarkReadsIt(String words) {
        for (String text : List.of(
                words + "\n",
                "# " + words + "\n",
                "- " + words + "\n  - " + words + "  \n\n  " + words + "\t\n",
                "> " + words + "\n\n" + words + " \n" + words + "\n",
                "| " + words + " | a |\n|---|---|\n| " + words + " |  |\n",
                "[^1]: " + words + "\n\nsee [^1]\n")) {
            assertThat(outline(parsed(text))).isEqualTo(outline(COMMONMARK.parse(text)));
        }
    }

    /** In a text that defines no links, brackets are words until a bracket of the other sort stands behind them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] C1 @dana send it (from [[2024-05-14-call]])",
                "[[a]] and [b][c] and [d][] [",
                "]a[ ]] [[ []",
                "[[a]](b) [c](d) [e] (f)",
                "[a]: b\n\n[a] [[a]] [c][a]",
                "see [a]\n\n> - [a]:\n>   b\n",
                "![a] [!b] [b!]",
                "one [a]\ntwo [[b]]\n  three",
                "one\ntwo  \nthree\\\nfour\n***five\nsix***",
                "- one\ntwo\n  - three\n    four\nfive",
                "# [a] b #\n\n[c]\n===\nd\n---\n    e\n\n    f",
                "***\n- - -\n1. a\n   1) b\n==c== =\n= =d= [==e==]"
            })
    void bracketsAndSeveralLinesAreReadAsCommonmarkReadsThem(String text) {
        assertThat(outline(parsed(text))).isEqualTo(outline(COMMONMARK.parse(text)));
    }

    /** Texts put together of what means something to Markdown somewhere. */
    @Test
    void anyTextIsReadAsCommonmarkReadsIt() {
        List<String> parts = List.of(
                "a", "b", " ", "  ", "\n", "\n\n", "\n- ", "\n  ", "\n> ", "\n# ", "\n1. ", "[", "]", "[[", "]]", "(",
                ")", "](", "]:", "!", "!a", "*", "**", "_", "==", "=", "\n==\n", "\n--\n", "\\", "&amp;", "\t", "@a",
                "#a", ".", ":", "\"", "é", "—", "?");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length >= 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            // With one of the signs that are rare, another parser is taken.
            String rare = i % 4 == 0 ? List.of("|", "~~", "^", "<", "`", "~~~").get(random.nextInt(6)) : "";
            text.insert(random.nextInt(text.length() + 1), rare);
            assertThat(outline(parsed(text.toString())))
                    .as(text.toString())
                    .isEqualTo(outline(COMMONMARK.parse(text.toString())));
        }
    }

    static Stream<String> everySignIsReadAsCommonmarkReadsIt() {
        return IntStream.concat(IntStream.range(0, 0x100), IntStream.of('–', '’', '…', '€', 0x2028, 0x3000, 0xfeff))
                .mapToObj(Character::toString)
                .filter(sign -> !sign.equals("\n") && !sign.equals("\r"))
                .flatMap(sign -> Stream.of(
                        sign,
                        "a" + sign + "b",
                        "a " + sign + " b " + sign + " c",
                        sign + sign + "a b" + sign + sign,
                        "a" + sign + "(b)" + sign + "[c](d)",
                        "a " + sign + "@example.org",
                        "a.b@example.org" + sign + "www.example.org" + sign));
    }

    /** Comments are no matter of lines: none is cut. */
    private static Node parsed(String text) {
        return Dialect.parse(new CommentCutter.Result(text, List.of(), Signs.of(text)));
    }

    /** Every node with what it says and where it stands; a text without words says nothing, and who looks for URLs drops it. */
    private static String outline(Node node) {
        if (node instanceof Text text && text.getLiteral().isEmpty()) {
            return "";
        }
        StringBuilder outline = new StringBuilder(node.getClass().getSimpleName()).append(node.getSourceSpans());
        switch (node) {
            case Text text -> outline.append(text.getLiteral());
            case Link link -> outline.append(link.getDestination());
            case Image image -> outline.append(image.getDestination());
            default -> {
                // Says nothing itself.
            }
        }
        outline.append('(');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            outline.append(outline(child));
        }
        return outline.append(')').toString();
    }
}
