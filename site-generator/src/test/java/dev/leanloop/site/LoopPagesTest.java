package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.LoopsPage;
import dev.leanloop.site.page.LoopsPage.Group;
import dev.leanloop.site.page.LoopsPage.LoopRow;
import dev.leanloop.site.page.LoopsPage.OpenerLine;
import dev.leanloop.site.page.LoopsPage.Spread;
import dev.leanloop.site.page.LoopsPage.Turn;
import dev.leanloop.site.page.PromiseLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoopPagesTest {

    private static final String[] ALL = {"## Plan", "- H1 a", "## Do", "- b", "## Check", "- c", "## Act", "- d"};

    @TempDir
    private Path folder;

    private WrittenNotes notes;

    @BeforeEach
    void emptyFolder() throws IOException {
        notes = new WrittenNotes(folder);
    }

    @Test
    void loopsThatNeedSomethingStandFirst() throws IOException {
        notes.note("customers/a/2026-06-28-fresh.md", "## Check", "- a")
                .note("customers/b/2026-05-01-ours.md", "## Act", "- [ ] C1 @dana send it by 2026-05-10")
                .note("customers/c/README.md", "---", "people: [{id: maria}]", "---", "# C")
                .note("customers/c/2026-05-01-theirs.md", "## Act", "- [ ] C1 @maria send it by 2026-05-10")
                .note("customers/d/2026-05-01-nothing.md", "## Check", "- a")
                .note("customers/e/2026-05-01-over.md", "---", "status: closed", "---", "## Check", "- a");

        LoopsPage page = page();

        assertThat(page.open()).isEqualTo(4);
        assertThat(page.groups())
                .extracting(Group::title)
                .containsExactly("Waiting for us", "Waiting for them", "Silent", "Moving", "Closed");
        assertThat(page.groups())
                .extracting(group -> group.loops().lines().getFirst().end())
                .containsExactly("silent", "silent", "silent", "silent", "closed");
    }

    @Test
    void whoIsWaitedForIsShownWithThePromise() throws IOException {
        notes.note(
                "customers/b/2026-05-01-ours.md",
                "## Act",
                "- [ ] C1 @dana later by 2026-05-20",
                "- [ ] C2 @dana first by 2026-05-10");

        assertThat(row(0).waits()).extracting(PromiseLine::text).isEqualTo("first");
    }

    @Test
    void aLoopLeadsToItsCoachingSheet() throws IOException {
        notes.note("customers/b/pilot/2026-05-01-a.md", "## Check", "- a");

        assertThat(row(0).coaching()).isEqualTo(SiteUrls.coaching(new LoopId(new CustomerId("b"), "pilot")));
    }

    @Test
    void aMovingLoopEndsInItsNextDateAndWaitsForNobody() throws IOException {
        notes.note("customers/b/2026-05-01-a.md", "## Act", "- [ ] C1 @dana a by 2026-05-10", "Next: 2026-07-03");

        LoopRow row = row(0);

        assertThat(row.end()).isEqualTo("next");
        assertThat(row.next()).isNotNull();
        assertThat(row.next().age()).isEqualTo("in 2 days");
        assertThat(row.waits()).isNull();
    }

    @Test
    void theLongestSilentStandsFirst() throws IOException {
        notes.note("customers/a/2026-05-02-a.md", "## Check", "- a")
                .note("customers/b/2026-03-01-a.md", "## Check", "- a")
                .note("customers/c/2026-04-01-a.md", "## Check", "- a");

        assertThat(page().groups().getFirst().loops().lines())
                .extracting(LoopRow::customer)
                .extracting(Link::text)
                .containsExactly("B", "C", "A");
    }

    @Test
    void daysAndWhatFollowsWhatStandBetweenWheels() throws IOException {
        notes.note("customers/a/2026-05-01-a.md", ALL)
                .note("customers/a/2026-05-08-b.md", "---", "follows: 2026-05-01-a", "---", "## Check", "- c")
                .note("customers/a/2026-05-10-c.md", ALL)
                .note("customers/a/2026-05-30-d.md", "---", "follows: 2026-05-01-a", "---", "## Check", "- c");

        LoopRow row = row(0);

        assertThat(row.turns())
                .extracting(turn -> turn.talk().url().file(), Turn::gap, Turn::join)
                .containsExactly(
                        tuple("customers/a/2026-05-01-a.html", "", ""),
                        tuple("customers/a/2026-05-08-b.html", "7 d", "follows"),
                        tuple("customers/a/2026-05-10-c.html", "2 d", "inferred"),
                        tuple("customers/a/2026-05-30-d.html", "20 d", ""));
        assertThat(row.turns())
                .extracting(turn -> turn.wheel().plan(), turn -> turn.wheel().check())
                .containsExactly(tuple(true, true), tuple(false, true), tuple(true, true), tuple(false, true));
    }

    @Test
    void ofALongLoopTheLatestTalksAreShownAndTheOthersCounted() throws IOException {
        for (int n = 0; n < 30; n++) {
            notes.note("customers/a/" + LocalDate.of(2026, 3, 1).plusDays(3L * n) + "-a.md", ALL);
        }

        LoopRow row = row(0);

        assertThat(row.turns()).hasSize(LoopPages.TURNS);
        assertThat(row.earlier()).isEqualTo(30 - LoopPages.TURNS);
        assertThat(row.turns().getFirst().gap()).isEqualTo("3 d");
        assertThat(row.turns().getLast().talk().url().file()).contains("2026-05-27");
    }

    @Test
    void fiveHundredLoopsAreBoundedAndCounted() throws IOException {
        for (int n = 0; n < 500; n++) {
            String closed = n % 5 == 0 ? "status: closed" : "channel: call";
            notes.note("customers/c" + n + "/2026-04-01-a.md", "---", closed, "---", "## Check", "- a");
        }

        LoopsPage page = page();

        assertThat(page.open()).isEqualTo(400);
        assertThat(page.groups())
                .extracting(
                        Group::anchor,
                        group -> group.loops().total(),
                        group -> group.loops().lines().size())
                .containsExactly(tuple("silent", 400, LoopPages.ROWS), tuple("closed", 100, LoopPages.CLOSED_ROWS));
        assertThat(page.wheels()).as("each drawn once").hasSize(1);
        assertThat(page.openers().getFirst().customers().lines()).hasSize(LoopOpeners.CUSTOMERS);
    }

    @Test
    void loopsAreComparedByWhoOpenedWithCountsAndMedians() throws IOException {
        notes.note("customers/a/2026-05-01-a.md", ALL)
                .note("customers/a/2026-05-11-b.md", "## Check", "- c", "## Plan", "- H1 a")
                .note(
                        "customers/b/2026-05-01-a.md",
                        "---",
                        "status: closed",
                        "---",
                        "## Plan",
                        "- a",
                        "## Check",
                        "- c")
                .note("customers/c/2026-05-01-a.md", "## Check", "- c", "## Plan", "- H1 a")
                .note("customers/d/2026-05-01-a.md", "## Check", "- c")
                .note("customers/e/undated.md", "## Check", "- c", "## Plan", "- H1 a")
                .note("customers/e/2026-05-01-a.md", ALL);

        assertThat(page().openers())
                .extracting(OpenerLine::side, OpenerLine::loops, OpenerLine::open, OpenerLine::talks, OpenerLine::days)
                .containsExactly(
                        tuple("performer", 3, 2, new Spread("2", 1, 2), new Spread("0", 0, 10)),
                        tuple("customer", 1, 1, new Spread("1", 1, 1), new Spread("0", 0, 0)),
                        tuple("unknown", 1, 1, new Spread("1", 1, 1), new Spread("0", 0, 0)));
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddle() throws IOException {
        notes.note("customers/a/2026-05-01-a.md", ALL)
                .note("customers/b/2026-05-01-a.md", ALL)
                .note("customers/b/2026-05-06-a.md", ALL);

        assertThat(page().openers().getFirst().days()).isEqualTo(new Spread("2.5", 0, 5));
    }

    private LoopRow row(int index) throws IOException {
        return page().groups().getFirst().loops().lines().get(index);
    }

    private LoopsPage page() throws IOException {
        Catalogue catalogue = notes.catalogue();
        return new LoopPages(catalogue, Lines.elsewhere(catalogue)).page();
    }
}
