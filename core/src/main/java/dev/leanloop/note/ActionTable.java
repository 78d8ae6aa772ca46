package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table under an Act heading whose columns name an action and its owner or day: each row is a promise (section 12 of the note
 * format). Any other table is text.
 */
final class ActionTable {

    private static final Set<String> ACTION = Set.of(
            "action", "actions", "action item", "action items", "what", "task", "item", "description", "to do", "todo");
    private static final Set<String> OWNER =
            Set.of("owner", "owners", "who", "assignee", "assigned to", "responsible", "by whom", "lead", "person");
    private static final Set<String> DUE =
            Set.of("due", "due date", "by", "by when", "when", "deadline", "date", "until");
    private static final Set<String> STATE = Set.of("status", "state", "done");
    private static final Set<String> IS_DONE = Set.of("x", "done", "complete", "completed", "closed", "yes");
    private static final String CHECK_MARKS = "✓✔✅☑";
    private static final Set<String> IS_DROPPED = Set.of("dropped", "cancelled", "canceled");

    /** A year that a fixed line leaves open. */
    private static final String OPEN_YEAR = "YYYY-";

    private final int action;
    private final int owner;
    private final int due;
    private final int state;
    private final Settings settings;
    private final PromiseReader promises;
    private final RefusedDates refused;

    private ActionTable(List<InlineText> head, Settings settings, Problems problems) {
        this.action = column(head, ACTION);
        this.owner = column(head, OWNER);
        this.due = column(head, DUE);
        this.state = column(head, STATE);
        this.settings = settings;
        this.promises = new PromiseReader(settings, problems);
        this.refused = new RefusedDates(problems);
    }

    /** The table's columns; empty when it is no table of actions. */
    static Optional<ActionTable> of(Block.Table table, Settings settings, Problems problems) {
        if (table.rows().isEmpty()) {
            return Optional.empty();
        }
        ActionTable columns = new ActionTable(table.rows().getFirst(), settings, problems);
        return columns.action >= 0 && (columns.owner >= 0 || columns.due >= 0)
                ? Optional.of(columns)
                : Optional.empty();
    }

    /** The promise of a row; empty for one without an action. */
    Optional<ItemReader.Found> promise(List<InlineText> row, ItemReader.Place place) {
        InlineText words = cell(row, action);
        if (words == null || words.text().isBlank()) {
            return Optional.empty();
        }
        ItemText text = new ItemText(words);
        Optional<Matcher> box = text.take(PromiseReader.BOX);
        String label = text.take(PromiseReader.LABEL)
                .map(found -> OneString.of(found.group(1)))
                .orElse(null);
        Optional<WrittenPerson> person = WrittenPerson.of(textOf(row, owner));
        Handle known = person.map(WrittenPerson::value)
                .filter(value -> value.startsWith("@"))
                .map(Handle::of)
                .orElse(null);
        ItemLine line = new ItemLine(Rule.TABLE_ROW, words.lineAt(0), words.columnAt(0), text, place, List.of());
        List<Handle> people = known == null ? text.people() : List.of(known);
        PromiseState ticked = box.map(found -> promises.state(found.group(1))).orElse(PromiseState.OPEN);
        PromiseState state = stateOf(textOf(row, this.state)).orElse(ticked);
        Due day = dueOf(row, line, state);
        Due done = doneOf(textOf(row, this.state)).orElse(null);
        Handle owes = owner >= 0 || people.isEmpty() ? known : people.getFirst();
        Item.Promise promise = new Item.Promise(line.body(people, settings), label, owes, state, day, done);
        if (promise.body().text().isEmpty()) {
            return Optional.empty();
        }
        boolean byName = known == null && person.isPresent();
        return Optional.of(new ItemReader.Found(
                promise,
                byName ? List.of(new OwnerNames.Named(person.orElseThrow().value(), promise)) : List.of(),
                List.of()));
    }

    /** By the cell for it, else by the words of the action. */
    private Due dueOf(List<InlineText> row, ItemLine line, PromiseState state) {
        String written = textOf(row, due);
        InlineText cell = isUnsaid(written) ? null : cell(row, due);
        Optional<WrittenDates.Outcome> said = cell == null
                ? takeDue(line.text())
                : WrittenDay.atStart(written, settings.dates())
                        .map(WrittenDay.Found::outcome)
                        .or(() -> WrittenDates.due("by " + written, settings.dates())
                                .map(WrittenDates.Found::outcome))
                        .or(() -> Optional.of(new WrittenDates.Outcome.Unread(written, OPEN_YEAR + "MM-DD")));
        return said.filter(outcome -> state.isOwed() || outcome instanceof WrittenDates.Outcome.Read)
                .map(outcome -> refused.due(outcome, line.line(), cell == null ? line.column() : cell.columnAt(0)))
                .orElseGet(Due.None::new);
    }

    private static boolean isUnsaid(String day) {
        return !Placeholder.saysSomething(day)
                || day.startsWith(OPEN_YEAR)
                || day.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private Optional<WrittenDates.Outcome> takeDue(ItemText text) {
        Optional<WrittenDates.Found> found = WrittenDates.due(text.rest(), settings.dates());
        found.filter(WrittenDates.Found::isRead).ifPresent(day -> text.removeFromRest(day.start(), day.end()));
        return found.map(WrittenDates.Found::outcome);
    }

    /** Empty where the cell says neither that it is over nor, with a box, that it is not. */
    private Optional<PromiseState> stateOf(String cell) {
        Matcher box = PromiseReader.BOX.pattern().matcher(cell);
        if (box.lookingAt()) {
            return Optional.of(promises.state(box.group(1)));
        }
        boolean isTicked = !cell.isEmpty() && CHECK_MARKS.indexOf(cell.charAt(0)) >= 0;
        String bare = withoutSigns(cell).toLowerCase(Locale.ROOT);
        boolean isDone = isTicked || IS_DONE.contains(bare) || doneOf(cell).isPresent();
        return isDone
                ? Optional.of(PromiseState.DONE)
                : Optional.of(PromiseState.DROPPED).filter(dropped -> IS_DROPPED.contains(bare));
    }

    /** The day behind {@code ✅} or {@code Done}, where a cell begins so. */
    private static Optional<Due> doneOf(String cell) {
        return Stream.of(cell, withoutSigns(cell))
                .flatMap(text -> WrittenDates.done(text).stream())
                .filter(found -> found.start() == 0)
                .flatMap(found ->
                        found.outcome() instanceof WrittenDates.Outcome.Read read ? Stream.of(read.due()) : Stream.of())
                .findFirst();
    }

    /** Without what decorates the word of a state: {@code ✅ Done}. A question mark doubts it, a number says how much of it. */
    private static String withoutSigns(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isSign(cell.charAt(start))) {
            start++;
        }
        while (start < end && isSign(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && c != '?' && c != '%';
    }

    /** What a cell says, without what is struck through in it; empty for one that is not there. */
    private static String textOf(List<InlineText> row, int column) {
        InlineText cell = cell(row, column);
        if (cell == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < cell.text().length()) {
            int end = cell.endOfStruck(at);
            if (end == at) {
                text.append(cell.text().charAt(at));
            }
            at = Math.max(at + 1, end);
        }
        return text.toString().strip();
    }

    private static @Nullable InlineText cell(List<InlineText> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : null;
    }

    private static int column(List<InlineText> head, Set<String> names) {
        for (int i = 0; i < head.size(); i++) {
            if (names.contains(MetadataKeys.normal(head.get(i).text().replace("*", "")))) {
                return i;
            }
        }
        return -1;
    }
}
