package dev.leanloop.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of all segments, merged, with their documents. */
final class LuceneTerms {

    private final List<Source> sources;
    private final List<Segment> segments;

    /**
     * @param sources numbered from 0
     */
    LuceneTerms(List<Source> sources, List<Segment> segments) {
        this.sources = sources;
        this.segments = segments;
    }

    /** A field with its terms; {@code number} is its place among the fields. */
    record Source(String indexed, IndexContents.Field field, byte[] norms, int number) {}

    /** Tells the terms of the fields of some roles: by code points, the same term by the numbers of its fields. */
    void visit(Set<IndexContents.Role> roles, IndexContents.TermVisitor visitor) throws IOException {
        List<FieldTerms> all = fieldTerms(roles);
        var postings = new TermPostings(segments.size());
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
            visitor.term(text, next.source.number(), postings);
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

    private List<FieldTerms> fieldTerms(Set<IndexContents.Role> roles) throws IOException {
        var all = new ArrayList<FieldTerms>();
        for (Source source : sources) {
            if (roles.contains(source.field().role())) {
                var cursors = new ArrayList<Cursor>();
                for (int i = 0; i < segments.size(); i++) {
                    Terms terms = segments.get(i).reader().terms(source.indexed());
                    if (terms != null) {
                        var cursor = new Cursor(i, segments.get(i).first(), terms.iterator());
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

    /** The terms of one field in one segment. */
    private static final class Cursor {
        private final int segment;
        private final int first;
        private final TermsEnum terms;
        private BytesRef term = new BytesRef();

        /** The first eight bytes of the term, as a number that comes where the term comes: mostly it says all. */
        private long beginning;

        private @Nullable PostingsEnum reused;

        /**
         * @param segment number of the segment
         * @param first rank of the segment's first document
         */
        Cursor(int segment, int first, TermsEnum terms) {
            this.segment = segment;
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

    private static final class TermPostings implements IndexContents.Postings {

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

        TermPostings(int segments) {
            this.cursors = new Cursor[segments];
        }

        /** Begins a term of a field. */
        void begin(Source source) {
            Arrays.fill(cursors, null);
            normsOfField = source.norms();
            isPositioned = source.field().role() == IndexContents.Role.STEM;
            size = 0;
            isRead = false;
        }

        void add(Cursor cursor) throws IOException {
            cursors[cursor.segment] = cursor;
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
                            positions =
                                    Arrays.copyOf(positions, Math.max(2 * positions.length, positionCount + frequency));
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
