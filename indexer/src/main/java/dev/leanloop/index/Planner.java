package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Occur;
import dev.leanloop.note.EditDistance;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a query into a plan: analyses its words, spreads them over the fields, and gives every leaf its weight. */
final class Planner {

    /** Near spellings that one {@code word~} stands for at most: the nearest, then the first by code points. */
    static final int MAX_SPELLINGS = 50;

    /** Letters at the beginning of a word that a near spelling shares. */
    static final int SHARED_LETTERS = 2;

    private final Analysis analysis;
    private final Dictionary dictionary;
    private final LocalDate today;

    Planner(Analysis analysis, Dictionary dictionary, LocalDate today) {
        this.analysis = analysis;
        this.dictionary = dictionary;
        this.today = today;
    }

    /** How much of a sequence must be found. */
    enum Mode {
        ALL_WORDS,
        ANY_WORD
    }

    /** The plan of a query that asks for something; {@link Plans#ALL} for one that does not. */
    Plan plan(Group query, Mode mode) throws IOException {
        Plan plan = group(query, mode, 1f);
        return plan == null ? Plans.ALL : plan;
    }

    /** Null when the node has no word that could be found, such as a lone dash: it asks for nothing. */
    private @Nullable Plan node(QueryNode node, Mode mode, float weight) throws IOException {
        return switch (node) {
            case QueryNode.Word word -> word(word, weight * word.boost().value());
            case QueryNode.Phrase phrase ->
                words(
                        phrase.field(),
                        analysis.asked(phrase.text()),
                        weight * phrase.boost().value());
            case QueryNode.Prefix prefix ->
                prefix(prefix.field(), prefix.text(), weight * prefix.boost().value());
            case QueryNode.Fuzzy fuzzy -> fuzzy(fuzzy, weight * fuzzy.boost().value());
            case QueryNode.Value value -> value(value, weight * value.boost().value());
            case QueryNode.Days days ->
                new Plan.Days(
                        days.field(),
                        days.from() == null
                                ? Integer.MIN_VALUE
                                : Math.toIntExact(days.from().toEpochDay()),
                        days.to() == null
                                ? Integer.MAX_VALUE
                                : Math.toIntExact(days.to().toEpochDay()),
                        weight * days.boost().value());
            case QueryNode.Overdue overdue -> overdue(weight * overdue.boost().value());
            case QueryNode.Is is -> is(is.value(), weight * is.boost().value());
            case Group group -> group(group, mode, weight * group.boost().value());
        };
    }

    private @Nullable Plan group(Group group, Mode mode, float weight) throws IOException {
        return switch (group.join()) {
            case SEQUENCE -> sequence(group.clauses(), mode, weight);
            case AND -> together(group.clauses(), mode, weight);
            case OR -> either(group.clauses(), mode, weight);
        };
    }

    private @Nullable Plan together(List<Clause> clauses, Mode mode, float weight) throws IOException {
        var required = new ArrayList<Plan>();
        var excluded = new ArrayList<Plan>();
        for (Clause clause : clauses) {
            Plan plan = node(clause.node(), mode, weight);
            if (plan != null) {
                (clause.occur() == Occur.EXCLUDED ? excluded : required).add(plan);
            }
        }
        return required.isEmpty() && excluded.isEmpty() ? null : Plans.every(required, List.of(), excluded);
    }

    private @Nullable Plan either(List<Clause> clauses, Mode mode, float weight) throws IOException {
        var plans = new ArrayList<Plan>();
        for (Clause clause : clauses) {
            Plan plan = node(clause.node(), mode, weight);
            if (plan != null) {
                plans.add(clause.occur() == Occur.EXCLUDED ? Plans.every(List.of(), List.of(), List.of(plan)) : plan);
            }
        }
        return plans.isEmpty() ? null : Plans.any(plans);
    }

    /** Values always narrow; words must all be found, or any of them. */
    private @Nullable Plan sequence(List<Clause> clauses, Mode mode, float weight) throws IOException {
        boolean dropStopWords = clauses.stream().anyMatch(this::carriesMeaning);
        var values = new ArrayList<Plan>();
        var required = new ArrayList<Plan>();
        var words = new ArrayList<Plan>();
        var excluded = new ArrayList<Plan>();
        for (Clause clause : clauses) {
            if (dropStopWords && clause.occur() == Occur.PLAIN && isStopWord(clause.node())) {
                continue;
            }
            Plan plan = node(clause.node(), mode, weight);
            if (plan == null) {
                continue;
            }
            switch (clause.occur()) {
                case EXCLUDED -> excluded.add(plan);
                case REQUIRED -> required.add(plan);
                case PLAIN -> (hasWords(clause.node()) ? words : values).add(plan);
            }
        }
        if (values.isEmpty() && required.isEmpty() && words.isEmpty() && excluded.isEmpty()) {
            return null;
        }
        var musts = new ArrayList<Plan>(required);
        musts.addAll(values);
        if (mode == Mode.ALL_WORDS) {
            musts.addAll(words);
            return Plans.every(musts, List.of(), excluded);
        }
        if (required.isEmpty() && !words.isEmpty()) {
            musts.add(Plans.any(words));
            return Plans.every(musts, List.of(), excluded);
        }
        return Plans.every(musts, words, excluded);
    }

    /** Whether it looks for words, not for values or days alone. */
    static boolean hasWords(QueryNode node) {
        return node instanceof QueryNode.Words
                || node instanceof Group group && group.clauses().stream().anyMatch(clause -> hasWords(clause.node()));
    }

