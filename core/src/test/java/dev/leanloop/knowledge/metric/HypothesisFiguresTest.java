package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.knowledge.WrittenKnowledge;
import dev.leanloop.note.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** M4, M5, M6 and M7. */
class HypothesisFiguresTest {

    /** H4 is of a conversation 14 days ago, H5 stands on a page of its own. */
    private static KnowledgeBase hypotheses() {
        return WrittenKnowledge.notes()
                .acme("2024-05-14-a", "## Plan", "- H1 70% a", "- H2 b", "- H3 c", "## Check", "- H1 refuted: no")
                .acme("2024-06-01-b", "## Check", "- H2 unclear: mixed")
                .acme("2024-06-17-c", "## Plan", "- H4 90% d", "## Check", "- H4 confirmed: yes")
                .note("hypotheses/H-five.md", "# Five", "## Plan", "- H-five e")
                .on("2024-07-01");
    }

    @Test
    void coverageCountsVerdictsOnWhatIsMoreThanFourteenDaysPast() {
        Counted<Hypothesis> covered = team(hypotheses()).verdictCoverage();

        assertThat(covered.part()).extracting(Hypothesis::label).containsExactly("H1", "H2");
        assertThat(covered.whole()).extracting(Hypothesis::label).containsExactly("H1", "H2", "H3");
    }

    @Test
    void theRefutedAreCountedAgainstTheConfirmedWithUnclearBeside() {
        assertThat(team(hypotheses()).refuted().share()).hasToString("1 of 2");
        assertThat(team(hypotheses()).unclear()).extracting(Hypothesis::label).containsExactly("H2");
    }

    @Test
    void writtenBeforeLeavesOutWhatGitDoesNotKnow() {
        KnowledgeBase knowledge = MadeKnowledge.ofHypotheses(List.of(
                MadeKnowledge.hypothesis(70, Verdict.OPEN, Proof.BEFORE),
                MadeKnowledge.hypothesis(70, Verdict.REFUTED, Proof.BEFORE),
                MadeKnowledge.hypothesis(70, Verdict.REFUTED, Proof.TOGETHER),
                MadeKnowledge.hypothesis(70, Verdict.REFUTED, Proof.UNKNOWN)));

        assertThat(team(knowledge).writtenBefore().share()).hasToString("2 of 3");
    }

    /** (0.2² + 0.7² + 0.1² + 0.5²) / 4 = 0.1975, and half of them came true: 0.5 · 0.5 = 0.25. */
    @Test
    void brierIsTheMeanSquaredMissOfWhatWasWrittenBefore() {
        Calibration calibration = calibration(MadeKnowledge.ofHypotheses(List.of(
                MadeKnowledge.hypothesis(80, Verdict.CONFIRMED, Proof.BEFORE),
                MadeKnowledge.hypothesis(70, Verdict.REFUTED, Proof.BEFORE),
                MadeKnowledge.hypothesis(90, Verdict.CONFIRMED, Proof.BEFORE),
                MadeKnowledge.hypothesis(50, Verdict.REFUTED, Proof.BEFORE),
                MadeKnowledge.hypothesis(50, Verdict.UNCLEAR, Proof.BEFORE),
                MadeKnowledge.hypothesis(50, Verdict.OPEN, Proof.BEFORE),
                MadeKnowledge.hypothesis(null, Verdict.CONFIRMED, Proof.BEFORE),
                MadeKnowledge.hypothesis(90, Verdict.REFUTED, Proof.TOGETHER),
                MadeKnowledge.hypothesis(90, Verdict.REFUTED, Proof.UNKNOWN))));

        assertThat(calibration.brier().orElseThrow()).isEqualTo(0.1975, within(1e-9));
        assertThat(calibration.reference().orElseThrow()).isEqualTo(0.25, within(1e-9));
        assertThat(calibration.judged()).hasSize(4);
        assertThat(calibration.unclear()).hasSize(1);
        assertThat(calibration.isEnough()).isFalse();
    }

    @Test
    void ofNothingThereIsNoScore() {
        Calibration calibration = calibration(MadeKnowledge.ofHypotheses(List.of()));

        assertThat(calibration.brier()).isEmpty();
        assertThat(calibration.reference()).isEmpty();
        assertThat(calibration.plot()).isEmpty();
    }

