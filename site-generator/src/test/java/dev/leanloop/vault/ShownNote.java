package dev.leanloop.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a reader has of a note, after a real parser has read its page. */
final class ShownNote {

    /** What only programs should see. A template's {@code {{date}}}, and a link to nothing, are text. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("==[^\\s=][^=]*==", Pattern.DOTALL),
            Pattern.compile("%%"),
            Pattern.compile("\\[\\[[^\\[\\]|][^\\[\\]]*]]"),
            Pattern.compile("(?m)^\\s*\\[![\\p{L}\\p{N}_-]+]"),
            Pattern.compile("(?m)^\\s*\\[.][ \\u00a0]"),
            Pattern.compile("[\\[(]\\p{L}[\\p{L}\\p{N} _-]*:: "),
            Pattern.compile("(?m)^\\s*(?:id|collapsed):: "),
            Pattern.compile("\\{\\{(?:query|embed)[ }]"),
            Pattern.compile("\\(\\([0-9a-f-]{36}\\)\\)"),
            Pattern.compile("(?m)\\s\\^[A-Za-z0-9-]+$"),
            Pattern.compile("~~\\S"));

    private ShownNote() {}

    /** The marks left in the text of blocks. */
    static List<String> marksIn(Document shown) {
        List<String> marks = new ArrayList<>();
        for (Element block : shown.select("p, li, td, th, h2, h3, h4, h5, h6, summary")) {
            StringBuilder own = new StringBuilder();
            ownText(block, own);
            for (Pattern pattern : MARKS) {
                Matcher mark = pattern.matcher(own);
                while (mark.find()) {
                    marks.add(mark.group());
                }
            }
        }
        return marks;
    }

    /** The text of a block without that of the blocks within. */
    private static void ownText(Element element, StringBuilder own) {
        for (org.jsoup.nodes.Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                own.append(text.getWholeText());
            } else if (node instanceof Element child && child.isBlock()) {
                own.append('\n');
            } else if (node instanceof Element child) {
                ownText(child, own);
            }
        }
    }

    /** All words, those for ears included. */
    static String wordsOf(Document page) {
        Document shown = page.clone();
        shown.select("sup.footnote-ref").forEach(Element::remove);
        StringBuilder words = new StringBuilder(shown.wholeText());
        shown.select("[alt], [aria-label]")
                .forEach(element -> words.append(' ')
                        .append(element.attr("alt"))
                        .append(' ')
                        .append(element.attr("aria-label")));
        shown.select("a[href]").forEach(link -> words.append(' ').append(link.attr("href")));
        return words.toString();
    }

    /** Links to notes and notes embedded, but not what those link to. */
    static int linksIn(Document shown) {
        int links = 0;
        for (Element link : shown.select("a.note-link")) {
            boolean title = link.parent() != null && link.parent().hasClass("embed-title");
            long within = link.parents().stream()
                    .filter(parent -> parent.hasClass("embed"))
                    .count();
            links += within == (title ? 1 : 0) ? 1 : 0;
        }
        return links;
    }
}
