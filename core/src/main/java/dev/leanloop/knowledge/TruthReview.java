package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gap between expected and delivered, handled in four steps.
 *
 * @param note where it is written
 * @param title its first heading
 * @param date of the review
 * @param about the notes it is about, those that exist
 * @param with who took part
 * @param steps the lines under each step that has any, steps in their order
 * @param feedback the checks, in file order
 */
public record TruthReview(
        NotePath note,
        String title,
        @Nullable LocalDate date,
        List<NotePath> about,
        List<Handle> with,
        Map<Phase, List<String>> steps,
        List<FeedbackCheck> feedback) {

    public TruthReview {
        about = List.copyOf(about);
        with = List.copyOf(with);
        steps = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(steps));
        feedback = List.copyOf(feedback);
    }

    public ItemId id() {
        return ItemId.of(note);
    }

    /**
     * A look back on a date set beforehand.
     *
     * @param origin where it stands
     * @param due the day of the look; null when none was set (W61)
     * @param who looks
     * @param text the question
     * @param state whether the change held
     * @param made the day of the commit that first says so; null for an open check, and when git does not know
     * @param words what was said after {@code holding} or {@code not holding}
     */
    public record FeedbackCheck(
            Origin origin,
            @Nullable LocalDate due,
            @Nullable Handle who,
            String text,
            State state,
            @Nullable LocalDate made,
            String words) {}

    /** What a feedback check found. */
    public enum State {
        OPEN,
        HOLDING,
        NOT_HOLDING
    }
}
