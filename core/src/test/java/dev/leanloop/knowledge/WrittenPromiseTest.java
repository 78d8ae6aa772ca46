package dev.leanloop.knowledge;

import static dev.leanloop.knowledge.PromiseTest.TODAY;
import static dev.leanloop.knowledge.PromiseTest.notes;
import static dev.leanloop.knowledge.PromiseTest.only;
import static dev.leanloop.knowledge.PromiseTest.promised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Handle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a promise is written: its owner, its day, the signs around them, and the line that mends one. */
final class WrittenPromiseTest {

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
}
