package dev.leanloop.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one field of one document, analysed once for its stems and its written forms. Lucene's streams are dear to make, so a list
 * is used again for the next document.
 */
final class TermList {

    private final int gap;
    private final List<BytesRef> terms = new ArrayList<>();
    private int[] increments = new int[64];
    private final Replay stream = new Replay();
    private boolean startsText;

    /** An empty list in which {@code gap} positions lie between two texts. */
    TermList(int gap) {
        this.gap = gap;
    }

    /** Forgets all terms. */
    void clear() {
        terms.clear();
        startsText = false;
    }

    /** What is added from here on belongs to another text. */
    void startText() {
        startsText = !terms.isEmpty();
    }

    /** A term at the next position. */
    void add(BytesRef term) {
        add(term, startsText ? gap + 1 : 1);
        startsText = false;
    }

    /** A term at the position of the one before. */
    void addBeside(BytesRef term) {
        add(term, 0);
    }

    private void add(BytesRef term, int increment) {
        if (terms.size() == increments.length) {
            increments = Arrays.copyOf(increments, 2 * increments.length);
        }
        increments[terms.size()] = increment;
        terms.add(term);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The terms as Lucene reads them, until the list is cleared. */
    TokenStream stream() {
        return stream;
    }

    private final class Replay extends TokenStream {
        // The first to be asked for, since what holds the increment could hold a term, too.
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private int next;

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            // No other attribute is ever set, so none has to be cleared.
            term.setBytesRef(terms.get(next));
            increment.setPositionIncrement(increments[next]);
            next++;
            return true;
        }
    }
}
