package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The documents of a Lucene index. */
final class LuceneSearched implements Searched {

    private final IndexSearcher searcher;

    LuceneSearched(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public Found find(Plan plan, SearchRequest request) throws IOException {
        return searcher.search(LuceneQueries.of(plan), new FindEverything(request));
    }

    @Override
    public List<SearchDocument> documents(Found found) throws IOException {
        StoredFields stored = searcher.storedFields();
        var documents = new ArrayList<SearchDocument>(found.best().size());
        for (Found.Scored scored : found.best()) {
            documents.add(
                    StoredDocument.read(stored.document(scored.document()).getBinaryValue(IndexedFields.DOCUMENT)));
        }
        return documents;
    }

    @Override
    public boolean hasValue(KeywordField field, String value) throws IOException {
        return has(field.indexed(), value);
    }

    @Override
    public boolean hasStem(String stem) throws IOException {
        for (TextField field : TextField.ALL) {
            if (has(field.stems(), stem)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasWritten(String written) throws IOException {
        for (TextField field : TextField.ALL) {
            if (has(field.written(), written)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String field, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field, term)) > 0;
    }

    @Override
    public List<String> values(KeywordField field) throws IOException {
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
                            form != null && StringHelper.startsWith(form, start);
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
}
