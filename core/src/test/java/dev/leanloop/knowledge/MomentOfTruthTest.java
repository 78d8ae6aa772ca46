package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.knowledge.MomentOfTruth.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentOfTruthTest {

    private static final String TODAY = "2024-07-01";

    private static WrittenKnowledge planned(String confidence, String verdict) {
        return WrittenKnowledge.notes()
                .acme("2024-05-14-a", "## Plan", "- H1 " + confidence + " it is the price")
                .acme("2024-05-28-b", "## Check", "- H1 " + verdict + ": so she said");
    }

    @Test
    void aConfidentHypothesisRefutedIsOne() {
        assertThat(MomentOfTruth.waiting(planned("80%", "refuted").on(TODAY)))
                .singleElement()
                .satisfies(moment -> {
                    assertThat(moment.gap()).isEqualTo(Gap.CONFIDENT_AND_REFUTED);
                    assertThat(moment.text()).isEqualTo("it is the price");
                    assertThat(moment.date()).isEqualTo("2024-05-28");
                    assertThat(moment.stated().note().baseName()).isEqualTo("2024-05-14-a");
                    assertThat(moment.shown().note().baseName()).isEqualTo("2024-05-28-b");
                });
        assertThat(MomentOfTruth.waiting(planned("79%", "refuted").on(TODAY))).isEmpty();
        assertThat(MomentOfTruth.waiting(planned("90%", "confirmed").on(TODAY))).isEmpty();
        assertThat(MomentOfTruth.waiting(planned("90%", "unclear").on(TODAY))).isEmpty();
    }

    @Test
    void aDoubtedHypothesisConfirmedIsOne() {
        assertThat(MomentOfTruth.waiting(planned("20%", "confirmed").on(TODAY)))
                .extracting(MomentOfTruth::gap)
                .containsExactly(Gap.DOUBTFUL_AND_CONFIRMED);
        assertThat(MomentOfTruth.waiting(planned("21%", "confirmed").on(TODAY))).isEmpty();
        assertThat(MomentOfTruth.waiting(planned("unlikely:", "confirmed").on(TODAY)))
                .as("unlikely is 30, as far from certain as likely")
                .isEmpty();
    }

    @Test
    void withoutConfidenceNothingWasSure() {
        assertThat(MomentOfTruth.waiting(planned("", "refuted").on(TODAY))).isEmpty();
    }

    @Test
    void theLatestVerdictDecides() {
        WrittenKnowledge notes =
                planned("90%", "refuted").acme("2024-06-04-c", "## Check", "- H1 confirmed: it was a misunderstanding");

        assertThat(MomentOfTruth.waiting(notes.on(TODAY))).isEmpty();
    }

    @Test
    void anOwnPromiseMissedIsOneAndTheirsIsNot() {
        WrittenKnowledge notes = WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}")
                .acme("2024-05-14-a", "## Act", "- [ ] C1 @dana a", "- [ ] C2 @maria b", "- [ ] C3 @dana c")
                .acme("2024-05-28-b", "## Check", "- C1 missed: nothing", "- C2 missed: nothing", "- C3 dropped");

        assertThat(MomentOfTruth.waiting(notes.on(TODAY)))
                .extracting(MomentOfTruth::gap, MomentOfTruth::text)
                .containsExactly(tuple(Gap.MISSED, "a"));
    }

    @Test
    void anOwnPromiseMovedTwiceIsOneWhateverCameOfIt() {
        WrittenKnowledge notes = WrittenKnowledge.notes()
                .acme("2024-05-14-a", "## Act", "- [ ] C1 @dana a by 2024-05-20", "- [ ] C2 @dana b by 2024-05-20")
                .acme("2024-05-20-b", "## Check", "- C1 moved 2024-05-27", "- C2 moved 2024-05-27")
                .acme("2024-05-27-c", "## Check", "- C1 moved 2024-06-03")
                .acme("2024-06-03-d", "## Check", "- C1 kept: at last", "- C2 kept");

        assertThat(MomentOfTruth.waiting(notes.on(TODAY))).singleElement().satisfies(moment -> {
            assertThat(moment.gap()).isEqualTo(Gap.MOVED_TWICE);
            assertThat(moment.date()).as("the second move").isEqualTo("2024-05-27");
        });
    }

    @Test
    void aSurpriseIsOne() {
        WrittenKnowledge notes = WrittenKnowledge.notes()
                .acme("2024-05-14-a", "## Check", "- ! Fact: the works council can veto", "- Fact: four plants");

        assertThat(MomentOfTruth.waiting(notes.on(TODAY)))
                .extracting(MomentOfTruth::text)
                .containsExactly("the works council can veto");
    }

    @Test
    void aReviewOfEitherNoteCoversIt() {
        assertThat(waitingWithReview("2024-05-14-a", "2024-06-01")).isEmpty();
        assertThat(waitingWithReview("2024-05-28-b", "2024-06-01")).isEmpty();
        assertThat(waitingWithReview("2024-05-28-b", "2024-05-28"))
                .as("the same day")
                .isEmpty();
        assertThat(waitingWithReview("2024-06-02-c", "2024-06-03"))
                .as("of another note")
                .hasSize(1);
    }

    @Test
    void aReviewBeforeTheGapShowedDoesNotCoverIt() {
        assertThat(waitingWithReview("2024-05-14-a", "2024-05-27")).hasSize(1);
    }

    private static List<MomentOfTruth> waitingWithReview(String about, String day) {
        return MomentOfTruth.waiting(planned("90%", "refuted")
                .acme("2024-06-02-c", "## Check", "- said in passing")
                .note(
                        "truth/" + day + "-review.md",
                        "---",
                        "about: [" + about + "]",
                        "visibility: team",
                        "---",
                        "## Acknowledge",
                        "- Expected: the price")
                .on(TODAY));
    }

    @Test
    void theNewestStandsFirst() {
        WrittenKnowledge notes = planned("90%", "refuted")
                .acme("2024-06-02-c", "## Check", "- ! Fact: one", "- ! Fact: two")
                .acme("2024-05-20-d", "## Check", "- ! Fact: older");

        assertThat(MomentOfTruth.all(notes.on(TODAY)))
                .extracting(MomentOfTruth::text)
                .containsExactly("one", "two", "it is the price", "older");
    }
}
