package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.history.History;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.note.Handle;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two sides of a promise, its owner's word and its receiver's, and what becomes of its date. */
class PromiseTest {

    static final String TODAY = "2024-07-01";

    @TempDir
    private Path folder;

    @Test
    void aPromiseIsOnItsOwnersSide() {
        List<Promise> promises = notes(
                        "## Act", "- [ ] C1 @dana a", "- [ ] C2 @maria b", "- [ ] C3 @zoe c", "- [ ] C4 d")
                .on(TODAY)
                .promises();

        assertThat(promises)
                .extracting(Promise::side)
                .containsExactly(Side.PERFORMER, Side.CUSTOMER, Side.UNKNOWN, Side.UNKNOWN);
    }

    @Test
    void meIsTheAuthorAndUsAndThemAreSides() {
        List<Promise> promises = notes(
                        "---", "by: dana", "---", "## Act", "- [ ] @me a", "- [ ] @us b", "- [ ] @them c")
                .on(TODAY)
                .promises();

        assertThat(promises).extracting(Promise::side).containsExactly(Side.PERFORMER, Side.PERFORMER, Side.CUSTOMER);
        assertThat(promises.getFirst().owner()).isEqualTo(Handle.of("dana"));
    }

    @Test
    void doneIsTheOwnersWordAndNotKept() {
        Promise promise = only(notes("## Act", "- [x] C1 @dana a by 2024-05-20 ✅ 2024-05-18"));

        assertThat(promise.state()).isEqualTo(PromiseState.DONE);
        assertThat(promise.done()).isEqualTo("2024-05-18");
        assertThat(promise.words()).isEmpty();
    }

    @Test
    void theReceiversWordWinsOverTheBox() {
        Promise promise = only(notes("## Act", "- [x] C1 @dana a by 2024-05-20 ✅ 2024-05-18")
                .acme("2024-05-28-b", "## Check", "- C1 missed: nothing came"));

        assertThat(promise.state()).isEqualTo(PromiseState.MISSED);
        assertThat(promise.done()).as("the owner's word stays").isEqualTo("2024-05-18");
    }

    @Test
    void eachWordOfTheReceiverIsAState() {
        assertThat(only(promised("C1 kept: it came")).state()).isEqualTo(PromiseState.KEPT);
        assertThat(only(promised("C1 missed: nothing came")).state()).isEqualTo(PromiseState.MISSED);
        assertThat(only(promised("C1 moved 2024-06-20")).state()).isEqualTo(PromiseState.MOVED);
        assertThat(only(promised("C1 dropped: no longer needed")).state()).isEqualTo(PromiseState.DROPPED);
    }

