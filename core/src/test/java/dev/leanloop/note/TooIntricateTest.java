package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The caps stop what no person writes, and nothing else. */
final class TooIntricateTest {

    @Test
    void eachCapIsExact() {
        assertThat(TooIntricate.reason("a *".repeat(TooIntricate.MOST_MARKS))).isEmpty();
        assertThat(TooIntricate.reason("a *".repeat(TooIntricate.MOST_MARKS + 1)))
                .isPresent();
        assertThat(TooIntricate.reason("> ".repeat(TooIntricate.DEEPEST) + "a")).isEmpty();
        assertThat(TooIntricate.reason("> ".repeat(TooIntricate.DEEPEST + 1) + "a"))
                .isPresent();
        assertThat(TooIntricate.reason("## 2024-05-14\n".repeat(TooIntricate.MOST_DAYS)))
                .isEmpty();
        assertThat(TooIntricate.reason("## 2024-05-14\n".repeat(TooIntricate.MOST_DAYS + 1)))
                .isPresent();
        assertThat(TooIntricate.reason("a,".repeat(TooIntricate.MOST_NAMES))).isEmpty();
        assertThat(TooIntricate.reason("a,".repeat(TooIntricate.MOST_NAMES + 1)))
                .isPresent();
    }

    @Test
    void textOfNothingElseIsCounted() {
        assertThat(TooIntricate.reason("[".repeat(TooIntricate.MOST_MARKS))).isEmpty();
        assertThat(TooIntricate.reason("[".repeat(TooIntricate.MOST_MARKS + 1))).isPresent();
        assertThat(TooIntricate.reason(",".repeat(TooIntricate.MOST_NAMES))).isEmpty();
        assertThat(TooIntricate.reason(",".repeat(TooIntricate.MOST_NAMES + 1))).isPresent();
        assertThat(TooIntricate.reason("#123\n".repeat(TooIntricate.MOST_DAYS))).isEmpty();
        assertThat(TooIntricate.reason("#123\n".repeat(TooIntricate.MOST_DAYS + 1)))
                .isPresent();
    }

    @Test
    void whatPeopleWriteAndPasteIsRead() {
        for (String text : List.of(
                "- **Pain:** the audit #audit\n".repeat(20_000),
                "| **a** | [b](c) |\n".repeat(20_000),
                "```\n" + "[INFO] * a_b_c [d] [e]\n".repeat(20_000) + "```\n",
                "A **word** and a [link](x.md).\n\n".repeat(20_000),
                " ".repeat(2_000) + "far to the right\n",
                "a, b; c\n".repeat(20_000))) {
            assertThat(TooIntricate.reason(text)).isEmpty();
        }
    }
}
