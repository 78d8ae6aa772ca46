package dev.leanloop.markdown;

import dev.leanloop.markdown.Block.ListItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** From commonmark's tree to our blocks. Code is left out here, and so are rules and link definitions. */
final class BlockReader {

    private final CommentCutter.Result source;

    BlockReader(CommentCutter.Result source) {
        this.source = source;
    }

    List<Block> read(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return List.copyOf(blocks);
    }

    private void add(Node node, List<Block> blocks) {
        SourceSpan start = start(node);
        int line = line(start, 1);
        int column = markColumn(start);
        switch (node) {
            case Heading heading ->
                blocks.add(new Block.Heading(line, column, heading.getLevel(), inline(heading, line, column)));
            case Paragraph paragraph -> blocks.add(new Block.Paragraph(line, column, inline(paragraph, line, column)));
            case ListBlock list -> blocks.add(new Block.ItemList(line, column, items(list)));
            case BlockQuote quote -> blocks.add(new Block.BlockQuote(line, column, read(quote)));
            case TableBlock table -> blocks.add(new Block.Table(line, column, rows(table)));
            case HtmlBlock html -> blocks.add(new Block.RawHtml(line, column, MarkupTag.text(html.getLiteral())));
            case FootnoteDefinition footnote -> blocks.addAll(read(footnote));
            default -> {
                // Code, thematic breaks and link definitions hold nothing to read.
            }
        }
    }

    private List<ListItem> items(Node list) {
        List<ListItem> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            SourceSpan start = start(item);
            items.add(new ListItem(line(start, 1), markColumn(start), read(item)));
        }
        return items;
    }

    private List<List<InlineText>> rows(Node table) {
        List<List<InlineText>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return rows;
    }

    private List<InlineText> cells(Node row) {
        List<InlineText> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                SourceSpan start = start(cell);
                cells.add(inline(cell, line(start, line(start(row), 1)), column(start, 1)));
            }
        }
        return cells;
    }

    private InlineText inline(Node parent, int line, int column) {
        InlineText.Builder builder = new InlineText.Builder();
        appendChildren(parent, builder, line, column);
        return builder.build();
    }

    private void appendChildren(Node parent, InlineText.Builder builder, int line, int column) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            SourceSpan start = start(node);
            append(node, builder, line(start, line), column(start, column));
        }
    }

    private void append(Node node, InlineText.Builder builder, int line, int column) {
        int start = builder.length();
        switch (node) {
            case Text text -> builder.append(text.getLiteral(), line, column);
            case Code code -> builder.append(InlineText.OMITTED, line, column);
            case HtmlInline html -> append(html, builder, line, column);
            case SoftLineBreak soft -> builder.append("\n", line, column);
            case HardLineBreak hard -> builder.append("\n", line, column);
            case FootnoteReference footnote -> {
                // A number that means nothing outside the page.
            }
            case Placeholder left -> {
                // What is not shown is not read either.
            }
            case InlineFootnote footnote -> {
                builder.append(" (", line, column);
                appendChildren(footnote, builder, line, column);
                builder.append(")", line, column);
            }
            case WikiLink link -> {
                builder.append(link.label(), line, column);
                builder.link(start, link.target(), true);
            }
            case Link link -> {
                appendChildren(link, builder, line, column);
                builder.link(start, link.getDestination(), false);
            }
            case StrongEmphasis strong -> {
                appendChildren(strong, builder, line, column);
                builder.bold(start);
            }
            case Strikethrough struck -> {
                appendChildren(struck, builder, line, column);
                builder.struck(start);
            }
            default -> appendChildren(node, builder, line, column);
        }
    }

    private static void append(HtmlInline html, InlineText.Builder builder, int line, int column) {
        Optional<MarkupTag> tag = MarkupTag.of(html.getLiteral());
        if (tag.isEmpty()) {
            builder.append(html.getLiteral(), line, column);
        } else if (tag.orElseThrow() == MarkupTag.BREAK && !builder.endsInBlank()) {
            builder.append(" ", line, column);
        }
    }

    /** Asked for once a node: the library makes a new list each time. */
    private static @Nullable SourceSpan start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? null : spans.getFirst();
    }

    private static int line(@Nullable SourceSpan start, int fallback) {
        return start == null ? fallback : start.getLineIndex() + 1;
    }

    /** Where the mark of a block stands: commonmark counts the indentation that does not nest it, and a tab that does, as its start. */
    private int markColumn(@Nullable SourceSpan start) {
        if (start == null) {
            return 1;
        }
        int indentation = 0;
        for (int at = start.getInputIndex(); at < source.text().length(); at++) {
            char c = source.text().charAt(at);
            if (c != ' ' && c != '\t') {
                break;
            }
            indentation++;
        }
        return source.originalColumn(start.getLineIndex() + 1, start.getColumnIndex() + indentation + 1);
    }

    private int column(@Nullable SourceSpan start, int fallback) {
        return start == null ? fallback : source.originalColumn(start.getLineIndex() + 1, start.getColumnIndex() + 1);
    }
}
