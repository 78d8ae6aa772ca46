package dev.leanloop.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Writes the nodes that notes show otherwise than Markdown does. */
final class NoteNodes implements NodeRenderer {

    /** What runs in the program the note was written in, by the word behind the fence. */
    private static final Map<String, String> QUERIES = Map.of(
            "dataview", "a Dataview query",
            "dataviewjs", "a Dataview script",
            "tasks", "a Tasks query",
            "query", "a search",
            "base", "a Base",
            "mermaid", "a diagram",
            "chart", "a chart");

    private final HtmlNodeRendererContext context;
    private final org.commonmark.renderer.html.HtmlWriter html;
    private final HtmlOptions options;
    private final List<Node> part;
    private final TextWriter words;

    /**
     * @param part what of the tree is written; all of it when empty
     */
    NoteNodes(HtmlNodeRendererContext context, HtmlOptions options, List<Node> part) {
        this.context = context;
        this.html = context.getWriter();
        this.options = options;
        this.part = part;
        this.words = new TextWriter(html, options.links());
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Document.class,
                Paragraph.class,
                BlockQuote.class,
                Heading.class,
                Text.class,
                Link.class,
                WikiLink.class,
                Embed.class,
                Placeholder.class,
                Highlight.class,
                Image.class,
                Code.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Document document -> document(document);
            case Paragraph paragraph -> paragraph(paragraph);
            case BlockQuote quote -> blockQuote(quote);
            case Heading heading -> heading(heading);
            case Text text -> words.write(text);
            case Link link -> link(link);
            case Embed embed -> embed(embed);
            case WikiLink link -> wikiLink(link);
            case Placeholder placeholder -> omitted("span", placeholder.words());
            case Highlight marked -> wrapped("mark", marked);
            case Image image -> image(image);
            case Code code -> omitted("span", InlineText.OMITTED);
            case FencedCodeBlock code -> omittedBlock(query(code));
            case IndentedCodeBlock code -> omittedBlock(InlineText.OMITTED);
            default -> throw new IllegalStateException("not asked for " + node);
        }
    }

    private void document(Document document) {
        if (part.isEmpty()) {
            children(document);
        }
        for (Node node : part) {
            if (node instanceof ListItem) {
                String list = node.getParent() instanceof OrderedList ? "ol" : "ul";
                html.tag(list);
                context.render(node);
                html.tag("/" + list);
            } else {
                context.render(node);
            }
        }
    }

    /** In lines, since a line may be none of what readers see, and notes that are embedded are blocks of their own. */
    private void paragraph(Paragraph paragraph) {
        paragraph(paragraph, paragraph.getFirstChild(), isInTightList(paragraph));
    }

    private void paragraph(Paragraph paragraph, @Nullable Node first, boolean tight) {
        boolean open = false;
        Node lineBreak = null;
        for (Node node = first; node != null; node = node.getNext()) {
            if (isBreak(node)) {
                lineBreak = node;
            } else if (!(node instanceof Text text && OutlineLine.isAnchor(text))) {
                Optional<LinkTargets.EmbeddedNote> embedded = embedded(node);
                if (embedded.isPresent()) {
                    close(open, tight);
                    open = false;
                    embeddedNote(embedded.orElseThrow());
                } else {
                    if (open && lineBreak != null) {
                        context.render(lineBreak);
                    } else if (!open && !tight) {
                        html.line();
                        html.tag("p", context.extendAttributes(paragraph, "p", Map.of()));
                    }
                    open = true;
                    context.render(node);
                }
                lineBreak = null;
            }
        }
        close(open, tight);
    }

    private void close(boolean open, boolean tight) {
        if (open && !tight) {
            html.tag("/p");
            html.line();
        }
    }

    private Optional<LinkTargets.EmbeddedNote> embedded(Node node) {
        return node instanceof Embed embed ? options.links().embedded(embed.target()) : Optional.empty();
    }

    private void embeddedNote(LinkTargets.EmbeddedNote note) {
        html.line();
        html.tag("div", Map.of("class", "embed"));
        html.tag("p", Map.of("class", "embed-title"));
        words.anchor("note-link", note.url(), note.title());
        html.tag("/p");
        html.line();
        html.raw(note.html());
        html.line();
        html.tag("/div");
        html.line();
    }

    private void blockQuote(BlockQuote quote) {
        boolean withheld = quote.getSourceSpans().stream()
                .anyMatch(span -> options.withheld().contains(span.getLineIndex() + 1));
        if (withheld) {
            omittedBlock(InlineText.OMITTED);
            return;
        }
        Optional<CalloutMark> mark = callout(quote);
        if (mark.isPresent()) {
            callout(quote, mark.orElseThrow());
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

    private static Optional<CalloutMark> callout(BlockQuote quote) {
        return quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text
                ? CalloutMark.at(text.getLiteral())
                : Optional.empty();
    }

    /** A note beside the text, for ears as well; one that folds needs no script, and what it holds is there from the beginning. */
    private void callout(BlockQuote quote, CalloutMark mark) {
        Map<String, String> attributes = new LinkedHashMap<>(context.extendAttributes(quote, "div", Map.of()));
        attributes.put("class", "callout callout-" + mark.look());
        attributes.put("role", "note");
        attributes.put("aria-label", mark.word());
        boolean folds = mark.fold() != CalloutMark.Fold.NONE;
        if (mark.isSource()) {
            words.openSource();
        }
        html.line();
        html.tag("div", attributes);
        if (folds) {
            html.tag("details", mark.fold() == CalloutMark.Fold.OPEN ? Map.of("open", "") : Map.of());
        }
        html.tag(folds ? "summary" : "p", Map.of("class", "callout-title"));
        Node below = title((Paragraph) quote.getFirstChild(), mark);
        html.tag(folds ? "/summary" : "/p");
        if (below != null) {
            paragraph((Paragraph) quote.getFirstChild(), below, false);
        }
        for (Node node = quote.getFirstChild().getNext(); node != null; node = node.getNext()) {
            context.render(node);
        }
        html.line();
        html.tag(folds ? "/details" : "/div");
        if (folds) {
            html.tag("/div");
        }
        html.line();
        if (mark.isSource()) {
            words.closeSource();
        }
    }

    /** Writes the rest of the first line, or the type when there is none; the first node of the line below. */
    private @Nullable Node title(Paragraph paragraph, CalloutMark mark) {
        Text first = (Text) paragraph.getFirstChild();
        Node node = first.getNext();
        if (mark.end() == first.getLiteral().length() && (node == null || isBreak(node))) {
            html.text(mark.word());
        } else {
            words.writeFrom(first, mark.end());
        }
        while (node != null && !isBreak(node)) {
            context.render(node);
            node = node.getNext();
        }
        return node == null ? null : node.getNext();
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

    private void wrapped(String tag, Node node) {
        html.tag(tag);
        children(node);
        html.tag("/" + tag);
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
        Map<String, String> attributes = new LinkedHashMap<>();
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
                .ifPresentOrElse(url -> words.anchor("note-link", url, link.label()), () -> html.text(link.label()));
    }

    /** What can be no block here: an image, or the way to the note. */
    private void embed(Embed embed) {
        Optional<String> image = options.links().image(embed.target());
        Optional<String> url = options.links().note(embed.target());
        if (image.isPresent()) {
            picture(image.orElseThrow(), embed.label(), embed.size());
        } else if (url.isPresent()) {
            words.anchor("note-link", url.orElseThrow(), embed.label());
        } else {
            html.tag("span", Map.of("class", "missing"));
            html.text(embed.label());
            html.tag("/span");
        }
    }

    private void image(Image image) {
        StringBuilder alt = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                alt.append(text.getLiteral());
            }
        });
        int bar = alt.lastIndexOf("|");
        ImageSize size = ImageSize.of(alt.substring(bar + 1).strip());
        if (!size.equals(ImageSize.OWN)) {
            alt.setLength(Math.max(0, bar));
        }
        String destination = image.getDestination();
        String name = alt.toString().isBlank() ? "image" : alt.toString();
        Optional<String> picture =
                UrlPolicy.isRelative(destination) ? options.links().image(destination) : Optional.empty();
        if (picture.isPresent()) {
            picture(picture.orElseThrow(), alt.toString().strip(), size);
        } else if (UrlPolicy.isAllowedAbsolute(destination) && !TextWriter.isWithinLink(image)) {
            words.anchor("image", destination, name);
        } else {
            html.text(name);
        }
    }

    private void picture(String url, String alt, ImageSize size) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", url);
        attributes.put("alt", alt);
        size.addTo(attributes);
        attributes.put("loading", "lazy");
        html.tag("img", attributes);
    }

    private static String query(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        String language = info.split("[\\s{]", 2)[0].toLowerCase(Locale.ROOT);
        String what = QUERIES.get(language);
        return what == null ? InlineText.OMITTED : InlineText.OMITTED + " (" + what + ")";
    }

    private void omitted(String tag, String what) {
        html.tag(tag, Map.of("class", "omitted"));
        html.text(what);
        html.tag("/" + tag);
    }

    private void omittedBlock(String what) {
        html.line();
        omitted("p", what);
        html.line();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static boolean isInTightList(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }
}
