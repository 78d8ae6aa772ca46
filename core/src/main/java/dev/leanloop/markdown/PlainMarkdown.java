package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A document that is no note, as any forge shows it: with its code, without what notes add to Markdown. Immutable.
 *
 * <p>The first heading of level 1 is the title, which the page shows itself. Anchors are those of forges: the heading's words in lower
 * case with hyphens, and a number where one comes again.
 */
public final class PlainMarkdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(Dialect.EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final Pattern EMPTY_HEADER = Pattern.compile("<th([^<>]*)></th>");

    private final String source;
    private final List<Section> sections;

    private PlainMarkdown(String source, List<Section> sections) {
        this.source = source;
        this.sections = sections;
    }

    /** Parses a document; every text is valid Markdown, so this never fails. */
    public static PlainMarkdown parse(String source) {
        Node root = PARSER.parse(source);
        Map<Heading, String> anchors = anchors(root);
        var sections = new ArrayList<Section>();
        var words = new StringBuilder();
        var links = new ArrayList<Reference>();
        @Nullable Heading heading = null;
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                sections.add(section(heading, anchors, words, links));
                heading = next;
                words.setLength(0);
                links.clear();
            } else {
                node.accept(new Words(words, links));
            }
        }
        sections.add(section(heading, anchors, words, links));
        if (sections.getFirst().isEmpty()) {
            sections.removeFirst();
        }
        return new PlainMarkdown(source, List.copyOf(sections));
    }

    private static Section section(
            @Nullable Heading heading, Map<Heading, String> anchors, StringBuilder words, List<Reference> links) {
        String text = words.toString().strip();
        return heading == null
                ? new Section(0, "", "", 1, text, links)
                : new Section(
                        heading.getLevel(),
                        words(heading),
                        anchors.getOrDefault(heading, ""),
                        heading.getSourceSpans().getFirst().getLineIndex() + 1,
                        text,
                        links);
    }

    /** What stands under one heading, up to the next of any level, in order; what stands before the first one has level 0. */
    public List<Section> sections() {
        return sections;
    }

    /** The first heading of level 1; empty when there is none. */
    public String title() {
        return sections.stream()
                .filter(section -> section.level() == 1)
                .map(Section::title)
                .findFirst()
                .orElse("");
    }

    /**
     * The document without its title as HTML that is safe to put into a page: raw HTML is shown as text, links lead to {@code http},
     * {@code https}, {@code mailto}, or where {@code links} says.
     *
     * @param links the address of a relative link or image as written; empty when it leads nowhere: then its words stand alone
     */
    public String html(Function<String, Optional<String>> links) {
        Node root = PARSER.parse(source);
        Map<Heading, String> anchors = anchors(root);
        Node title = root.getFirstChild();
        while (title != null && !(title instanceof Heading heading && heading.getLevel() == 1)) {
            title = title.getNext();
        }
        if (title != null) {
            title.unlink();
        }
        root.accept(new Leading(links));
        String html = HtmlRenderer.builder()
                .extensions(Dialect.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new Attributes(anchors))
                .build()
                .render(root);
        // A corner of a table heads nothing.
        return EMPTY_HEADER.matcher(html).replaceAll("<td$1></td>");
    }

    private static Map<Heading, String> anchors(Node root) {
        Map<Heading, String> anchors = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = words(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                        .replace(' ', '-');
                int again = taken.merge(words, 1, Integer::sum) - 1;
                anchors.put(heading, again == 0 ? words : words + "-" + again);
            }
        });
        return anchors;
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(new Words(words, new ArrayList<>()));
        }
        return words.toString().strip();
    }

    /**
     * A part of the document.
     *
     * @param level of its heading, 1 to 6; 0 for what stands before the first one
     * @param title the heading's words
     * @param anchor its id on the page
     * @param line of the heading, from 1
     * @param text plain, code included, a line for each block
     * @param links in its text, in order
     */
    public record Section(int level, String title, String anchor, int line, String text, List<Reference> links) {

        public Section {
            links = List.copyOf(links);
        }

        private boolean isEmpty() {
            return level == 0 && text.isEmpty();
        }
    }

    /** A link: its words, and where it leads as written. */
    public record Reference(String words, String target) {}

    /** The plain words of blocks, each on a line of its own. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder words;
        private final List<Reference> links;

        Words(StringBuilder words, List<Reference> links) {
            this.words = words;
            this.links = links;
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            line(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            line(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(Link link) {
            int start = words.length();
            visitChildren(link);
            links.add(new Reference(words.substring(start), link.getDestination()));
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof org.commonmark.node.Block && !(parent instanceof BulletList)) {
                line("");
            } else if (parent instanceof org.commonmark.ext.gfm.tables.TableCell) {
                words.append(' ');
            } else if (parent instanceof org.commonmark.ext.gfm.tables.TableRow) {
                line("");
            }
        }

        private void line(String text) {
            words.append(text.strip());
            if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
                words.append('\n');
            }
        }
    }

    /** Leads links where they lead on the site. */
    private static final class Leading extends AbstractVisitor {

        private final Function<String, Optional<String>> links;

        Leading(Function<String, Optional<String>> links) {
            this.links = links;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            if (target.startsWith("#") || UrlPolicy.isAllowedAbsolute(target)) {
                return;
            }
            Optional<String> url = UrlPolicy.isRelative(target) ? links.apply(target) : Optional.empty();
            url.ifPresentOrElse(link::setDestination, () -> unwrap(link));
        }

        @Override
        public void visit(Image image) {
            String target = image.getDestination();
            Optional<String> url = UrlPolicy.isRelative(target) ? links.apply(target) : Optional.empty();
            url.ifPresentOrElse(image::setDestination, () -> unwrap(image));
        }

        private static void unwrap(Node node) {
            Node before = node;
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                before.insertAfter(child);
                before = child;
            }
            node.unlink();
        }
    }

    /** Ids of headings; what scrolls can be reached by key; no attribute that HTML has given up. */
    private static final class Attributes implements AttributeProvider {

        private final Map<Heading, String> anchors;

        Attributes(Map<Heading, String> anchors) {
            this.anchors = anchors;
        }

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Heading heading) {
                attributes.put("id", anchors.getOrDefault(heading, ""));
            }
            if (tagName.equals("pre") || node instanceof TableBlock) {
                attributes.put("tabindex", "0");
            }
            if ("right".equals(attributes.remove("align"))) {
                attributes.put("class", "number");
            }
        }
    }
}
