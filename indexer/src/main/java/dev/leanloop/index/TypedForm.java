package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Occur;
import java.util.regex.Pattern;

/**
 * Writes a query as people type it, {@code kind:pain #audit}, so that parsing the text gives the same query again; {@code typedform.js}
 * does the same on the page.
 */
final class TypedForm {

    /** A value that needs no quotation marks, and stands behind {@code #} or {@code @}. */
    private static final Pattern BARE = Pattern.compile("\\p{L}[\\p{L}\\p{N}_/-]*");

    private TypedForm() {}

    static String of(Group query) {
        return query.clauses().size() == 1
                        && query.clauses().getFirst() instanceof Clause(Occur occur, Group only)
                        && occur == Occur.PLAIN
                        && only.boost().equals(Boost.ONE)
                ? of(only)
                : NormalForm.of(inWords(query));
    }

    /** With words that say its values. */
    private static Group inWords(Group query) {
        return new Group(
                query.join(),
                query.clauses().stream()
                        .map(clause -> new Clause(clause.occur(), inWord(clause.node())))
                        .toList(),
                query.boost());
    }

    private static QueryNode inWord(QueryNode node) {
        return switch (node) {
            case QueryNode.Value value
            when BARE.matcher(value.value()).matches() ->
                new QueryNode.Word(null, beginning(value.field()) + value.value(), value.boost(), false);
            case Group group -> inWords(group);
            case QueryNode.Value value -> value;
            case QueryNode.Word word -> word;
            case QueryNode.Phrase phrase -> phrase;
            case QueryNode.Prefix prefix -> prefix;
            case QueryNode.Fuzzy fuzzy -> fuzzy;
            case QueryNode.Days days -> days;
            case QueryNode.Overdue overdue -> overdue;
            case QueryNode.Is is -> is;
        };
    }

    private static String beginning(KeywordField field) {
        return switch (field) {
            case TOPIC -> "#";
            case WHO -> "@";
            case KIND, CUSTOMER, SEGMENT, PHASE, SIDE, VERDICT, PROOF, STATE, KEY, SURPRISE -> field.word() + ":";
        };
    }
}
