package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.util.PriorityQueue;
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
        Cursors next = cursors(roles);
        var postings = new TermPostings();
        var last = new BytesRef();
        String text = "";
        while (next.size() > 0) {
            Source source = next.top().source;
            BytesRef term = next.top().term;
            postings.clear();
            do {
                postings.add(next.pop());
            } while (next.size() > 0
                    && next.top().source.number == source.number
                    && next.top().term.bytesEquals(term));
            if (!last.bytesEquals(term)) {
                text = term.utf8ToString();
                last = BytesRef.deepCopyOf(term);
            }
            visitor.term(text, source.number, postings);
            for (Cursor cursor : postings.cursors) {
                if (cursor.advance()) {
                    next.add(cursor);
                }
            }
        }
    }

    /** All terms of some fields, each at its first term. */
    private Cursors cursors(Set<Role> roles) throws IOException {
        var cursors = new Cursors(Math.max(1, sources.size() * leaves.size()));
        for (Source source : sources) {
            if (roles.contains(source.field.role())) {
                for (Leaf leaf : leaves) {
                    Terms terms = leaf.reader.terms(source.indexed);
                    if (terms != null) {
                        var cursor = new Cursor(source, leaf.first, terms.iterator());
                        if (cursor.advance()) {
                            cursors.add(cursor);
                        }
                    }
                }
            }
        }
        return cursors;
    }

    /** A field with its terms; {@code number} is its place among the fields. */
    private record Source(String indexed, Field field, byte[] norms, int number) {}

    /** The terms of one field in one segment. */
    private static final class Cursor {
        private final Source source;
        private final int first;
        private final TermsEnum terms;
        private BytesRef term = new BytesRef();

        /** The first eight bytes of the term, as a number that comes where the term comes: mostly it says all. */
        private long beginning;

        private @Nullable PostingsEnum reused;

        /**
         * @param first rank of the segment's first document
         */
        Cursor(Source source, int first, TermsEnum terms) {
            this.source = source;
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

        boolean isBefore(Cursor other) {
            if (beginning != other.beginning) {
                return beginning < other.beginning;
            }
            int compared = term.compareTo(other.term);
            if (compared != 0) {
                return compared < 0;
            }
            int number = source.number;
            int otherNumber = other.source.number;
            return number == otherNumber ? first < other.first : number < otherNumber;
        }

        int documents() throws IOException {
            return terms.docFreq();
        }

        PostingsEnum postings(boolean positions) throws IOException {
            reused = terms.postings(reused, positions ? PostingsEnum.POSITIONS : PostingsEnum.NONE);
            return reused;
        }
    }

    private static final class Cursors extends PriorityQueue<Cursor> {
        Cursors(int most) {
            super(most);
        }

        @Override
        protected boolean lessThan(Cursor one, Cursor other) {
            return one.isBefore(other);
        }
    }

    private static final class TermPostings implements Postings {

        /** Those that stand at the term, by their ranks. */
        private final List<Cursor> cursors = new ArrayList<>();

        private int size;
        private boolean isRead;
        private int[] ranks = new int[64];
        private int[] frequencies = new int[64];
        private byte[] norms = new byte[64];
        private int[] firstPosition = new int[64];
        private int[] positions = new int[64];

        void clear() {
            cursors.clear();
            size = 0;
            isRead = false;
        }

        void add(Cursor cursor) throws IOException {
            cursors.add(cursor);
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
                boolean positioned = cursor.source.field.role() == Role.STEM;
                byte[] normsOfField = cursor.source.norms;
                PostingsEnum postings = cursor.postings(positioned);
                for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    int rank = cursor.first + doc;
                    ranks[read] = rank;
                    if (positioned) {
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
