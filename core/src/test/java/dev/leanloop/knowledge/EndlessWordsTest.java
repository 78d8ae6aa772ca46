package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that repeats one word some thousand times is a line like any other, whatever rule the word begins. */
final class EndlessWordsTest {

    private static final int TIMES = 8_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by ",
                "by: ",
                "due on ",
                "the ",
                "until in ",
                "Dr. ",
                "Herr ",
                "van ",
                "Maria Keller ",
                "Maria & ",
                "to ",
                "~70% ",
                "(70%) ",
                "(",
                "- ",
                "Answer: ",
                "~~x~~ ",
                "kept ",
                "moved to ",
                "2026-04-01 -> ",
                "2026-04-01 ",
                "05.06.",
                "Friday ",
                "next ",
                "next week ",
                "June 5 ",
                "private: ",
                "confirmed/",
                "#x ",
                "[[x]] ",
                "H1, ",
                "C1 and C2 ",
                "Maria - ",
                " - Maria Keller -> ",
                "(owner: Maria, due: ",
                "(owner: x ",
                "@due(",
                "@October 20, ",
                "🔥 ",
                "❓",
                "\u00a0",
                "  "
            })
    void endlessWordsAreALine(String word) {
        String words = word.repeat(TIMES) + "x";

        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme(
                        "2026-04-01-one",
                        "## Act",
                        "- [ ] C1 @dana send it by 2026-04-10",
                        "## Plan",
                        "- H1 60% they wait")
                .acme(
                        "2026-04-02-two",
                        "# Two " + words,
                        "## Plan",
                        "- H2 " + words,
                        "## Check",
                        "- H1 " + words,
                        "- C1 moved " + words,
                        "- ? " + words,
                        "- " + words,
                        "## Act",
                        "- [ ] @dana a " + words,
                        "- [ ] " + words,
                        "- " + words + " to send it",
                        "Next: " + words)
                .on("2026-04-15");

        assertThat(knowledge.conversations()).hasSize(2);
        assertThat(knowledge.promises()).extracting(Promise::text).contains("send it");
    }
}
