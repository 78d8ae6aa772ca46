package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of a page reads, where templates decide it. */
final class WordsOfPagesTest {

    @TempDir
    private Path folder;

    private WrittenNotes notes;

    @BeforeEach
    void emptyFolder() throws IOException {
        notes = new WrittenNotes(folder);
    }

    @Test
    void aPromiseWithoutADateTellsWhenItWasMade() throws IOException {
        notes.note(
                "customers/acme/2026-04-16-talk.md",
                "## Act",
                "- [ ] @dana send the list",
                "- [ ] @dana call by 2026-04-20",
                "- [x] @dana count");

        assertThat(words("promises.html"))
                .contains("send the list no date promised 16 April 2026, 2 months ago")
                .contains("count done promised 16 April 2026, 2 months ago")
                .containsOnlyOnce("due 20 April 2026")
                .doesNotContain("call promised");
        assertThat(words("briefings/acme/main.html"))
                .contains("send the list no date promised 16 April 2026, 2 months ago");
    }

    @Test
    void aTopicTellsTheDayOfAVerdictAndElseWhenAHypothesisWasStated() throws IOException {
        notes.note("customers/acme/2026-05-01-plan.md", "## Plan", "- H1 they act #audit", "- H2 they wait #audit")
                .note("customers/acme/2026-06-02-talk.md", "## Check", "- H1 refuted: nobody looked up");

        assertThat(words("topics/audit.html"))
                .contains("refuted they act Acme 2 June 2026")
                .contains("they wait Acme stated 1 May 2026");
    }

    @Test
    void aBriefingAsksWhereSourcesDisagree() throws IOException {
        notes.note("customers/acme/2026-03-01-first.md", "## Check", "- Fact: recalls = 14", "- Fact: users = 40")
                .note(
                        "customers/acme/2026-06-01-second.md",
                        "## Check",
                        "- Fact: recalls = 17 (against [[2026-03-01-first]])",
                        "- Fact: users = 60");

        assertThat(words("briefings/acme/main.html"))
                .contains("recalls: 17 was 14 , since 1 June 2026 sources disagree, ask")
                .contains("users: 60 was 40 , since 1 June 2026")
                .containsOnlyOnce("sources disagree");
    }

    @Test
    void whereThereIsNoHypothesisThePageTellsHowToWriteTheFirst() throws IOException {
        notes.note("customers/acme/2026-06-01-talk.md", "## Check", "- Pain: slow");

        assertThat(words("hypotheses/index.html"))
                .contains("No hypothesis yet.", "- H1 70% price is what blocks the pilot")
                .doesNotContain("0 of 0", "we ask what we know already", "None.");
    }

    @Test
    void thatNothingIsRefutedAccusesNobodyWhereLittleIsJudged() throws IOException {
        notes.note("customers/acme/2026-06-01-talk.md", "## Plan", "- H1 they act", "## Check", "- H1 confirmed");

        assertThat(words("hypotheses/index.html")).contains("0 of 1").doesNotContain("we ask what we know already");
    }

    @Test
    void homeSaysThatMostConversationsHaveNoCustomer() throws IOException {
        notes.note("talks/2026-06-01-one.md", "## Check", "- Pain: slow")
                .note("talks/2026-06-02-two.md", "## Check", "- Pain: slow")
                .note("customers/acme/2026-06-03-talk.md", "## Check", "- Pain: slow");

        assertThat(words("index.html"))
                .contains("2 of them have no customer, so they count in no customer's report: what helps.");

        notes.note("customers/acme/2026-06-04-talk.md", "## Check", "- Pain: slow");
        assertThat(words("index.html")).doesNotContain("no customer");
    }

    @Test
    void whatHasNoDayIsNotTheNewest() throws IOException {
        notes.note("customers/acme/form.md", "# {Name of the talk}", "## Check", "- Pain: {what hurts}");

        assertThat(words("index.html")).as("there is nothing else").contains("Newest learnings {Name of the talk}");

        notes.note("customers/acme/2026-06-04-talk.md", "# Talk", "## Check", "- Pain: slow");
        assertThat(words("index.html")).contains("Newest learnings Talk").doesNotContain("{Name of the talk}");
    }

    /** The text of a page, as a browser without styles shows it. */
    private String words(String url) throws IOException {
        SitePlan plan = SitePlan.of(notes.read(), Ages.STAND);
        Page page = plan.pages()
                .filter(candidate -> candidate.head().url().file().equals(url))
                .findFirst()
                .orElseThrow();
        return new Templates(plan.frame(), Assets.load(Messages.inEnglish()).urls())
                .render(page)
                .replaceAll("<a [^>]*>|</a>|<time[^>]*>|</time>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
