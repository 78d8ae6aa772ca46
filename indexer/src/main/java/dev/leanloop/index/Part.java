package dev.leanloop.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;

/**
 * The documents of neighbouring notes, which have segments of their own in the index: as long as none of them changes, these stay.
 *
 * <p>Where one part ends and the next begins is decided by the names of notes, so that a note that comes or goes moves no other
 * border than its own. Answers do not depend on it.
 *
 * @param name the same for the same documents in the same order; no proof against somebody who makes others of the same name, who could
 *     but hide from the index what is his own to write
 * @param documents at least one
 * @param stored each document as {@link StoredDocument} writes it, one behind another
 * @param ends where each ends there
 */
record Part(String name, List<SearchDocument> documents, byte[] stored, int[] ends) {

    /** The field in which each document has the name of its part. */
    static final String FIELD = "part";

    /**
     * How many documents a part has at least, in a folder of up to sixteen such parts; in a larger one a sixteenth of all, about. Each part
     * that a search opens costs it a millisecond; to write one anew takes about half a second.
     */
    private static final int LEAST = 8192;

    private static final int MOST_PARTS = 16;

    /** One note of so many begins a part, once there is enough in the one before. */
    private static final int NOTES = 64;

    /** A document as it is stored. */
    BytesRef stored(int document) {
        int start = document == 0 ? 0 : ends[document - 1];
        return new BytesRef(stored, start, ends[document] - start);
    }

    /** The name of the part to which a segment belongs. */
    static String of(LeafReader segment) {
        try {
            Terms terms = Terms.getTerms(segment, FIELD);
            return terms.iterator().next().utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts documents, in the order of the folder, into parts, of which each is whole until the next is asked for. */
    static Iterator<Part> cut(List<SearchDocument> documents) {
        return new Cut(documents);
    }

    private static final class Cut implements Iterator<Part> {
        private final List<SearchDocument> documents;
        private final int least;
        private final int most;
        private final StoredBytes stored = new StoredBytes();
        private int next;

        Cut(List<SearchDocument> documents) {
            this.documents = documents;
            this.least = Math.max(LEAST, Integer.highestOneBit(documents.size() / MOST_PARTS));
            this.most = least * 2;
        }

        @Override
        public boolean hasNext() {
            return next < documents.size();
        }

        @Override
        public Part next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            stored.clear();
            var own = new ArrayList<SearchDocument>(least);
            int[] ends = new int[Math.min(most, documents.size() - next)];
            String note = "";
            while (hasNext() && own.size() < most) {
                SearchDocument document = documents.get(next);
                String file = document.place().file();
                if (own.size() >= least && !file.equals(note) && beginsPart(file)) {
                    break;
                }
                note = file;
                StoredDocument.write(document, stored);
                ends[own.size()] = stored.size();
                own.add(document);
                next++;
            }
            return new Part(stored.digest(), own, stored.array(), ends);
        }

        private static boolean beginsPart(String file) {
            // The low bits of a text's hash are little more than its last letter.
            return file.hashCode() * 0x9E3779B9 >>> Integer.SIZE - Integer.numberOfTrailingZeros(NOTES) == 0;
        }
    }
}
