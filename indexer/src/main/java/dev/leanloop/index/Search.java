package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Answers requests over one searcher. */
final class Search implements Dictionary {

    private final IndexSearcher searcher;
    private final Analysis analysis;

    Search(IndexSearcher searcher, Analysis analysis) {
        this.searcher = searcher;
        this.analysis = analysis;
    }

    SearchResult answer(SearchRequest request) throws IOException {
        QueryParser.Parsed parsed = QueryParser.parse(request.query(), request.entry());
        var planner = new Planner(analysis, this, request.today());
        Plan plan = planner.plan(parsed.query(), Planner.Mode.ALL_WORDS);
        Found found = find(plan, request);
        boolean relaxed = false;
        if (found.none()) {
            Plan anyWord = planner.plan(parsed.query(), Planner.Mode.ANY_WORD);
            if (!anyWord.equals(plan)) {
                Found more = find(anyWord, request);
                if (!more.none()) {
                    plan = anyWord;
                    found = more;
                    relaxed = true;
                }
            }
        }
        return new SearchResult(
                NormalForm.of(parsed.query()),
                parsed.repairs(),
                relaxed,
                found.total(),
                hits(found, plan),
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
        return find(plan, request).none() ? Optional.empty() : Optional.of(other);
    }

    private Found find(Plan plan, SearchRequest request) throws IOException {
        return searcher.search(LuceneQueries.of(plan), new FindEverything(request));
    }

    private List<SearchHit> hits(Found found, Plan plan) throws IOException {
        var snippets = new SnippetMaker(analysis, plan);
        StoredFields stored = searcher.storedFields();
        var hits = new ArrayList<SearchHit>(found.best().size());
        for (Found.Scored scored : found.best()) {
            Document fields = stored.document(scored.document());
            SearchDocument document = StoredDocument.read(fields.getBinaryValue(IndexedFields.DOCUMENT));
            hits.add(new SearchHit(document, scored.score(), snippets.of(document)));
        }
        return hits;
    }

    @Override
    public boolean has(KeywordField field, String value) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field.indexed(), value)) > 0;
    }

    @Override
    public String stem(String written) throws IOException {
        if (!analysis.language().hasTable()) {
            return analysis.stem(written);
        }
        for (String form : Endings.without(written)) {
            if (holds(form)) {
                return analysis.stem(form);
            }
        }
        return written;
    }

    /** Whether the text of any document has a word of this stem. */
    boolean hasStem(String stem) throws IOException {
        for (TextField field : TextField.ALL) {
            if (searcher.getIndexReader().docFreq(new Term(field.stems(), stem)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The values that documents have, sorted by code points. */
    List<String> values(KeywordField field) throws IOException {
        List<String> values = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field.indexed());
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef value = all.next(); value != null; value = all.next()) {
                values.add(value.utf8ToString());
            }
        }
        return values;
    }

    private boolean holds(String written) throws IOException {
        for (TextField field : TextField.ALL) {
            if (searcher.getIndexReader().docFreq(new Term(field.written(), written)) > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public SortedSet<String> writtenForms(String prefix) throws IOException {
        var byCodePoints = new TreeSet<BytesRef>();
        var start = new BytesRef(prefix);
        for (TextField field : TextField.ALL) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field.written());
            if (terms != null) {
                TermsEnum forms = terms.iterator();
                if (forms.seekCeil(start) != TermsEnum.SeekStatus.END) {
                    for (BytesRef form = forms.term();
                            form != null && org.apache.lucene.util.StringHelper.startsWith(form, start);
                            form = forms.next()) {
                        byCodePoints.add(BytesRef.deepCopyOf(form));
                    }
                }
            }
        }
        var forms = new TreeSet<String>(CodePoints.ORDER);
        byCodePoints.forEach(form -> forms.add(form.utf8ToString()));
        return forms;
    }

    /** The counts of the values of each facet, as a map that keeps the order of {@link Facet}. */
    static Map<Facet, List<SearchResult.FacetCount>> inOrder() {
        return new EnumMap<>(Facet.class);
    }
}
