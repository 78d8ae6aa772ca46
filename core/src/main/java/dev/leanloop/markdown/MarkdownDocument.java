package dev.leanloop.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * One parsed note body. Immutable once parsed: several threads may show it at a time.
 *
 * <p>Understands CommonMark with tables, strikethrough, bare URLs, footnotes, {@code ==highlights==} and
 * {@code [[wikilinks]]}, and shows what Obsidian and Logseq write besides as they do. Line and column numbers
 * count from 1 in the text as given. The text should have {@code \n} line ends and a bounded size: commonmark is super-linear on
 * some hostile inputs.
 */
public final class MarkdownDocument {

    private static final MarkdownDocument LET_GO = new MarkdownDocument(null, List.of(), List.of());

    private final @Nullable Supplier<Node> root;
    private final List<Block> blocks;
    private final List<Masked> masked;

    private MarkdownDocument(@Nullable Supplier<Node> root, List<Block> blocks, List<Masked> masked) {
        this.root = root;
        this.blocks = blocks;
        this.masked = masked;
    }

    /**
     * Parses a body; every text is valid Markdown, so this never fails.
     *
     * @param isOwnLine which lines at the margin right below a list item are no part of the item
     * @param mask what neither blocks nor HTML will hold
     */
    public static MarkdownDocument parse(String text, Predicate<Line> isOwnLine, Mask mask) {
        CommentCutter.Result source = CommentCutter.cut(text);
        Node root = tree(source, isOwnLine);
        List<Masked> masked = Masking.apply(root, mask, source);
        return new MarkdownDocument(() -> root, new BlockReader(source).read(root), masked);
    }

    /**
     * One that was parsed before, and is again only when it is shown, each time: it takes the room of its text, has no blocks and
     * does not say what it masks.
     *
     * @param text the whole text, asked for then
     * @param isOwnLine as for {@link #parse}
     * @param mask as for {@link #parse}
     */
    public static MarkdownDocument parsedWhenShown(Supplier<String> text, Predicate<Line> isOwnLine, Mask mask) {
        return new MarkdownDocument(
                () -> {
                    CommentCutter.Result source = CommentCutter.cut(text.get());
                    Node root = tree(source, isOwnLine);
                    Masking.apply(root, mask, source);
                    return root;
                },
                List.of(),
                List.of());
    }

    /** Another one, which is made when this one is shown: see {@link #parsedWhenShown}. */
    public static MarkdownDocument madeWhenShown(Supplier<MarkdownDocument> document) {
        return new MarkdownDocument(() -> document.get().root().get(), List.of(), List.of());
    }

    private static Node tree(CommentCutter.Result source, Predicate<Line> isOwnLine) {
        Node root = Dialect.parse(source);
        HalfLetters.replace(root, source);
        OwnLines.split(root, isOwnLine);
        OutlineLine.removeOwn(root, source);
        WikiLinks.link(root, source);
        Macros.replace(root, source);
        return root;
    }

    /** What was masked, in no particular order. */
    public List<Masked> masked() {
        return masked;
    }

    /** The blocks at the top level, in order; none once they were let go. */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The same, shown as another one: of the same text, {@link #parsedWhenShown}, it saves the room of what was parsed, which is a third of
     * all that is held of notes, and is parsed once more when it is shown.
     */
    public MarkdownDocument shownAs(MarkdownDocument other) {
        return new MarkdownDocument(other.root, blocks, masked);
    }

    /** The same without its blocks: they take half the room, and once a note is read nobody asks for them. */
    public MarkdownDocument withoutBlocks() {
        return new MarkdownDocument(root, List.of(), List.of());
    }

    /** In the place of one that nobody will ask for: it has no blocks, and {@link #html} fails. */
    public static MarkdownDocument letGo() {
        return LET_GO;
    }

    /**
     * The body as HTML that is safe to put into a page whatever the note holds: raw HTML is shown as text, links lead to
     * {@code http}, {@code https}, {@code mailto} or into the site, images of other sites are named but not loaded, code is left out.
     *
     * @throws IllegalStateException when the document was let go
     */
    public String html(HtmlOptions options) {
        return HtmlWriter.write(root().get(), options, "", List.of());
    }

    /**
     * A part of the body, or all of it, as HTML that is safe within a page that shows other notes as well.
     *
     * @param fragment a heading's words, {@code ^} and a block's id, or empty for all
     * @param idPrefix what the page begins no other id with
     * @return empty when the note has no such part
     * @throws IllegalStateException when the document was let go
     */
    public Optional<String> excerpt(HtmlOptions options, String fragment, String idPrefix) {
        Node whole = root().get();
        return fragment.isEmpty()
                ? Optional.of(HtmlWriter.write(whole, options, idPrefix, List.of()))
                : Excerpt.of(whole, fragment).map(part -> HtmlWriter.write(whole, options, idPrefix, part));
    }

    /**
     * Where a section begins.
     *
     * @param fragment its heading's words, the last of several with {@code #} between them
     * @return empty when no heading at the margin has them
     * @throws IllegalStateException when the document was let go
     */
    public Optional<Section> section(String fragment) {
        String key = Excerpt.sectionKey(fragment);
        return key.isEmpty()
                ? Optional.empty()
                : Excerpt.heading(root().get(), key)
                        .filter(heading -> !heading.getSourceSpans().isEmpty())
                        .map(heading ->
                                new Section(heading.getSourceSpans().getFirst().getLineIndex() + 1, key));
    }

    /**
     * The beginning of a section.
     *
     * @param line of its heading
     * @param key the letters and digits of its words, in lower case
     */
    public record Section(int line, String key) {}

    private Supplier<Node> root() {
        if (root == null) {
            throw new IllegalStateException("the text of this document was let go");
        }
        return root;
    }

    /**
     * A line of a paragraph.
     *
     * @param text plain, stripped
     * @param bold whether all of it, but for a colon at its end, is bold
     */
    public record Line(String text, boolean bold) {}

    /**
     * Where something was masked.
     *
     * @param what it is, in words: {@code mail address}
     */
    public record Masked(int line, int column, String what) {}
}
