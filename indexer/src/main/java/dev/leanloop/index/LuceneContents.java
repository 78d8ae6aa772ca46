package dev.leanloop.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads an index term by term.
 *
 * <p>Segment by segment, and not by Lucene's views of several segments as one, which look up for each term, document and value where it
 * is: they took half of the time.
 */
final class LuceneContents implements IndexContents {

    private final DirectoryReader reader;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Analysis analysis;
    private final List<Source> sources = new ArrayList<>();
    private final List<Field> fields;

    /** The leaf of the document that was read last: the next one is read from it, too, mostly. */
    private int leafOfDocument;

    LuceneContents(DirectoryReader reader, Analysis analysis) throws IOException {
        this.reader = reader;
        this.analysis = analysis;
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader of = leaf.reader();
            // What is made for merging remembers the block it unpacked last, so that reading in order unpacks each
            // once.
            StoredFields stored =
                    of instanceof CodecReader codec ? codec.getFieldsReader().getMergeInstance() : of.storedFields();
            leaves.add(new Leaf(leaf.docBase, leaf.docBase + of.maxDoc(), of, stored));
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
        this.fields = sources.stream().map(Source::field).toList();
    }

    /** A segment of the index: the ranks from {@code first} to before {@code end}. */
    private record Leaf(int first, int end, LeafReader reader, StoredFields stored) {}

    private void add(String indexed, String name, Role role, float boost) throws IOException {
        int documents = 0;
        long length = 0;
        boolean isThere = false;
        for (Leaf leaf : leaves) {
            Terms terms = leaf.reader.terms(indexed);
            if (terms != null) {
                isThere = true;
                documents += terms.getDocCount();
                length += role == Role.STEM ? terms.getSumTotalTermFreq() : 0;
            }
        }
        if (isThere) {
            byte[] norms = role == Role.STEM ? norms(indexed) : new byte[0];
            sources.add(new Source(indexed, new Field(name, role, boost, documents, length), norms, sources.size()));
        }
    }

