package dev.leanloop.markdown;

import java.util.List;
import java.util.Optional;

/** A block of a note, with the place it starts at (line and column from 1, in the note as written). */
public sealed interface Block {

    int line();

    int column();

    /** A heading; level 1 to 6. */
    record Heading(int line, int column, int level, InlineText text) implements Block {}

    /** A paragraph; its lines stay apart in the text as line breaks. */
    record Paragraph(int line, int column, InlineText text) implements Block {}

    /** A bulleted or numbered list. */
    record ItemList(int line, int column, List<ListItem> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /** A block quote. */
    record BlockQuote(int line, int column, List<Block> children) implements Block {
        public BlockQuote {
            children = List.copyOf(children);
        }
    }

    /** A table; rows include the head row, cells are plain. */
    record Table(int line, int column, List<List<InlineText>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Raw HTML, read as the text it is. */
    record RawHtml(int line, int column, String text) implements Block {}

    /**
     * One item of a list.
     *
     * @param line of the bullet
     * @param column of the bullet
     * @param children its blocks; the first is a paragraph unless the item starts with another list or is empty
     */
    record ListItem(int line, int column, List<Block> children) {
        public ListItem {
            children = List.copyOf(children);
        }

        /** The text that the item begins with; empty when it is empty or begins with another block. */
        public Optional<InlineText> text() {
            return !children.isEmpty() && children.getFirst() instanceof Paragraph first
                    ? Optional.of(first.text())
                    : Optional.empty();
        }
    }
}
