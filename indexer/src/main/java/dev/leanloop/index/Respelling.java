package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.note.EditDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;

/**
 * Puts the nearest spelling that exists in place of each word and value of a query that nothing has; {@code spelling.js} and {@code
 * ways.js} do the same on the page. Where nothing is near, a word that names a value of a field may be. Words of one or two letters stay,
 * and so does what has nothing near it.
 */
final class Respelling {

    private static final int SHORTEST = 3;

    /** From so many letters on two may differ, before it one. */
    private static final int LONG = 6;

    private final Analysis analysis;
    private final Search search;
    private final Reading reading;

    Respelling(Analysis analysis, Search search, Reading reading) {
        this.analysis = analysis;
        this.search = search;
        this.reading = reading;
    }

    Group of(Group query) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : query.clauses()) {
            clauses.add(new Clause(clause.occur(), of(clause.node())));
        }
        return new Group(query.join(), clauses, query.boost());
    }

    private QueryNode of(QueryNode node) throws IOException {
        return switch (node) {
            case Group group -> of(group);
            case QueryNode.Word word ->
                new QueryNode.Word(word.field(), words(word.text()), word.boost(), word.typing());
            case QueryNode.Phrase phrase -> new QueryNode.Phrase(phrase.field(), words(phrase.text()), phrase.boost());
            case QueryNode.Value value ->
                new QueryNode.Value(value.field(), value(value.field(), value.value()), value.boost());
            case QueryNode.Prefix other -> other;
            case QueryNode.Fuzzy other -> other;
            case QueryNode.Days other -> other;
            case QueryNode.Overdue other -> other;
            case QueryNode.Is other -> other;
        };
    }

    private String words(String text) throws IOException {
        StringBuilder words = new StringBuilder();
        int done = 0;
        for (Analysis.Token token : analysis.asked(text)) {
            String written = token.written();
            if (written.length() < SHORTEST || token.start() < done || search.hasStem(search.stem(written))) {
                continue;
            }
            Optional<String> near = nearest(written, search.writtenForms(start(written, 2)));
            if (near.isEmpty()) {
                near = nearest(written, search.writtenForms(start(written, 1)));
            }
            if (near.isEmpty()) {
                near = nearest(written, reading.words());
            }
            if (near.isPresent()) {
                words.append(text, done, token.start()).append(near.orElseThrow());
                done = token.end();
            }
        }
        return words.append(text, done, text.length()).toString();
    }

    private static String start(String word, int letters) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
    }

    private String value(KeywordField field, String value) throws IOException {
        String asked = analysis.keyword(value);
        return search.has(field, asked)
                ? value
                : nearest(asked, search.values(field)).orElse(value);
    }

    /** The first of those that are nearest, if any is near at all. */
    private static Optional<String> nearest(String written, SequencedCollection<String> forms) {
        int least = (written.length() < LONG ? 1 : 2) + 1;
        String nearest = "";
        for (String form : forms) {
            int distance = EditDistance.between(written, form, least - 1);
            if (distance < least) {
                least = distance;
                nearest = form;
            }
        }
        return Optional.of(nearest).filter(form -> !form.isEmpty());
    }
}
