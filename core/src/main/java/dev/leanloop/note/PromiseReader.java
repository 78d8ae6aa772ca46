package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads promises, words on them and feedback checks (section 9 of the note format), and the shapes in which notes of any origin
 * write actions (section 12).
 */
final class PromiseReader {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static final Mark BOX = Mark.of("[", "\\[(.?)](?=\\s|\\u00a0|$)");
    static final Mark LABEL = Mark.of("C", "(C\\d+)(?![\\p{L}\\p{N}_-])" + Mark.LABEL_END);

    static final String ACTION_WORD =
            "(?:ACTION|Action|action|(?i:action item|next steps?|follow[- ]up)|AI|TODO|To-?do|To do)";
    /** {@code ACTION:}, {@code AI (Maria):}, {@code TODO:} and their like, anywhere. */
    static final Mark ACTION = Mark.of("aAnNfFT", ACTION_WORD + "\\s*(?:\\(([^()]*)\\)\\s*)?:(?=\\s*\\S)");

    /** {@code [#A]}, as outliners write how much it matters. */
    static final Mark PRIORITY = Mark.of("[", "\\[#[A-Z]]");

    static final String STATE = "(TODO|DOING|NOW|LATER|WAITING|DONE)";
    /** {@code TODO}, {@code DONE} and their like as Logseq writes them. */
    static final Mark STATE_WORD = Mark.of("TDNLW", STATE + "\\s+(?=\\S)");

    private static final Mark NEXT = Mark.ignoringCase("nN", "next\\s*:(?=\\s*\\S)");

    /** What stands behind a mark where nothing is to be done. */
    private static final Pattern HAPPENED = Pattern.compile(
            "(?:this|it|that|these|they)\\s+(?:was|is|has|were|are|have)\\b|(?:none|no action|n/a)\\b", IGNORE_CASE);

    /** Every sign of {@link #TASK_SIGNS} is at least this UTF-16 unit. */
    private static final char FIRST_SIGN = 0x2000;

    private static final Pattern TASK_SIGNS =
            Pattern.compile("[\\x{23F3}\\x{1F6EB}\\x{2795}\\x{274C}]\\x{FE0F}?\\s*\\d{4}-\\d{2}-\\d{2}"
                    + "|\\x{1F501}\\x{FE0F}?[^\\x{1F4C5}\\x{23F3}\\x{1F6EB}\\x{2795}\\x{2705}\\x{274C}#]*"
                    + "|[\\x{1F53A}\\x{23EB}\\x{1F53C}\\x{1F53D}\\x{23EC}]\\x{FE0F}?");
    private static final Pattern FIELDS = Pattern.compile(
            "[\\[(](?:created|scheduled|start|priority|repeat|id|completion)::[^\\])]*[\\])]", IGNORE_CASE);
    private static final Mark WORD = Mark.ignoringCase(
            "akmdnwiAKMDNWI(",
            "(?:(?:(?:is|are|was|were)\\s+)?(?:(kept|missed|moved|dropped)|(not kept))(?![\\p{L}\\p{N}/])|\\((kept|missed|moved|dropped)\\))\\s*:?");

    /** The same where a box may make a promise of it: {@code C3 missed invoices by Friday} has only words behind its label. */
    private static final Mark WORD_ALONE = Mark.ignoringCase(
            "akmdnwiAKMDNWI(",
            "(?:(?:is|are|was|were)\\s+)?(?:\\((?:kept|missed|moved|dropped)\\)"
                    + "|(?:kept|missed|dropped|not kept)\\s*+(?=$|[:,;.]|[-–—]+\\s)"
                    + "|moved\\s*+(?=$|[:,;.]|[-–—]+\\s|(?:to|from|until)\\s|\\d{1,4}[-./]\\d|\\+\\d))");

    /** A day that nobody wrote yet, as {@code leanloop new} leaves it. */
    private static final Mark ONLY_BY = Mark.of("b", "by\\s*$");

