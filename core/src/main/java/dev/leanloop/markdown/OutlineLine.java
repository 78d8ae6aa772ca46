package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Lines that only programs read: those an outliner keeps for itself, {@code id:: 6471...} or {@code collapsed:: true}, and anchors of blocks. */
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

    /** Takes what an outliner keeps for itself out of a tree: nobody is to read it, or to find it. */
    static void removeOwn(Node root, CommentCutter.Result source) {
        if (!source.holds("::")) {
            return;
        }
        List<Text> own = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("::") && isFirst(text) && isProperty(text.getLiteral())) {
                    own.add(text);
                }
            }
        });
        own.forEach(OutlineLine::remove);
    }

    private static void remove(Text first) {
        Node paragraph = first.getParent();
        Node before = first.getPrevious();
        Node node = first;
        while (node != null && !isBreak(node)) {
            Node next = node.getNext();
            node.unlink();
            node = next;
        }
        // One of the two breaks around it goes with the line.
        if (before != null) {
            before.unlink();
        } else if (node != null) {
            node.unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    /** Whether a text stands at the beginning of a line. */
    static boolean isFirst(Text text) {
        Node before = text.getPrevious();
        return before == null || isBreak(before);
    }

    private static boolean isProperty(String literal) {
        int colons = literal.indexOf("::");
        return colons > 0
                && UNSEEN.contains(literal.substring(0, colons).strip())
                && (colons + 2 == literal.length() || literal.charAt(colons + 2) == ' ');
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** {@code ^id} alone, below the table or the quote that it is for. */
    static boolean isAnchor(Text text) {
        String literal = text.getLiteral().strip();
        return isFirst(text)
                && literal.length() > 1
                && literal.charAt(0) == '^'
                && text.getNext() == null
                && literal.chars().skip(1).allMatch(c -> c == '-' || c < 0x80 && Character.isLetterOrDigit(c));
    }
}
