package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads an index term by term. */
final class LuceneContents implements IndexContents {

    private final DirectoryReader reader;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Analysis analysis;
    private final List<Source> sources = new ArrayList<>();

    LuceneContents(DirectoryReader reader, Analysis analysis) throws IOException {
        this.reader = reader;
        this.analysis = analysis;
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader of = leaf.reader();
            // What is made for merging remembers the block it unpacked last, so that reading in order unpacks each
            // once.
            StoredFields stored =
                    of instanceof CodecReader codec ? codec.getFieldsReader().getMergeInstance() : of.storedFields();
            leaves.add(new Leaf(leaf.docBase, leaf.docBase + of.maxDoc(), stored));
        }
        for (TextField field : TextField.ALL) {
            add(field.stems(), field.word(), Role.STEM, field.boost());
        }
        for (TextField field : TextField.ALL) {
            add(field.written(), field.word(), Role.WRITTEN, field.boost());
        }
        for (KeywordField field : KeywordField.ALL) {
            add(field.indexed(), field.word(), Role.VALUE, 1f);
        }
    }

    /** A part of the index: the ranks from {@code first} to before {@code end}. */
    private record Leaf(int first, int end, StoredFields stored) {}

    private void add(String indexed, String name, Role role, float boost) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, indexed);
        if (terms == null) {
            return;
        }
        long length = role == Role.STEM ? terms.getSumTotalTermFreq() : 0;
        byte[] norms = role == Role.STEM ? norms(indexed) : new byte[0];
        sources.add(
                new Source(new Field(name, role, boost, terms.getDocCount(), length), terms, norms, sources.size()));
    }

    private byte[] norms(String field) throws IOException {
        byte[] norms = new byte[reader.maxDoc()];
        NumericDocValues values = MultiDocValues.getNormValues(reader, field);
        if (values != null) {
            for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                norms[doc] = (byte) values.longValue();
            }
        }
        return norms;
    }

    @Override
    public int size() {
        return reader.maxDoc();
    }

    @Override
    public SearchDocument document(int rank) throws IOException {
        Leaf leaf = leaves.stream().filter(one -> rank < one.end).findFirst().orElseThrow();
        return StoredDocument.read(leaf.stored.document(rank - leaf.first).getBinaryValue(IndexedFields.DOCUMENT));
    }

    @Override
    public List<Field> fields() {
        return sources.stream().map(Source::field).toList();
    }

    @Override
    public String language() {
        return analysis.language().name();
    }

    @Override
    public Rules rules() {
        Language language = analysis.language();
        return new Rules(language.hasTable(), language.hasUmlauts(), language.elisions(), analysis.stopWords());
    }

    @Override
    public List<FacetValue> facetValues(SearchDocument document, Facet facet) {
        return IndexedFields.facetValues(document, facet).stream()
                .map(value -> new FacetValue(IndexedFields.value(value), IndexedFields.label(value)))
                .toList();
    }

    @Override
    public String stem(String written) {
        return analysis.stem(written);
    }

    @Override
    public void terms(Set<Role> roles, TermVisitor visitor) throws IOException {
        var next = new PriorityQueue<Cursor>(
                Comparator.comparing((Cursor cursor) -> cursor.term).thenComparingInt(cursor -> cursor.source.order));
        for (Source source : sources) {
            var cursor = new Cursor(source);
            if (roles.contains(source.field.role()) && cursor.advance()) {
                next.add(cursor);
            }
        }
        var postings = new TermPostings();
        while (!next.isEmpty()) {
            Cursor cursor = next.remove();
            postings.read(cursor);
            visitor.term(cursor.term.utf8ToString(), cursor.source.field, postings);
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
    }

    /** A field with its terms; {@code order} breaks ties between fields. */
    private record Source(Field field, Terms terms, byte[] norms, int order) {}

    private static final class Cursor {
        private final Source source;
        private final TermsEnum terms;
        private BytesRef term = new BytesRef();
        private @Nullable PostingsEnum reused;

        Cursor(Source source) throws IOException {
            this.source = source;
            this.terms = source.terms().iterator();
        }

        boolean advance() throws IOException {
            BytesRef found = terms.next();
            if (found == null) {
                return false;
            }
            term = found;
            return true;
        }

        PostingsEnum postings() throws IOException {
            int wanted = source.field().role() == Role.STEM ? PostingsEnum.POSITIONS : PostingsEnum.NONE;
            reused = terms.postings(reused, wanted);
            return reused;
        }
    }

    private static final class TermPostings implements Postings {
        private int size;
        private int[] ranks = new int[64];
        private int[] frequencies = new int[64];
        private byte[] norms = new byte[64];
        private int[] firstPosition = new int[64];
        private int[] positions = new int[64];

        void read(Cursor cursor) throws IOException {
            PostingsEnum postings = cursor.postings();
            boolean stems = cursor.source.field().role() == Role.STEM;
            size = 0;
            int positionCount = 0;
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                ranks = ArrayUtil.grow(ranks, size + 1);
                frequencies = ArrayUtil.grow(frequencies, size + 1);
                norms = ArrayUtil.grow(norms, size + 1);
                firstPosition = ArrayUtil.grow(firstPosition, size + 1);
                ranks[size] = doc;
                frequencies[size] = stems ? postings.freq() : 1;
                norms[size] = stems ? cursor.source.norms()[doc] : 0;
                firstPosition[size] = positionCount;
                if (stems) {
                    positions = ArrayUtil.grow(positions, positionCount + frequencies[size]);
                    for (int i = 0; i < frequencies[size]; i++) {
                        positions[positionCount++] = postings.nextPosition();
                    }
                }
                size++;
            }
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int rank(int i) {
            return ranks[i];
        }

        @Override
        public int frequency(int i) {
            return frequencies[i];
        }

        @Override
        public byte norm(int i) {
            return norms[i];
        }

        @Override
        public int position(int i, int occurrence) {
            return positions[firstPosition[i] + occurrence];
        }
    }
}
