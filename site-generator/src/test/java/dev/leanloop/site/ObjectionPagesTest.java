package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.ObjectionsPage.Group;
import dev.leanloop.site.page.ObjectionsPage.Met;
import dev.leanloop.site.page.ObjectionsPage.ObjectionLine;
import dev.leanloop.site.page.ObjectionsPage.Step;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObjectionPagesTest {

    @TempDir
    private Path folder;

    private WrittenNotes notes;

    @BeforeEach
    void emptyFolder() throws IOException {
        notes = new WrittenNotes(folder);
    }

    @Test
    void theNextTalkShowsWhatWeDidAndWhatTheyMadeOfIt() throws IOException {
        notes.note("customers/a/README.md", "---", "people: [{id: maria}]", "---", "# A")
                .note("customers/a/2026-05-01-heard.md", "## Check", "- Objection: records are locked in #export")
                .note(
                        "customers/a/2026-05-15-next.md",
                        "## Plan",
                        "- H1 an export in one click is enough #export",
                        "## Do",
                        "- Showed the export",
                        "## Check",
                        "- H1 refuted: they want it every night",
                        "- Fact: plants = 5",
                        "## Act",
                        "- Decision: trial with a nightly file #export",
                        "- [ ] C1 @maria name a folder by 2026-05-20");

        Met met = met();

        assertThat(met.talk().url().file()).isEqualTo("customers/a/2026-05-15-next.html");
        assertThat(met.ours())
                .extracting(Step::word, step -> step.line().text())
                .containsExactly(
                        tuple("expected", "an export in one click is enough"), tuple("did", "Showed the export"));
        assertThat(met.theirs())
                .extracting(Step::word)
                .as("what has the topic first")
                .containsExactly("refuted", "decision", "promised", "fact");
        assertThat(met.cite()).isEqualTo("(from [[2026-05-15-next]])");
    }

    @Test
    void aTableIsNothingThatWeDidAndNorIsAHeading() throws IOException {
        notes.note("customers/a/2026-05-01-heard.md", "## Check", "- Objection: records are locked in")
                .note(
                        "customers/a/2026-05-15-next.md",
                        "## Do",
                        "- Showed the export",
                        "### Their table",
                        "| Plant | Starts |",
                        "| --- | --- |",
                        "| 2 | April |",
                        "### Their figures",
                        "- Fact: plants = 5",
                        "### Later",
                        "We walked through the hall.");

        assertThat(met().ours())
                .extracting(Step::word, step -> step.line().text())
                .containsExactly(tuple("did", "Showed the export"), tuple("did", "We walked through the hall."));
    }

    @Test
    void aNameThatTwoNotesHaveIsCitedByItsPath() throws IOException {
        notes.note("customers/a/2026-05-01-heard.md", "## Check", "- Objection: locked in")
                .note("customers/a/2026-05-15-call.md", "## Check", "- a")
                .note("customers/b/2026-05-15-call.md", "## Check", "- a");

        assertThat(met().cite()).isEqualTo("(from [[customers/a/2026-05-15-call]])");
    }

    @Test
    void theNextTalkOfTheLoopCountsWhereNoneSaysThatItFollows() throws IOException {
        notes.note("customers/a/2026-04-01-first.md", "## Check", "- a")
                .note("customers/a/2026-05-01-heard.md", "## Check", "- Objection: locked in")
                .note("customers/a/2026-05-15-next.md", "---", "follows: 2026-04-01-first", "---", "## Check", "- a");

        assertThat(met().talk().url().file()).isEqualTo("customers/a/2026-05-15-next.html");
    }

    @Test
    void thoseThatNobodyHasMetStandFirstAndAClosedLoopIsNoneOfThem() throws IOException {
        notes.note("customers/a/2026-05-01-met.md", "## Check", "- Objection: met #export")
                .note("customers/a/2026-05-15-next.md", "## Check", "- a")
                .note("customers/b/2026-03-01-open.md", "## Check", "- Objection: open #export")
                .note("customers/b/2026-09-01-to-come.md", "## Plan", "- H1 b")
                .note(
                        "customers/c/2026-05-20-over.md",
                        "---",
                        "status: closed",
                        "---",
                        "## Check",
                        "- Objection: over #export");

        ObjectionsPage page = page();

        assertThat(page.waiting()).isEqualTo(1);
        assertThat(page.groups().lines().getFirst().objections().lines())
                .extracting(ObjectionLine::text, ObjectionLine::outcome)
                .containsExactly(tuple("open", "waiting"), tuple("over", "closed"), tuple("met", "met"));
    }

    @Test
    void theTopicOfMostCustomersStandsFirstAndThoseWithoutOneLast() throws IOException {
        notes.note("customers/a/2026-05-01-a.md", "## Check", "- Objection: one #price", "- Objection: two")
                .note("customers/a/2026-05-02-a.md", "## Check", "- Objection: three #audit")
                .note("customers/b/2026-05-01-a.md", "## Check", "- Objection: four #price");

        assertThat(page().groups().lines())
                .extracting(group -> group.topic() == null ? "" : group.topic().text(), Group::customers)
                .containsExactly(tuple("#price", 2), tuple("#audit", 1), tuple("", 1));
    }

    @Test
    void aCaseIsToldOnceAndNamedUnderItsOtherTopics() throws IOException {
        notes.note("customers/a/2026-05-01-a.md", "## Check", "- Objection: one #audit #price")
                .note("customers/a/2026-05-15-b.md", "## Check", "- a");

        ObjectionLine first =
                page().groups().lines().getFirst().objections().lines().getFirst();
        ObjectionLine second =
                page().groups().lines().getLast().objections().lines().getFirst();

        assertThat(first.met()).isNotNull();
        assertThat(first.above()).isEmpty();
        assertThat(second.met()).isNull();
        assertThat(second.above()).isEqualTo(first.anchor()).isNotEmpty();
    }

    @Test
    void nothingStandsAboveOfACaseThatNobodyHasMet() throws IOException {
        notes.note("customers/a/2026-05-01-a.md", "## Check", "- Objection: one #audit #price");

        assertThat(page().groups().lines())
                .flatExtracting(group -> group.objections().lines())
                .extracting(ObjectionLine::outcome, ObjectionLine::above)
                .containsExactly(tuple("waiting", ""), tuple("waiting", ""));
        assertThat(page().groups().lines())
                .flatExtracting(group -> group.objections().lines())
                .extracting(line -> line.anchor().isEmpty())
                .as("one place for each case")
                .containsExactly(false, true);
    }

    @Test
    void hundredsOfTopicsAndObjectionsAreBoundedAndCounted() throws IOException {
        for (int n = 0; n < 100; n++) {
            notes.note(
                    "customers/c" + n + "/2026-05-01-a.md",
                    "## Check",
                    "- Objection: " + "long ".repeat(200) + "#t" + n,
                    "- Objection: again #price");
        }

        ObjectionsPage page = page();

        assertThat(page.total()).isEqualTo(200);
        assertThat(page.groups().total()).isEqualTo(101);
        assertThat(page.groups().lines()).hasSize(ObjectionPages.TOPICS);
        assertThat(page.groups().lines().getFirst().objections().total()).isEqualTo(100);
        assertThat(page.groups().lines().getFirst().objections().lines()).hasSize(ObjectionPages.OBJECTIONS_OF_A_TOPIC);
    }

    private Met met() throws IOException {
        Met met = page().groups()
                .lines()
                .getFirst()
                .objections()
                .lines()
                .getFirst()
                .met();
        assertThat(met).isNotNull();
        return met;
    }

    private ObjectionsPage page() throws IOException {
        Catalogue catalogue = notes.catalogue();
        return new ObjectionPages(catalogue, Lines.elsewhere(catalogue)).page();
    }
}
