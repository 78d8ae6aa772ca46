package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.LoopState.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopStateTest {

    private static final String TODAY = "2024-07-01";
    private static final LocalDate DAY = LocalDate.parse(TODAY);

    @Test
    void aLoopThatItsLastConversationClosedIsClosed() {
        assertThat(state(notes("2024-06-30-a", "---", "status: closed", "---", "## Act", "Next: 2024-07-09"))
                        .standing())
                .isEqualTo(Standing.CLOSED);
    }

    @Test
    void aNextDateKeepsItMovingUntilItIsPast() {
        LoopState moving = state(notes("2024-05-01-a", "## Act", "Next: 2024-07-01"));
        assertThat(moving.standing()).isEqualTo(Standing.MOVING);
        assertThat(moving.next()).isEqualTo(TODAY);
        assertThat(moving.silence()).isEmpty();

        LoopState past = state(notes("2024-05-01-a", "## Act", "Next: 2024-06-30"));
        assertThat(past.standing()).isEqualTo(Standing.SILENT);
        assertThat(past.next()).isNull();
        assertThat(past.silence()).hasValue(61);
    }

    @Test
    void aNoteOfADayToComeIsANextDate() {
        LoopState state = state(notes("2024-05-01-a", "## Check", "- a").acme("2024-07-05-b", "## Plan", "- H1 b"));

        assertThat(state.standing()).isEqualTo(Standing.MOVING);
        assertThat(state.last()).isEqualTo("2024-05-01");
        assertThat(state.next()).isEqualTo("2024-07-05");
        assertThat(state.daysSilent()).isEqualTo(61);
    }

    @Test
    void aTalkWithinFourteenDaysIsMoving() {
        assertThat(state(notes("2024-06-17-a", "## Check", "- a")).standing()).isEqualTo(Standing.MOVING);
        assertThat(state(notes("2024-06-16-a", "## Check", "- a")).standing()).isEqualTo(Standing.SILENT);
    }

    @Test
    void theOldestPromiseSaysWhoIsWaitedFor() {
        assertThat(owed("- [ ] @dana a by 2024-06-10", "- [ ] @maria b by 2024-06-09"))
                .isEqualTo(Standing.WAITING_FOR_THEM);
        assertThat(owed("- [ ] @dana a by 2024-06-09", "- [ ] @maria b by 2024-06-10"))
                .isEqualTo(Standing.WAITING_FOR_US);
        assertThat(owed("- [ ] @maria b by 2024-06-09", "- [ ] @dana a by 2024-06-09"))
                .as("of equally old ones ours")
                .isEqualTo(Standing.WAITING_FOR_US);
        assertThat(owed("- [ ] @maria b", "- [ ] @dana a by 2024-06-09"))
                .as("what is overdue before what has no date")
                .isEqualTo(Standing.WAITING_FOR_US);
        assertThat(owed("- [ ] @maria b", "- [ ] @dana a by 2024-07-01"))
                .as("without a date from the day it was made")
                .isEqualTo(Standing.WAITING_FOR_THEM);
        assertThat(owed("- [ ] somebody does it")).as("nobody's is ours").isEqualTo(Standing.WAITING_FOR_US);
    }

    @Test
    void whatIsDoneOrDroppedIsNotWaitedFor() {
        assertThat(owed("- [x] @dana a", "- [-] @maria b")).isEqualTo(Standing.SILENT);
    }

    @Test
    void nobodyWaitsLongerThanNinetyDays() {
        assertThat(state(notes("2024-04-02-a", "## Act", "- [ ] @maria a")).standing())
                .isEqualTo(Standing.WAITING_FOR_THEM);
        assertThat(state(notes("2024-04-01-a", "## Act", "- [ ] @maria a")).standing())
                .isEqualTo(Standing.SILENT);
    }

    @Test
    void aLoopWithoutAnyDayHasNoSilence() {
        LoopState state = state(notes("a", "## Act", "- [ ] @maria a"));

        assertThat(state.standing()).isEqualTo(Standing.WAITING_FOR_THEM);
        assertThat(state.last()).isNull();
        assertThat(state.daysSilent()).isNull();
        assertThat(state.silence()).isEmpty();
    }

    @Test
    void promisesOfAnotherLoopDoNotCount() {
        List<LoopState> states = LoopState.of(notes("2024-06-01-a", "## Check", "- a")
                .note("customers/acme/pilot/2024-06-01-b.md", "## Act", "- [ ] @maria a")
                .on(TODAY));

        assertThat(states).extracting(LoopState::standing).containsExactly(Standing.SILENT, Standing.WAITING_FOR_THEM);
    }

    @Test
    void waitsForTheOldestPromiseThatIsOwed() {
        var promises = notes(
                        "2024-06-01-a",
                        "## Act",
                        "- [x] @dana done by 2024-05-01",
                        "- [ ] @dana later by 2024-06-10",
                        "- [ ] @maria first by 2024-06-09")
                .on(TODAY)
                .promises();

        assertThat(LoopState.waitsFor(promises, DAY))
                .hasValueSatisfying(promise -> assertThat(promise.text()).isEqualTo("first"));
        assertThat(LoopState.waitsFor(List.of(), DAY)).isEmpty();
    }

    @Test
    void waitsForWhatIsOverdueLongestBeforeWhatHasNoDate() {
        var promises = notes(
                        "2024-06-01-a",
                        "## Act",
                        "- [ ] @maria undated",
                        "- [ ] @dana overdue by 2024-06-20",
                        "- [ ] @maria overdue longest by 2024-06-10",
                        "- [ ] @dana not yet by 2024-07-10")
                .on(TODAY)
                .promises();

        assertThat(LoopState.waitsFor(promises, DAY))
                .hasValueSatisfying(promise -> assertThat(promise.text()).isEqualTo("overdue longest"));
        assertThat(LoopState.waitsFor(
                        promises.stream()
                                .filter(promise -> !promise.isOverdue(DAY))
                                .toList(),
                        DAY))
                .as("what is not due yet is not waited for")
                .hasValueSatisfying(promise -> assertThat(promise.text()).isEqualTo("undated"));
    }

    private static Standing owed(String... promises) {
        String[] lines = new String[promises.length + 1];
        lines[0] = "## Act";
        System.arraycopy(promises, 0, lines, 1, promises.length);
        return state(notes("2024-06-01-a", lines)).standing();
    }

    private static WrittenKnowledge notes(String name, String... lines) {
        return WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}")
                .acme(name, lines);
    }

    private static LoopState state(WrittenKnowledge notes) {
        List<LoopState> states = LoopState.of(notes.on(TODAY));
        assertThat(states).hasSize(1);
        return states.getFirst();
    }
}
