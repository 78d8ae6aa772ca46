package dev.leanloop.index;

import dev.leanloop.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;

/**
 * The documents of neighbouring notes, which have segments of their own in the index: as long as none of them changes, these stay.
 *
 * <p>Where one part ends and the next begins is decided by the names of notes, so that a note that comes or goes moves no other
 * border than its own. Answers do not depend on it.
 *
 * @param name the same for the same documents in the same order
 */
record Part(String name, List<Entry> entries) {

    /** The field in which each document has the name of its part. */
    static final String FIELD = "part";

    /** How many documents a part has, about, in a folder of up to sixteen such parts; in a larger one a sixteenth of all, about. */
    private static final int USUAL = 8192;

    private static final int MOST_PARTS = 16;

    /** One note of so many begins a part, once there is enough in the one before. */
    private static final int NOTES = 64;

    private static final int NAME_LENGTH = 16;

    /**
     * One document.
     *
     * @param stored as {@link StoredDocument} writes it
     */
    record Entry(SearchDocument document, byte[] stored) {}

    /** The name of the part to which a segment belongs. */
    static String of(LeafReader segment) {
        try {
            Terms terms = Terms.getTerms(segment, FIELD);
            return terms.iterator().next().utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts documents, in the order of the folder, into parts. */
    static Iterator<Part> cut(List<SearchDocument> documents) {
        return new Cut(documents);
    }

    private static final class Cut implements Iterator<Part> {
        private final List<SearchDocument> documents;
        private final int least;
        private final int most;
        private int next;

        Cut(List<SearchDocument> documents) {
            this.documents = documents;
            int usual = Math.max(USUAL, Integer.highestOneBit(documents.size() / MOST_PARTS));
            this.least = usual / 2;
            this.most = usual * 2;
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
            MessageDigest digest = Sha256.begin();
            var entries = new ArrayList<Entry>(least);
            String note = "";
            while (hasNext() && entries.size() < most) {
                SearchDocument document = documents.get(next);
                String file = document.place().file();
                if (entries.size() >= least && !file.equals(note) && beginsPart(file)) {
                    break;
                }
                note = file;
                byte[] stored = StoredDocument.write(document);
                digest.update(stored);
                entries.add(new Entry(document, stored));
                next++;
            }
            return new Part(HexFormat.of().formatHex(digest.digest(), 0, NAME_LENGTH), entries);
        }

        private static boolean beginsPart(String file) {
            // The low bits of a text's hash are little more than its last letter.
            return file.hashCode() * 0x9E3779B9 >>> Integer.SIZE - Integer.numberOfTrailingZeros(NOTES) == 0;
        }
    }
}
