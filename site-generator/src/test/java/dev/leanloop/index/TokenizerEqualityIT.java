package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page cuts, folds and stems as Lucene does: every code point alone and between letters, and strings made to be awkward. */
class TokenizerEqualityIT {

    /** Half a surrogate pair gets to the browser only when it is escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String TOKENS = """
            const [texts, rules, done] = arguments;
            const analysis = new Analysis(JSON.parse(rules));
            const row = ({ written, start, end, beside }) => [written, start, end, beside];
            done(JSON.stringify(JSON.parse(texts).map(
              (text) => [analysis.tokens(text).map(row), analysis.asked(text).map(row)])));
            """;

    private static final String STEMS = """
            const [words, done] = arguments;
            done(JSON.stringify(JSON.parse(words).map(stemOf)));
            """;

    /** Letters, marks, quotes, digits, joiners and emoji parts whose rules meet each other. */
    private static final List<String> PARTS = List.of(
            "a", "é", "E", "s", "'", "’", "'s", "\"", ".", ",", ":", ";", "_", "-", " ", "1", "4", "٣", "א", "ב",
            "\u0301", "\u00ad", "\u200d", "\u200e", "\u200f", "\u202b", "\u2060", "\ufe0e", "\ufe0f", "\u20e3", "#",
            "*", "👩", "🏽", "☺", "™", "ℹ", "🇩", "🇪", "漢", "字", "ひ", "カ", "ー", "한", "ㄱ", "ก", "ั", "မ", "€", "İ", "ß",
            "ﬁ", "𝒳", "𠀀", "\ud800", "々", "か\u3099", "ﾊ", "ﾟ", "ｶ", "ﾡ", "\uff71");

    /** What German and French treat on their own. */
    private static final List<String> LANGUAGE_PARTS = List.of(
            "a",
            "o",
            "u",
            "e",
            "i",
            "q",
            "y",
            "s",
            "ä",
            "ö",
            "ü",
            "u\u0308",
            "ß",
            "Ä",
            "ẞ",
            "ae",
            "oe",
            "ue",
            "æ",
            "é",
            "l'",
            "L’",
            "d'",
            "qu'",
            "QU’",
            "jusqu'",
            "aujourd'",
            "'s",
            "'",
            "’",
            "\uff07",
            "n",
            "監",
            " ",
            "-");

    @TempDir
    Path profile;

    @Test
    void pageCutsWordsAsLuceneDoes() throws IOException {
        List<String> texts = new ArrayList<>();
        texts.addAll(List.of(
                "Sam's O'Brien’s users' rock'n'roll",
                "e-mail a.b.c 3.14 1,000 x_y __init__ a:b 5:30",
                "👩‍💻 👍🏽 🏳️‍🌈 🇩🇪🇪🇺 1️⃣ #️⃣ ™ ©",
                "監査は三月です カタカナー ひらがな 한국어 조사",
                "สวัสดีครับ ทดสอบ",
                "\u202bעברית\u202c ב\"ה צ'ק",
                "a".repeat(600),
                "a".repeat(254) + "😀b",
                "running flies happily relational conditional hopefulness generously national sky"));
        texts.addAll(awkward(PARTS, 20_000));
        for (int c = 0; c < 0x110000; c++) {
            if (c < 0xd800 || c > 0xdfff) {
                String character = Character.toString(c);
                texts.add(character + " a" + character + "b 1" + character + "2 א" + character + "א");
            }
        }
        assertThat(compare(Language.ENGLISH, texts)).isGreaterThan(1_100_000);
    }

    @Test
    void pageReadsOtherLanguagesAsLuceneDoes() throws IOException {
        for (Language language : List.of(Language.GERMAN, Language.FRENCH, Language.ITALIAN, Language.OTHER)) {
            List<String> texts = new ArrayList<>(awkward(LANGUAGE_PARTS, 20_000));
            texts.addAll(awkward(PARTS, 5_000));
            assertThat(compare(language, texts)).isEqualTo(25_000);
        }
    }

    @Test
    void pageStemsEnglishAsLuceneDoes() throws IOException {
        List<String> words = new ArrayList<>();
        try (Chromium chromium = new Chromium(profile);
                Analysis analysis = new Analysis(Language.ENGLISH)) {
            List<String> stems = new ArrayList<>();
            String[] parts =
                    "run fl ies happ ily relat ion al condit ness ful gener ous ly nation sky ing ed eed s e ss y at"
                            .split(" ");
            Random random = new Random(7);
            for (int i = 0; i < 50_000; i++) {
                StringBuilder word = new StringBuilder();
                for (int j = random.nextInt(6); j >= 0; j--) {
                    word.append(parts[random.nextInt(parts.length)]);
                }
                words.add(word.toString());
                stems.add(analysis.stem(word.toString()));
            }
            assertThat(chromium.run(STEMS, JSON.writeValueAsString(words))).isEqualTo(JSON.writeValueAsString(stems));
        }
    }

    /** Runs of up to seven of some parts. */
    private static List<String> awkward(List<String> parts, int count) {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(7); j >= 0; j--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private int compare(Language language, List<String> texts) throws IOException {
        String rules = JSON.writeValueAsString(
                Map.of("elisions", language.elisions(), "umlauts", language.hasUmlauts() ? 1 : 0));
        int compared = 0;
        try (Chromium chromium = new Chromium(profile.resolve(language.name()));
                Analysis analysis = new Analysis(language)) {
            for (int from = 0; from < texts.size(); from += 50_000) {
                List<String> part = texts.subList(from, Math.min(texts.size(), from + 50_000));
                JsonNode page = JSON.readTree(chromium.run(TOKENS, JSON.writeValueAsString(part), rules));
                for (int i = 0; i < part.size(); i++) {
                    List<List<List<Object>>> lucene =
                            List.of(rows(analysis.tokens(part.get(i))), rows(analysis.asked(part.get(i))));
                    if (!JSON.valueToTree(lucene).equals(page.get(i))) {
                        assertThat(page.get(i).toString())
                                .as("the words of <%s>", escaped(part.get(i)))
                                .isEqualTo(JSON.writeValueAsString(lucene));
                    }
                    compared++;
                }
            }
        }
        return compared;
    }

    private static List<List<Object>> rows(List<Analysis.Token> tokens) {
        return tokens.stream()
                .map(token -> List.<Object>of(token.written(), token.start(), token.end(), token.beside()))
                .toList();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(String.format("%04x ", c)));
        return escaped.toString();
    }
}