    private byte[] norms(String field) throws IOException {
        byte[] norms = new byte[reader.maxDoc()];
        for (Leaf leaf : leaves) {
            NumericDocValues values = leaf.reader.getNormValues(field);
            if (values != null) {
                for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                    norms[leaf.first + doc] = (byte) values.longValue();
                }
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
        leafOfDocument = leafOf(rank, leafOfDocument);
        Leaf leaf = leaves.get(leafOfDocument);
        return StoredDocument.read(leaf.stored.document(rank - leaf.first).getBinaryValue(IndexedFields.DOCUMENT));
    }

    @Override
    public List<Stretch> parts() {
        var parts = new ArrayList<Stretch>();
        for (Leaf leaf : leaves) {
            String name = Part.of(leaf.reader);
            boolean isMore = !parts.isEmpty() && parts.getLast().name().equals(name);
            int first = isMore ? parts.removeLast().first() : leaf.first;
            parts.add(new Stretch(name, first, leaf.end));
        }
        return parts;
    }

    private int leafOf(int rank, int last) {
        int leaf = rank < leaves.get(last).first ? 0 : last;
        while (rank >= leaves.get(leaf).end) {
            leaf++;
        }
        return leaf;
    }

    @Override
    public List<Field> fields() {
        return fields;
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
    public FacetColumn facet(Facet facet) {
        return new LuceneColumn(facet.word());
    }

    /** Numbers values in the order in which documents have them. */
    private final class LuceneColumn implements FacetColumn {

        private static final int[] NONE = {};

        private final String field;
        private final Map<String, int[]> known = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private int leaf = -1;
        private SortedSetDocValues ofLeaf = DocValues.emptySortedSet();

        /** Of each value of the leaf: its number alone, once a document had it. */
        private int[][] numbers = new int[0][];

        LuceneColumn(String field) {
            this.field = field;
        }

        @Override
        public int[] values(int rank) throws IOException {
            int now = leafOf(rank, Math.max(0, leaf));
            if (now != leaf) {
                leaf = now;
                ofLeaf = DocValues.getSortedSet(leaves.get(leaf).reader, field);
                numbers = new int[Math.toIntExact(ofLeaf.getValueCount())][];
            }
            if (!ofLeaf.advanceExact(rank - leaves.get(leaf).first)) {
                return NONE;
            }
            int count = ofLeaf.docValueCount();
            int[] first = number(Math.toIntExact(ofLeaf.nextOrd()));
            if (count == 1) {
                return first;
            }
            int[] all = new int[count];
            all[0] = first[0];
            for (int i = 1; i < count; i++) {
                all[i] = number(Math.toIntExact(ofLeaf.nextOrd()))[0];
            }
            return all;
        }

        private int[] number(int ordinal) throws IOException {
            int[] number = numbers[ordinal];
            if (number == null) {
                String value = ofLeaf.lookupOrd(ordinal).utf8ToString();
                number = known.get(value);
                if (number == null) {
                    number = new int[] {values.size()};
                    known.put(value, number);
                    values.add(value);
                }
                numbers[ordinal] = number;
            }
            return number;
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public FacetValue value(int number) {
            String stored = values.get(number);
            return new FacetValue(IndexedFields.value(stored), IndexedFields.label(stored));
        }
    }

    @Override
    public DayColumn days(DateField field) {
        return new LuceneDays(field.word());
    }

    private final class LuceneDays implements DayColumn {
        private final String field;
        private int leaf = -1;
        private SortedNumericDocValues ofLeaf = DocValues.emptySortedNumeric();

        LuceneDays(String field) {
            this.field = field;
        }

        @Override
        public int day(int rank) throws IOException {
            int now = leafOf(rank, Math.max(0, leaf));
            if (now != leaf) {
                leaf = now;
                ofLeaf = DocValues.getSortedNumeric(leaves.get(leaf).reader, field);
            }
            return ofLeaf.advanceExact(rank - leaves.get(leaf).first) ? Math.toIntExact(ofLeaf.nextValue()) : NO_DAY;
        }
    }

    @Override
    public String stem(String written) {
        return analysis.stem(written);
    }

    @Override
    public void terms(TermVisitor visitor) throws IOException {
        visit(EnumSet.allOf(Role.class), visitor);
    }

    @Override
    public void terms(Role role, TermVisitor visitor) throws IOException {
        visit(EnumSet.of(role), visitor);
    }

    private void visit(Set<Role> roles, TermVisitor visitor) throws IOException {
        List<FieldTerms> all = fieldTerms(roles);
        var postings = new TermPostings(leaves.size());
        var last = new BytesRef();
        String text = "";
        for (FieldTerms next = first(all); next != null; next = first(all)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("nobody waits for these terms any more");
            }
            next.take(postings);
            BytesRef term = next.term();
            if (!last.bytesEquals(term)) {
                text = term.utf8ToString();
                last = BytesRef.deepCopyOf(term);
            }
            visitor.term(text, next.source.number, postings);
            next.advance();
        }
    }

    /** The field whose next term comes first; of several the first one. */
    private static @Nullable FieldTerms first(List<FieldTerms> all) {
        FieldTerms first = null;
        for (FieldTerms terms : all) {
            if (terms.hasMore() && (first == null || terms.next().compareTo(first.next()) < 0)) {
                first = terms;
            }
        }
        return first;
    }

    private List<FieldTerms> fieldTerms(Set<Role> roles) throws IOException {
        var all = new ArrayList<FieldTerms>();
        for (Source source : sources) {
            if (roles.contains(source.field.role())) {
                var cursors = new ArrayList<Cursor>();
                for (int i = 0; i < leaves.size(); i++) {
                    Terms terms = leaves.get(i).reader.terms(source.indexed);
                    if (terms != null) {
                        var cursor = new Cursor(i, leaves.get(i).first, terms.iterator());
                        if (cursor.advance()) {
                            cursors.add(cursor);
                        }
                    }
                }
                all.add(new FieldTerms(source, cursors));
            }
        }
        return all;
    }

    /**
     * The terms of one field in all segments, merged: a heap of cursors, of which those that stand at the same term are neighbours at its
     * top. They are advanced where they are, and only then put in order again.
     */
    private static final class FieldTerms {
        private final Source source;
        private final Cursor[] heap;
        private final int[] taken;
        private int size;
        private int takenCount;

        FieldTerms(Source source, List<Cursor> cursors) {
            this.source = source;
            this.heap = cursors.toArray(new Cursor[0]);
            this.taken = new int[heap.length];
            this.size = heap.length;
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(i);
            }
        }

        boolean hasMore() {
            return size > 0;
        }

        /** The cursor at the next term. */
        Cursor next() {
            return heap[0];
        }

        BytesRef term() {
            return heap[0].term;
        }

        /** Hands over all cursors that stand at the next term. */
        void take(TermPostings postings) throws IOException {
            postings.begin(source);
            takenCount = 1;
            taken[0] = 0;
            postings.add(heap[0]);
            // Whoever stands at the term has a parent that does.
            for (int i = 0; i < takenCount; i++) {
                int child = 2 * taken[i] + 1;
                for (int end = Math.min(child + 2, size); child < end; child++) {
                    if (heap[child].compareTo(heap[0]) == 0) {
                        taken[takenCount++] = child;
                        postings.add(heap[child]);
                    }
                }
            }
        }

        /** Leaves the term that was taken. */
        void advance() throws IOException {
            // From the bottom to the top, so that what is below is in order.
            for (int i = takenCount - 1; i >= 0; i--) {
                int at = taken[i];
                if (!heap[at].advance()) {
                    size--;
                    heap[at] = heap[size];
                }
                sink(at);
            }
        }

        private void sink(int from) {
            int at = from;
            if (at >= size) {
                return;
            }
            Cursor sinking = heap[at];
            for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
                if (child + 1 < size && heap[child + 1].compareTo(heap[child]) < 0) {
                    child++;
                }
                if (sinking.compareTo(heap[child]) <= 0) {
                    break;
                }
                heap[at] = heap[child];
                at = child;
            }
            heap[at] = sinking;
        }
    }

