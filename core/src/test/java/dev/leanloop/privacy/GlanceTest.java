package dev.leanloop.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.markdown.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is skipped by a glance at a text must be nothing that a search would find. Every secret and number here is made up. */
class GlanceTest {

    private static final int MANY = Integer.MAX_VALUE;

    /** As if anything might stand in the text but more digits than do. */
    private static Glance unsure(String text) {
        return new Glance(true, Glance.at(text).digits(), MANY, MANY, MANY, true, MANY);
    }

    @Test
    void countsWhatASearchNeeds() {
        assertThat(Glance.at("")).isEqualTo(new Glance(false, 0, 0, 0, 0, false, 0));
        assertThat(Glance.at("ab 12 c 34 cd 5\u00e9\u2014x@y: z--")).isEqualTo(new Glance(true, 5, 2, 4, 8, true, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call 030 \u2013 1234567 now",
                "DE89 3704 0044 0532 0130 00",
                "DE89370400440532013000",
                "4111 1111 1111 1111",
                "-----BEGIN RSA PRIVATE KEY-----",
                "\ud83d\ude00ab://u:pw3@h.i",
                "pwd=s3cretly",
                "a@b.org",
                "Hauptstra\u00dfe 5",
                "+49 (30) 123 45 67"
            })
    void whatIsFoundInAnyTextIsFoundAtAGlance(String text) {
        assertThat(PersonalData.MASK.find(text)).isNotEmpty().isEqualTo(PersonalData.find(text, unsure(text)));
    }

    /** Texts put together of what means something to a search. */
    @Test
    void nothingIsMissedInAnyText() {
        List<String> parts = List.of(
                "030 1234567",
                "+49 30 1234567",
                "DE89 3704 0044 0532 0130 00",
                "4111 1111 1111 1111",
                "12 High Street",
                "password: hunter2!",
                "maria@example.org",
                "a",
                "x",
                "ab",
                "be",
                "A",
                "ZZ",
                " ",
                " ",
                " ",
                "0",
                "030",
                "12",
                "49",
                "4111",
                "1111",
                "3704",
                "0532",
                "(",
                ")",
                "-",
                "/",
                ".",
                " x ",
                "+",
                "@",
                ":",
                "=",
                ": ",
                "DE89",
                "GB",
                "password",
                "token",
                "pwd",
                "key",
                "hunter2!",
                "https://",
                "-----",
                "BEGIN ",
                "PRIVATE KEY",
                "AKIA",
                "QWERTYUIOPASDFGH",
                "ghp_",
                "xoxb-",
                "sk-",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "Street",
                "Main ",
                "Hauptstr. ",
                "rue de la ",
                "Paix",
                "\u00e9",
                "\u2014",
                "\u2009",
                "\u3000",
                "\ud83d\ude00",
                "?",
                "\t",
                "\n",
                "hooks.slack.com/services/",
                "T123456/B123456/",
                "example.org",
                "_",
                "'",
                ",");
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = text(parts, random);
            List<Mask.Part> all = PersonalData.find(text, unsure(text));
            assertThat(PersonalData.MASK.find(text)).as(text).isEqualTo(all);
            found += all.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(5_000);
    }

    @Test
    void issuedKeysAreFoundWhereThePatternFindsThem() {
        List<String> parts = List.of(
                "AKIA",
                "ASIA",
                "QWERTYUIOPASDFGH",
                "ghp_",
                "glpat-",
                "xoxb-",
                "xapp-1-",
                "AIza",
                "ya29.",
                "sk_live_",
                "whsec_",
                "sk-",
                "SG.",
                "npm_",
                "pypi-",
                "dop_v1_",
                "hf_",
                "eyJ",
                "abcdefghij",
                "0123456789",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                ".",
                "_",
                "-",
                "/",
                "+",
                "[[",
                "=",
                "\u00e9",
                "\u2014",
                "\ud83d\ude00",
                "\ud835\udc00",
                "?",
                "xxxx");
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = text(parts, random);
            List<Mask.Part> expected = new ArrayList<>();
            Matcher matcher = Secret.ISSUED.matcher(text);
            while (matcher.find()) {
                if (!matcher.group().toLowerCase(Locale.ROOT).contains("xxxx")) {
                    expected.add(new Mask.Part(matcher.start(), matcher.end(), "access key"));
                }
            }
            List<Mask.Part> issued = new ArrayList<>();
            Secret.issued(text, 0, text.length(), issued);
            assertThat(issued).as(text).isEqualTo(expected);
            found += issued.size();
        }
        assertThat(found).isGreaterThan(5_000);
    }

    @Test
    void noSensitiveWordIsMissedInAnyText() {
        List<String> parts = List.of(
                "in",
                "hospital",
                "burn-out",
                "burn",
                "out",
                "trade",
                "union",
                "unions",
                "jehovah's",
                "witness",
                "his",
                "wife",
                "cancer",
                "on",
                "sick",
                "leave",
                " ",
                " ",
                " ",
                " ",
                "  ",
                "\n",
                "-",
                "'",
                "\u2019",
                "?",
                "\u00e9",
                "\u2014",
                ".",
                ", ",
                "a",
                "Far",
                "right",
                "own",
                "word",
                "c.d",
                "\ud83d\ude00",
                "1");
        SensitiveWords words =
                new SensitiveWords("fr", Map.of("health", List.of("own word", "c.d e", "  Two  Words ", "1 a")));
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = text(parts, random);
            List<SensitiveWords.Find> all = words.search(text);
            assertThat(words.in(text)).as(text).isEqualTo(all);
            found += all.size();
        }
        assertThat(found).isGreaterThan(5_000);
    }

    private static String text(List<String> parts, Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length >= 0; length--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }
}
