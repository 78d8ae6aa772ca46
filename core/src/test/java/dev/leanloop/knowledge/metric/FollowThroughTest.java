package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.history.History;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.knowledge.WrittenKnowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** M15. */
class FollowThroughTest {

    @TempDir
    private Path folder;

    @Test
    void checksAreMadeWithinThreeDaysOfTheirDate() throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-06-02T12:00:00Z", "[ ]", "[ ]");
            commit(writer, "2024-06-13T12:00:00Z", "[x]", "[ ]");
            commit(writer, "2024-06-20T12:00:00Z", "[x]", "[x]");
            writer.finish();
        }
        try (History history = History.read(folder)) {
            KnowledgeBase knowledge = review("[x]", "[x]").on("2024-06-24", history);

            FollowThrough through = new Metrics(knowledge).followThrough(new Unit.Team());

            assertThat(through.onTime().whole())
                    .as("the window of the fourth is open, the fifth has no date")
                    .extracting(TruthReview.FeedbackCheck::text)
                    .containsExactly("first", "second", "third");
            assertThat(through.onTime().part())
                    .extracting(TruthReview.FeedbackCheck::text, TruthReview.FeedbackCheck::made)
                    .containsExactly(tuple("first", LocalDate.of(2024, 6, 13)));
            assertThat(through.holding().share()).hasToString("1 of 2");
        }
    }

    @Test
    void withoutHistoryNoCheckIsOnTime() {
        KnowledgeBase knowledge = review("[x]", "[x]").on("2024-06-24");

        FollowThrough through = new Metrics(knowledge).followThrough(new Unit.Team());

        assertThat(through.onTime().share()).hasToString("0 of 3");
        assertThat(through.holding().share()).hasToString("1 of 2");
    }

    @Test
    void aReviewBelongsToTheCustomerOfTheNotesItIsAbout() {
        KnowledgeBase knowledge = review("[x]", "[x]").on("2024-06-24");

        assertThat(Selection.of(knowledge, new Unit.OfCustomer(new CustomerId("acme")))
                        .truthReviews())
                .hasSize(1);
        assertThat(Selection.of(knowledge, new Unit.OfCustomer(new CustomerId("beta")))
                        .truthReviews())
                .isEmpty();
    }

    private static void commit(HistoryWriter writer, String when, String first, String second) throws IOException {
        writer.commit(new HistoryWriter.Commit(
                OffsetDateTime.parse(when),
                "Dana",
                "dana@example.org",
                "Write",
                review(first, second).files()));
    }

    private static WrittenKnowledge review(String first, String second) {
        return WrittenKnowledge.notes()
                .acme("2024-06-01-a", "## Check", "- a")
                .note(
                        "truth/2024-06-02-review.md",
                        "---",
                        "type: truth",
                        "about: [2024-06-01-a]",
                        "visibility: team",
                        "---",
                        "## Feedback",
                        "- " + first + " 2024-06-10 @dana first: holding, all well",
                        "- " + second + " 2024-06-10 @dana second: not holding, again late",
                        "- [ ] 2024-06-20 @dana third",
                        "- [ ] 2024-06-21 @dana fourth",
                        "- [ ] @dana fifth");
    }
}
