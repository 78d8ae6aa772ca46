package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Answers requests: what a query means, and what to do when nothing has all its words. */
final class Search implements Dictionary {

    private final Searched documents;
    private final Analysis analysis;

    Search(Searched documents, Analysis analysis) {
        this.documents = documents;
        this.analysis = analysis;
    }

    SearchResult answer(SearchRequest request) throws IOException {
        QueryParser.Parsed parsed = QueryParser.parse(request.query(), request.entry());
        Outcome outcome = outcome(parsed.query(), request);
        List<SearchDocument> best = documents.documents(outcome.found);
        return new SearchResult(
                NormalForm.of(parsed.query()),
                parsed.repairs(),
                outcome.relaxed,
                outcome.found.total(),
                hits(outcome.found, best, outcome.plan),
                outcome.found.facets(),
                outcome.found.months());
    }

    /**
     * What carrying out a query gave.
     *
     * @param relaxed whether nothing had all the words, so that any word was enough
     */
    record Outcome(Plan plan, Found found, boolean relaxed) {}

    /** Carries out a query in place of that of a request. */
    Outcome outcome(QueryNode.Group query, SearchRequest request) throws IOException {
        var planner = new Planner(analysis, this, request.today());
        Plan plan = planner.plan(query, Planner.Mode.ALL_WORDS);
        Found found = documents.find(plan, request);
        if (found.none()) {
            Plan anyWord = planner.plan(query, Planner.Mode.ANY_WORD);
            if (!anyWord.equals(plan)) {
                Found more = documents.find(anyWord, request);
                return more.none() ? new Outcome(plan, more, false) : new Outcome(anyWord, more, true);
            }
        }
        return new Outcome(plan, found, false);
    }

    /** See {@link SearchIndex#ways}. */
    List<Way> ways(SearchRequest request, SearchResult answer, FieldWords words) throws IOException {
        return new WaysOut(analysis, this, request, answer, new Reading(analysis, words)).all();
    }

    private List<SearchHit> hits(Found found, List<SearchDocument> best, Plan plan) {
        var snippets = new SnippetMaker(analysis, plan);
        var hits = new ArrayList<SearchHit>(best.size());
        for (int i = 0; i < best.size(); i++) {
            SearchDocument document = best.get(i);
            hits.add(new SearchHit(document, found.best().get(i).score(), snippets.of(document)));
        }
        return hits;
    }

    @Override
    public boolean has(KeywordField field, String value) throws IOException {
        return documents.hasValue(field, value);
    }

    @Override
    public String stem(String written) throws IOException {
        if (!analysis.language().hasTable()) {
            return analysis.stem(written);
        }
        for (String form : Endings.without(written)) {
            if (documents.hasWritten(form)) {
                return analysis.stem(form);
            }
        }
        return written;
    }

    /** Whether the text of any document has a word of this stem. */
    boolean hasStem(String stem) throws IOException {
        return documents.hasStem(stem);
    }

    /** The values that documents have, sorted by code points. */
    List<String> values(KeywordField field) throws IOException {
        return documents.values(field);
    }

    @Override
    public SortedSet<String> writtenForms(String prefix) throws IOException {
        return documents.writtenForms(prefix);
    }
}
