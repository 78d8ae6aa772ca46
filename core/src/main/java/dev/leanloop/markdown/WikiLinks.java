package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Turns {@code [[target#heading|label]]} in the text of a parsed tree into {@link WikiLink} nodes, {@code ![[...]]} into {@link Embed}s. Done after parsing, since
 * commonmark keeps {@code [} for itself.
 */
final class WikiLinks {

    private static final Pattern WIKI_LINK = Pattern.compile("!?\\[\\[([^\\[\\]|\\n]+)(?:\\|([^\\[\\]\\n]*))?]]");

    private WikiLinks() {}

    /**
     * @param source what the tree was parsed of
     */
    static void link(Node root, CommentCutter.Result source) {
        if (!source.holds("[[")) {
            return;
        }
        List<Text> texts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("[[") && !(text.getParent() instanceof Link)) {
                    texts.add(text);
                }
            }

            @Override
            public void visit(Link link) {
                links.add(link);
                visitChildren(link);
            }
        });
        links.forEach(WikiLinks::unwrap);
        texts.forEach(text -> split(text, source.text()));
    }

    /** {@code [[name]]} with a definition of {@code [name]} below, as Foam writes one for forges, is a link within brackets to Markdown. */
    private static void unwrap(Link link) {
        if (!(link.getPrevious() instanceof Text before && before.getLiteral().endsWith("["))
                || !(link.getNext() instanceof Text after && after.getLiteral().startsWith("]"))
                || !(link.getFirstChild() instanceof Text words && words.getNext() == null)
                || !UrlPolicy.isRelative(link.getDestination())
                || length(link) != words.getLiteral().length() + "[]".length()) {
            return;
        }
        boolean embeds = before.getLiteral().endsWith("![");
        WikiLink wiki = embeds
                ? embed(link.getDestination(), words.getLiteral())
                : new WikiLink(link.getDestination(), words.getLiteral());
        wiki.setSourceSpans(link.getSourceSpans());
        link.insertAfter(wiki);
        link.unlink();
        String literal = before.getLiteral();
        before.setLiteral(literal.substring(0, literal.length() - (embeds ? 2 : 1)));
        after.setLiteral(after.getLiteral().substring(1));
        for (Text text : List.of(before, after)) {
            if (text.getLiteral().isEmpty()) {
                text.unlink();
            }
        }
    }

    private static int length(Node node) {
        return node.getSourceSpans().size() == 1
                ? node.getSourceSpans().getFirst().getLength()
                : 0;
    }

    private static void split(Text text, String source) {
        String literal = text.getLiteral();
        String around = source(text, source);
        boolean escapes = around.contains("\\[");
        Matcher matcher = WIKI_LINK.matcher(literal);
        int done = 0;
        while (matcher.find()) {
            String target = matcher.group(1).strip();
            if (target.isEmpty() || escapes && !around.contains(matcher.group())) {
                continue;
            }
            insertText(text, literal, done, matcher.start());
            String label = matcher.group(2) == null ? "" : matcher.group(2).strip();
            WikiLink link =
                    matcher.group().startsWith("!") ? embed(target, label) : new WikiLink(target, label(target, label));
            link.setSourceSpans(spans(text, matcher.start(), matcher.end()));
            text.insertBefore(link);
            done = matcher.end();
        }
        if (done > 0) {
            insertText(text, literal, done, literal.length());
            text.unlink();
        }
    }

    /** The source of a text, where an author may have written {@code \[\[...]]} to have just that on the page. */
    private static String source(Text text, String source) {
        if (text.getSourceSpans().isEmpty()) {
            return "";
        }
        SourceSpan span = text.getSourceSpans().getFirst();
        int start = Math.min(span.getInputIndex(), source.length());
        return source.substring(start, Math.min(start + span.getLength(), source.length()));
    }

    /** {@code ![[plan.png|300x200]]}: how large an image is shown is not what it is called. */
    private static Embed embed(String target, String label) {
        boolean sized = ImageSize.isOne(label);
        return new Embed(target, label(target, sized ? "" : label), sized ? ImageSize.of(label) : ImageSize.OWN);
    }

    /** What a link without a label shows, as Obsidian does: {@code note > heading}; the id of a block says nothing to readers. */
    private static String label(String target, String label) {
        int hash = target.indexOf('#');
        if (!label.isEmpty() || hash < 0) {
            return label.isEmpty() ? target : label;
        }
        String page = target.substring(0, hash).strip();
        String fragment = target.substring(hash + 1).strip();
        if (fragment.isEmpty() || fragment.startsWith("^")) {
            return page.isEmpty() ? target : page;
        }
        String heading = fragment.replace("#", " > ");
        return page.isEmpty() ? heading : page + " > " + heading;
    }

    private static void insertText(Text before, String literal, int start, int end) {
        if (start < end) {
            Text part = new Text(literal.substring(start, end));
            part.setSourceSpans(spans(before, start, end));
            before.insertBefore(part);
        }
    }

    /** Where a part of a text stands, as far as its escapes and entities leave that countable. */
    static List<SourceSpan> spans(Text text, int start, int end) {
        if (text.getSourceSpans().isEmpty()) {
            return List.of();
        }
        SourceSpan first = text.getSourceSpans().getFirst();
        return List.of(SourceSpan.of(
                first.getLineIndex(), first.getColumnIndex() + start, first.getInputIndex() + start, end - start));
    }
}
