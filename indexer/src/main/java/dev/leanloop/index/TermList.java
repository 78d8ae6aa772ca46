package dev.leanloop.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms of one field of one document, analysed once for its stems and its written forms. */
final class TermList {

    private final int gap;
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /** An empty list in which {@code gap} positions lie between two texts. */
    TermList(int gap) {
        this.gap = gap;
    }

    /** What is added from here on belongs to another text. */
    void startText() {
        if (!terms.isEmpty() && (starts.isEmpty() || starts.get(starts.size() - 1) != terms.size())) {
            starts.add(terms.size());
        }
    }

    void add(String term) {
        terms.add(term);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The terms as Lucene reads them. */
    TokenStream stream() {
        return new Replay();
    }

    private final class Replay extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private int next;
        private int nextStart;

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            term.append(terms.get(next));
            if (nextStart < starts.size() && starts.get(nextStart) == next) {
                increment.setPositionIncrement(gap + 1);
                nextStart++;
            }
            next++;
            return true;
        }
    }
}
