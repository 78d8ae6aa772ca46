package dev.leanloop.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * From text to terms: Lucene's StandardTokenizer, lower case, possessive, accents folded, which gives the <em>written form</em>;
 * then Porter's stemmer, which gives the <em>stem</em>. Stop words stay: phrases need them, queries drop them.
 *
 * <p>Each written form is stemmed once and remembered. Not for several threads at a time.
 */
final class Analysis implements AutoCloseable {

    /** Written forms remembered before the memory of them starts afresh: some 15 MB. */
    private static final int REMEMBERED = 100_000;

    private final Analyzer written = new WrittenForms();
    private final Analyzer folding = new Folding();
    private final Analyzer stemming = new Stemming();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, String> keywords = new HashMap<>();

    /**
     * One word of a text.
     *
     * @param written lower case, without accents and possessive
     * @param stem Porter's stem of it
     * @param start offset of its first UTF-16 unit in the text
     * @param end offset after its last
     */
    record Token(String written, String stem, int start, int end) {}

    /** The words of a text, in order; word n stands at position n. */
    List<Token> tokens(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        // The tokenizer gives no word at all of a text that ends with half a surrogate pair.
        int end = text.length();
        while (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = written.tokenStream("", text.substring(0, end))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String form = term.toString();
                tokens.add(new Token(form, stem(form), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return tokens;
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

    static boolean isStopWord(String written) {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(written);
    }

    /** The words that queries leave out, sorted. */
    static List<String> stopWords() {
        Set<String> words = new TreeSet<>();
        CharArraySet set = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
        for (Object word : set) {
            words.add(new String((char[]) word).toLowerCase(Locale.ROOT));
        }
        return List.copyOf(words);
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
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new StandardTokenizer();
            TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(source));
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new ComposingFilter(words)));
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
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new KeywordTokenizer();
            return new TokenStreamComponents(source, new PorterStemFilter(source));
        }
    }
}
