package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of others out of block quotes: {@code > "words" -- @maria.k} (section 9 of the note format) and the shapes in which
 * notes of any origin write them (section 12).
 */
final class QuoteReader {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern OPENED = Pattern.compile("^[\"“”„«]");
    private static final Pattern IN_MARKS = Pattern.compile("^['‘].+['’][.,]?$", Pattern.DOTALL);
    private static final Pattern CLOSED = Pattern.compile("[\"“”»][.,]?$");
    private static final String OPENING = "\"“”„«‘'";
    private static final String CLOSING = "\"“”»’'";

    /**
     * What a block quote holds; of a box that is not for somebody's words nothing but text.
     *
     * @param quotes somebody's words
     * @param text the blocks that are nobody's
     */
    record Read(List<Item.WrittenQuote> quotes, List<Block> text) {
        Read {
            quotes = List.copyOf(quotes);
            text = List.copyOf(text);
        }
    }

    /** Which paragraphs of a block quote are quotes that hang on no item. */
    enum Loose {
        /** Every one. */
        ALL,
        /** Those that look like somebody's words. */
        SPOKEN,
        /** None: those that are hang on the item above. */
        NONE;

        /** Below an item all do, or none. */
        static Loose below(Item item) {
            return item.body().quotes().isEmpty() ? ALL : NONE;
        }
    }

    /** The quotes that hang on no item, and the text beside all quotes. */
    Read loose(Block.BlockQuote quote, Loose which) {
        return switch (which) {
            case ALL -> all(quote);
            case SPOKEN -> spoken(quote);
            case NONE -> new Read(List.of(), all(quote).text());
        };
    }

    /** The words of others in the block quotes of a list item. */
    List<Item.WrittenQuote> below(Block.ListItem item) {
        return item.children().stream()
                .filter(Block.BlockQuote.class::isInstance)
                .flatMap(quote -> all((Block.BlockQuote) quote).quotes().stream())
                .toList();
    }

    /** Below an item, or under a heading such as Quotes, every paragraph is somebody's words. */
    private Read all(Block.BlockQuote quote) {
        Optional<Callout> callout = Callout.of(quote);
        if (callout.isPresent() && callout.orElseThrow().sort() != Callout.Sort.QUOTE) {
            return new Read(List.of(), callout.orElseThrow().text());
        }
        Read read = read(callout.map(Callout::inside).orElse(quote.children()), true);
        List<Block> text = new ArrayList<>(callout.map(Callout::title).orElse(List.of()));
        text.addAll(read.text());
        return new Read(read.quotes(), text);
    }

    /** Elsewhere those that open with a quotation mark, end with a speaker, or stand in a box for quotes. */
    private Read spoken(Block.BlockQuote quote) {
        return Callout.of(quote).isPresent() ? all(quote) : read(quote.children(), false);
    }

    private static Read read(List<Block> blocks, boolean allSpoken) {
        List<Utterance> found = new ArrayList<>();
        List<Block> text = new ArrayList<>();
        for (Block block : blocks) {
            Utterance last = found.isEmpty() ? null : found.getLast();
            Optional<Handle> afterwards = last == null ? Optional.empty() : last.speakerIn(block);
            if (last != null && afterwards.isPresent()) {
                found.set(found.size() - 1, last.by(afterwards.orElseThrow()));
            } else if (block instanceof Block.Paragraph paragraph) {
                for (InlineText part : parts(paragraph.text())) {
                    Utterance utterance = Utterance.of(part);
                    if (allSpoken || utterance.isSpoken()) {
                        found.add(utterance);
                    } else {
                        text.add(new Block.Paragraph(part.lineAt(0), part.columnAt(0), part));
                    }
                }
            } else {
                text.add(block);
            }
        }
        return new Read(
                found.stream()
                        .filter(utterance -> !utterance.words().isEmpty())
                        .map(Utterance::quote)
                        .toList(),
                text);
    }

