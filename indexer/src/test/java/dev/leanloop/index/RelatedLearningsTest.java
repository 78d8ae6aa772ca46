package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelatedLearningsTest {

    private final List<Learning> learnings = new ArrayList<>();

    RelatedLearningsTest() {
        // So that no word of the tests is in most learnings.
        for (int i = 0; i < 40; i++) {
            learning("other", "filler" + i + ".md", "nothing like " + "abcdefghij".charAt(i % 10) + "xyz" + i, null);
        }
    }

    private Learning learning(String customer, String note, String text, @Nullable String key) {
        var path = NotePath.of(note);
        var learning = new Learning(
                new Origin(new ItemId(note, learnings.size() + ""), path, 1, 1, Rule.MARK),
                LearningKind.PAIN,
                text,
                new CustomerId(customer),
                null,
                null,
                List.of(),
                false,
                List.of(),
                key,
                key == null ? null : "1",
                List.of(),
                List.of());
        learnings.add(learning);
        return learning;
    }

    private Map<ItemId, List<Learning>> related() {
        return RelatedLearnings.among(learnings, "en", () -> false).orElseThrow();
    }

    @Test
    void nothingIsFoundWhenNobodyWaitsAnyMore() {
        learning("acme", "a.md", "the last audit cost two people six weeks", null);
        learning("bolt", "b.md", "audits took six people and weeks", null);
        AtomicInteger asked = new AtomicInteger();
        assertThat(RelatedLearnings.among(learnings, "en", () -> asked.incrementAndGet() < 0))
                .isPresent();
        int questions = asked.get();

        for (int answered = 0; answered < questions; answered++) {
            int waiting = answered;
            AtomicInteger again = new AtomicInteger();
            assertThat(RelatedLearnings.among(learnings, "en", () -> again.getAndIncrement() == waiting))
                    .as("after " + waiting + " questions")
                    .isEmpty();
        }
    }

    @Test
    void learningsThatShareTheirRareWordsAreRelatedBothWays() {
        Learning one = learning("acme", "a.md", "the last audit cost two people six weeks", null);
        Learning other = learning("bolt", "b.md", "audits took six people and weeks", null);

        assertThat(related())
                .containsEntry(one.origin().id(), List.of(other))
                .containsEntry(other.origin().id(), List.of(one));
    }

    @Test
    void oneSharedWordIsNotEnough() {
        learning("acme", "a.md", "audit", null);
        learning("bolt", "b.md", "audit", null);

        assertThat(related()).isEmpty();
    }

    @Test
    void stopWordsRelateNothing() {
        learning("acme", "a.md", "this is what there was for them", null);
        learning("bolt", "b.md", "this is what there was for us", null);

        assertThat(related().values().stream().flatMap(List::stream))
                .noneMatch(learning -> learning.text().startsWith("nothing"));
    }

    @Test
    void itemsOfOneNoteAreNotRelated() {
        learning("acme", "a.md", "audit takes weeks of people", null);
        learning("acme", "a.md", "audit takes weeks of people again", null);

        assertThat(related()).isEmpty();
    }

    @Test
    void whatACustomerSaidBeforeIsOnItsOwnPages() {
        learning("acme", "a.md", "match rate = 61", "match rate");
        learning("acme", "b.md", "match rate = 83", "match rate");

        assertThat(related()).isEmpty();
    }

    @Test
    void threeAreKept() {
        Learning one = learning("acme", "a.md", "audit takes weeks of people", null);
        for (int i = 0; i < 6; i++) {
            learning("bolt" + i, "b" + i + ".md", "audit takes weeks of people", null);
        }

        assertThat(related().get(one.origin().id())).hasSize(RelatedLearnings.MOST);
    }

    @Test
    void orderOfTheNotesChangesOnlyTies() {
        learning("acme", "a.md", "the last audit cost two people six weeks", null);
        learning("bolt", "b.md", "audits took six people and weeks", null);
        Map<ItemId, List<Learning>> forwards = related();
        Collections.reverse(learnings);

        assertThat(related()).isEqualTo(forwards);
    }
}
