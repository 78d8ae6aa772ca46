package dev.leanloop.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a tree as safe HTML; see {@link MarkdownDocument#html}. */
final class HtmlWriter {

    private HtmlWriter() {}

    /**
     * @param idPrefix what every id begins with that the text itself brings
     * @param part the nodes of the tree to write; all of it when there are none
     */
    static String write(Node root, HtmlOptions options, String idPrefix, List<Node> part) {
        return HtmlRenderer.builder()
                .extensions(Dialect.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new NoteNodes(context, options, part))
                .nodeRendererFactory(HtmlNodes::new)
                .nodeRendererFactory(context -> new LineAnchors(context, options, idPrefix))
                .attributeProviderFactory(context -> new Anchors(options, idPrefix))
                .build()
                .render(root);
    }

    /** Puts ids and classes on the elements that start at given lines, each id once. */
    private static final class Anchors implements AttributeProvider {

        private final Map<Integer, String> ids;
        private final Map<Integer, String> classes;

        private final String idPrefix;

        Anchors(HtmlOptions options, String idPrefix) {
            this.idPrefix = idPrefix;
            this.ids = new HashMap<>(options.ids());
            this.classes = options.classes();
        }

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            attributes.computeIfPresent("id", (name, id) -> idPrefix + id);
            attributes.computeIfPresent(
                    "href", (name, url) -> url.startsWith("#") ? "#" + idPrefix + url.substring(1) : url);
            if (node.getSourceSpans().isEmpty() || tagName.equals("ul") || tagName.equals("ol")) {
                return;
            }
            Integer line = node.getSourceSpans().getFirst().getLineIndex() + 1;
            if (node instanceof org.commonmark.node.Block && !(node instanceof Paragraph && inItem(node))) {
                String id = ids.remove(line);
                if (id != null) {
                    attributes.put("id", id);
                }
            }
            String css = classes.get(line);
            if (css != null && (node instanceof Heading || node instanceof Paragraph)) {
                attributes.put("class", css);
            }
        }

        private static boolean inItem(Node node) {
            return node.getParent() instanceof ListItem && node.getPrevious() == null;
        }
    }
}
