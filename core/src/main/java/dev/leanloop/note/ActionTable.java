package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> IS_DONE =
            Set.of("x", "✓", "✔", "✅", "done", "complete", "completed", "closed", "yes");

    private final int action;
    private final int owner;
    private final int due;
    private final int state;
    private final Settings settings;
    private final RefusedDates refused;

    private ActionTable(List<InlineText> head, Settings settings, Problems problems) {
        this.action = column(head, ACTION);
        this.owner = column(head, OWNER);
        this.due = column(head, DUE);
        this.state = column(head, STATE);
        this.settings = settings;
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
        String who = textOf(row, owner);
        Optional<WrittenPerson> person = WrittenPerson.of(who);
        Handle known = person.map(WrittenPerson::value)
                .filter(value -> value.startsWith("@"))
                .map(Handle::of)
                .orElse(null);
        ItemLine line = new ItemLine(Rule.TABLE_ROW, words.lineAt(0), words.columnAt(0), text, place, List.of());
        List<Handle> people = known == null ? text.people() : List.of(known);
        PromiseState state = stateOf(row);
        Due day = dueOf(row, line, state);
        Item.Promise promise = new Item.Promise(line.body(people, settings), null, known, state, day, null);
        boolean byName = known == null && person.isPresent();
        return Optional.of(new ItemReader.Found(
                promise,
                byName ? List.of(new OwnerNames.Named(person.orElseThrow().value(), promise)) : List.of(),
                List.of()));
    }

    private Due dueOf(List<InlineText> row, ItemLine line, PromiseState state) {
        String written = textOf(row, due);
        return WrittenDay.atStart(written, settings.dates())
                .map(WrittenDay.Found::outcome)
                .or(() -> WrittenDates.due("by " + written, settings.dates()).map(WrittenDates.Found::outcome))
                .filter(outcome -> state.isOwed() || outcome instanceof WrittenDates.Outcome.Read)
                .map(outcome -> refused.due(outcome, line.line(), 1))
                .orElseGet(Due.None::new);
    }

    private PromiseState stateOf(List<InlineText> row) {
        return IS_DONE.contains(textOf(row, state).toLowerCase(Locale.ROOT)) ? PromiseState.DONE : PromiseState.OPEN;
    }

    private static String textOf(List<InlineText> row, int column) {
        InlineText cell = cell(row, column);
        return cell == null ? "" : cell.text().strip();
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
