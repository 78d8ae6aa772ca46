package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a talk is for and when the next one is: {@code Goal:} in Plan and {@code Next:} in Act, each in a line or a bullet of its own. */
final class GoalAndNext {

    private static final Pattern GOAL = Pattern.compile("^\\s*goal\\s*:\\s*(\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT =
            Pattern.compile("^\\s*next\\s*:\\s*(?:(?:by|on|due)[:\\s]\\s*)?(\\S.*)$", Pattern.CASE_INSENSITIVE);

    /** Who owes something, right behind the day; others there, and what says when and where, only tell of the talk. */
    private static final Pattern OWED = Pattern.compile(
            "[\\s,:–—-]*@[\\p{L}\\p{N}._-]+[,:]?\\s+(?!(?:and|at|in|on|with|via)\\b)\\p{L}", Pattern.CASE_INSENSITIVE);

    private final DateOrder dates;
    private final RefusedDates refused;
    private String goal = "";
    private Due next = new Due.None();

    GoalAndNext(Settings settings, Problems problems) {
        this.dates = settings.dates();
        this.refused = new RefusedDates(problems);
    }

    /** Whether a line looks like one of the two, in whatever phase. */
    static boolean isLike(String line) {
        return GOAL.matcher(line).find() || NEXT.matcher(line).find();
    }

    /** Takes a line or the words of a bullet that say one of the two where they mean that. */
    boolean take(InlineText words, @Nullable Phase phase) {
        if (!words.mayHold(':') || phase != Phase.PLAN && phase != Phase.ACT) {
            return false;
        }
        String line = words.text().replace('\n', ' ');
        return phase == Phase.PLAN ? takeGoal(line) : takeNext(line, words);
    }

    private boolean takeGoal(String line) {
        Matcher stated = GOAL.matcher(line);
        if (!stated.find()) {
            return false;
        }
        goal = goal.isEmpty() ? stated.group(1).strip() : goal;
        return true;
    }

    /**
     * Only by a day that it starts with: any other is that of a promise, and so is one before its owner. One that is refused is told
     * and taken as well: it is nothing else.
     */
    private boolean takeNext(String line, InlineText words) {
        Matcher stated = NEXT.matcher(line);
        if (!stated.find()) {
            return false;
        }
        String lead = "by ";
        String said = lead + stated.group(1);
        Optional<WrittenDates.Found> meant =
                WrittenDates.due(said, dates).filter(date -> date.start() <= lead.length());
        boolean isOwed = meant.filter(date ->
                        OWED.matcher(said).region(date.end(), said.length()).lookingAt())
                .isPresent();
        if (meant.isEmpty() || isOwed) {
            return false;
        }
        Due date = refused.due(meant.orElseThrow().outcome(), words.lineAt(0), words.columnAt(0));
        next = date instanceof Due.None ? next : date;
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
