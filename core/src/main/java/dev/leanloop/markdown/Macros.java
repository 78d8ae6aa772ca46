package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * What Logseq writes in double braces and double round brackets: {@code {{embed [[page]]}}} becomes an {@link Embed}, queries and
 * references to blocks become a {@link Placeholder}, of the rest the words stay. Done after the wikilinks, which may stand within.
 * Braces around any other word, such as a template's {@code {{date}}}, are text.
 */
final class Macros {

    /** How far away, in nodes, the end of one is looked for: what is longer was not meant to be one. */
    private static final int MAX_NODES = 64;

    private static final int ID_LENGTH = 36;

    private Macros() {}

    static void replace(Node root, CommentCutter.Result source) {
        if (!source.holds("{{") && !source.holds("((")) {
            return;
        }
        List<Text> texts = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("{{") || text.getLiteral().contains("((")) {
                    texts.add(text);
                }
            }
        });
        texts.forEach(Macros::inText);
    }

    private static void inText(Text first) {
        if (first.getParent() == null) {
            return; // It stood in one.
        }
        Text text = first;
        var openings = new Openings(text);
        int at = openings.from(0);
        // What is behind one macro becomes a text of its own, which is gone on with.
        while (at >= 0) {
            Text rest = openings.isBraces(at) ? macro(text, at) : reference(text, at);
            if (rest == null) {
                at = openings.from(at + 2);
            } else {
                unlinkEmpty(text);
                text = rest;
                openings = new Openings(text);
                at = openings.from(0);
            }
        }
        unlinkEmpty(text);
    }

    /** Where in a text one may begin. Looks through the text once, however many begin and never end. */
    private static final class Openings {
        private final String literal;

        /** Behind it no braces end any more. */
        private final int lastBraces;

        private int braces;
        private int brackets;

        private Openings(Text text) {
            literal = text.getLiteral();
            braces = literal.indexOf("{{");
            brackets = literal.indexOf("((");
            lastBraces = braces < 0 || closing(text) != null ? literal.length() : literal.lastIndexOf("}}");
        }

        /** The first place from there on; -1 when there is none. */
        private int from(int from) {
            braces = braces < 0 || braces >= from ? braces : literal.indexOf("{{", from);
            braces = braces < lastBraces ? braces : -1;
            brackets = brackets < 0 || brackets >= from ? brackets : literal.indexOf("((", from);
            return braces < 0 ? brackets : brackets < 0 ? braces : Math.min(braces, brackets);
        }

        private boolean isBraces(int at) {
            return at == braces;
        }
    }

    private static void unlinkEmpty(Text text) {
        if (text.getLiteral().isEmpty()) {
            text.unlink();
        }
    }

    /** Replaces one; the text behind it, or null when it is none. */
    private static @Nullable Text macro(Text text, int start) {
        String literal = text.getLiteral();
        Optional<Kind> kind = Kind.at(literal, start + 2);
        if (kind.isEmpty()) {
            return null;
        }
        int own = literal.indexOf("}}", start);
        Text last = own >= 0 ? text : closing(text);
        if (last == null) {
            return null;
        }
        int end = own >= 0 ? own : last.getLiteral().indexOf("}}");
        Text rest = part(last, end + 2, last.getLiteral().length());
        last.insertAfter(rest);
        int words =
                Math.min(literal.length(), start + 2 + kind.orElseThrow().word.length() + 1);
        switch (kind.orElseThrow()) {
            case EMBED -> {
                Node embedded = text.getNext() instanceof WikiLink link && !last.equals(text)
                        ? new Embed(link.target(), link.label(), ImageSize.OWN)
                        : new Placeholder("embedded block");
                replace(text, start, rest, embedded);
            }
            case QUERY, RENDERER, NAMESPACE, FUNCTION ->
                replace(text, start, rest, new Placeholder(kind.orElseThrow().word));
            case CLOZE, VIDEO, YOUTUBE, VIMEO, TWEET, TWITTER -> {
                if (last.equals(text)) {
                    text.insertAfter(part(text, Math.min(words, end), end));
                } else {
                    text.insertAfter(part(text, words, literal.length()));
                    last.setLiteral(last.getLiteral().substring(0, end));
                }
                text.setLiteral(literal.substring(0, start));
            }
        }
        return rest;
    }

    /** Puts a node in the place of all from an offset of a text to another. */
    private static void replace(Text first, int start, Text rest, Node node) {
        node.setSourceSpans(WikiLinks.spans(first, start, first.getLiteral().length()));
        for (Node between = first.getNext(); between != null && !between.equals(rest); between = first.getNext()) {
            between.unlink();
        }
        first.insertAfter(node);
        first.setLiteral(first.getLiteral().substring(0, start));
    }

    /** The text in the same line that holds the end. */
    private static @Nullable Text closing(Text text) {
        Node node = text.getNext();
        for (int steps = 0; node != null && steps < MAX_NODES; steps++) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                return null;
            }
            if (node instanceof Text candidate && candidate.getLiteral().contains("}}")) {
                return candidate;
            }
            node = node.getNext();
        }
        return null;
    }

    private static @Nullable Text reference(Text text, int start) {
        int end = start + 2 + ID_LENGTH;
        String literal = text.getLiteral();
        if (!literal.startsWith("))", end) || !isId(literal.substring(start + 2, end))) {
            return null;
        }
        Text rest = part(text, end + 2, literal.length());
        text.insertAfter(rest);
        replace(text, start, rest, new Placeholder("referenced block"));
        return rest;
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Text part(Text text, int start, int end) {
        Text part = new Text(text.getLiteral().substring(start, end));
        part.setSourceSpans(WikiLinks.spans(text, start, end));
        return part;
    }

    private enum Kind {
        EMBED("embed"),
        QUERY("query"),
        RENDERER("renderer"),
        NAMESPACE("namespace"),
        FUNCTION("function"),
        CLOZE("cloze"),
        VIDEO("video"),
        YOUTUBE("youtube"),
        VIMEO("vimeo"),
        TWEET("tweet"),
        TWITTER("twitter");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Optional<Kind> at(String text, int start) {
            for (Kind kind : values()) {
                int end = start + kind.word.length();
                if (text.startsWith(kind.word, start) && (end == text.length() || text.charAt(end) == ' ')) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
