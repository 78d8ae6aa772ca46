package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static List<String> stems(String text) {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            return analysis.tokens(text).stream().map(Analysis.Token::stem).toList();
        }
    }

    @Test
    void accentsArePlainHoweverTheyAreWritten() {
        assertThat(stems("Café cafe\u0301 ﬁle")).containsExactly("cafe", "cafe", "file");
    }

    @Test
    void possessiveAndFormsFallTogether() {
        assertThat(stems("customer's customers customer’s")).containsExactly("custom", "custom", "custom");
    }

    @Test
    void offsetsAreThoseOfTheTextAsWritten() {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            assertThat(analysis.tokens("👍 É audits"))
                    .containsExactly(
                            new Analysis.Token("👍", "👍", 0, 2, false),
                            new Analysis.Token("e", "e", 3, 4, false),
                            new Analysis.Token("audits", "audit", 5, 11, false));
        }
    }

    @Test
    void valueIsComparedWithoutCaseAccentsAndRunsOfSpace() {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            assertThat(analysis.keyword("  Nord\u00a0 FÜSSE ")).isEqualTo("nord fusse");
        }
    }

    @Test
    void distanceCountsASwapAsOne() {
        assertThat(EditDistance.between("audit", "aduit", 2)).isEqualTo(1);
        assertThat(EditDistance.between("audit", "audits", 2)).isEqualTo(1);
        assertThat(EditDistance.between("audit", "price", 2)).isGreaterThan(2);
    }
}
