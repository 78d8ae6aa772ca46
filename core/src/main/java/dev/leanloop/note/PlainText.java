package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.List;
import java.util.stream.Collectors;

/** Adds text to a passage in which nothing is an item. */
final class PlainText {

    private final PassageBuilder passage;
    private final Mentions mentions;

    /**
     * @param passage takes the text
     * @param mentions takes who is named beside a row's words
     */
    PlainText(PassageBuilder passage, Mentions mentions) {
        this.passage = passage;
        this.mentions = mentions;
    }

    /** Blocks of the note's own words. */
    void add(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> passage.add(heading.text(), heading.line(), heading.column());
                case Block.Paragraph paragraph -> passage.add(paragraph.text(), paragraph.line(), paragraph.column());
                case Block.ItemList list -> list.items().forEach(item -> add(item.children()));
                case Block.BlockQuote quote -> add(quote.children());
                case Block.Table table -> table.rows().forEach(this::addRow);
                case Block.RawHtml html -> passage.add(html.text(), html.line(), html.column());
            }
        }
    }

    /** One row of a table. */
    void addRow(List<InlineText> cells) {
        cells.forEach(mentions::in);
        String words = words(cells);
        if (!words.isEmpty()) {
            passage.add(words, cells.getFirst().lineAt(0), cells.getFirst().columnAt(0));
            cells.forEach(passage::topics);
        }
    }

    /** Blocks from elsewhere, where tags, links and handles do not mean what they mean in notes either. */
    void addSource(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> passage.add(heading.text().text(), heading.line(), heading.column());
                case Block.Paragraph paragraph ->
                    passage.add(paragraph.text().text(), paragraph.line(), paragraph.column());
                case Block.ItemList list -> list.items().forEach(item -> addSource(item.children()));
                case Block.BlockQuote quote -> addSource(quote.children());
                case Block.Table table ->
                    table.rows().forEach(cells -> passage.add(words(cells), table.line(), table.column()));
                case Block.RawHtml html -> passage.add(html.text(), html.line(), html.column());
            }
        }
    }

    private static String words(List<InlineText> cells) {
        return cells.stream()
                .map(InlineText::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(Note.PassageText.BETWEEN_CELLS));
    }
}
