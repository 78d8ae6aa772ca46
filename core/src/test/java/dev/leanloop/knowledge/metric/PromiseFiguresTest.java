package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.WrittenKnowledge;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** M1, M2, M3 and M9. */
class PromiseFiguresTest {

    private static final Period MAY = new Period(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
    private static final Period EVER = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

    /** Of ours C1 and C7 were kept on their day, C2 late, C3 moved, C4 missed, C5 dropped; C6 is due in June, C9 is theirs. */
    private static KnowledgeBase promises() {
        return WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}")
                .acme(
                        "2024-05-01-a",
                        "## Act",
                        "- [x] C1 @dana a by 2024-05-10 ✅ 2024-05-10",
                        "- [x] C2 @dana b by 2024-05-10 ✅ 2024-05-11",
                        "- [ ] C3 @dana c by 2024-05-10",
                        "- [ ] C4 @dana d by 2024-05-10",
                        "- [ ] C5 @dana e by 2024-05-10",
                        "- [ ] C6 @dana f by 2024-06-10",
                        "- [ ] C7 @dana g by 2024-05-31 #audit",
                        "- [ ] C8 @dana h",
                        "- [ ] C9 @maria i by 2024-05-20 #audit")
                .acme("2024-05-08-b", "## Check", "- C3 moved 2024-05-20")
                .acme(
                        "2024-06-01-c",
                        "## Check",
                        "- C1 kept",
                        "- C2 kept",
                        "- C3 kept",
                        "- C4 missed",
                        "- C5 dropped",
                        "- C7 kept")
                .on("2024-06-20");
    }

    @Test
    void keptOnTimeIsByTheFirstDateAndTheReceiversWord() {
        Counted<Promise> kept = team(promises()).keptOnTime(Side.PERFORMER, MAY);

        assertThat(kept.share()).hasToString("2 of 6");
        assertThat(kept.part()).extracting(Promise::label).containsExactly("C1", "C7");
        assertThat(kept.whole()).extracting(Promise::label).containsExactly("C1", "C2", "C3", "C4", "C5", "C7");
    }

    @Test
    void aBoxTickedAtTheTalkThatSaysKeptIsNotLate() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Act", "- [x] C1 @dana a by 2024-05-10 ✅ 2024-06-01")
                .acme("2024-06-01-b", "## Check", "- C1 kept: long ago")
                .on("2024-06-20");

