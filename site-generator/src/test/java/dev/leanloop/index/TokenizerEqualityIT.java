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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page cuts, folds and stems as Lucene does: every code point alone and between letters, and strings made to be awkward. */
class TokenizerEqualityIT {

    /** Half a surrogate pair gets to the browser only when it is escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String TOKENS = """
            const done = arguments[1];
            done(JSON.stringify(JSON.parse(arguments[0]).map(
              (text) => tokensOf(text).map(({ written, stem, start, end }) => [written, stem, start, end]))));
            """;

    /** Letters, marks, quotes, digits, joiners and emoji parts whose rules meet each other. */
    private static final List<String> PARTS = List.of(
            "a", "é", "E", "s", "'", "’", "'s", "\"", ".", ",", ":", ";", "_", "-", " ", "1", "4", "٣", "א", "ב",
            "\u0301", "\u00ad", "\u200d", "\u200e", "\u200f", "\u202b", "\u2060", "\ufe0e", "\ufe0f", "\u20e3", "#",
            "*", "👩", "🏽", "☺", "™", "ℹ", "🇩", "🇪", "漢", "字", "ひ", "カ", "ー", "한", "ㄱ", "ก", "ั", "မ", "€", "İ", "ß",
            "ﬁ", "𝒳", "𠀀", "\ud800");

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
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(7); j >= 0; j--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        for (int c = 0; c < 0x110000; c++) {
            if (c < 0xd800 || c > 0xdfff) {
                String character = Character.toString(c);
                texts.add(character + " a" + character + "b 1" + character + "2 א" + character + "א");
            }
        }
        int compared = 0;
        try (Chromium chromium = new Chromium(profile);
                Analysis analysis = new Analysis()) {
            for (int from = 0; from < texts.size(); from += 50_000) {
                List<String> part = texts.subList(from, Math.min(texts.size(), from + 50_000));
                JsonNode page = JSON.readTree(chromium.run(TOKENS, JSON.writeValueAsString(part)));
                for (int i = 0; i < part.size(); i++) {
                    List<List<Object>> lucene = analysis.tokens(part.get(i)).stream()
                            .map(token -> List.<Object>of(token.written(), token.stem(), token.start(), token.end()))
                            .toList();
                    if (!JSON.valueToTree(lucene).equals(page.get(i))) {
                        assertThat(page.get(i).toString())
                                .as("the words of <%s>", escaped(part.get(i)))
                                .isEqualTo(JSON.writeValueAsString(lucene));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(texts.size()).isGreaterThan(1_100_000);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(String.format("%04x ", c)));
        return escaped.toString();
    }
}