    @Test
    void thePlotHasBinsOfFiveOrMoreOnceThereAreTwenty() {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(Collections.nCopies(4, MadeKnowledge.hypothesis(30, Verdict.REFUTED, Proof.BEFORE)));
        hypotheses.addAll(Collections.nCopies(9, MadeKnowledge.hypothesis(70, Verdict.CONFIRMED, Proof.BEFORE)));
        hypotheses.addAll(Collections.nCopies(6, MadeKnowledge.hypothesis(90, Verdict.CONFIRMED, Proof.BEFORE)));
        assertThat(calibration(MadeKnowledge.ofHypotheses(hypotheses)).plot())
                .as("of nineteen")
                .isEmpty();

        hypotheses.add(MadeKnowledge.hypothesis(75, Verdict.REFUTED, Proof.BEFORE));
        List<Calibration.Bin> plot =
                calibration(MadeKnowledge.ofHypotheses(hypotheses)).plot();

        assertThat(plot).extracting(Calibration.Bin::low).containsExactly(60, 80);
        assertThat(plot).extracting(Calibration.Bin::high).containsExactly(79, 100);
        assertThat(plot).extracting(bin -> bin.confirmed().share().toString()).containsExactly("9 of 10", "6 of 6");
        assertThat(plot.getFirst().meanStated().orElseThrow()).isEqualTo(0.705, within(1e-9));
    }

    @Property
    void theScoreLiesBetweenNoughtAndOneAndTheBinsHoldAll(@ForAll("anyHypotheses") List<Hypothesis> hypotheses) {
        Calibration calibration = calibration(MadeKnowledge.ofHypotheses(hypotheses));

        calibration.brier().ifPresent(score -> assertThat(score).isBetween(0.0, 1.0));
        calibration.reference().ifPresent(score -> assertThat(score).isBetween(0.0, 0.25));
        assertThat(calibration.bins().stream()
                        .mapToInt(bin -> bin.confirmed().whole().size())
                        .sum())
                .isEqualTo(calibration.judged().size());
    }

    @Property
    void alwaysSayingHalfScoresAQuarter(@ForAll("anyHypotheses") List<Hypothesis> hypotheses) {
        List<Hypothesis> half = hypotheses.stream()
                .map(hypothesis -> MadeKnowledge.hypothesis(50, hypothesis.verdict(), hypothesis.proof()))
                .toList();

        calibration(MadeKnowledge.ofHypotheses(half))
                .brier()
                .ifPresent(score -> assertThat(score).isEqualTo(0.25, within(1e-12)));
    }

    @Property
    void confirmedAndRefutedAndUnclearAndOpenAddUp(@ForAll("anyHypotheses") List<Hypothesis> hypotheses) {
        HypothesisFigures figures = team(MadeKnowledge.ofHypotheses(hypotheses));

        int decided = figures.refuted().whole().size();
        int covered = figures.verdictCoverage().part().size();

        assertThat(covered).isEqualTo(decided + figures.unclear().size());
        assertThat(figures.verdictCoverage().whole()).hasSameSizeAs(hypotheses);
    }

    @Property
    void theOrderOfHypothesesDoesNotMatter(@ForAll("anyHypotheses") List<Hypothesis> hypotheses, @ForAll long seed) {
        List<Hypothesis> shuffled = new ArrayList<>(hypotheses);
        Collections.shuffle(shuffled, new Random(seed));
        HypothesisFigures one = team(MadeKnowledge.ofHypotheses(hypotheses));
        HypothesisFigures other = team(MadeKnowledge.ofHypotheses(shuffled));

        assertThat(other.refuted().share()).isEqualTo(one.refuted().share());
        assertThat(other.writtenBefore().share()).isEqualTo(one.writtenBefore().share());
        assertThat(calibration(MadeKnowledge.ofHypotheses(shuffled)).brier().orElse(0))
                .isEqualTo(
                        calibration(MadeKnowledge.ofHypotheses(hypotheses))
                                .brier()
                                .orElse(0),
                        within(1e-12));
    }

    @Provide
    Arbitrary<List<Hypothesis>> anyHypotheses() {
        return MadeKnowledge.hypotheses();
    }

    private static HypothesisFigures team(KnowledgeBase knowledge) {
        return new Metrics(knowledge).hypotheses(new Unit.Team());
    }

    private static Calibration calibration(KnowledgeBase knowledge) {
        return new Metrics(knowledge).calibration();
    }
}
