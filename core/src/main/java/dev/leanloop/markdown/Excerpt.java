package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The nodes of a tree that {@code #Heading} or {@code #^block} mean: a section with its heading, an item or a paragraph. */
final class Excerpt {

    private Excerpt() {}

    /**
     * Finds them.
     *
     * @param fragment a heading's words, the last of several with {@code #} between them, or {@code ^} and an id
     * @return empty when nothing in the tree is called so
     */
    static Optional<List<Node>> of(Node root, String fragment) {
        return fragment.startsWith("^")
                ? Optional.ofNullable(block(root, fragment)).map(List::of)
                : section(root, sectionKey(fragment));
    }

    private static Optional<List<Node>> section(Node root, String words) {
        return heading(root, words).map(heading -> {
            List<Node> section = new ArrayList<>(List.of(heading));
            for (Node next = heading.getNext(); next != null && !endsSection(next, heading); next = next.getNext()) {
                section.add(next);
            }
            return section;
        });
    }

    /** The first heading with the words of a {@link #key}. */
    static Optional<Heading> heading(Node root, String key) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && key(text(heading)).equals(key)) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    /** What tells the heading that a fragment means from others. */
    static String sectionKey(String fragment) {
        return key(fragment.substring(fragment.lastIndexOf('#') + 1));
    }

    private static boolean endsSection(Node node, Heading heading) {
        return node instanceof Heading next && next.getLevel() <= heading.getLevel();
    }

    /** An id ends the item or paragraph it is for, or stands below a table or a quote that it is for. */
    private static @Nullable Node block(Node root, String id) {
        List<Node> found = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (found.isEmpty() && paragraph.getLastChild() instanceof Text last && ends(last, id)) {
                    boolean alone = last.getPrevious() == null
                            && last.getLiteral().strip().equals(id);
                    Node parent = paragraph.getParent();
                    if (alone && paragraph.getPrevious() != null) {
                        found.add(paragraph.getPrevious());
                    } else if (parent instanceof ListItem && paragraph.getPrevious() == null) {
                        found.add(parent);
                    } else {
                        found.add(paragraph);
                    }
                }
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static boolean ends(Text text, String id) {
        String literal = text.getLiteral().stripTrailing();
        int before = literal.length() - id.length() - 1;
        return literal.endsWith(id) && (before < 0 || Character.isWhitespace(literal.charAt(before)));
    }

    private static String text(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak soft) {
                words.append(' ');
            }

            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof WikiLink link) {
                    words.append(link.label());
                }
                visitChildren(node);
            }
        });
        return words.toString();
    }

    /** Letters and digits, in lower case: what a link may hold of a heading's words, and all that Obsidian compares. */
    private static String key(String words) {
        StringBuilder key = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