        assertThat(team(knowledge).keptOnTime(Side.PERFORMER, MAY).share()).hasToString("1 of 1");
    }

    @Test
    void eachSideHasItsOwn() {
        assertThat(team(promises()).keptOnTime(Side.CUSTOMER, MAY).share()).hasToString("0 of 1");
    }

    @Test
    void whatIsNotDueYetIsNotCounted() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Act", "- [ ] C1 @dana a by 2024-05-21")
                .on("2024-05-20");

        assertThat(team(knowledge).keptOnTime(Side.PERFORMER, MAY).share()).hasToString("0 of 0");
    }

    @Test
    void ageCountsFromTheDayItIsOwedFor() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme(
                        "2024-05-01-a",
                        "## Act",
                        "- [ ] C1 @dana a by 2024-06-10",
                        "- [ ] C2 @dana b by 2024-06-30",
                        "- [ ] C3 @dana c by 2024-05-10",
                        "- [x] C4 @dana d by 2024-05-10",
                        "- [ ] C5 @dana e")
                .acme("2024-05-08-b", "## Check", "- C3 moved 2024-06-18")
                .on("2024-06-20");

        Ages<Promise> ages = team(knowledge).ages(Side.PERFORMER);

        assertThat(ages.oldestFirst()).extracting(aged -> aged.item().label()).containsExactly("C1", "C3", "C2");
        assertThat(ages.oldestFirst()).extracting(Ages.Aged::days).containsExactly(10L, 2L, -10L);
        assertThat(ages.median()).hasValue(2);
        assertThat(ages.max()).hasValue(10);
    }

    @Test
    void feedbackIsClosedByAWordSinceItWasDone() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme(
                        "2024-05-01-a",
                        "## Act",
                        "- [x] C1 @dana a ✅ 2024-05-10",
                        "- [x] C2 @dana b ✅ 2024-05-10",
                        "- [x] C3 @dana c ✅ 2024-05-10",
                        "- [x] C4 @dana d ✅ 2024-06-06",
                        "- [x] C5 @dana e ✅ 2024-06-05",
                        "- [ ] C6 @dana f")
                .acme("2024-05-08-b", "## Check", "- C2 moved 2024-05-12")
                .acme("2024-05-15-c", "## Check", "- C1 kept", "- C6 kept")
                .on("2024-06-20");

        Counted<Promise> closed = team(knowledge).closedFeedback();

        assertThat(closed.part()).extracting(Promise::label).containsExactly("C1");
        assertThat(closed.whole())
                .as("C4 was done only 14 days ago")
                .extracting(Promise::label)
                .containsExactly("C1", "C2", "C3", "C5");
    }

    @Test
    void sharedResponsibilityIsTheirPartOfAllPromisesOfALoop() {
        Unit loop = new Unit.OfLoop(new LoopId(new CustomerId("acme"), "main"));

        assertThat(figures(promises(), loop).sharedResponsibility().share()).hasToString("1 of 9");
    }

    @Test
    void aTopicHasItsOwnPromises() {
        Unit topic = new Unit.OfTopic(TopicName.of("audit"));

        assertThat(figures(promises(), topic).sharedResponsibility().share()).hasToString("1 of 2");
    }

    @Property
    void keptAreNeverMoreThanDueAndTheSidesAddUp(@ForAll("anyPromises") List<Promise> promises) {
        PromiseFigures figures = team(MadeKnowledge.ofPromises(promises));

        int due = 0;
        for (Side side : Side.values()) {
            Share share = figures.keptOnTime(side, EVER).share();
            assertThat(share.part()).isLessThanOrEqualTo(share.whole());
            due += share.whole();
        }
        assertThat(due).isEqualTo((int) promises.stream()
                .filter(promise ->
                        promise.firstDue() != null && !promise.firstDue().isAfter(MadeKnowledge.AS_OF))
                .count());
    }

    @Property
    void oneMoreKeptPromiseNeverLowersTheCount(@ForAll("anyPromises") List<Promise> promises) {
        LocalDate due = LocalDate.of(2024, 5, 20);
        List<Promise> more = new ArrayList<>(promises);
        more.add(MadeKnowledge.promise(Side.PERFORMER, due, PromiseState.KEPT, 0, null));

        Share before = team(MadeKnowledge.ofPromises(promises))
                .keptOnTime(Side.PERFORMER, EVER)
                .share();
        Share after = team(MadeKnowledge.ofPromises(more))
                .keptOnTime(Side.PERFORMER, EVER)
                .share();

        assertThat(after).isEqualTo(new Share(before.part() + 1, before.whole() + 1));
    }

    @Property
    void aMovedPromiseIsNeverKeptOnTime(@ForAll("anyPromises") List<Promise> promises) {
        assertThat(team(MadeKnowledge.ofPromises(promises))
                        .keptOnTime(Side.CUSTOMER, EVER)
                        .part())
                .allSatisfy(promise -> assertThat(promise.moves()).isEmpty());
    }

    @Property
    void theOrderOfPromisesDoesNotMatter(@ForAll("anyPromises") List<Promise> promises, @ForAll long seed) {
        List<Promise> shuffled = new ArrayList<>(promises);
        Collections.shuffle(shuffled, new Random(seed));
        PromiseFigures one = team(MadeKnowledge.ofPromises(promises));
        PromiseFigures other = team(MadeKnowledge.ofPromises(shuffled));

        for (Side side : Side.values()) {
            assertThat(other.keptOnTime(side, MAY).share())
                    .isEqualTo(one.keptOnTime(side, MAY).share());
            assertThat(other.ages(side).median()).isEqualTo(one.ages(side).median());
        }
        assertThat(other.closedFeedback().share())
                .isEqualTo(one.closedFeedback().share());
        assertThat(other.sharedResponsibility().share())
                .isEqualTo(one.sharedResponsibility().share());
    }

    @Provide
    Arbitrary<List<Promise>> anyPromises() {
        return MadeKnowledge.promises();
    }

    private static PromiseFigures team(KnowledgeBase knowledge) {
        return figures(knowledge, new Unit.Team());
    }

    private static PromiseFigures figures(KnowledgeBase knowledge, Unit unit) {
        return new Metrics(knowledge).promises(unit);
    }
}
