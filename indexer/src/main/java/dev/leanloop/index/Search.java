package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var planner = new Planner(analysis, this, request.today());
        Plan plan = planner.plan(parsed.query(), Planner.Mode.ALL_WORDS);
        Found found = documents.find(plan, request);
        List<SearchDocument> best = documents.documents(found);
        boolean relaxed = false;
        if (found.none()) {
            Plan anyWord = planner.plan(parsed.query(), Planner.Mode.ANY_WORD);
            if (!anyWord.equals(plan)) {
                Found more = documents.find(anyWord, request);
                if (!more.none()) {
                    plan = anyWord;
                    found = more;
                    best = documents.documents(more);
                    relaxed = true;
                }
            }
        }
        return new SearchResult(
                NormalForm.of(parsed.query()),
                parsed.repairs(),
                relaxed,
                found.total(),
                hits(found, best, plan),
                found.facets(),
                found.months());
    }

    /** See {@link SearchIndex#respelled}. */
    Optional<String> respelled(SearchRequest request) throws IOException {
        QueryNode.Group query =
                QueryParser.parse(request.query(), SearchRequest.Entry.COMPLETE).query();
        String asked = NormalForm.of(query);
        String other = NormalForm.of(new Respelling(analysis, this).of(query));
        if (other.equals(asked)) {
            return Optional.empty();
        }
        Plan plan = new Planner(analysis, this, request.today())
                .plan(QueryParser.parse(other, SearchRequest.Entry.COMPLETE).query(), Planner.Mode.ALL_WORDS);
        return documents.find(plan, request).none() ? Optional.empty() : Optional.of(other);
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
