package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.CalloutMark;
import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box as Obsidian and forges draw it, written as a block quote: {@code > [!note] Title}. Its text is the author's, unless it is
 * a {@code [!quote]}, or a {@code [!source]}: text that was taken over from elsewhere.
 *
 * @param sort whose text it is for
 * @param title the words behind the mark; one paragraph or none
 * @param inside what stands below
 */
record Callout(Sort sort, List<Block> title, List<Block> inside) {

    /** Whose text a box holds. */
    enum Sort {
        /** The author's, in which notes hold what they hold elsewhere. */
        AUTHORS,
        /** Somebody's words. */
        QUOTE,
        /** Written elsewhere, for another purpose: text and nothing else. */
        SOURCE
    }

    Callout {
        title = List.copyOf(title);
        inside = List.copyOf(inside);
    }

    /** Whether the block quote is a box with the author's own words. */
    static boolean isText(Block.BlockQuote quote) {
        return isOf(quote, Sort.AUTHORS);
    }

    /** Whether the block quote is a box with text from elsewhere. */
    static boolean isSource(Block.BlockQuote quote) {
        return isOf(quote, Sort.SOURCE);
    }

    private static boolean isOf(Block.BlockQuote quote, Sort sort) {
        return of(quote).filter(callout -> callout.sort() == sort).isPresent();
    }

    /** Empty for an ordinary block quote. */
    static Optional<Callout> of(Block.BlockQuote quote) {
        if (quote.children().isEmpty() || !(quote.children().getFirst() instanceof Block.Paragraph first)) {
            return Optional.empty();
        }
        InlineText text = first.text();
        Optional<CalloutMark> found = CalloutMark.at(text.text());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CalloutMark mark = found.orElseThrow();
        int lineEnd = text.text().indexOf('\n');
        int titleEnd = lineEnd < 0 ? text.text().length() : lineEnd;
        List<Block> inside =
                new ArrayList<>(paragraph(text, titleEnd + 1, text.text().length()));
        inside.addAll(quote.children().subList(1, quote.children().size()));
        return Optional.of(new Callout(sort(mark), paragraph(text, mark.end(), titleEnd), inside));
    }

    private static Sort sort(CalloutMark mark) {
        if (mark.isQuote()) {
            return Sort.QUOTE;
        }
        return mark.isSource() ? Sort.SOURCE : Sort.AUTHORS;
    }

    /** All of it. */
    List<Block> text() {
        List<Block> text = new ArrayList<>(title);
        text.addAll(inside);
        return text;
    }

    private static List<Block> paragraph(InlineText text, int start, int end) {
        if (start >= end || text.text().substring(start, end).isBlank()) {
            return List.of();
        }
        InlineText part = text.slice(start, end);
        return List.of(new Block.Paragraph(part.lineAt(0), part.columnAt(0), part));
    }
}
