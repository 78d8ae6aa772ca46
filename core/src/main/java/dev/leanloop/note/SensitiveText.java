package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import dev.leanloop.privacy.SensitiveWords;
import java.util.List;

/** Reports words of the sensitive list wherever a note is read (W42); the message never shows them. */
final class SensitiveText {

    private final SensitiveWords words;
    private final Problems problems;

    SensitiveText(SensitiveWords words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    void find(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> find(heading.text());
                case Block.Paragraph paragraph -> find(paragraph.text());
                case Block.ItemList list -> list.items().forEach(item -> find(item.children()));
                case Block.BlockQuote quote -> find(quote.children());
                case Block.Table table -> table.rows().forEach(row -> row.forEach(this::find));
                case Block.RawHtml html -> {
                    // Markup, rarely words.
                }
            }
        }
    }

    private void find(InlineText text) {
        for (SensitiveWords.Find find : words.in(text.text())) {
            int line = text.lineAt(find.start());
            int column = text.columnAt(find.start());
            String written = problems.line(line);
            String word = text.text().substring(find.start(), find.end());
            boolean there = written.startsWith(word, column - 1);
            problems.at(
                    DiagnosticCode.W42,
                    line,
                    column,
                    "a word about " + find.matter() + "; if it tells of a person, leave it out",
                    there
                            ? written.substring(0, column - 1)
                                    + "[" + find.matter() + "]"
                                    + written.substring(column - 1 + word.length())
                            : "");
        }
    }
}
