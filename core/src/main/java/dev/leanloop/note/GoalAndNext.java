package dev.leanloop.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a talk is for and when the next one is: {@code Goal:} in Plan and {@code Next:} in Act, each in a line or a bullet of its own. */
final class GoalAndNext {

    private static final Pattern GOAL = Pattern.compile("^\\s*goal\\s*:\\s*(\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("^\\s*next\\s*:\\s*(\\S.*)$", Pattern.CASE_INSENSITIVE);

    private final DateOrder dates;
    private String goal = "";
    private Due next = new Due.None();

    GoalAndNext(Settings settings) {
        this.dates = settings.dates();
    }

    /** Whether a line looks like one of the two, in whatever phase. */
    static boolean isLike(String line) {
        return GOAL.matcher(line).find() || NEXT.matcher(line).find();
    }

    /** Takes a line that says one of the two where it means that. */
    boolean take(String line, @Nullable Phase phase) {
        if (line.indexOf(':') < 0) {
            return false;
        }
        return phase == Phase.PLAN && takeGoal(line) || phase == Phase.ACT && takeNext(line);
    }

    private boolean takeGoal(String line) {
        Matcher stated = GOAL.matcher(line);
        if (!stated.find()) {
            return false;
        }
        goal = goal.isEmpty() ? stated.group(1).strip() : goal;
        return true;
    }

    private boolean takeNext(String line) {
        Matcher stated = NEXT.matcher(line);
        Due date = stated.find()
                ? WrittenDates.due("by " + stated.group(1), dates)
                        .map(WrittenDates.Found::due)
                        .orElseGet(Due.None::new)
                : new Due.None();
        if (date instanceof Due.None) {
            return false;
        }
        next = date;
        return true;
    }

    /** The first goal; empty when there is none. */
    String goal() {
        return goal;
    }

    /** The last day that was named. */
    Due next() {
        return next;
    }
}
