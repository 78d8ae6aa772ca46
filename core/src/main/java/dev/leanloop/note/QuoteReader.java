package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code > "words" -- @maria.k}. */
final class QuoteReader {

    private static final Pattern SPEAKER =
            Pattern.compile("^(.*?)\\s*(?:--|—|–|-|~)\\s*@([\\p{L}\\p{N}._-]+)\\s*$", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("^[\"“”„«‘']\\s*(.+?)\\s*[\"“”»’'][.,]?$", Pattern.DOTALL);

    /** Every paragraph of a quote below an item is evidence of it. */
    List<Item.WrittenQuote> all(Block.BlockQuote quote) {
        return read(quote, false);
    }

    /** The paragraphs that are somebody's words: in quotation marks, or with a speaker. Empty when the quote is other text. */
    List<Item.WrittenQuote> spoken(Block.BlockQuote quote) {
        return read(quote, true);
    }

    private static List<Item.WrittenQuote> read(Block.BlockQuote quote, boolean spokenOnly) {
        List<Item.WrittenQuote> quotes = new ArrayList<>();
        for (Block block : quote.children()) {
            if (!(block instanceof Block.Paragraph paragraph)) {
                if (spokenOnly) {
                    return List.of();
                }
                continue;
            }
            String text = paragraph.text().text().strip();
            Matcher speaker = SPEAKER.matcher(text);
            boolean named = speaker.matches();
            Optional<Handle> who = named ? ItemText.handle(speaker.group(2)) : Optional.empty();
            String words = (named ? speaker.group(1) : text).replace('\n', ' ').strip();
            Matcher marked = MARKED.matcher(words);
            boolean inMarks = marked.matches();
            if (spokenOnly && !named && !inMarks) {
                return List.of();
            }
            String bare = inMarks ? marked.group(1) : words;
            if (!bare.isEmpty()) {
                quotes.add(new Item.WrittenQuote(bare, who.orElse(null), paragraph.line()));
            }
        }
        return quotes;
    }
}