    @Test
    void theLatestWordByConversationDateWinsWhateverTheFilesAreCalled() {
        Promise promise = only(notes("## Act", "- [ ] C1 @dana a by 2024-05-20")
                .note("customers/acme/z.md", "---", "date: 2024-05-28", "---", "## Check", "- C1 missed: nothing came")
                .note("customers/acme/b.md", "---", "date: 2024-06-04", "---", "## Check", "- C1 kept: it came"));

        assertThat(promise.words())
                .extracting(Promise.Word::state)
                .containsExactly(PromiseState.MISSED, PromiseState.KEPT);
        assertThat(promise.state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void aMovedPromiseKeepsItsFirstDayAndEveryMove() {
        Promise promise = only(notes("## Act", "- [ ] C1 @dana a by 2024-05-20")
                .acme("2024-05-20-b", "## Check", "- C1 moved 2024-06-10: security is late")
                .acme("2024-06-10-c", "## Check", "- C1 moved 2024-06-05: sooner after all"));

        assertThat(promise.firstDue()).isEqualTo("2024-05-20");
        assertThat(promise.due())
                .as("the day by the latest word, not the latest day")
                .isEqualTo("2024-06-05");
        assertThat(promise.moves())
                .extracting(Promise.Word::movedTo)
                .containsExactly(LocalDate.of(2024, 6, 10), LocalDate.of(2024, 6, 5));
    }

    @Test
    void aMoveWithoutADayLeavesTheDay() {
        Promise promise = only(promised("C1 moved: we will see"));

        assertThat(promise.state()).isEqualTo(PromiseState.MOVED);
        assertThat(promise.due()).isEqualTo("2024-05-20");
        assertThat(promise.moves()).hasSize(1);
    }

    @Test
    void aRelativeMoveCountsFromTheTalkThatMoves() {
        assertThat(only(promised("C1 moved +7d")).due()).isEqualTo("2024-06-04");
    }

    @Test
    void whatIsMovedAndThenDoneIsDone() {
        Promise promise = only(notes("## Act", "- [x] C1 @dana a by 2024-05-20 ✅ 2024-06-18")
                .acme("2024-05-28-b", "## Check", "- C1 moved 2024-06-20"));

        assertThat(promise.state()).isEqualTo(PromiseState.DONE);
    }

    @Test
    void whatIsDoneAndThenMovedIsMoved() {
        Promise promise = only(notes("## Act", "- [x] C1 @dana a by 2024-05-20 ✅ 2024-05-18")
                .acme("2024-05-28-b", "## Check", "- C1 moved 2024-06-20: it was half of it"));

        assertThat(promise.state()).isEqualTo(PromiseState.MOVED);
    }

    @Test
    void onlyWhatIsOwedCanBeOverdue() {
        LocalDate due = LocalDate.of(2024, 5, 20);

        Promise open = only(notes("## Act", "- [ ] C1 @dana a by 2024-05-20"));
        assertThat(open.isOverdue(due)).as("on its day").isFalse();
        assertThat(open.isOverdue(due.plusDays(1))).as("the day after").isTrue();

        Promise moved = only(promised("C1 moved 2024-06-20"));
        assertThat(moved.isOverdue(due.plusDays(30))).as("moved").isFalse();
        assertThat(moved.isOverdue(LocalDate.of(2024, 6, 21))).isTrue();

        assertThat(only(notes("## Act", "- [x] C1 @dana a by 2024-05-20")).isOverdue(due.plusDays(9)))
                .as("done")
                .isFalse();
        assertThat(only(promised("C1 missed: nothing came")).isOverdue(due.plusDays(9)))
                .as("missed")
                .isFalse();
        assertThat(only(notes("## Act", "- [ ] C1 @dana a")).isOverdue(due))
                .as("no date")
                .isFalse();
    }

    @Test
    void aWordMeansTheNearestPromiseBeforeIt() {
        List<Promise> promises = notes("## Act", "- [ ] C1 @dana first by 2024-05-20")
                .acme("2024-05-21-b", "## Check", "- C1 kept: it came", "## Act", "- [ ] C1 @dana second by 2024-05-27")
                .acme("2024-05-28-c", "## Check", "- C1 missed: nothing came")
                .on(TODAY)
                .promises();

        assertThat(promises)
                .extracting(Promise::text, Promise::state)
                .containsExactly(tuple("first", PromiseState.KEPT), tuple("second", PromiseState.MISSED));
    }

    @Test
    void aWordMeansItsOwnNoteWhenNothingBeforeHasTheLabel() {
        Promise promise = only(notes("## Act", "- [ ] C1 @maria a by 2024-05-20", "- C1 kept: she did it at once"));

        assertThat(promise.state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void aWordBehindABoxIsTheReceiversAndNoPromise() {
        assertThat(only(promised("[x] C1 kept: it came")).state()).isEqualTo(PromiseState.KEPT);
        assertThat(only(promised("[x] C1 was kept")).state()).isEqualTo(PromiseState.KEPT);
        assertThat(only(promised("[ ] C1 (missed)")).state()).isEqualTo(PromiseState.MISSED);
        assertThat(only(promised("[ ] C1 moved to 2024-06-20: they were late")).due())
                .isEqualTo("2024-06-20");
    }

    @Test
    void wordsOfAPromiseThatBeginLikeTheReceiversAreItsOwn() {
        assertThat(promised("[ ] C9 @dana missed invoices: list them by 2024-06-20")
                        .on(TODAY)
                        .promises())
                .extracting(Promise::text, Promise::state)
                .contains(tuple("missed invoices: list them", PromiseState.OPEN));
        assertThat(promised("[ ] C9 moved servers need a new name by 2024-06-20")
                        .on(TODAY)
                        .promises())
                .extracting(Promise::text)
                .contains("moved servers need a new name");
    }

    @Test
    void aWordInAnotherLoopMeansNothing() {
        KnowledgeBase knowledge = notes("## Act", "- [ ] C1 @dana a by 2024-05-20")
                .note("customers/acme/rollout/2024-05-28-b.md", "## Check", "- C1 kept: it came")
                .on(TODAY);

        assertThat(knowledge.promises()).extracting(Promise::state).containsExactly(PromiseState.OPEN);
        assertThat(knowledge.learnings()).extracting(Learning::text).containsExactly("C1 kept: it came");
    }

    @Test
    void withoutAWrittenDayItWasDoneWhenTheBoxWasTickedEvenIfTheWordsChangedSince() throws IOException {
        String path = "customers/acme/2024-05-14-a.md";
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-14T12:00:00Z", path, "## Act\n- [ ] C1 @dana send it by 2024-05-20\n");
            commit(writer, "2024-05-19T12:00:00Z", path, "## Act\n- [x] C1 @dana send it by 2024-05-20\n");
            commit(writer, "2024-06-03T12:00:00Z", path, "## Act\n- [x] C1 @dana send the sheet by 2024-05-20\n");
            writer.finish();
        }
        try (History history = History.read(folder)) {
            KnowledgeBase knowledge = notes("## Act", "- [x] C1 @dana send the sheet by 2024-05-20")
                    .on(TODAY, history);

            assertThat(knowledge.promises()).extracting(Promise::done).containsExactly(LocalDate.of(2024, 5, 19));
        }
    }

    /** The limits of a note as it is now hold for what it was, too. */
    @Test
    @Timeout(60)
    void aVersionThatTakesMinutesToReadSaysNothing() throws IOException {
        String path = "customers/acme/2024-05-14-a.md";
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-14T12:00:00Z", path, "{{embed x}} ".repeat(80_000));
            commit(writer, "2024-05-19T12:00:00Z", path, "## Act\n- [x] C1 @dana send it by 2024-05-20\n");
            writer.finish();
        }
        try (History history = History.read(folder)) {
            KnowledgeBase knowledge =
                    notes("## Act", "- [x] C1 @dana send it by 2024-05-20").on(TODAY, history);

            assertThat(knowledge.promises()).extracting(Promise::done).containsExactly(LocalDate.of(2024, 5, 19));
        }
    }

    private static void commit(HistoryWriter writer, String when, String path, String text) throws IOException {
        writer.commit(new HistoryWriter.Commit(
                OffsetDateTime.parse(when), "Dana", "dana@example.org", "Write", Map.of(path, text)));
    }

    /** One promise of ours, and two weeks later a word on it. */
    static WrittenKnowledge promised(String word) {
        return notes("## Act", "- [ ] C1 @dana a by 2024-05-20").acme("2024-05-28-b", "## Check", "- " + word);
    }

    static WrittenKnowledge notes(String... lines) {
        return WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}")
                .acme("2024-05-14-a", lines);
    }

    static Promise only(WrittenKnowledge notes) {
        List<Promise> promises = notes.on(TODAY).promises();
        assertThat(promises).hasSize(1);
        return promises.getFirst();
    }
}
