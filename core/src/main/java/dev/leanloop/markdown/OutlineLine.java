package dev.leanloop.markdown;

import java.util.Set;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A line of a paragraph that an outliner keeps for itself: {@code id:: 6471...}, {@code collapsed:: true}, or the anchor of a block. */
final class OutlineLine {

    /** What Logseq does not show either. */
    private static final Set<String> UNSEEN = Set.of(
            "id",
            "collapsed",
            "heading",
            "background-color",
            "logseq.order-list-type",
            "ls-type",
            "hl-type",
            "hl-color",
            "hl-page",
            "hl-stamp",
            "query-table",
            "query-properties",
            "query-sort-by",
            "query-sort-desc",
            "created-at",
            "updated-at");

    private OutlineLine() {}

    /** Whether a line begins with this node that readers do not see. */
    static boolean isUnseen(Node node) {
        return node instanceof Text text && isFirst(text) && (isProperty(text.getLiteral()) || isAnchor(text));
    }

    /** The last node of the line. */
    static Node last(Node first) {
        Node last = first;
        for (Node next = first.getNext();
                next != null && !(next instanceof SoftLineBreak) && !(next instanceof HardLineBreak);
                next = next.getNext()) {
            last = next;
        }
        return last;
    }

    /** Whether a text stands at the beginning of a line. */
    static boolean isFirst(Text text) {
        Node before = text.getPrevious();
        return before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
    }

    private static boolean isProperty(String literal) {
        int colons = literal.indexOf("::");
        return colons > 0
                && UNSEEN.contains(literal.substring(0, colons).strip())
                && (colons + 2 == literal.length() || literal.charAt(colons + 2) == ' ');
    }

    /** {@code ^id} alone, below the table or the quote that it is for. */
    private static boolean isAnchor(Text text) {
        String literal = text.getLiteral().strip();
        return literal.length() > 1
                && literal.charAt(0) == '^'
                && text.getNext() == null
                && literal.chars().skip(1).allMatch(c -> c == '-' || c < 0x80 && Character.isLetterOrDigit(c));
    }
}
