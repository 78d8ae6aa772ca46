package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Puts what a {@link Mask} finds out of the tree, before blocks or HTML are made of it: whatever comes later cannot show what it
 * never sees. Code stays, since code is never shown. A link that carries such a part becomes the text it shows.
 */
final class Masking {

    private final Mask mask;
    private final CommentCutter.Result source;
    private final List<MarkdownDocument.Masked> found = new ArrayList<>();

    private Masking(Mask mask, CommentCutter.Result source) {
        this.mask = mask;
        this.source = source;
    }

    /** What was masked, and where. */
    static List<MarkdownDocument.Masked> apply(Node root, Mask mask, CommentCutter.Result source) {
        Masking masking = new Masking(mask, source);
        Nodes nodes = new Nodes();
        root.accept(nodes);
        nodes.html.forEach(masking::html);
        nodes.links.forEach(masking::link);
        nodes.wikiLinks.forEach(masking::wikiLink);
        nodes.texts.forEach(masking::text);
        return List.copyOf(masking.found);
    }

    /** The nodes that hold text, collected before any of them is replaced. */
    private static final class Nodes extends AbstractVisitor {
        private final List<Text> texts = new ArrayList<>();
        private final List<Node> links = new ArrayList<>();
        private final List<WikiLink> wikiLinks = new ArrayList<>();
        private final List<Node> html = new ArrayList<>();

        @Override
        public void visit(Text text) {
            texts.add(text);
        }

        @Override
        public void visit(Link link) {
            links.add(link);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image);
            visitChildren(image);
        }

        @Override
        public void visit(HtmlInline inline) {
            html.add(inline);
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof WikiLink link) {
                wikiLinks.add(link);
            }
            visitChildren(node);
        }
    }

    private void text(Text text) {
        String literal = text.getLiteral();
        List<Mask.Part> parts = mask.find(literal);
        int done = 0;
        for (Mask.Part part : parts) {
            put(text, literal.substring(done, part.start()), done, part.start());
            put(text, part.shown(), part.start(), part.end());
            report(text, part.start(), part.what());
            done = part.end();
        }
        if (done > 0) {
            put(text, literal.substring(done), done, literal.length());
            text.unlink();
        }
    }

    private static void put(Text before, String words, int start, int end) {
        if (!words.isEmpty()) {
            Text part = new Text(words);
            part.setSourceSpans(WikiLinks.spans(before, start, end));
            before.insertBefore(part);
        }
    }

    private void link(Node node) {
        String destination = switch (node) {
            case Link link -> link.getDestination();
            case Image image -> image.getDestination();
            default -> throw new IllegalStateException("no link: " + node);
        };
        List<Mask.Part> parts = mask.find(destination);
        if (parts.isEmpty()) {
            return;
        }
        if (node.getFirstChild() == null || !mentions(node)) {
            report(node, 0, parts.getFirst().what());
        }
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }

    /** Whether the text of a link is masked anyway. */
    private boolean mentions(Node link) {
        List<Text> texts = new ArrayList<>();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                texts.add(text);
            }
        });
        return texts.stream().anyMatch(text -> !mask.find(text.getLiteral()).isEmpty());
    }

    private void wikiLink(WikiLink link) {
        List<Mask.Part> parts = new ArrayList<>(mask.find(link.label()));
        if (!link.target().equals(link.label())) {
            parts.addAll(mask.find(link.target()));
        }
        if (!parts.isEmpty()) {
            Text words = new Text(mask.applied(link.label()));
            words.setSourceSpans(link.getSourceSpans());
            link.insertBefore(words);
            link.unlink();
            report(link, 0, parts.getFirst().what());
        }
    }

    private void html(Node node) {
        switch (node) {
            case HtmlInline inline -> {
                mask.find(inline.getLiteral()).forEach(part -> report(inline, part.start(), part.what()));
                inline.setLiteral(mask.applied(inline.getLiteral()));
            }
            case HtmlBlock block -> {
                mask.find(block.getLiteral()).forEach(part -> report(block, part.start(), part.what()));
                block.setLiteral(mask.applied(block.getLiteral()));
            }
            default -> throw new IllegalStateException("no HTML: " + node);
        }
    }

    /** Where a part of a node's text stands; a node of several lines has a span for each. */
    private void report(Node node, int offset, String what) {
        int rest = offset;
        for (SourceSpan span : node.getSourceSpans()) {
            if (rest <= span.getLength()) {
                int line = span.getLineIndex() + 1;
                found.add(new MarkdownDocument.Masked(
                        line, source.originalColumn(line, span.getColumnIndex() + rest + 1), what));
                return;
            }
            rest -= span.getLength() + 1;
        }
        found.add(new MarkdownDocument.Masked(1, 1, what));
    }
}
