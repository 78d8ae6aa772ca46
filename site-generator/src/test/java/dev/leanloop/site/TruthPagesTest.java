package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.site.page.FigureLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.TruthsPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TruthPagesTest {

    @TempDir
    private Path folder;

    private WrittenNotes notes;

    @BeforeEach
    void emptyFolder() throws IOException {
        notes = new WrittenNotes(folder);
    }

    @Test
    void aCardStandsAtTheFirstStepThatNobodyFilled() throws IOException {
        review("a", "## Acknowledge", "- late");
        review("b", "## Acknowledge", "- late", "## Analyze", "- so it came");
        review("c", "## Analyze", "- so it came");
        review("d", full("- [ ] 2026-08-01 @dana does it hold"));
        review("e", full("- [x] 2026-06-01 @dana does it hold: holding, twice"));

        TruthsPage page = page();

        assertThat(page.columns())
                .extracting(
                        TruthsPage.Column::step,
                        column -> column.cards().lines().stream()
                                .map(card -> card.review().text())
                                .toList()
                                .toString())
                .containsExactly(
                        tuple("Acknowledge", "[c]"),
                        tuple("Analyze", "[a]"),
                        tuple("Action plan", "[b]"),
                        tuple("Feedback", "[d]"));
        assertThat(page.columns().getFirst().cards().lines().getFirst().missing())
                .containsExactly("Acknowledge", "Action plan", "Feedback");
        assertThat(page.finished().lines())
                .extracting(TruthsPage.Card::review)
                .extracting(Link::text)
                .containsExactly("e");
    }

    @Test
    void theLookThatIsNextStandsFirstAndAnOverdueOneHasItsAge() throws IOException {
        review("a", full("- [ ] 2026-08-01 @dana does it hold"));
        review("b", full("- [ ] 2026-06-01 @dana does it hold"));
        review("c", full("- [ ] @dana does it hold"));

        TruthsPage page = page();

        assertThat(page.overdue()).isEqualTo(1);
        assertThat(page.columns().getLast().cards().lines())
                .extracting(TruthsPage.Card::review)
                .extracting(Link::text)
                .containsExactly("b", "a", "c");
        TruthsPage.CheckLine overdue = page.columns()
                .getLast()
                .cards()
                .lines()
                .getFirst()
                .checks()
                .lines()
                .getFirst();
        assertThat(overdue.state()).isEqualTo("overdue");
        assertThat(overdue.due()).isNotNull();
        assertThat(overdue.due().age()).isEqualTo("4 weeks over");
    }

    @Test
    void gapsWaitByKindWithBothLinesAndAReviewToStart() throws IOException {
        notes.note("customers/acme/2026-05-01-a.md", "## Plan", "- H1 90% it is the price")
                .note(
                        "customers/acme/2026-05-15-b.md",
                        "## Check",
                        "- H1 refuted: it is the review",
                        "- ! Fact: plants = 5");

        TruthsPage page = page();

        assertThat(page.waiting())
                .extracting(TruthsPage.Gap::title)
                .containsExactly("We were sure, and it was refuted", "Nobody had predicted it");
        TruthsPage.GapLine line = page.waiting().getFirst().moments().lines().getFirst();
        assertThat(line.stated().file()).isEqualTo("customers/acme/2026-05-01-a.html");
        assertThat(line.shown().file()).isEqualTo("customers/acme/2026-05-15-b.html");
        assertThat(line.stub().text())
                .contains(
                        "about: [customers/acme/2026-05-01-a, customers/acme/2026-05-15-b]",
                        "- Expected: it is the price")
                .contains("## Acknowledge", "## Analyze", "## Action plan", "## Feedback");
    }

    @Test
    void aReviewStartedFromItsStubCoversTheGap() throws IOException {
        notes.note("customers/acme/a b, c/2026-05-15-b.md", "## Check", "- ! Fact: plants = 5");
        String stub =
                page().waiting().getFirst().moments().lines().getFirst().stub().text();

        notes.note("truth/2026-06-01-plants.md", stub.replace("type: truth", "type: truth\nvisibility: team"));

        assertThat(page().waiting()).isEmpty();
    }

    @Test
    void gapsAndCardsAreBoundedAndCounted() throws IOException {
        for (int n = 0; n < 300; n++) {
            notes.note("customers/c" + n + "/2026-05-15-b.md", "## Check", "- ! Fact: plants = " + n);
            review("r" + n, full("- [ ] 2026-08-01 @dana does it hold"));
        }

        TruthsPage page = page();

        assertThat(page.waiting().getFirst().moments().total()).isEqualTo(300);
        assertThat(page.waiting().getFirst().moments().lines()).hasSize(TruthPages.MOMENTS_OF_A_KIND);
        assertThat(page.columns().getLast().cards().total()).isEqualTo(300);
        assertThat(page.columns().getLast().cards().lines()).hasSize(TruthPages.CARDS);
        assertThat(page.looks()).isNotNull();
        assertThat(page.looks().looks()).hasSize(FeedbackTimelines.MOST_LOOKS);
        assertThat(page.looks().caption()).endsWith("The latest 120 of 300.");
    }

    @Test
    void twoLooksAreNoTimeline() throws IOException {
        review("a", full("- [ ] 2026-08-01 @dana a", "- [x] 2026-06-01 @dana b: holding"));
        assertThat(page().looks()).isNull();

        review("b", full("- [ ] 2026-06-01 @dana c"));
        assertThat(page().looks()).isNotNull();
        assertThat(page().looks().looks())
                .extracting(TruthsPage.Look::state)
                .containsExactlyInAnyOrder("open", "holding", "overdue");
    }

    @Test
    void withoutGitNobodyKnowsWhetherLooksWereTakenInTime() throws IOException {
        review("a", full("- [x] 2026-06-01 @dana a: holding", "- [x] 2026-06-02 @dana b: not holding"));

        assertThat(page().followed())
                .extracting(FigureLine::name, FigureLine::count)
                .containsExactly(
                        tuple("Taken within three days of its day", "Not known"), tuple("Found it holding", "1 of 2"));
    }

    @Test
    void withoutReviewsThereAreNoFigures() throws IOException {
        TruthsPage page = page();

        assertThat(page.waiting()).isEmpty();
        assertThat(page.followed()).isEmpty();
        assertThat(page.looks()).isNull();
    }

    private static String[] full(String... checks) {
        return ("## Acknowledge\n- late\n## Analyze\n- so it came\n## Action plan\n- another way\n## Feedback\n"
                        + String.join("\n", checks))
                .split("\n", -1);
    }

    private void review(String name, String... lines) throws IOException {
        notes.note(
                "truth/2026-05-20-" + name + ".md",
                "---",
                "type: truth",
                "visibility: team",
                "---",
                "# " + name,
                String.join("\n", lines));
    }

    private TruthsPage page() throws IOException {
        Catalogue catalogue = notes.catalogue();
        return new TruthPages(catalogue, Lines.elsewhere(catalogue)).page();
    }
}
