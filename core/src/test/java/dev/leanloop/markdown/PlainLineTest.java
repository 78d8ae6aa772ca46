package dev.leanloop.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            assertThat(outline(Dialect.parse(text))).isEqualTo(outline(COMMONMARK.parse(text)));
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
