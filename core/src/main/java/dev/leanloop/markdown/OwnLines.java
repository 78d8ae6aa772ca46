package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Lets a line at the margin right below a list end that list. Markdown takes it for more of the last item ("lazy continuation"),
 * but who writes {@code Next: 2024-06-18} or {@code **Check**} there means a line of its own.
 */
final class OwnLines {

    private final Predicate<MarkdownDocument.Line> isOwn;

    private OwnLines(Predicate<MarkdownDocument.Line> isOwn) {
        this.isOwn = isOwn;
    }

    static void split(Node root, Predicate<MarkdownDocument.Line> isOwn) {
        List<SoftLineBreak> breaks = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(SoftLineBreak lineBreak) {
                breaks.add(lineBreak);
            }
        });
        OwnLines lines = new OwnLines(isOwn);
        breaks.reversed().forEach(lines::splitAt);
    }

    private void splitAt(SoftLineBreak lineBreak) {
        boolean inItem =
                lineBreak.getParent() instanceof Paragraph paragraph && paragraph.getParent() instanceof ListItem;
        Node next = lineBreak.getNext();
        if (!inItem || next == null || column(next) != 0 || !isOwn.test(line(next))) {
            return;
        }
        Paragraph paragraph = new Paragraph();
        paragraph.setSourceSpans(next.getSourceSpans());
        Node item = lineBreak.getParent();
        for (Node node = next; node != null; node = next) {
            next = node.getNext();
            paragraph.appendChild(node);
        }
        lineBreak.unlink();
        cutBelow(item, paragraph);
    }

    /** Ends every list around {@code node}, puts {@code own} behind, and what followed in lists of its own behind that. */
    private static void cutBelow(Node node, Node own) {
        Node rest = null;
        Node at = node;
        while (at.getParent() instanceof ListItem || at.getParent() instanceof ListBlock) {
            Node parent = at.getParent();
            Node copy = emptyCopy(parent);
            if (rest != null) {
                copy.appendChild(rest);
            }
            for (Node sibling = at.getNext(); sibling != null; sibling = at.getNext()) {
                copy.appendChild(sibling);
            }
            if (copy.getFirstChild() == null) {
                rest = null;
            } else {
                copy.setSourceSpans(copy.getFirstChild().getSourceSpans());
                rest = copy;
            }
            at = parent;
        }
        at.insertAfter(own);
        if (rest != null) {
            own.insertAfter(rest);
        }
    }

    private static Node emptyCopy(Node parent) {
        return switch (parent) {
            case BulletList bullets -> {
                BulletList copy = new BulletList();
                copy.setTight(bullets.isTight());
                yield copy;
            }
            case OrderedList numbers -> {
                OrderedList copy = new OrderedList();
                copy.setTight(numbers.isTight());
                yield copy;
            }
            default -> new ListItem();
        };
    }

    private static int column(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.getFirst().getColumnIndex();
    }

    /** The words from a node up to the end of its line, and whether all of them are bold. */
    private static MarkdownDocument.Line line(Node start) {
        StringBuilder words = new StringBuilder();
        boolean bold = true;
        for (Node node = start; node != null && !(node instanceof SoftLineBreak); node = node.getNext()) {
            bold &= node instanceof StrongEmphasis || node instanceof Text text && isColon(text.getLiteral());
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }
            });
        }
        return new MarkdownDocument.Line(words.toString().strip(), bold);
    }

    /** Whether there is nothing but a colon, if that. */
    private static boolean isColon(String words) {
        String sign = words.strip();
        return sign.isEmpty() || sign.equals(":");
    }
}
