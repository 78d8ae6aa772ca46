package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Join;
import dev.leanloop.index.QueryNode.Occur;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the words of a query that name a value of a field as that field: {@code open questions} as {@code is:open kind:question}; {@code
 * reading.js} does the same on the page. Words in quotation marks stay words. Several values of one field stand side by side in few notes,
 * so any of them is enough; words that only ask, and those that queries leave out, go with the words they stood by.
 */
final class Reading {

    /** Words that a value is named by at most: {@code not holding}. */
    private static final int MOST_WORDS = 4;

    private final Analysis analysis;
    private final Map<String, QueryNode> values = new HashMap<>();
    private final Set<String> asking = new HashSet<>();

    Reading(Analysis analysis, FieldWords words) {
        this.analysis = analysis;
        for (FieldWords.Value value : words.values()) {
            Group asked = QueryParser.parse(value.query(), SearchRequest.Entry.COMPLETE)
                    .query();
            for (String word : value.words()) {
                values.putIfAbsent(form(word), asked.clauses().getFirst().node());
            }
        }
        words.asking().forEach(word -> asking.add(form(word)));
    }

    /** What a word is compared by. */
    private String form(String text) {
        return analysis.asked(text).stream().map(Analysis.Token::written).collect(Collectors.joining(" "));
    }

    /** The single words that name a value, as they are written in texts, sorted. */
    SequencedSet<String> words() {
        var words = new TreeSet<String>(CodePoints.ORDER);
        values.keySet().stream().filter(form -> !form.contains(" ")).forEach(words::add);
        return words;
    }

    /** The query as it is read; empty where nothing in it names a value. */
    Optional<Group> of(Group query) {
        List<Clause> clauses = new ArrayList<>();
        boolean sequence = query.join() == Join.SEQUENCE;
        boolean read = false;
        boolean readWithin = false;
        for (int i = 0; i < query.clauses().size(); ) {
            Named named = named(query.clauses().subList(i, query.clauses().size()), sequence ? MOST_WORDS : 1);
            clauses.add(named.clause);
            read |= named.value;
            readWithin |= named.within;
            i += named.words;
        }
        return read || readWithin
                ? Optional.of(new Group(query.join(), read && sequence ? together(clauses) : clauses, query.boost()))
                : Optional.empty();
    }

    /**
     * The first of some clauses, or all that name a value together.
     *
     * @param words that it takes
     * @param value whether it names one
     * @param within whether something in it does
     */
    private record Named(Clause clause, int words, boolean value, boolean within) {}

    private Named named(List<Clause> clauses, int most) {
        for (int words = Math.min(most, clauses.size()); words > 0; words--) {
            Optional<QueryNode> value = value(clauses.subList(0, words));
            if (value.isPresent()) {
                return new Named(new Clause(clauses.getFirst().occur(), value.orElseThrow()), words, true, false);
            }
        }
        Clause clause = clauses.getFirst();
        Optional<Group> within = clause.node() instanceof Group group ? of(group) : Optional.empty();
        return within.map(read -> new Named(new Clause(clause.occur(), read), 1, false, true))
                .orElseGet(() -> new Named(clause, 1, false, false));
    }

    private Optional<QueryNode> value(List<Clause> clauses) {
        if (clauses.getFirst().node() instanceof QueryNode.Value kind && kind.field() == KeywordField.KIND) {
            return Optional.ofNullable(values.get(form(kind.value())))
                    .filter(value -> clauses.size() == 1
                            && fieldOf(value).equals(kind.field().word()))
                    .filter(value -> !value.equals(kind));
        }
        var text = new StringBuilder();
        for (Clause clause : clauses) {
            boolean plain = clauses.size() == 1 || clause.occur() == Occur.PLAIN;
            if (!plain
                    || !(clause.node() instanceof QueryNode.Word word)
                    || word.field() != null
                    || !word.boost().isOne()) {
                return Optional.empty();
            }
            text.append(word.text()).append(' ');
        }
        return Optional.ofNullable(values.get(form(text.toString())));
    }

    private List<Clause> together(List<Clause> clauses) {
        Map<String, List<Clause>> byField = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            if (clause.occur() == Occur.PLAIN
                    && clause.node() instanceof QueryNode.Word word
                    && (asking.contains(form(word.text())) || analysis.isOneStopWord(word.text()))) {
                continue;
            }
            // Only values of one field are alike; whatever else stands there stands alone.
            String field = clause.occur() == Occur.PLAIN ? fieldOf(clause.node()) : "";
            byField.computeIfAbsent(field.isEmpty() ? "#" + byField.size() : field, one -> new ArrayList<>())
                    .add(clause);
        }
        return byField.values().stream()
                .map(all -> all.stream().distinct().toList())
                .map(all -> all.size() == 1 ? all.getFirst() : NormalForm.plain(new Group(Join.OR, all, Boost.ONE)))
                .toList();
    }

    /** The field of which any value is enough, if it is a value of one. */
    private static String fieldOf(QueryNode node) {
        if (node instanceof QueryNode.Value value && value.field() == KeywordField.KIND) {
            return KeywordField.KIND.word();
        }
        return node instanceof QueryNode.Is ? "is" : "";
    }
}
