package dev.leanloop.pipeline;

import dev.leanloop.note.Settings;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.page.Ages;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that ages and overdue are counted against: the one asked for, else the one in {@code leanloop.yml}, else today.
 *
 * @param asked null when nobody asked for a day
 * @param today by the caller's clock
 */
public record AsOf(@Nullable LocalDate asked, LocalDate today) {

    /**
     * The day for some notes.
     *
     * @throws IOException when the disk fails
     */
    public LocalDate in(NotesFolder notes) throws IOException {
        return in(notes.settings().settings());
    }

    /** Whether that day is today because nobody set one: tomorrow it is another. */
    boolean moves(NotesFolder notes) throws IOException {
        return asked == null && notes.settings().settings().asOf() == null;
    }

    /** A site for today grows with its reader's day; one for a day that was asked for stands at it, whatever the clock says. */
    Ages ages(NotesFolder notes) throws IOException {
        return moves(notes) ? Ages.GROW : Ages.STAND;
    }

    /** The day where there are no notes to say one. */
    public LocalDate orToday() {
        return asked == null ? today : asked;
    }

    /** The day for notes whose settings these are. */
    public LocalDate in(Settings settings) {
        if (asked != null) {
            return asked;
        }
        LocalDate set = settings.asOf();
        return set != null ? set : today;
    }
}
