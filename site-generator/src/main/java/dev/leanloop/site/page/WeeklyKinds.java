package dev.leanloop.site.page;

import java.util.List;

/**
 * Learnings of the last weeks, a row of bars for each kind.
 *
 * @param title the picture's name
 * @param caption how to read it
 * @param weeks the weeks' names, oldest first
 * @param rows one for each kind that was heard, with a count for each week
 * @param table the same in words
 */
public record WeeklyKinds(String title, String caption, List<String> weeks, List<Row> rows, PictureTable table)
        implements Picture {

    public WeeklyKinds {
        weeks = List.copyOf(weeks);
        rows = List.copyOf(rows);
    }

    /** One kind. */
    public record Row(String kind, List<Integer> counts) {

        public Row {
            counts = List.copyOf(counts);
        }
    }
}
