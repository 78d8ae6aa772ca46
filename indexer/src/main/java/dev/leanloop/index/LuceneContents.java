package dev.leanloop.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
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
    public FacetColumn facet(Facet facet) throws IOException {
        SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, facet.word());
        return new LuceneColumn(all == null ? DocValues.emptySortedSet() : all);
    }

    private record LuceneColumn(SortedSetDocValues all) implements FacetColumn {

        private static final int[] NONE = {};

        @Override
        public int[] values(int rank) throws IOException {
            if (!all.advanceExact(rank)) {
                return NONE;
            }
            int[] values = new int[all.docValueCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.toIntExact(all.nextOrd());
            }
            return values;
        }

        @Override
        public FacetValue value(int number) throws IOException {
            String stored = all.lookupOrd(number).utf8ToString();
            return new FacetValue(IndexedFields.value(stored), IndexedFields.label(stored));
        }
    }

    @Override
    public String stem(String written) {
        return analysis.stem(written);
    }

    @Override
    public void terms(TermVisitor visitor) throws IOException {
        visit(EnumSet.allOf(Role.class), new TermPostings(true), visitor);
    }

    @Override
    public void documents(Role role, TermVisitor visitor) throws IOException {
        visit(EnumSet.of(role), new TermPostings(false), visitor);
    }

    private void visit(Set<Role> roles, TermPostings postings, TermVisitor visitor) throws IOException {
        var next = new PriorityQueue<Cursor>(
                Comparator.comparing((Cursor cursor) -> cursor.term).thenComparingInt(cursor -> cursor.source.order));
        for (Source source : sources) {
            var cursor = new Cursor(source);
            if (roles.contains(source.field.role()) && cursor.advance()) {
                next.add(cursor);
            }
        }
        while (!next.isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("nobody waits for these terms any more");
            }
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

        PostingsEnum postings(boolean positions) throws IOException {
            reused = terms.postings(reused, positions ? PostingsEnum.POSITIONS : PostingsEnum.NONE);
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
        private final boolean whole;

        /**
         * @param whole whether frequencies, lengths and positions are read, too
         */
        TermPostings(boolean whole) {
            this.whole = whole;
        }

        void read(Cursor cursor) throws IOException {
            boolean positioned = whole && cursor.source.field().role() == Role.STEM;
            PostingsEnum postings = cursor.postings(positioned);
            size = 0;
            int positionCount = 0;
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (size == ranks.length) {
                    grow();
                }
                ranks[size] = doc;
                firstPosition[size] = positionCount;
                if (positioned) {
                    int frequency = postings.freq();
                    frequencies[size] = frequency;
                    norms[size] = cursor.source.norms()[doc];
                    positions = ArrayUtil.grow(positions, positionCount + frequency);
                    for (int i = 0; i < frequency; i++) {
                        positions[positionCount++] = postings.nextPosition();
                    }
                } else {
                    frequencies[size] = 1;
                    norms[size] = 0;
                }
                size++;
            }
        }

        private void grow() {
            int length = size * 2;
            ranks = Arrays.copyOf(ranks, length);
            frequencies = Arrays.copyOf(frequencies, length);
            norms = Arrays.copyOf(norms, length);
            firstPosition = Arrays.copyOf(firstPosition, length);
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
