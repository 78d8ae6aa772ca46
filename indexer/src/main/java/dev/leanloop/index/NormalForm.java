package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Join;
import dev.leanloop.index.QueryNode.Occur;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a query so that parsing the text gives the same query again. */
final class NormalForm {

    private NormalForm() {}

    static String of(Group query) {
        return query.boost().isOne() ? clauses(query) : group(query);
    }

    private static String clauses(Group group) {
        var text = new StringBuilder();
        for (Clause clause : group.clauses()) {
            if (!text.isEmpty()) {
                text.append(
                        switch (group.join()) {
                            case SEQUENCE -> " ";
                            case AND -> " AND ";
                            case OR -> " OR ";
                        });
            }
            text.append(clause.occur().sign()).append(node(clause.node()));
        }
        return text.toString();
    }

    private static String node(QueryNode node) {
        return switch (node) {
            case QueryNode.Word word ->
                field(word.field()) + word.text() + word.boost().suffix();
            case QueryNode.Phrase phrase ->
                field(phrase.field())
                        + '"'
                        + phrase.text()
                        + '"'
                        + phrase.boost().suffix();
            case QueryNode.Prefix prefix ->
                field(prefix.field()) + prefix.text() + "*" + prefix.boost().suffix();
            case QueryNode.Fuzzy fuzzy ->
                field(fuzzy.field()) + fuzzy.text() + "~" + fuzzy.distance()
                        + fuzzy.boost().suffix();
            case QueryNode.Value value ->
                value.field().word() + ":\"" + value.value() + '"'
                        + value.boost().suffix();
            case QueryNode.Days days ->
                days.field().word() + ":[" + day(days.from()) + " TO " + day(days.to()) + "]"
                        + days.boost().suffix();
            case QueryNode.Overdue overdue -> "due:overdue" + overdue.boost().suffix();
            case QueryNode.Is is -> "is:" + is.value() + is.boost().suffix();
            case Group group -> group(group);
        };
    }

    private static String group(Group group) {
        return "(" + clauses(group) + ")" + group.boost().suffix();
    }

    private static String field(@Nullable TextField field) {
        return field == null ? "" : field.word() + ":";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "*" : day.toString();
    }

    /** A clause that counts as its group says. */
    static Clause plain(QueryNode node) {
        return new Clause(Occur.PLAIN, node);
    }

    /** A group without clauses: it asks for nothing. */
    static Group nothing() {
        return new Group(Join.SEQUENCE, java.util.List.of(), QueryNode.Boost.ONE);
    }
}
