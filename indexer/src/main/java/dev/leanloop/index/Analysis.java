package dev.leanloop.index;

import dev.leanloop.index.CharacterPairs.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * From text to terms: Lucene's StandardTokenizer, lower case, possessive and elision, accents folded, which gives the <em>written
 * form</em>; then the language's stemmer, which gives the <em>stem</em>. Stop words stay: phrases need them, queries drop them.
 *
 * <p>Each written form is stemmed once and remembered. Not for several threads at a time.
 */
final class Analysis implements AutoCloseable {

    /** Written forms remembered before the memory of them starts afresh: some 15 MB. */
    private static final int REMEMBERED = 100_000;

    private final Language language;
    private final Analyzer written;
    private final Analyzer folding = new Folding();
    private final Analyzer stemming;
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, String> keywords = new HashMap<>();
    private final Set<String> stopWords = new HashSet<>();

    Analysis(Language language) {
        this.language = language;
        this.written = new WrittenForms(language);
        this.stemming = new Stemming(language);
        for (Object word : language.stopWords()) {
            words(new String((char[]) word)).forEach(form -> stopWords.add(form.written()));
        }
    }

    /**
     * One word of a text, or a character or pair of characters.
     *
     * @param written lower case, without accents and possessive
     * @param stem its stem
     * @param start offset of its first UTF-16 unit in the text
     * @param end offset after its last
     * @param beside whether it stands at the position of the one before it, as pairs do
     */
    record Token(String written, String stem, int start, int end, boolean beside) {}

    Language language() {
        return language;
    }

    /** All that can be found in a text, in order. */
    List<Token> tokens(String text) {
        return stemmed(CharacterPairs.in(words(text)));
    }

    /** What a text asks for, one for each position. */
    List<Token> asked(String text) {
        return stemmed(CharacterPairs.asked(CharacterPairs.in(words(text))));
    }

    /**
     * The written forms of what a text asks for, for those who look at many texts: no object is made of a form.
     *
     * @param visitor must not keep what it is given
     */
    void asked(String text, Consumer<CharTermAttribute> visitor) {
        if (CharacterPairs.mayBeIn(text)) {
            var form = new CharTermAttributeImpl();
            for (Word word : CharacterPairs.asked(CharacterPairs.in(words(text)))) {
                visitor.accept(form.setEmpty().append(word.written()));
            }
        } else {
            forms(text, (form, place) -> visitor.accept(form));
        }
    }

    private List<Token> stemmed(List<Word> words) {
        var tokens = new ArrayList<Token>(words.size());
        for (Word word : words) {
            tokens.add(new Token(word.written(), stem(word.written()), word.start(), word.end(), word.beside()));
        }
        return tokens;
    }

    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        forms(
                text,
                (form, place) -> words.add(new Word(form.toString(), place.startOffset(), place.endOffset(), false)));
        return words;
    }

    /** Takes the written forms of the words of a text, before any is cut; what it is given is overwritten by the next. */
    @FunctionalInterface
    private interface FormVisitor {
        void form(CharTermAttribute form, OffsetAttribute place);
    }

    private void forms(String text, FormVisitor visitor) {
        if (text.isEmpty()) {
            return;
        }
        // The tokenizer gives no word at all of a text that ends with half a surrogate pair.
        int end = text.length();
        while (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        try (TokenStream stream = written.tokenStream("", text.substring(0, end))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                visitor.form(term, offset);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    /** The stem of a written form. */
    String stem(String form) {
        String known = stems.get(form);
        if (known != null) {
            return known;
        }
        if (stems.size() == REMEMBERED) {
            stems.clear();
        }
        String stem = only(stemming, form);
        stems.put(form, stem);
        return stem;
    }

    /** A field's value as it is compared: composed, lower case, accents folded, runs of space as one. */
    String keyword(String value) {
        if (keywords.size() == REMEMBERED) {
            keywords.clear();
        }
        return keywords.computeIfAbsent(value, this::folded);
    }

    private String folded(String value) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
        return only(folding, Space.collapse(composed));
    }

    boolean isStopWord(String written) {
        return stopWords.contains(written);
    }

    /** Whether a query's text is a word that queries leave out, and nothing else. */
    boolean isOneStopWord(String text) {
        List<Token> tokens = asked(text);
        return tokens.size() == 1 && isStopWord(tokens.getFirst().written());
    }

    /** The written forms of the words that queries leave out, sorted. */
    List<String> stopWords() {
        return stopWords.stream().sorted().toList();
    }

    private static String only(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String result = stream.incrementToken() ? term.toString() : "";
            stream.end();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    @Override
    public void close() {
        written.close();
        folding.close();
        stemming.close();
    }

    private static final class WrittenForms extends Analyzer {
        private final Language language;
        private final CharArraySet elisions;

        WrittenForms(Language language) {
            this.language = language;
            this.elisions = new CharArraySet(language.elisions(), false);
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new StandardTokenizer();
            TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(source));
            if (!elisions.isEmpty()) {
                words = new ElisionFilter(words, elisions);
            }
            words = new ComposingFilter(words);
            if (language.hasUmlauts()) {
                words = new GermanNormalizationFilter(words);
            }
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
        }
    }

    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new KeywordTokenizer();
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new LowerCaseFilter(source)));
        }
    }

    private static final class Stemming extends Analyzer {
        private final Language language;

        Stemming(Language language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new KeywordTokenizer();
            return new TokenStreamComponents(source, language.stems(source));
        }
    }
}
