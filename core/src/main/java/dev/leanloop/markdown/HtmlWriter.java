package dev.leanloop.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a tree as safe HTML; see {@link MarkdownDocument#html}. */
final class HtmlWriter {

    private HtmlWriter() {}

    static String write(Node root, HtmlOptions options) {
        return HtmlRenderer.builder()
                .extensions(Dialect.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new NoteNodes(context, options))
                .attributeProviderFactory(context -> new Anchors(options))
                .build()
                .render(root);
    }

    /** Puts ids and classes on the elements that start at given lines, each id once. */
    private static final class Anchors implements AttributeProvider {

        private final Map<Integer, String> ids;
        private final Map<Integer, String> classes;

        Anchors(HtmlOptions options) {
            this.ids = new HashMap<>(options.ids());
            this.classes = options.classes();
        }

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
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

    /** The nodes that notes show otherwise than Markdown does. */
    private static final class NoteNodes implements NodeRenderer {

        private static final Pattern CHECK_BOX = Pattern.compile("^\\[(.)][ \\u00a0]");
        private static final Pattern ANCHOR = Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$");
        private static final Pattern TAG_OR_HANDLE = Pattern.compile(
                "(?<![\\p{L}\\p{N}_/&#@])(?:#(\\p{L}[\\p{L}\\p{N}_/-]*)|@([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}]))");

        private final HtmlNodeRendererContext context;
        private final org.commonmark.renderer.html.HtmlWriter html;
        private final HtmlOptions options;

        NoteNodes(HtmlNodeRendererContext context, HtmlOptions options) {
            this.context = context;
            this.html = context.getWriter();
            this.options = options;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    BlockQuote.class,
                    Heading.class,
                    Text.class,
                    Link.class,
                    WikiLink.class,
                    Image.class,
                    Code.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case BlockQuote quote -> blockQuote(quote);
                case Heading heading -> heading(heading);
                case Text text -> text(text);
                case Link link -> link(link);
                case WikiLink link -> wikiLink(link);
                case Image image -> image(image);
                case Code code -> omitted("span");
                case FencedCodeBlock code -> omittedBlock();
                case IndentedCodeBlock code -> omittedBlock();
                default -> throw new IllegalStateException("not asked for " + node);
            }
        }

        private void blockQuote(BlockQuote quote) {
            boolean withheld = quote.getSourceSpans().stream()
                    .anyMatch(span -> options.withheld().contains(span.getLineIndex() + 1));
            if (withheld) {
                omittedBlock();
                return;
            }
            html.line();
            html.tag("blockquote", context.extendAttributes(quote, "blockquote", Map.of()));
            html.line();
            children(quote);
            html.line();
            html.tag("/blockquote");
            html.line();
        }

        /** The page has the only h1, so the rest starts at h2. */
        private void heading(Heading heading) {
            if (!heading.getSourceSpans().isEmpty()
                    && heading.getSourceSpans().getFirst().getLineIndex() + 1 == options.titleLine()) {
                return;
            }
            String tag = "h" + Math.max(2, heading.getLevel());
            html.line();
            html.tag(tag, context.extendAttributes(heading, tag, Map.of()));
            children(heading);
            html.tag("/" + tag);
            html.line();
        }

        private void text(Text node) {
            String literal = endsItem(node) ? ANCHOR.matcher(node.getLiteral()).replaceFirst("") : node.getLiteral();
            int start = 0;
            Matcher box = CHECK_BOX.matcher(literal);
            if (opensItem(node) && box.find()) {
                box(box.group(1));
                start = box.end();
            }
            if (isWithinLink(node)) {
                html.text(literal.substring(start));
                return;
            }
            Matcher matcher = TAG_OR_HANDLE.matcher(literal);
            int done = start;
            while (matcher.find()) {
                if (matcher.start() < done) {
                    continue;
                }
                html.text(literal.substring(done, matcher.start()));
                if (matcher.group(1) == null) {
                    html.tag("span", Map.of("class", "handle"));
                    html.text(matcher.group());
                    html.tag("/span");
                } else {
                    tag(matcher.group(), matcher.group(1));
                }
                done = matcher.end();
            }
            html.text(literal.substring(done));
        }

        private void tag(String written, String name) {
            options.links().topic(name).ifPresentOrElse(url -> anchor("topic", url, written), () -> html.text(written));
        }

        private void anchor(String css, String url, String text) {
            Map<String, String> attributes = new java.util.LinkedHashMap<>();
            attributes.put("class", css);
            attributes.put("href", url);
            html.tag("a", attributes);
            html.text(text);
            html.tag("/a");
        }

        private void box(String mark) {
            String state = switch (mark) {
                case " " -> "open";
                case "x", "X" -> "done";
                case "-" -> "dropped";
                default -> "other";
            };
            Map<String, String> attributes = new java.util.LinkedHashMap<>();
            attributes.put("class", "box box-" + state);
            attributes.put("role", "img");
            attributes.put("aria-label", state.equals("other") ? "marked " + mark : state);
            html.tag("span", attributes);
            html.tag("/span");
            html.text(" ");
        }

        private void link(Link link) {
            String destination = link.getDestination();
            String url = null;
            if (UrlPolicy.isAllowedAbsolute(destination)) {
                url = destination;
            } else if (UrlPolicy.isRelative(destination)) {
                url = options.links().note(destination).orElse(null);
            }
            if (url == null) {
                children(link);
                return;
            }
            Map<String, String> attributes = new java.util.LinkedHashMap<>();
            if (UrlPolicy.isAllowedAbsolute(destination)) {
                attributes.put("rel", "noopener noreferrer");
            } else {
                attributes.put("class", "note-link");
            }
            attributes.put("href", url);
            html.tag("a", attributes);
            children(link);
            html.tag("/a");
        }

        private void wikiLink(WikiLink link) {
            options.links()
                    .note(link.target())
                    .ifPresentOrElse(url -> anchor("note-link", url, link.label()), () -> html.text(link.label()));
        }

        private void image(Image image) {
            StringBuilder alt = new StringBuilder();
            image.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    alt.append(text.getLiteral());
                }
            });
            String name = alt.isEmpty() ? "image" : alt.toString();
            if (UrlPolicy.isAllowedAbsolute(image.getDestination()) && !isWithinLink(image)) {
                anchor("image", image.getDestination(), name);
            } else {
                html.text(name);
            }
        }

        private void omitted(String tag) {
            html.tag(tag, Map.of("class", "omitted"));
            html.text(InlineText.OMITTED);
            html.tag("/" + tag);
        }

        private void omittedBlock() {
            html.line();
            omitted("p");
            html.line();
        }

        private void children(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                context.render(node);
            }
        }

        private static boolean opensItem(Node node) {
            Node paragraph = node.getParent();
            return node.getPrevious() == null
                    && paragraph instanceof Paragraph
                    && paragraph.getParent() instanceof ListItem
                    && paragraph.getPrevious() == null;
        }

        private static boolean endsItem(Node node) {
            return node.getNext() == null
                    && node.getParent() instanceof Paragraph
                    && node.getParent().getParent() instanceof ListItem;
        }

        private static boolean isWithinLink(Node node) {
            for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof Link) {
                    return true;
                }
            }
            return false;
        }
    }
}
