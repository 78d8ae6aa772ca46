package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.markdown.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * Empties the lines of sections that never leave the file, before anything else looks at the note. A heading hides up to the next
 * heading of the same or a higher level; a line {@code **Private**}, {@code Private:} or {@code Private} up to the next heading; what stands behind such
 * a word, {@code - Private: text}, only itself: an item with all below it, a paragraph up to its end.
 */
final class HiddenSections {

    private final PhaseWords words;
    private final List<Span> spans = new ArrayList<>();
    private int hiddenFrom;
    private int hiddenLevel;

    private HiddenSections(PhaseWords words) {
        this.words = words;
    }

    /** The body with every hidden line empty; the same text when nothing is hidden. */
    static String cut(String body, PhaseWords words) {
        if (!words.mayHide(body)) {
            return body;
        }
        HiddenSections sections = new HiddenSections(words);
        List<String> lines = new ArrayList<>(List.of(body.split("\n", -1)));
        sections.scan(MarkdownDocument.parse(body, line -> false, Mask.NOTHING).blocks(), lines.size() + 1);
        if (sections.hiddenFrom > 0) {
            sections.spans.add(new Span(sections.hiddenFrom, lines.size() + 1));
        }
        for (Span span : sections.spans) {
            for (int line = span.from(); line < span.until() && line <= lines.size(); line++) {
                lines.set(line - 1, "");
            }
        }
        return String.join("\n", lines);
    }

    /** Blocks that end before a line. */
    private void scan(List<Block> blocks, int end) {
        for (int i = 0; i < blocks.size(); i++) {
            int until = i + 1 < blocks.size() ? blocks.get(i + 1).line() : end;
            switch (blocks.get(i)) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph.text(), until);
                case Block.BlockQuote quote -> scan(quote.children(), until);
                case Block.ItemList list -> items(list.items(), until);
                case Block.Table table -> {}
                case Block.RawHtml html -> {}
            }
        }
    }

    private void items(List<Block.ListItem> items, int end) {
        for (int i = 0; i < items.size(); i++) {
            Block.ListItem item = items.get(i);
            int until = i + 1 < items.size() ? items.get(i + 1).line() : end;
            boolean hides = item.text()
                    .map(text -> firstLine(text.text()))
                    .filter(line -> words.hidesItself(line) || words.isHiddenWord(line))
                    .isPresent();
            if (hides) {
                spans.add(new Span(item.line(), until));
            } else {
                scan(item.children(), until);
            }
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private void heading(Block.Heading heading) {
        if (hiddenFrom > 0 && heading.level() <= hiddenLevel) {
            spans.add(new Span(hiddenFrom, heading.line()));
            hiddenFrom = 0;
        }
        if (hiddenFrom == 0 && words.isHidden(heading.text().text())) {
            hiddenFrom = heading.line();
            hiddenLevel = heading.level();
        }
    }

    private void paragraph(InlineText text, int until) {
        int start = 0;
        for (String line : text.lines()) {
            boolean opens =
                    PhaseLine.of(text, start, line).filter(words::isHidden).isPresent() || words.isHiddenWord(line);
            if (hiddenFrom == 0 && opens) {
                hiddenFrom = text.lineAt(start);
                hiddenLevel = Integer.MAX_VALUE;
            } else if (words.hidesItself(line)) {
                spans.add(new Span(text.lineAt(start), until));
            }
            start += line.length() + 1;
        }
    }

    private record Span(int from, int until) {}
}
