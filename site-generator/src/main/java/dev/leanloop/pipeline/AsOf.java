package dev.leanloop.pipeline;

import dev.leanloop.note.Settings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that ages and overdue are counted against: the one asked for, else the one in {@code leanloop.yml}, else today.
 *
 * @param asked null when nobody asked for a day
 * @param today by the caller's clock
 */
public record AsOf(@Nullable LocalDate asked, LocalDate today) {

    LocalDate in(Settings settings) {
        if (asked != null) {
            return asked;
        }
        LocalDate set = settings.asOf();
        return set != null ? set : today;
    }
}
