package dev.leanloop.markdown;

import java.nio.charset.StandardCharsets;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * The number of a letter, written as a character reference, may be that of half a surrogate pair, which no file could hold. It becomes
 * the replacement character, as Markdown has it for other numbers that are of no letter.
 */
final class HalfLetters extends AbstractVisitor {

    private HalfLetters() {}

    static void replace(Node root, CommentCutter.Result source) {
        if (source.holds("&#")) {
            root.accept(new HalfLetters());
        }
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(whole(text.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        link.setDestination(whole(link.getDestination()));
        if (link.getTitle() != null) {
            link.setTitle(whole(link.getTitle()));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(whole(image.getDestination()));
        if (image.getTitle() != null) {
            image.setTitle(whole(image.getTitle()));
        }
        visitChildren(image);
    }

    /** Java's own encoder has the replacement character for what it cannot write. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }
}