    private static final Mark OWNER =
            Mark.of("@", "@([\\p{L}\\p{N}._-]+)(?:[,:：]|\\s+[–—-]+(?=\\s))?(?:\\s+(?:to|will)\\s+(?!be\\b))?");
    private static final Pattern SECOND_OWNER =
            Pattern.compile("\\s*,?\\s*(?:and|&|/|\\+|und|et)?\\s*@[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_]", IGNORE_CASE);
    private static final String YES_OR_NO = "(?:(?:yes|no)\\b[,;:.\\s–—-]*+)?";
    /** Behind a colon or a question mark; behind a dash only alone or before a sign, or "- holding hands" would be one. */
    static final Pattern OUTCOME = Pattern.compile(
            "(?:(?<!\\s)\\s*+:|(?<=\\?)\\s*+[–—-]*+|(?<!\\s)\\s++[–—-]++(?=\\s*+" + YES_OR_NO
                    + "(?:not )?holding\\s*+(?:$|[,;:.–—-])))\\s*+" + YES_OR_NO
                    + "(not holding|holding)\\b(?!/)[,;:.\\s–—-]*(.*)$",
            IGNORE_CASE);

    private final Settings settings;
    private final Problems problems;
    private final RefusedDates refused;

    PromiseReader(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.refused = new RefusedDates(problems);
    }

    /** The state a character in a box means. */
    PromiseState state(String mark) {
        PromiseState own = settings.checkBoxes().get(mark);
        if (own != null) {
            return own;
        }
        return switch (mark) {
            case "x", "X" -> PromiseState.DONE;
            case "-" -> PromiseState.DROPPED;
            default -> PromiseState.OPEN;
        };
    }

    /** {@code kept}, {@code missed}, {@code moved 2024-06-20} or {@code dropped} behind a label; empty for any other word. */
    Optional<Item> word(ItemLine line, String label) {
        return line.text().take(WORD).map(word -> word(line, label, word));
    }

    /** The same behind a label in a box, which else makes a promise. */
    Optional<Item> wordInBox(ItemLine line, String label) {
        return line.text().startsWith(WORD_ALONE) ? word(line, label) : Optional.empty();
    }

    private static PromiseState state(Matcher word) {
        return word.group(2) != null
                ? PromiseState.MISSED
                : PromiseState.valueOf(
                        Objects.requireNonNullElse(word.group(1), word.group(3)).toUpperCase(Locale.ROOT));
    }

    private Item word(ItemLine line, String label, Matcher word) {
        PromiseState state = state(word);
        Due movedTo = state == PromiseState.MOVED ? movedTo(line, word.group().endsWith(":")) : new Due.None();
        return new Item.PromiseWord(line.body(settings), label, state, movedTo);
    }

    private Due movedTo(ItemLine line, boolean behindColon) {
        ItemText text = line.text();
        MovedTo moved = new MovedTo(text.rest(), behindColon, settings.dates());
        Optional<WrittenDates.Found> day = moved.day();
        int told = problems.found().size();
        day.filter(WrittenDates.Found::isRead).ifPresent(found -> text.removeFromRest(found.start(), found.end()));
        Due due = day.map(found -> dateOf(line, found)).orElseGet(() -> takeDue(line, PromiseState.MOVED));
        if (due instanceof Due.None && problems.found().size() == told) {
            moved.unread()
                    .ifPresent(written -> problems.at(
                            DiagnosticCode.W12,
                            line,
                            written,
                            "'moved " + written + "' names no day that is read; write moved YYYY-MM-DD",
                            whole -> MovedTo.mended(whole, written)));
        }
        return due;
    }

    /** A promise of whoever is named with an {@code @}, or of nobody. */
    Item.Promise promise(ItemLine line, @Nullable String label, PromiseState state) {
        ItemText text = line.text();
        List<Handle> people = text.people();
        text.take(PRIORITY);
        if (text.startsWithPerson()
                && text.take(OWNER).isPresent()
                && people.size() > 1
                && text.startsWith(SECOND_OWNER)) {
            problems.at(
                    DiagnosticCode.W13,
                    line,
                    people.get(1).toString(),
                    "a promise with two owners; the first one, " + people.getFirst() + ", owes it",
                    written -> withoutOthers(written, people.getFirst(), people.get(1)));
        }
        Due due = takeDue(line, state);
        Due done = takeDone(line);
        text.take(ONLY_BY);
        Handle owner = people.isEmpty() ? null : people.getFirst();
        if (text.mayHold(FIRST_SIGN)) {
            text.removeAll(TASK_SIGNS);
        }
        if (text.mayHold(':') && text.rest().contains("::")) {
            text.removeAll(FIELDS);
        }
        return new Item.Promise(line.body(people, settings), label, owner, state, due, done);
    }

    /** {@code @dana sends the sheet}, {@code Next: @dana sends the sheet}, which names no day of the next talk. */
    Item.Promise owed(ItemLine line) {
        line.text().take(NEXT);
        return promise(line.by(Rule.OWNER), null, PromiseState.OPEN);
    }

