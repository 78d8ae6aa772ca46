package dev.leanloop.index;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/** What the search knows of the language of the notes: how forms of a word fall together, and which words say little. */
enum Language {
    /** Also for the Latin words among Japanese, Chinese and Korean, whose own words are pairs of characters everywhere. */
    ENGLISH,
    GERMAN,
    FRENCH,
    ITALIAN,
    SPANISH,
    PORTUGUESE,
    DUTCH,
    /** Any other one: words are found as they are written. */
    OTHER;

    /** Those of Lucene's FrenchAnalyzer, sorted. */
    private static final List<String> FRENCH_ELISIONS =
            List.of("c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t");

    /** Those of Lucene's ItalianAnalyzer, sorted. */
    private static final List<String> ITALIAN_ELISIONS = List.of(
            "agl", "all", "c", "coll", "d", "dagl", "dall", "degl", "dell", "gl", "l", "m", "negl", "nell", "pell", "s",
            "sugl", "sull", "t", "un", "v");

    /** The language of an ISO 639 code, whatever region follows it: {@code de}, {@code de-AT}. */
    static Language of(String code) {
        return switch (code.toLowerCase(Locale.ROOT).split("-", 2)[0]) {
            case "en", "ja", "ko", "zh" -> ENGLISH;
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            case "it" -> ITALIAN;
            case "es" -> SPANISH;
            case "pt" -> PORTUGUESE;
            case "nl" -> DUTCH;
            default -> OTHER;
        };
    }

    /** From written forms to stems. */
    TokenStream stems(TokenStream written) {
        return switch (this) {
            case ENGLISH -> new PorterStemFilter(written);
            case GERMAN -> new GermanLightStemFilter(written);
            case FRENCH -> new FrenchLightStemFilter(written);
            case ITALIAN -> new ItalianLightStemFilter(written);
            case SPANISH -> new SpanishLightStemFilter(written);
            case PORTUGUESE -> new PortugueseLightStemFilter(written);
            case DUTCH -> new SnowballFilter(written, new DutchStemmer());
            case OTHER -> written;
        };
    }

    /** The words that queries leave out, as Lucene lists them. */
    CharArraySet stopWords() {
        return switch (this) {
            case ENGLISH -> EnglishAnalyzer.getDefaultStopSet();
            case GERMAN -> GermanAnalyzer.getDefaultStopSet();
            case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
            case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
            case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
            case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
            case DUTCH -> DutchAnalyzer.getDefaultStopSet();
            case OTHER -> CharArraySet.EMPTY_SET;
        };
    }

    /** What goes from the beginning of a word together with the apostrophe behind it, sorted. */
    List<String> elisions() {
        return switch (this) {
            case FRENCH -> FRENCH_ELISIONS;
            case ITALIAN -> ITALIAN_ELISIONS;
            case ENGLISH, GERMAN, SPANISH, PORTUGUESE, DUTCH, OTHER -> List.of();
        };
    }

    /** Whether ae, oe and ue may stand for umlauts. */
    boolean hasUmlauts() {
        return this == GERMAN;
    }

    /** Whether the page is told the stem of each written form that documents hold, since it cannot work it out. */
    boolean hasTable() {
        return this != ENGLISH;
    }
}
