package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {

    private static final String LONG =
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by: dana",
                "by: dana\nwith: [maria.k, tom.b]\nchannel: video\nfollows: 2024-05-14-pricing-call\ntags: [security]",
                "a:  b  c\nb-c:     [ d,e,  f g]\nd_e: x",
                "by: \"@dana\"\nfollows: \"[[x]] # y: z\"",
                "a: []\nb: \"\"\nc: no\nd: 0123\ne: 1.5\nf: null",
                "people:\n  - {id: maria.k, role: head of finance, quotes: role}\n  - {id: tom.b}\nname: Acme",
                "tags:\n  - a b\n  - c\naliases:\n - d",
                "a:\n   -   b\n   -  {}\n   - {c: d}",
                "1: 2\n1a: b"
            })
    void plainFrontMatterIsReadAsTheParserReadsIt(String text) throws Yaml.Unreadable {
        for (int lineOffset : List.of(0, 1, 7)) {
            Optional<YamlValue.Mapping> plain = PlainYaml.mapping(text, lineOffset);

            assertThat(plain).contains(parsed(text, lineOffset));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a:",
                "a: ",
                "a: b\n",
                "a: b ",
                "a: b\n c",
                "a: b: c",
                "a: b #c",
                "a: @b",
                "a: [b, @c]",
                "a: [b, [c]]",
                "a: [b",
                "a: [b, \"c\"]",
                "a: 'b'",
                "a: \"b\\n\"",
                "a: \"b\" c",
                "a: &b c",
                "a: |\n  b",
                "a: b\na: c",
                "a:\n- b",
                "a:\n  - b\n - c",
                "a:\n  - b\n    c",
                "a:\n  - b: c",
                "a:\n  b: c",
                "a:\n  - b\n",
                "a:\n",
                "a:\n ",
                "a:\n  -\n",
                "a:\n  - - b",
                "a:\n  - {b: c",
                "a:\n  - {b}",
                "a:\n  - {b:c}",
                "a:\n  - {b: c, b: d}",
                "a: {b: c}",
                "a b: c",
                "a: é",
                "a: b\n---\nc: d",
                "a: b\tc",
                "a: b\r",
                "_a: b",
                LONG + ": b"
            })
    void anythingElseIsLeftToTheParser(String text) {
        assertThat(PlainYaml.mapping(text, 1)).isEmpty();
    }

    /** Texts put together of what means something to YAML somewhere, most of them nearly plain. */
    @Test
    void whateverIsReadIsReadAsTheParserReadsIt() {
        List<String> parts = List.of(
                "a",
                "b",
                "key",
                ":\n  - ",
                "\n  - ",
                "\n  - {b: ",
                "}",
                "07",
                "2024-05-14",
                " ",
                " ",
                ": ",
                ": ",
                ":",
                "\n",
                "\n",
                "\nc: ",
                "\nd: [",
                "[",
                "]",
                "]\n",
                ", ",
                ",",
                "\"",
                "\"\ne: ",
                "'",
                "#",
                " #",
                "@",
                "-",
                "- ",
                "--- ",
                "...",
                "?",
                "? ",
                "!",
                "&",
                "*",
                "|",
                ">",
                "%",
                "{",
                "}",
                "~",
                "/",
                "(",
                ")",
                ".",
                "_",
                "+",
                "\\",
                "\t",
                "é",
                "null",
                "no");
        Random random = new Random(1);
        int read = 0;
        for (int i = 0; i < 400_000; i++) {
            StringBuilder written = new StringBuilder(random.nextInt(3) == 0 ? "" : "a: ");
            for (int length = random.nextInt(10); length >= 0; length--) {
                // Of most texts every second part is one of the first: they are the plain ones.
                int bound = random.nextInt(3) == 0 ? parts.size() : 25;
                written.append(parts.get(random.nextInt(bound)));
            }
            String text = written.toString();
            Optional<YamlValue.Mapping> plain = PlainYaml.mapping(text, 1);
            if (plain.isPresent()) {
                read++;
                assertThat(plain.orElseThrow()).as(text).isEqualTo(parsed(text, 1));
            }
        }
        assertThat(read).isGreaterThan(4_000);
    }

    @Test
    void halfALetterIsTheReplacementCharacter() throws Yaml.Unreadable {
        YamlValue.Mapping read = Yaml.mapping("a: \"b\\uD800\"\n\"\\uDE00c\": [\"\\uD83D\\uDE00\"]", 0);

        assertThat(read.entries()).containsOnlyKeys("a", "\ufffdc");
        assertThat(read.entries().values())
                .flatExtracting(YamlValue::scalars)
                .containsExactly("b\ufffd", "\ud83d\ude00");
    }

    private static YamlValue.Mapping parsed(String text, int lineOffset) {
        try {
            YamlValue.Mapping mapping = Yaml.parsed(text, lineOffset);
            // In order, too, which maps do not compare.
            assertThat(List.copyOf(PlainYaml.mapping(text, lineOffset)
                            .orElseThrow()
                            .entries()
                            .keySet()))
                    .isEqualTo(List.copyOf(mapping.entries().keySet()));
            return mapping;
        } catch (Yaml.Unreadable e) {
            throw new AssertionError(text, e);
        }
    }
}