    /** {@code AI: send the sheet}, {@code DONE send the sheet}: an action by its mark; empty without one, and for what happened. */
    Optional<Item> marked(ItemLine line) {
        Phase phase = line.place().phase();
        boolean looksBack = phase == Phase.ACKNOWLEDGE || phase == Phase.ANALYZE || phase == Phase.FEEDBACK;
        if (looksBack) {
            return Optional.empty();
        }
        ItemText text = line.text();
        int start = text.mark();
        Optional<Matcher> word = text.take(STATE_WORD);
        boolean isMarked = word.isPresent() || text.take(ACTION).isPresent();
        if (!isMarked || text.startsWith(HAPPENED)) {
            text.reset(start);
            return Optional.empty();
        }
        boolean done = word.filter(found -> found.group(1).equals("DONE")).isPresent();
        Item.Promise promise = promise(line.by(Rule.ACTION_WORD), null, done ? PromiseState.DONE : PromiseState.OPEN);
        return promise.body().text().isEmpty() ? Optional.empty() : Optional.of(promise);
    }

    /** The same without a box: when it says what came of the look, or asks; any other dated line tells what happened. */
    Optional<Item> unboxedCheck(ItemLine line) {
        String text = line.text().rest();
        boolean isMade = Item.FeedbackCheck.saysOutcome(text);
        boolean isCheck = WrittenDates.leadingIso(text).isPresent()
                && (isMade || text.stripTrailing().endsWith("?"));
        return isCheck
                ? Optional.of(feedbackCheck(line, isMade ? PromiseState.DONE : PromiseState.OPEN))
                : Optional.empty();
    }

    /** {@code 2024-07-12 @coach.lee question} behind the box of a feedback check. */
    Item feedbackCheck(ItemLine line, PromiseState box) {
        ItemText text = line.text();
        List<Handle> people = text.people();
        Optional<WrittenDates.Found> leading = WrittenDates.leadingIso(text.rest());
        leading.ifPresent(found -> text.removeFromRest(found.start(), found.end()));
        Due due = leading.map(found -> dateOf(line, found)).orElseGet(() -> takeDue(line, box));
        Boolean holding = null;
        String words = "";
        Matcher outcome = OUTCOME.matcher(text.rest());
        if (box == PromiseState.DONE && outcome.find()) {
            holding = outcome.group(1).equalsIgnoreCase("holding");
            words = outcome.group(2).strip();
            text.removeFromRest(outcome.start(), text.rest().length());
        }
        Handle who = people.isEmpty() ? null : people.getFirst();
        if (who != null) {
            int at = text.rest().indexOf(who.toString());
            text.removeFromRest(at, at + who.toString().length());
        }
        return new Item.FeedbackCheck(line.body(people, settings), due, who, holding, words);
    }

    /** A line without the owners behind its first and what stands between them; "" when it names them otherwise. */
    private static String withoutOthers(String line, Handle first, Handle second) {
        int from = line.indexOf(first.toString());
        int end = from + first.toString().length();
        int other = line.indexOf(second.toString(), end);
        if (from < 0 || other < 0) {
            return "";
        }
        int rest = other + second.toString().length();
        Matcher further = SECOND_OWNER.matcher(line);
        while (further.region(rest, line.length()).lookingAt()) {
            rest = further.end();
        }
        return line.substring(0, end) + line.substring(rest);
    }

    /** Takes the date; of what is over nobody needs to know in which form it was. */
    private Due takeDue(ItemLine line, PromiseState state) {
        Optional<WrittenDates.Found> found = WrittenDates.due(line.text().rest(), settings.dates());
        found.filter(WrittenDates.Found::isRead).ifPresent(date -> line.text().removeFromRest(date.cut(), date.end()));
        return found.or(() -> line.text()
                        .fields()
                        .first("due", "deadline")
                        .flatMap(day -> WrittenDates.due("by " + day, settings.dates())))
                .filter(date -> state.isOwed() || !date.isUnread())
                .map(date -> dateOf(line, date))
                .orElseGet(Due.None::new);
    }

    private @Nullable Due takeDone(ItemLine line) {
        Optional<WrittenDates.Found> found = WrittenDates.done(line.text().rest());
        found.ifPresent(date -> line.text().removeFromRest(date.start(), date.end()));
        return found.map(date -> dateOf(line, date)).orElse(null);
    }

    private Due dateOf(ItemLine line, WrittenDates.Found found) {
        return refused.due(found.outcome(), line.line(), line.column());
    }
}
