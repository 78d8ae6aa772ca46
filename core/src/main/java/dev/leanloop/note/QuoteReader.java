package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code > "words" -- @maria.k}, and the forms that notes of any origin give it (section 12 of the note format): a speaker by
 * name behind {@code --}, {@code -} or {@code ~}, on the same line or the next one. A block quote that is neither in quotation marks
 * nor somebody's is text: a cross-reference, a callout.
 */
final class QuoteReader {

    private static final String DASH = "(?:--|—|–|-|~)";
    private static final Pattern HANDLE =
            Pattern.compile("^(.*?)\\s*" + DASH + "\\s*@([\\p{L}\\p{N}._-]+)\\s*$", Pattern.DOTALL);
    private static final String NAME = "(\\p{L}[\\p{L}\\p{N}.,'’& -]{0,59})";
    private static final Pattern AFTER_MARK =
            Pattern.compile("^(.*[\"”»’'])\\s*" + DASH + "\\s*" + NAME + "$", Pattern.DOTALL);
    private static final Pattern NEXT_LINE =
            Pattern.compile("^(.+)\\n\\s*" + DASH + "\\s*" + NAME + "$", Pattern.DOTALL);
    private static final Pattern TILDE = Pattern.compile("^(.+?)\\s*~\\s*" + NAME + "$", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("^[\"“”„«‘']\\s*(.+?)\\s*[\"“”»’'][.,]?$", Pattern.DOTALL);
    private static final Pattern OPENED = Pattern.compile("^[\"“„«]\\s*([^\"”»]+)$", Pattern.DOTALL);
    private static final Pattern CALLOUT = Pattern.compile("^\\[!([\\w-]+)][+-]?[^\\n]*(?:\\n|$)");

    /**
     * A block quote, sorted.
     *
     * @param spoken somebody's words
     * @param rest its other blocks: text
     */
    record Sorted(List<Item.WrittenQuote> spoken, List<Block> rest) {
        Sorted {
            spoken = List.copyOf(spoken);
            rest = List.copyOf(rest);
        }
    }

    /** Every paragraph of a quote below an item, or under a heading for quotes, is somebody's words. */
    Sorted all(Block.BlockQuote quote) {
        return sort(quote, true);
    }

    /** The paragraphs in quotation marks or with a speaker are somebody's words. */
    Sorted spoken(Block.BlockQuote quote) {
        return sort(quote, false);
    }

    private static Sorted sort(Block.BlockQuote quote, boolean every) {
        List<Item.WrittenQuote> spoken = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        List<Block> blocks = quote.children();
        boolean callout = isCallout(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            boolean mayBe = every || isQuoteCallout(blocks);
            Optional<String> below = i + 1 < blocks.size() ? speakerBelow(blocks.get(i + 1)) : Optional.empty();
            if (blocks.get(i) instanceof Block.Paragraph paragraph && (!callout || isQuoteCallout(blocks))) {
                Optional<Item.WrittenQuote> words = read(paragraph, mayBe || below.isPresent(), below);
                if (words.isPresent()) {
                    spoken.add(words.orElseThrow());
                    i += below.isPresent() ? 1 : 0;
                    continue;
                }
            }
            rest.add(blocks.get(i));
        }
        return new Sorted(spoken, rest);
    }

    private static Optional<Item.WrittenQuote> read(Block.Paragraph paragraph, boolean every, Optional<String> below) {
        String text = CALLOUT.matcher(paragraph.text().text().strip())
                .replaceFirst("")
                .strip();
        Matcher handle = HANDLE.matcher(text);
        if (handle.matches()) {
            Handle who = ItemText.handle(handle.group(2)).orElse(null);
            return quote(handle.group(1), who, paragraph);
        }
        for (Pattern named : List.of(AFTER_MARK, NEXT_LINE, TILDE)) {
            Matcher speaker = named.matcher(text);
            if (speaker.matches()) {
                return quote(speaker.group(1), speaker(speaker.group(2)), paragraph);
            }
        }
        boolean marked = MARKED.matcher(text).matches() || OPENED.matcher(text).matches();
        Handle who = below.map(QuoteReader::speaker).orElse(null);
        return marked || every ? quote(text, who, paragraph) : Optional.empty();
    }

    private static Optional<Item.WrittenQuote> quote(String words, @Nullable Handle who, Block.Paragraph paragraph) {
        String line = words.replace('\n', ' ').strip();
        Matcher marked = MARKED.matcher(line);
        Matcher opened = OPENED.matcher(line);
        String bare = marked.matches() ? marked.group(1) : opened.matches() ? opened.group(1) : line;
        return bare.isBlank()
                ? Optional.empty()
                : Optional.of(new Item.WrittenQuote(bare.strip(), who, paragraph.line()));
    }

    /** Who spoke, by the first words of what is written: {@code Maria Keller, head of finance} is {@code maria.keller}. */
    private static @Nullable Handle speaker(String written) {
        String name = written.split("\\s*[,(]", 2)[0];
        return Handle.named(name).orElse(null);
    }

    /** A line of its own below the words, {@code - Maria}, is a list to Markdown. */
    private static Optional<String> speakerBelow(Block block) {
        if (block instanceof Block.ItemList list
                && list.items().size() == 1
                && list.items().getFirst().children().size() == 1
                && list.items().getFirst().children().getFirst() instanceof Block.Paragraph paragraph) {
            String words = paragraph.text().text().strip();
            return words.matches("@?" + NAME) && words.split("\\s+").length <= 4
                    ? Optional.of(words)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isCallout(List<Block> blocks) {
        return calloutType(blocks).isPresent();
    }

    private static boolean isQuoteCallout(List<Block> blocks) {
        return calloutType(blocks)
                .filter(type -> type.equals("quote") || type.equals("cite"))
                .isPresent();
    }

    private static Optional<String> calloutType(List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Paragraph first)) {
            return Optional.empty();
        }
        Matcher callout = CALLOUT.matcher(first.text().text().strip());
        return callout.find() ? Optional.of(callout.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
