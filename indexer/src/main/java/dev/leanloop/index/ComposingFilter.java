package dev.leanloop.index;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Composes letters and their marks (NFC), so that the accents of decomposed text are folded like those of composed text, and makes
 * half-width kana and Hangul full-width.
 */
final class ComposingFilter extends TokenFilter {

    /** The first combining mark; words without any character from here on are composed already. */
    private static final char FIRST_MARK = '\u0300';

    private static final Pattern HALF_WIDTH = Pattern.compile("[\\uff65-\\uffdc]+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ComposingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) >= FIRST_MARK) {
                String wide = HALF_WIDTH
                        .matcher(term)
                        .replaceAll(half -> Normalizer.normalize(half.group(), Normalizer.Form.NFKC));
                String composed = Normalizer.normalize(wide, Normalizer.Form.NFC);
                term.setEmpty().append(composed);
                break;
            }
        }
        return true;
    }
}
