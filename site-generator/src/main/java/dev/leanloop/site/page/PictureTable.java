package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture's figures as a table.
 *
 * @param columns the columns' names
 * @param rows one cell for each column
 */
public record PictureTable(List<String> columns, List<List<Cell>> rows) {

    public PictureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under columns " + columns);
            }
        }
    }

    /**
     * One cell.
     *
     * @param text what it says, not escaped
     * @param url the line behind it; null when there is none
     */
    public record Cell(String text, @Nullable SiteUrl url) {

        /** A cell without a line behind it. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A number. */
        public static Cell of(long number) {
            return of(Long.toString(number));
        }
    }
}
