package dev.leanloop.imports;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of HTML, with line breaks where a browser shows them. */
final class HtmlText {

    private static final Pattern TAG =
            Pattern.compile("(?is)<(?:p|br|div|span|b|i|u|ul|ol|li|a|table|h[1-6]|strong|em)\\b[^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern BLANKS_AT_BREAKS = Pattern.compile(" ?\\n ?");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    /** Whether a cell of a table was written as HTML, as some programs do. */
    static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** Without what is not shown, and without what a mail answers to where the program that wrote it says so. */
    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, title, head, .gmail_quote, blockquote[type=cite]")
                .remove();
        StringBuilder text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element) {
                    switch (element.normalName()) {
                        case "br" -> text.append('\n');
                        case "li" -> text.append("\n- ");
                        case "td", "th" -> text.append(' ');
                        default -> text.append(breaks(element));
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && !element.normalName().equals("li")) {
                    text.append(breaks(element));
                }
            }
        });
        String lines =
                BLANKS_AT_BREAKS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n");
        return MANY_BREAKS.matcher(lines).replaceAll("\n\n").strip();
    }

    private static String breaks(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre" -> "\n\n";
            case "div", "tr" -> "\n";
            default -> "";
        };
    }
}
