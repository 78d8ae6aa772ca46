package dev.leanloop.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The words of texts as terms of an index. Each written form is made a term once and remembered, and looked up as Lucene holds it: nothing
 * is made of a word that is known. Not for several threads at a time.
 */
final class IndexedWords {

    /** Written forms that are remembered before the memory of them starts afresh: some 15 MB. */
    private static final int FORMS = 100_000;

    /** Shared texts whose words are remembered before the memory of them starts afresh: some 5 MB. */
    private static final int TEXTS = 10_000;

    private final Analysis analysis;
    private final CharArrayMap<Word> known = new CharArrayMap<>(1024, false);
    private final Map<String, List<Word>> repeated = new HashMap<>();

    IndexedWords(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * A word, a character or a pair.
     *
     * @param beside whether it stands at the position of the one before it
     */
    record Word(BytesRef stem, BytesRef written, boolean beside) {}

    /** The words of a text, in order. */
    List<Word> of(String text) {
        var words = new ArrayList<Word>();
        if (CharacterPairs.mayBeIn(text)) {
            for (Analysis.Token token : analysis.tokens(text)) {
                words.add(new Word(new BytesRef(token.stem()), new BytesRef(token.written()), token.beside()));
            }
        } else {
            analysis.asked(text, form -> words.add(word(form)));
        }
        return words;
    }

    /** The words of a text that many documents share: a title, a topic, a name. */
    List<Word> ofRepeated(String text) {
        if (repeated.size() == TEXTS) {
            repeated.clear();
        }
        return repeated.computeIfAbsent(text, this::of);
    }

    private Word word(CharTermAttribute form) {
        Word word = known.get(form.buffer(), 0, form.length());
        if (word == null) {
            if (known.size() == FORMS) {
                known.clear();
            }
            String written = form.toString();
            word = new Word(new BytesRef(analysis.stem(written)), new BytesRef(written), false);
            known.put(written, word);
        }
        return word;
    }
}
