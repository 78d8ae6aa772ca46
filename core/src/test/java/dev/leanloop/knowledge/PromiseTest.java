package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
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

    private static final String TODAY = "2024-07-01";

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

    @Test
    void aFixedLineNamesTheOwnerWhereThePromiseKeepsItsMarkItsLabelAndItsWords() {
        List<String> fixes = List.of(
                "- ACTION: @name send it by 2024-05-20",
                "- TODO @name send it by 2024-05-20",
                "- TODO [#A] @name send it by 2024-05-20",
                "- [ ] [#B] @name send it by 2024-05-20",
                "- Follow up: @name send it by 2024-05-20",
                "- AI (nobody we know): @name send it by 2024-05-20",
                "ACTION: @name send it by 2024-05-20",
                "**Next Step:** @name send it by 2024-05-20",
                "- **Action**: @name send it by 2024-05-20",
                "- ! TODO: @name send it by 2024-05-20",
                "- [!] TODO: @name send it by 2024-05-20",
                "- 🔥 TODO: @name send it by 2024-05-20",
                "- [ ] @name send it by 2024-05-20",
                "- [ ] @name TODO: send it by 2024-05-20",
                "- [ ] **C2** @name send it by 2024-05-20",
                "- [ ] @name [x](https://example.org) send it by 2024-05-20");

        assertThat(fixes).allSatisfy(fix -> isFixedBy(DiagnosticCode.W10, "## Do", fix.replace("@name ", ""), fix));
    }

    @Test
    void inActAFixedLineNamesTheOwnerBehindTheLabel() {
        List<String> fixes = List.of(
                "- **C2** @name send it by 2024-05-20",
                "- Next: @name send it by 2024-05-20",
                "- **C2:** @name send it by 2024-05-20",
                "- C2 – @name send it by 2024-05-20",
                "- @name **send it** by 2024-05-20",
                "- @name [x](https://example.org) send it by 2024-05-20",
                "1. @name send it by 2024-05-20",
                "- **TODO: @name send it by 2024-05-20**");

        assertThat(fixes).allSatisfy(fix -> isFixedBy(DiagnosticCode.W10, "## Act", fix.replace("@name ", ""), fix));
    }

    @Test
    void aDateBehindTheWeekdayIsTheDayAPromiseMovesTo() {
        assertThat(only(promised("C1 moved to Friday EOD 2024-06-21")).due()).isEqualTo("2024-06-21");
        assertThat(only(promised("C1 moved to Friday noon, 21 June 2024")).due())
                .isEqualTo("2024-06-21");
        assertThat(only(promised("C1 moved to Friday week")).due())
                .as("no day that is read")
                .isEqualTo("2024-05-20");
    }

    @Test
    void aFixedLineHasADayInPlaceOfAllThatWasMeantAsOne() {
        Map<String, String> fixes = Map.of(
                "by Tuesday (11 June)", "by YYYY-06-11",
                "by Friday (June 21, EOD)", "by YYYY-06-21",
                "by next Tuesday, June 11", "by YYYY-06-11",
                "by EOD tomorrow", "by YYYY-MM-DD",
                "by EOD 11.06.", "by YYYY-MM-DD",
                "by end of week 26", "by YYYY-MM-DD",
                "by Friday in the first week of July", "by YYYY-MM-DD");

        assertThat(fixes).allSatisfy((day, fix) -> {
            String fixed = "- [ ] @dana send it " + fix;
            assertThat(notes("## Act", "- [ ] @dana send it " + day).on(TODAY).diagnostics())
                    .filteredOn(problem -> problem.code() == DiagnosticCode.W12)
                    .extracting(Diagnostic::fixedLine)
                    .containsExactly(fixed);
            Promise promise = only(
                    notes("## Act", fixed.replace("YYYY-MM-DD", "2024-06-11").replace("YYYY", "2024")));
            assertThat(promise.text()).isEqualTo("send it");
            assertThat(promise.firstDue()).isNotNull();
        });
    }

    @Test
    void whoIsNamedTwiceIsOneOwner() {
        assertThat(notes("## Act", "- [ ] @dana, @dana send it by 2024-05-20")
                        .on(TODAY)
                        .diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain(DiagnosticCode.W13);
    }

    @Test
    void aFixedLineKeepsOnlyTheFirstOfAllOwners() {
        Map<String, String> fixes = Map.of(
                "- [ ] @dana, @maria, @tom.b send it by 2024-05-20", "- [ ] @dana send it by 2024-05-20",
                "- [ ] @dana, @maria and @tom.b: send it by 2024-05-20", "- [ ] @dana: send it by 2024-05-20",
                "- [ ] @dana and @dan send it by 2024-05-20", "- [ ] @dana send it by 2024-05-20",
                "- [ ] @dana/@maria send it by 2024-05-20", "- [ ] @dana send it by 2024-05-20");

        assertThat(fixes).allSatisfy((line, fix) -> {
            assertThat(notes("## Act", line).on(TODAY).diagnostics())
                    .filteredOn(problem -> problem.code() == DiagnosticCode.W13)
                    .extracting(problem -> problem.at().line(), Diagnostic::fixedLine)
                    .containsExactly(tuple(2, fix));
            assertThat(notes("## Act", fix).on(TODAY).diagnostics())
                    .extracting(Diagnostic::code)
                    .doesNotContain(DiagnosticCode.W13);
        });
    }

    @Test
    void theSignBehindTheOwnerOrADayInFrontIsNoWordOfAPromise() {
        List<String> lines = List.of(
                "- C3 – @dana – send it by 2024-06-11",
                "- [ ] @dana - send it by 2024-06-11",
                "- [ ] @dana：send it by 2024-06-11",
                "- [ ] @dana: send it by 2024-06-11",
                "- [ ] by 2024-06-11: send it",
                "- [ ] 📅 2024-06-11 – send it");

        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(only(notes("## Act", line)).text()).isEqualTo("send it"));
        assertThat(only(notes("## Act", "- [ ] @dana -5% on all prices by 2024-06-11"))
                        .text())
                .isEqualTo("-5% on all prices");
    }

    /** A line below a heading has a problem and a fixed line, and that one is the same promise without the problem. */
    private static void isFixedBy(DiagnosticCode code, String heading, String line, String fix) {
        KnowledgeBase before = notes(heading, line).on(TODAY);
        KnowledgeBase after = notes(heading, fix.replace("@name", "@dana")).on(TODAY);

        assertThat(before.diagnostics())
                .filteredOn(problem -> problem.code() == code)
                .extracting(problem -> problem.at().line(), Diagnostic::fixedLine)
                .containsExactly(tuple(2, fix));
        assertThat(after.diagnostics()).extracting(Diagnostic::code).doesNotContain(code);
        assertThat(after.promises())
                .extracting(Promise::text, Promise::label, Promise::owner)
                .containsExactlyElementsOf(before.promises().stream()
                        .map(promise -> tuple(promise.text(), promise.label(), Handle.of("dana")))
                        .toList());
        assertThat(after.promises()).hasSize(1);
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
    private static WrittenKnowledge promised(String word) {
        return notes("## Act", "- [ ] C1 @dana a by 2024-05-20").acme("2024-05-28-b", "## Check", "- " + word);
    }

    private static WrittenKnowledge notes(String... lines) {
        return WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}")
                .acme("2024-05-14-a", lines);
    }

    private static Promise only(WrittenKnowledge notes) {
        List<Promise> promises = notes.on(TODAY).promises();
        assertThat(promises).hasSize(1);
        return promises.getFirst();
    }
}
