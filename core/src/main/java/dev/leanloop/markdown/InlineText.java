package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The plain text of a heading, a paragraph or a cell, with the links in it and where each character stands in the note.
 *
 * <p>Emphasis is gone, links show their text, code shows as {@value #OMITTED}. Lines are separated by {@code \n}. Immutable.
 */
public final class InlineText {

    /** Stands for what is neither read nor shown: code. */
    public static final String OMITTED = "…";

    private final String text;

    /** Those of the text, or of one that it is a part of. */
    private final Signs signs;

    private final List<Link> links;
    private final List<Range> bold;
    private final List<Range> struck;
    private final Places places;

    private InlineText(InlineText whole, int start, int end) {
        this.text = whole.text.substring(start, end);
        this.signs = whole.signs;
        this.links = linksWithin(whole.links, start, end);
        this.bold = within(whole.bold, start, end);
        this.struck = within(whole.struck, start, end);
        this.places = whole.places.within(start, end);
    }

    private static List<Link> linksWithin(List<Link> links, int start, int end) {
        return links.isEmpty()
                ? links
                : links.stream()
                        .filter(link -> start <= link.start() && link.end() <= end)
                        .map(link -> new Link(link.start() - start, link.end() - start, link.target(), link.wiki()))
                        .toList();
    }

    private static List<Range> within(List<Range> ranges, int start, int end) {
        return ranges.isEmpty()
                ? ranges
                : ranges.stream()
                        .filter(range -> range.start < end && start < range.end)
                        .map(range -> new Range(Math.max(range.start, start) - start, Math.min(range.end, end) - start))
                        .toList();
    }

    private InlineText(Builder builder) {
        this.text = builder.text.toString();
        this.signs = Signs.of(text);
        this.links = List.copyOf(builder.links);
        this.bold = List.copyOf(builder.bold);
        this.struck = List.copyOf(builder.struck);
        this.places = builder.places.build();
    }

    /** The plain text. */
    public String text() {
        return text;
    }

    /** Whether the text may hold a character: cheaper than to look for it, where most texts do not. */
    public boolean mayHold(char c) {
        return signs.mayHold(c);
    }

    /** Its lines, of which there is at least one. */
    public List<String> lines() {
        return mayHold('\n') ? List.of(text.split("\n", -1)) : List.of(text);
    }

    /** A part of it, such as one line; links that reach beyond are left out. */
    public InlineText slice(int start, int end) {
        return start == 0 && end == text.length() ? this : new InlineText(this, start, end);
    }

    /** The links and wikilinks, in order. */
    public List<Link> links() {
        return links;
    }

    /** Whether the whole of {@code [start, end)}, apart from white space around it, is bold. */
    public boolean isBold(int start, int end) {
        return covers(bold, start, end);
    }

    /** Whether the whole of {@code [start, end)}, apart from white space around it, is struck through. */
    public boolean isStruck(int start, int end) {
        return covers(struck, start, end);
    }

    /** Where the stretch ends that is struck through from {@code start} on; {@code start} when that character is not. */
    public int endOfStruck(int start) {
        int end = start;
        for (Range range : struck) {
            if (range.start() <= end && end < range.end()) {
                end = range.end();
            }
        }
        return end;
    }

    /** The line in the note, from 1, of the character at {@code offset}; of the last one for any offset behind it. */
    public int lineAt(int offset) {
        return places.lineAt(Math.min(offset, text.length() - 1));
    }

    /** The column in the note, from 1, of the character at {@code offset}; of the last one for any offset behind it. */
    public int columnAt(int offset) {
        return places.columnAt(Math.min(offset, text.length() - 1));
    }

    private boolean covers(List<Range> ranges, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        for (Range range : ranges) {
            if (range.start <= from && to <= range.end && from < to) {
                return true;
            }
        }
        return false;
    }

    /**
     * A link as it stands in the text.
     *
     * @param start offset of its text
     * @param end offset behind its text
     * @param target as written: a URL, a path, or a wikilink's page with {@code #heading} or {@code #^id}
     * @param wiki whether it was written {@code [[...]]}
     */
    public record Link(int start, int end, String target, boolean wiki) {}

    private record Range(int start, int end) {}

    /** Collects the text while the tree is walked. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        private final List<Range> bold = new ArrayList<>();
        private final List<Range> struck = new ArrayList<>();
        private final Places.Builder places = new Places.Builder();

        int length() {
            return text.length();
        }

        /** Whether there is nothing that a blank could part from what follows. */
        boolean endsInBlank() {
            return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        }

        void append(String part, int line, int column) {
            places.add(text.length(), part.length(), line, column);
            text.append(part);
        }

        void link(int start, String target, boolean wiki) {
            links.add(new Link(start, text.length(), target, wiki));
        }

        void bold(int start) {
            bold.add(new Range(start, text.length()));
        }

        void struck(int start) {
            struck.add(new Range(start, text.length()));
        }

        InlineText build() {
            return new InlineText(this);
        }
    }
}