    private boolean carriesMeaning(Clause clause) {
        if (clause.occur() == Occur.EXCLUDED || !hasWords(clause.node()) || isStopWord(clause.node())) {
            return false;
        }
        return !(clause.node() instanceof QueryNode.Word word)
                || !analysis.asked(word.text()).isEmpty();
    }

    private boolean isStopWord(QueryNode node) {
        return node instanceof QueryNode.Word word && !word.typing() && analysis.isOneStopWord(word.text());
    }

    private @Nullable Plan word(QueryNode.Word word, float weight) throws IOException {
        Plan whole = words(word.field(), analysis.asked(word.text()), weight);
        if (!word.typing() || whole == null) {
            return whole;
        }
        Plan begun = prefix(word.field(), word.text(), weight);
        return begun == null ? whole : Plans.any(List.of(whole, begun));
    }

    /** One word, or several as a phrase, in one field or in all. */
    private @Nullable Plan words(@Nullable TextField only, List<Analysis.Token> tokens, float weight)
            throws IOException {
        if (tokens.isEmpty()) {
            return null;
        }
        var stems = new ArrayList<String>();
        for (Analysis.Token token : tokens) {
            stems.add(dictionary.stem(token.written()));
        }
        var plans = new ArrayList<Plan>();
        for (TextField field : TextField.ALL) {
            if (only == null || only == field) {
                float boost = only == null ? weight * field.boost() : weight;
                plans.add(
                        stems.size() == 1
                                ? new Plan.Term(field, stems.get(0), boost)
                                : new Plan.Phrase(field, stems, boost));
            }
        }
        return Plans.any(plans);
    }

    /** The last word is a beginning of two letters or more, those before it are words. */
    private @Nullable Plan prefix(@Nullable TextField only, String text, float weight) throws IOException {
        List<Analysis.Token> tokens = analysis.asked(text);
        if (tokens.isEmpty()) {
            return null;
        }
        Analysis.Token last = tokens.get(tokens.size() - 1);
        if (last.written().length() < SHARED_LETTERS) {
            return words(only, tokens, weight);
        }
        var begun = new ArrayList<Plan>();
        for (TextField field : TextField.ALL) {
            if (only == null || only == field) {
                begun.add(new Plan.Prefix(field, last.written(), only == null ? weight * field.boost() : weight));
            }
        }
        Plan before = words(only, tokens.subList(0, tokens.size() - 1), weight);
        Plan beginning = Plans.any(begun);
        return before == null ? beginning : Plans.every(List.of(before, beginning), List.of(), List.of());
    }

    private @Nullable Plan fuzzy(QueryNode.Fuzzy fuzzy, float weight) throws IOException {
        List<Analysis.Token> tokens = analysis.asked(fuzzy.text());
        if (tokens.size() != 1 || tokens.get(0).written().length() <= SHARED_LETTERS) {
            return words(fuzzy.field(), tokens, weight);
        }
        String written = tokens.get(0).written();
        Map<String, Float> stems = new LinkedHashMap<>();
        for (Spelling near : spellings(written, fuzzy.distance())) {
            float likeness = 1f - (float) near.distance() / written.length();
            stems.putIfAbsent(dictionary.stem(near.written()), weight * likeness);
        }
        var plans = new ArrayList<Plan>();
        for (TextField field : TextField.ALL) {
            if (fuzzy.field() == null || fuzzy.field() == field) {
                float fieldBoost = fuzzy.field() == null ? field.boost() : 1f;
                stems.forEach((stem, boost) -> plans.add(new Plan.Term(field, stem, boost * fieldBoost)));
            }
        }
        return Plans.any(plans);
    }

    private record Spelling(String written, int distance) {}

    private List<Spelling> spellings(String written, int distance) throws IOException {
        Map<Integer, List<Spelling>> near = new TreeMap<>(Comparator.naturalOrder());
        for (String form : dictionary.writtenForms(written.substring(0, SHARED_LETTERS))) {
            int apart = EditDistance.between(written, form, distance);
            if (apart <= distance) {
                near.computeIfAbsent(apart, d -> new ArrayList<>()).add(new Spelling(form, apart));
            }
        }
        return near.values().stream().flatMap(List::stream).limit(MAX_SPELLINGS).toList();
    }

    /** A value; a customer who has no such name is looked for by its words. */
    private @Nullable Plan value(QueryNode.Value value, float weight) throws IOException {
        String keyword = analysis.keyword(value.value());
        if (value.field() == KeywordField.CUSTOMER && !dictionary.has(value.field(), keyword)) {
            return words(TextField.CUSTOMER, analysis.asked(value.value()), weight);
        }
        return new Plan.Value(value.field(), keyword, weight);
    }

    private Plan overdue(float weight) {
        Plan owed = Plans.any(List.of(
                new Plan.Value(KeywordField.STATE, "open", weight),
                new Plan.Value(KeywordField.STATE, "moved", weight)));
        int yesterday = Math.toIntExact(today.toEpochDay()) - 1;
        return Plans.every(
                List.of(new Plan.Days(DateField.DUE, Integer.MIN_VALUE, yesterday, weight), owed),
                List.of(),
                List.of());
    }

    private static Plan is(String value, float weight) {
        if (value.equals(KeywordField.SURPRISE.word())) {
            return new Plan.Value(KeywordField.SURPRISE, "yes", weight);
        }
        var plans = new ArrayList<Plan>();
        for (KeywordField field :
                List.of(KeywordField.STATE, KeywordField.VERDICT, KeywordField.PROOF, KeywordField.KIND)) {
            plans.add(new Plan.Value(field, value, weight));
        }
        return Plans.any(plans);
    }
}