    /** A field with its terms; {@code number} is its place among the fields. */
    private record Source(String indexed, Field field, byte[] norms, int number) {}

    /** The terms of one field in one segment. */
    private static final class Cursor {
        private final int leaf;
        private final int first;
        private final TermsEnum terms;
        private BytesRef term = new BytesRef();

        /** The first eight bytes of the term, as a number that comes where the term comes: mostly it says all. */
        private long beginning;

        private @Nullable PostingsEnum reused;

        /**
         * @param leaf number of the segment
         * @param first rank of the segment's first document
         */
        Cursor(int leaf, int first, TermsEnum terms) {
            this.leaf = leaf;
            this.first = first;
            this.terms = terms;
        }

        boolean advance() throws IOException {
            BytesRef found = terms.next();
            if (found == null) {
                return false;
            }
            term = found;
            long bytes = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bytes = bytes << Byte.SIZE | (i < found.length ? found.bytes[found.offset + i] & 0xff : 0);
            }
            beginning = bytes ^ Long.MIN_VALUE;
            return true;
        }

        /** Compares the terms only. */
        int compareTo(Cursor other) {
            if (beginning != other.beginning) {
                return beginning < other.beginning ? -1 : 1;
            }
            return term.length <= Long.BYTES && term.length == other.term.length ? 0 : term.compareTo(other.term);
        }

        int documents() throws IOException {
            return terms.docFreq();
        }

        PostingsEnum postings(boolean positions) throws IOException {
            reused = terms.postings(reused, positions ? PostingsEnum.POSITIONS : PostingsEnum.NONE);
            return reused;
        }
    }

    private static final class TermPostings implements Postings {

        /** Those that stand at the term, by segment. */
        private final @Nullable Cursor[] cursors;

        private byte[] normsOfField = new byte[0];
        private boolean isPositioned;
        private int size;
        private boolean isRead;
        private int[] ranks = new int[64];
        private int[] frequencies = new int[64];
        private byte[] norms = new byte[64];
        private int[] firstPosition = new int[64];
        private int[] positions = new int[64];

        TermPostings(int leaves) {
            this.cursors = new Cursor[leaves];
        }

        /** Begins a term of a field. */
        void begin(Source source) {
            Arrays.fill(cursors, null);
            normsOfField = source.norms;
            isPositioned = source.field.role() == Role.STEM;
            size = 0;
            isRead = false;
        }

        void add(Cursor cursor) throws IOException {
            cursors[cursor.leaf] = cursor;
            size += cursor.documents();
        }

        @Override
        public void read() throws IOException {
            if (isRead) {
                return;
            }
            isRead = true;
            grow();
            int read = 0;
            int positionCount = 0;
            for (Cursor cursor : cursors) {
                if (cursor == null) {
                    continue;
                }
                PostingsEnum postings = cursor.postings(isPositioned);
                for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    int rank = cursor.first + doc;
                    ranks[read] = rank;
                    if (isPositioned) {
                        int frequency = postings.freq();
                        firstPosition[read] = positionCount;
                        frequencies[read] = frequency;
                        norms[read] = normsOfField[rank];
                        if (positions.length < positionCount + frequency) {
                            positions = ArrayUtil.grow(positions, positionCount + frequency);
                        }
                        for (int i = 0; i < frequency; i++) {
                            positions[positionCount++] = postings.nextPosition();
                        }
                    } else {
                        frequencies[read] = 1;
                        norms[read] = 0;
                    }
                    read++;
                }
            }
            if (read != size) {
                throw new IOException("a term of " + size + " documents has " + read);
            }
        }

        private void grow() {
            if (ranks.length < size) {
                int length = ArrayUtil.oversize(size, Integer.BYTES);
                ranks = new int[length];
                frequencies = new int[length];
                norms = new byte[length];
                firstPosition = new int[length];
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
