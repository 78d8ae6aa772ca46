package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.knowledge.ReviewProgress.CheckState;
import dev.leanloop.note.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewProgressTest {

    @Test
    void theStepsWithoutALineAreMissing() {
        ReviewProgress progress =
                review("## Acknowledge", "- Expected: a", "## Analyze", "## Feedback", "- [ ] 2024-07-12 b");

        assertThat(progress.missing()).containsExactly(Phase.ANALYZE, Phase.ACTION_PLAN);
        assertThat(progress.step()).isEqualTo(Phase.ANALYZE);
        assertThat(progress.isFinished()).isFalse();
    }

    @Test
    void aReviewWithoutAnythingStandsAtItsFirstStep() {
        assertThat(review("Some words.").step()).isEqualTo(Phase.ACKNOWLEDGE);
        assertThat(review("Some words.").missing()).hasSize(4);
    }

    @Test
    void aCheckIsOpenOverdueHoldingOrNot() {
        ReviewProgress progress = review(
                "## Feedback",
                "- [ ] 2024-07-01 due today",
                "- [ ] 2024-06-30 due yesterday",
                "- [ ] without a date",
                "- [x] 2024-06-01 made: holding, all well",
                "- [x] 2024-06-01 made: not holding, again");

        assertThat(progress.checks())
                .extracting(ReviewProgress.Check::state)
                .containsExactly(
                        CheckState.OPEN,
                        CheckState.OVERDUE,
                        CheckState.OPEN,
                        CheckState.HOLDING,
                        CheckState.NOT_HOLDING);
    }

    @Test
    void itIsFinishedWhenEveryCheckWasMadeWhateverItFound() {
        String[] steps = {"## Acknowledge", "- a", "## Analyze", "- b", "## Action plan", "- [ ] @dana c"};

        assertThat(review(and(steps, "## Feedback", "- [x] 2024-06-01 d: not holding, again"))
                        .isFinished())
                .isTrue();
        assertThat(review(and(steps, "## Feedback", "- [ ] 2024-08-01 d")).isFinished())
                .isFalse();
        assertThat(review(and(steps, "## Feedback", "- we will see")).isFinished())
                .isFalse();
        assertThat(review(and(steps, "## Feedback", "- [ ] 2024-08-01 d")).step())
                .isEqualTo(Phase.FEEDBACK);
    }

    @Test
    void theFixedLineOfACheckSaysWhatItsAuthorSaid() {
        Map<String, CheckState> lines = Map.of(
                "- [x] 2024-06-01 @dana did it hold: no", CheckState.NOT_HOLDING,
                "- [x] 2024-06-01 @dana did it hold? no, twice", CheckState.NOT_HOLDING,
                "- [x] 2024-06-01 @dana did it hold - **it did not**", CheckState.NOT_HOLDING,
                "- [x] 2024-06-01 @dana: did it hold: not yet holding", CheckState.NOT_HOLDING,
                "- [x] 2024-06-01 @dana did it hold: two were late", CheckState.NOT_HOLDING,
                "- [x] 2024-06-01 @dana did it hold? yes", CheckState.HOLDING,
                "- [X] 2024-06-01 @dana did it hold: it held", CheckState.HOLDING,
                "- [ ] 2024-06-01 @dana did it hold? not holding, twice", CheckState.NOT_HOLDING);

        assertThat(lines).allSatisfy((line, state) -> {
            List<String> fixes = fixesOfOverdue("## Feedback", line);
            assertThat(fixes).hasSize(1);
            assertThat(fixesOfOverdue("## Feedback", fixes.getFirst())).isEmpty();
            assertThat(review("## Feedback", fixes.getFirst()).checks())
                    .extracting(ReviewProgress.Check::state)
                    .containsExactly(state);
        });
    }

    private static List<String> fixesOfOverdue(String... lines) {
        String[] head = {"---", "type: truth", "visibility: team", "---"};
        return WrittenKnowledge.notes()
                .note("truth/2024-05-20-review.md", and(head, lines))
                .on("2024-07-01")
                .diagnostics()
                .stream()
                .filter(problem -> problem.code() == DiagnosticCode.W62)
                .map(Diagnostic::fixedLine)
                .toList();
    }

    private static String[] and(String[] lines, String... more) {
        return Stream.of(lines, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static ReviewProgress review(String... lines) {
        String[] head = {"---", "type: truth", "visibility: team", "---"};
        List<ReviewProgress> progress = ReviewProgress.of(WrittenKnowledge.notes()
                .note("truth/2024-05-20-review.md", and(head, lines))
                .on("2024-07-01"));
        assertThat(progress).hasSize(1);
        return progress.getFirst();
    }
}