    /** The paragraph, parted at every line that names a speaker first, or opens a quotation once the one before has ended. */
    private static List<InlineText> parts(InlineText text) {
        List<InlineText> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        for (String line : text.lines()) {
            boolean opens = at > start && OPENED.matcher(line.strip()).find();
            boolean begins = at > start
                    && (opens && Utterance.of(text.slice(start, at - 1)).isEnded()
                            || QuoteSpeaker.atStart(line.strip()).isPresent());
            if (begins) {
                parts.add(text.slice(start, at - 1));
                start = at;
            }
            at += line.length() + 1;
        }
        parts.add(text.slice(start, text.text().length()));
        return parts;
    }

    /**
     * What one said.
     *
     * @param words without the speaker
     * @param opened whether it opens with a quotation mark
     */
    private record Utterance(
            InlineText source,
            String words,
            boolean opened,
            @Nullable Handle speaker) {

        static Utterance of(InlineText source) {
            String written = source.text().strip();
            boolean opened = OPENED.matcher(written).find();
            Optional<QuoteSpeaker.Found> found = QuoteSpeaker.atEnd(written, opened)
                    .or(() -> opened ? QuoteSpeaker.behindMark(written) : QuoteSpeaker.atStart(written));
            String words = found.map(QuoteSpeaker.Found::words).orElse(written);
            boolean inMarks =
                    OPENED.matcher(words).find() || IN_MARKS.matcher(words).find();
            return new Utterance(
                    source, words, inMarks, found.map(QuoteSpeaker.Found::who).orElse(null));
        }

        boolean isSpoken() {
            return opened || speaker != null;
        }

        boolean isEnded() {
            return opened && (speaker != null || CLOSED.matcher(words).find());
        }

        Utterance by(Handle named) {
            return new Utterance(source, words, opened, named);
        }

        /** Whoever is named alone in the block behind the words: a line with a dash, which Markdown may take for a bullet. */
        Optional<Handle> speakerIn(Block block) {
            if (speaker != null || !opened) {
                return Optional.empty();
            }
            return switch (block) {
                case Block.Paragraph paragraph ->
                    QuoteSpeaker.alone(paragraph.text().text());
                case Block.ItemList list -> onlyLine(list).flatMap(line -> QuoteSpeaker.alone("- " + line));
                case Block.Heading heading -> Optional.empty();
                case Block.BlockQuote quote -> Optional.empty();
                case Block.Table table -> Optional.empty();
                case Block.RawHtml html -> Optional.empty();
            };
        }

        private static Optional<String> onlyLine(Block.ItemList list) {
            List<Block> only =
                    list.items().size() == 1 ? list.items().getFirst().children() : List.of();
            return only.size() == 1 && only.getFirst() instanceof Block.Paragraph paragraph
                    ? Optional.of(paragraph.text().text())
                    : Optional.empty();
        }

        Item.WrittenQuote quote() {
            return new Item.WrittenQuote(bare(), speaker, source.lineAt(0));
        }

        /** The words within the marks that open and close them, a full stop or comma behind included; the same when there are none. */
        private static String withoutMarks(String line) {
            int end = line.length();
            if (end > 2 && ".,".indexOf(line.charAt(end - 1)) >= 0 && CLOSING.indexOf(line.charAt(end - 2)) >= 0) {
                end--;
            }
            boolean inMarks =
                    end > 2 && OPENING.indexOf(line.charAt(0)) >= 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0;
            String inner = inMarks ? line.substring(1, end - 1).strip() : "";
            return inner.isEmpty() ? line : inner;
        }

        /** The words in one line, without the quotation marks around them; one that is never closed is dropped alone. */
        private String bare() {
            String line = words.indexOf('\n') < 0
                    ? words.strip()
                    : LINE_BREAK.matcher(words).replaceAll(" ").strip();
            String inner = withoutMarks(line);
            boolean neverClosed = inner.equals(line)
                    && opened
                    && OPENED.matcher(line).replaceFirst("").chars().noneMatch(c -> "\"“”»".indexOf(c) >= 0);
            return neverClosed ? line.substring(1).strip() : inner;
        }
    }
}
