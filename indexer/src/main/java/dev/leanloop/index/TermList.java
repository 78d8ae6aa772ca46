package dev.leanloop.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of one field of one document, analysed once for its stems and its written forms. Lucene's streams are dear to make, so a list
 * is used again for the next document.
 */
final class TermList {

    private final int gap;
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();
    private final Replay stream = new Replay();
    private boolean startsText;

    /** An empty list in which {@code gap} positions lie between two texts. */
    TermList(int gap) {
        this.gap = gap;
    }

    /** Forgets all terms. */
    void clear() {
        terms.clear();
        increments.clear();
        startsText = false;
    }

    /** What is added from here on belongs to another text. */
    void startText() {
        startsText = !terms.isEmpty();
    }

    /** A term at the next position. */
    void add(String term) {
        add(term, startsText ? gap + 1 : 1);
        startsText = false;
    }

    /** A term at the position of the one before. */
    void addBeside(String term) {
        add(term, 0);
    }

    private void add(String term, int increment) {
        terms.add(term);
        increments.add(increment);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The terms as Lucene reads them, until the list is cleared. */
    TokenStream stream() {
        return stream;
    }

    private final class Replay extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
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
            clearAttributes();
            term.append(terms.get(next));
            increment.setPositionIncrement(increments.get(next));
            next++;
            return true;
        }
    }
}
