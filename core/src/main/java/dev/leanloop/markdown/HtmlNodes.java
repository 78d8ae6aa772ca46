package dev.leanloop.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes the HTML of notes as the text it is, but for {@linkplain MarkupTag two tags}. */
final class HtmlNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final org.commonmark.renderer.html.HtmlWriter html;

    HtmlNodes(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlInline.class, HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case HtmlInline inline -> inline(inline);
            case HtmlBlock block -> block(block);
            default -> throw new IllegalStateException("not asked for " + node);
        }
    }

    private void inline(HtmlInline inline) {
        Optional<MarkupTag> tag = MarkupTag.of(inline.getLiteral());
        if (tag.isEmpty()) {
            html.text(inline.getLiteral());
        } else if (tag.orElseThrow() == MarkupTag.BREAK) {
            lineBreak();
        }
    }

    private void block(HtmlBlock block) {
        if (MarkupTag.text(block.getLiteral()).isBlank()) {
            return;
        }
        html.line();
        html.tag("p", context.extendAttributes(block, "p", Map.of()));
        MarkupTag.takeApart(block.getLiteral(), html::text, this::lineBreak);
        html.tag("/p");
        html.line();
    }

    private void lineBreak() {
        html.tag("br", Map.of(), true);
    }
}
