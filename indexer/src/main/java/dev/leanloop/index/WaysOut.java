package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Join;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what else could be asked in place of a query; {@code ways.js} does the same on the page. */
final class WaysOut {

    /** Parts of a query that are left out on trial, and ways shown for them. */
    private static final int PARTS_TRIED = 8;

    private static final int PARTS_SHOWN = 2;

    private final Analysis analysis;
    private final Search search;
    private final SearchRequest request;
    private final SearchResult answer;
    private final Reading reading;

    /**
     * @param answer to the request
     */
    WaysOut(Analysis analysis, Search search, SearchRequest request, SearchResult answer, Reading reading) {
        this.analysis = analysis;
        this.search = search;
        this.request = request.withLimit(0).withoutCounts();
        this.answer = answer;
        this.reading = reading;
    }

    /** The likeliest first. */
    List<Way> all() throws IOException {
        Group query = parsed(request.query(), SearchRequest.Entry.COMPLETE);
        boolean nothing = answer.total() == 0;
        boolean lost = nothing || answer.relaxed();
        Optional<Group> named = reading.of(query);
        Group read = named.orElse(query);
        Optional<Way> asFields =
                named.isEmpty() ? Optional.empty() : tried(lost ? Way.Type.MEANT : Way.Type.ALSO, read, "");
        if (asFields.isPresent() || !lost) {
            return asFields.stream().toList();
        }
        Group respelt = new Respelling(analysis, search, reading).of(read);
        Group meant = reading.of(respelt).orElse(respelt);
        List<Way> ways = new ArrayList<>();
        if (!meant.equals(read)) {
            tried(Way.Type.MEANT, meant, "").ifPresent(ways::add);
        }
        if (nothing) {
            int everywhere = search.outcome(parsed(request.query(), request.entry()), request)
                    .found()
                    .matching();
            if (everywhere > 0) {
                ways.add(new Way(Way.Type.EVERYWHERE, request.query(), "", false, everywhere));
            }
            List<Way> fewer = withoutParts(meant);
            ways.addAll(fewer);
            if (fewer.isEmpty()) {
                anyWord(query).ifPresent(ways::add);
            }
        } else if (ways.isEmpty() && named.isPresent()) {
            withoutWords(read).ifPresent(ways::add);
        }
        return List.copyOf(ways);
    }

    private static Group parsed(String query, SearchRequest.Entry entry) {
        return QueryParser.parse(query, entry).query();
    }

    /** Asked as its text will be; within what was chosen if something is found there, else without. */
    private Optional<Way> tried(Way.Type type, Group query, String left) throws IOException {
        String text = TypedForm.of(query);
        Found found = search.outcome(parsed(text, SearchRequest.Entry.COMPLETE), request)
                .found();
        boolean narrowed = found.total() > 0;
        return found.none()
                ? Optional.empty()
                : Optional.of(new Way(type, text, left, narrowed, narrowed ? found.total() : found.matching()));
    }

    /** Without one part, most hits first; else without all words. */
    private List<Way> withoutParts(Group query) throws IOException {
        List<Clause> clauses = query.clauses();
        if (clauses.size() < 2 || clauses.size() > PARTS_TRIED) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            List<Clause> others = new ArrayList<>(clauses);
            Clause left = others.remove(i);
            without(query, List.of(left), others).ifPresent(ways::add);
        }
        ways.sort(Comparator.comparingInt(Way::total).reversed());
        return ways.isEmpty()
                ? withoutWords(query).stream().toList()
                : ways.stream().limit(PARTS_SHOWN).toList();
    }

    private Optional<Way> withoutWords(Group query) throws IOException {
        Map<Boolean, List<Clause>> byWords =
                query.clauses().stream().collect(Collectors.partitioningBy(clause -> Planner.hasWords(clause.node())));
        return without(query, List.copyOf(byWords.get(true)), List.copyOf(byWords.get(false)));
    }

    private Optional<Way> without(Group query, List<Clause> parts, List<Clause> others) throws IOException {
        return parts.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : tried(
                        Way.Type.WITHOUT,
                        new Group(query.join(), others, query.boost()),
                        TypedForm.of(new Group(query.join(), parts, query.boost())));
    }

    private Optional<Way> anyWord(Group query) throws IOException {
        List<Clause> words = words(query)
                .flatMap(text -> analysis.asked(text).stream())
                .map(Analysis.Token::written)
                .distinct()
                .map(word -> NormalForm.plain(new QueryNode.Word(null, word, Boost.ONE, false)))
                .toList();
        return words.size() < 2 ? Optional.empty() : tried(Way.Type.ANY, new Group(Join.OR, words, Boost.ONE), "");
    }

    /** The texts in which words are asked for. */
    private static Stream<String> words(Group query) {
        return query.clauses().stream()
                .filter(clause -> clause.occur() != QueryNode.Occur.EXCLUDED)
                .flatMap(clause -> switch (clause.node()) {
                    case Group group -> words(group);
                    case QueryNode.Word word -> Stream.of(word.text());
                    case QueryNode.Phrase phrase -> Stream.of(phrase.text());
                    case QueryNode.Prefix prefix -> Stream.of(prefix.text());
                    case QueryNode.Fuzzy fuzzy -> Stream.of(fuzzy.text());
                    case QueryNode.Value value -> Stream.empty();
                    case QueryNode.Days days -> Stream.empty();
                    case QueryNode.Overdue overdue -> Stream.empty();
                    case QueryNode.Is is -> Stream.empty();
                });
    }
}
