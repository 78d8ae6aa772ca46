package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.ConversationPage;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note that was begun before its talk: a Plan, and headings that wait for what will be said. */
final class PlannedTalkTest {

    private SitePlan plan;

    @BeforeEach
    void aTalkThatTookPlaceAndOneToCome(@TempDir Path folder) throws IOException {
        KnowledgeBase knowledge = new WrittenNotes(folder)
                .note("customers/acme/2026-06-16-steering.md", "## Plan", "Goal: a yes", "## Check", "- Pain: slow")
                .note(
                        "customers/acme/2026-07-14-dates.md",
                        "# The dates",
                        "## Plan",
                        "Goal: the dates signed",
                        "- H1 70% they bring them",
                        "## Do",
                        "## Check",
                        "## Act")
                .read();
        plan = SitePlan.inEnglish(knowledge, Ages.STAND);
    }

    @Test
    void itsPageShowsWhatIsWrittenAndSaysThatItIsToCome() {
        ConversationPage.CycleView cycle =
                talk("customers/acme/2026-07-14-dates.html").cycle();

        assertThat(cycle.wheel().plan()).isTrue();
        assertThat(cycle.wheel().check()).as("a heading with nothing below it").isFalse();
        assertThat(cycle.wheel().act()).isFalse();
        assertThat(cycle.ending()).isEqualTo("Planned for 14 July 2026: it has not taken place yet.");
    }

    @Test
    void aTalkThatTookPlaceWithoutAnActIsNotClosed() {
        assertThat(talk("customers/acme/2026-06-16-steering.html").cycle().ending())
                .isEqualTo("Not closed: nothing is written under Act.");
    }

    @Test
    void itIsNotCountedAsAConversation() {
        HomePage home = page(HomePage.class);
        CustomersPage customers = page(CustomersPage.class);

        assertThat(home.intro()).startsWith("1 conversation with 1 customer").endsWith("to 16 June 2026.");
        assertThat(home.conversations()).isEqualTo(1);
        assertThat(customers.customers().getFirst().conversations()).isEqualTo(1);
    }

    @Test
    void theBriefingHasItsGoalAndLeadsToIt() {
        BriefingPage briefing =
                plan.briefing(new LoopId(new CustomerId("acme"), "main")).orElseThrow();

        assertThat(briefing.ours().goal()).isEqualTo("the dates signed");
        assertThat(Objects.requireNonNull(briefing.planned()).text()).isEqualTo("The dates");
        assertThat(briefing.strip()).as("the talks so far").hasSize(1);
    }

    private ConversationPage talk(String file) {
        return plan.pages()
                .filter(page -> page.head().url().file().equals(file))
                .map(ConversationPage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private <P extends Page> P page(Class<P> kind) {
        return plan.pages().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }
}
