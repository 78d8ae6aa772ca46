package dev.leanloop.site.page;

import java.util.List;

/**
 * Open promises on a line of days: what is past its day to the right, what is to come to the left, ours above and theirs below.
 *
 * @param title the picture's name
 * @param caption how to read it
 * @param dots in any order
 * @param table the same in words
 */
public record AgeingStrip(String title, String caption, List<Dot> dots, PictureTable table) implements Picture {

    public AgeingStrip {
        dots = List.copyOf(dots);
    }

    /**
     * One promise.
     *
     * @param daysPastDue negative when its day is still to come
     * @param side {@code performer}, {@code customer} or {@code unknown}
     * @param text what was promised and to whom, not escaped
     * @param url its line
     */
    public record Dot(long daysPastDue, String side, String text, SiteUrl url) {}
}
