package dev.leanloop.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Writes line breaks, and behind them the ids of what begins within a paragraph: an action on its second line. */
final class LineAnchors implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final Map<Integer, String> ids;
    private final String idPrefix;

    /** The block of the break before, and how many breaks it had so far. */
    private @Nullable Node around;

    private int breaks;

    LineAnchors(HtmlNodeRendererContext context, HtmlOptions options, String idPrefix) {
        this.context = context;
        this.ids = options.ids();
        this.idPrefix = idPrefix;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(SoftLineBreak.class, HardLineBreak.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof HardLineBreak) {
            context.getWriter().tag("br", context.extendAttributes(node, "br", Map.of()), true);
            context.getWriter().line();
        } else {
            context.getWriter().raw(context.getSoftbreak());
        }
        String id = ids.get(nextLine(node));
        if (id != null) {
            context.getWriter().tag("span", Map.of("id", idPrefix + id));
            context.getWriter().tag("/span");
        }
    }

    /** The line behind a break: breaks come in the order of the text, and have no place of their own. 0 outside paragraphs. */
    @SuppressWarnings("ReferenceEquality") // Which node it is: nodes have no equality of their own.
    private int nextLine(Node lineBreak) {
        Node block = lineBreak.getParent();
        while (block != null && !(block instanceof org.commonmark.node.Block)) {
            block = block.getParent();
        }
        breaks = block == around ? breaks + 1 : 1;
        around = block;
        return block instanceof Paragraph && breaks < block.getSourceSpans().size()
                ? block.getSourceSpans().get(breaks).getLineIndex() + 1
                : 0;
    }
}
