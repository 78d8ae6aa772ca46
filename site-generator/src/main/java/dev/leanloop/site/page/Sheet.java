package dev.leanloop.site.page;

import java.util.List;

/**
 * What stands between us and one customer, on a page of its own that leads nowhere: to hand on, not to browse.
 *
 * @param file its name without an ending, good for every disk
 * @param title whom it is about
 * @param about who they are and when there was a talk last, in few words
 * @param asOf the day it stands at
 * @param sections those that hold something, in order
 */
public record Sheet(String file, String title, List<String> about, Day asOf, List<Section> sections) {

    public Sheet {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }

    /**
     * Entries of one sort.
     *
     * @param side {@code performer} for what is ours to do, {@code customer} for what is theirs; else empty
     * @param entries how many there are, and as many of them as a reader reads
     */
    public record Section(String title, String side, Excerpt<Entry> entries) {}

    /**
     * One entry.
     *
     * @param text what was said
     * @param notes what is to be known of it, each in few words
     * @param quotes their own words for it
     */
    public record Entry(String text, List<String> notes, List<QuoteLine> quotes) {

        public Entry {
            notes = List.copyOf(notes);
            quotes = List.copyOf(quotes);
        }
    }
}
