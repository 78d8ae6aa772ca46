package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.AssetUrls;
import dev.leanloop.site.page.CustomerPage;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.FactLine;
import dev.leanloop.site.page.LearningTimeline;
import dev.leanloop.site.page.LearningTimeline.Belief;
import dev.leanloop.site.page.LearningTimeline.Lanes;
import dev.leanloop.site.page.LearningTimeline.Talk;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CustomerPagesTest {

    private static final AssetUrls ASSETS = new AssetUrls(
            SiteUrl.of("assets/site.css"),
            SiteUrl.of("assets/pages.css"),
            SiteUrl.of("assets/report.css"),
            SiteUrl.of("assets/search.css"),
            SiteUrl.of("assets/icon.svg"),
            SiteUrl.of("assets/site.js"),
            SiteUrl.of("assets/search.js"),
            SiteUrl.of("assets/dialog.js"));

    @TempDir
    private Path folder;

    @Test
    void aBeliefLeadsFromTheTalkThatStatesItToTheOneThatJudgesIt() throws IOException {
        note("acme", LocalDate.of(2026, 5, 4), "First", """
                ## Plan
                - H1 70% price is what blocks
                - H2: they sign in July
                ## Check
                - Pain: nobody finds the binder
                """);
        note("acme", LocalDate.of(2026, 6, 4), "Second", """
                ## Check
                - H1 refuted: nobody asked for the price
                ## Plan
                - H3: Tom asks for a test
                """);

        Lanes lanes = timeline().loops().getFirst();
        Talk first = lanes.talks().getFirst();
        Talk second = lanes.talks().getLast();

        assertThat(lanes.name()).isEmpty();
        assertThat(lanes.talks()).extracting(Talk::title).containsExactly("First", "Second");
        assertThat(lanes.talks()).extracting(talk -> talk.cycle().opener()).containsExactly("performer", "customer");
        assertThat(lanes.beliefs())
                .extracting(Belief::text, Belief::verdict)
                .containsExactlyInAnyOrder(
                        tuple("price is what blocks", "refuted"),
                        tuple("they sign in July", "open"),
                        tuple("Tom asks for a test", "open"));
        Belief refuted = lanes.beliefs().stream()
                .filter(belief -> belief.verdict().equals("refuted"))
                .findFirst()
                .orElseThrow();
        assertThat(refuted.stated().note()).isEqualTo(first.url());
        assertThat(Objects.requireNonNull(refuted.judged()).note()).isEqualTo(second.url());
        assertThat(refuted.url().file()).isEqualTo(second.url().file());
    }

    @Test
    void theTableSaysWhatThePictureShows() throws IOException {
        note("acme", LocalDate.of(2026, 5, 4), "First", "## Plan\n- H1: price blocks\n## Check\n- H1 refuted: no\n");
        note("acme", LocalDate.of(2026, 6, 4), "Second", "## Check\n- Pain: slow\n");

        assertThat(timeline().table().rows().stream()
                        .map(row -> row.stream().map(cell -> cell.text()).toList()))
                .containsExactly(
                        List.of("–", "2026-06-04", "Second", "Check"),
                        List.of("–", "2026-05-04", "First", "we opened: Plan, Check"),
                        List.of("–", "2026-05-04", "We expected: price blocks", "refuted on 2026-05-04"));
    }

    @Test
    void oneTalkIsNoPicture() throws IOException {
        note("acme", LocalDate.of(2026, 5, 4), "First", "## Check\n- Pain: slow\n");

        assertThat(page().timeline()).isNull();
    }

    @Test
    void aTalkToComeIsNeitherDrawnNorTheLastOne() throws IOException {
        note("acme", LocalDate.of(2026, 5, 4), "First", "## Check\n- Pain: slow\n");
        note("acme", LocalDate.of(2026, 6, 4), "Second", "## Check\n- Pain: slow still\n");
        note("acme", LocalDate.of(2026, 7, 9), "Third", "## Plan\n- H1: price blocks\n");

        assertThat(timeline().loops().getFirst().talks())
                .extracting(Talk::title)
                .containsExactly("First", "Second");
        assertThat(page().profile().lastTalk()).extracting(Day::iso).isEqualTo("2026-06-04");
        assertThat(page().profile().nextTalk()).extracting(Day::iso).isEqualTo("2026-07-09");
    }

    @Test
    void theListSaysWhenTheNextTalkIs() throws IOException {
        note("acme", LocalDate.of(2026, 5, 4), "First", "## Act\nNext: 2026-07-09\n");

        assertThat(list().customers())
                .singleElement()
                .satisfies(row -> assertThat(row.next()).extracting(Day::iso).isEqualTo("2026-07-09"));
    }

    @Test
    void loopsHaveLanesOfTheirOwnUntilThereAreTooMany() throws IOException {
        for (int loop = 0; loop < 8; loop++) {
            note("acme/loop" + loop, LocalDate.of(2026, 1 + loop % 6, 4 + loop), "Talk", "## Check\n- Pain: slow\n");
        }

        List<Lanes> lanes = timeline().loops();

        assertThat(lanes).hasSize(LearningTimelines.MOST_LANES);
        assertThat(lanes.getLast().name()).isEqualTo("3 other loops");
        assertThat(lanes.getLast().talks()).hasSize(3);
    }

    @Test
    void olderTalksOfNoCustomerAreLinkedByTheirTitles() throws IOException {
        for (int talk = 1; talk <= 25; talk++) {
            Files.writeString(folder.resolve("2026-03-%02d-talk.md".formatted(talk)), "# Talk " + talk + "\n");
        }

        CustomersPage page = list();

        assertThat(page.withoutCustomer().lines())
                .hasSize(20)
                .first()
                .satisfies(talk -> assertThat(talk.title()).isEqualTo("Talk 25"));
        assertThat(page.olderWithout().lines())
                .extracting(Link::text)
                .containsExactly("Talk 5", "Talk 4", "Talk 3", "Talk 2", "Talk 1");
    }

    private CustomersPage list() throws IOException {
        return SitePlan.of(ExampleKnowledge.read(folder), Ages.STAND)
                .pages()
                .filter(CustomersPage.class::isInstance)
                .map(CustomersPage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFactSaysSinceWhenItIsSo() throws IOException {
        note("acme", LocalDate.of(2026, 3, 4), "First", "## Check\n- Fact: users = 40\n");
        note("acme", LocalDate.of(2026, 4, 4), "Second", "## Check\n- Fact: users = 60\n");
        note("acme", LocalDate.of(2026, 5, 4), "Third", "## Check\n- Fact: users = 60\n");

        FactLine users = page().facts().lines().getFirst();

        assertThat(users.value()).isEqualTo("60");
        assertThat(users.day()).extracting(Day::iso).isEqualTo("2026-04-04");
        assertThat(users.earlier().lines()).extracting(FactLine.Earlier::value).containsExactly("40");
    }

    @Test
    void threeHundredConversationsMakeAPageOfLessThanSixtyKilobytes() throws IOException {
        for (int n = 0; n < 300; n++) {
            note("acme/" + "loop" + n % 12, LocalDate.of(2025, 1, 1).plusDays(n), "Talk number " + n, """
                    ## Plan
                    - H%1$d 70%% the price of the pilot is what keeps them from it this year
                    - H%2$d: they name a person who signs the offer in July
                    ## Do
                    Asked how the last audit went.
                    ## Check
                    - H%1$d refuted: nobody asked for the price, they asked for the log of roles
                    - Pain: two people spend six weeks on the audit, every March #audit
                    - Need: find a delivery note before the auditor asks for it #audit
                    - Preference: one fixed price, no price for each seat #pricing
                    - Objection: the works council may veto it #works-council
                    - Request: a list with names that can be sorted #export
                    - Fact: users %3$d = %4$d
                    - ? Who speaks for the works council about the log of roles
                    ## Act
                    - Decision: plant %3$d starts first, without anybody of ours in the room
                    - [ ] C1 @dana send the summary of the test by 2025-12-01
                    - [ ] C2 @maria.k name the person of the works council by 2025-12-11
                    """.formatted(
                            2 * n + 1, 2 * n + 2, n % 40, n));
        }
        KnowledgeBase knowledge = ExampleKnowledge.read(folder);
        SitePlan plan = SitePlan.of(knowledge, Ages.GROW);
        CustomerPage page = page(plan);
        String html = new Templates(plan.frame(), ASSETS).render(page);

        assertThat(page.conversations().total()).isEqualTo(300);
        assertThat(page.conversations().lines()).hasSize(CustomerPages.CONVERSATIONS);
        assertThat(Objects.requireNonNull(page.timeline()).caption())
                .contains("The newest " + LearningTimelines.MOST_TALKS + " of 300 conversations");
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
        assertThat(html).contains("What was said in all 300, newest first");
    }

    private void note(String place, LocalDate day, String title, String text) throws IOException {
        Path file = folder.resolve("customers/" + place + "/" + day + "-talk.md");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "# " + title + "\n" + text);
    }

    private LearningTimeline timeline() throws IOException {
        return Objects.requireNonNull(page().timeline());
    }

    private CustomerPage page() throws IOException {
        return page(SitePlan.of(ExampleKnowledge.read(folder), Ages.GROW));
    }

    private static CustomerPage page(SitePlan plan) {
        return plan.pages()
                .filter(CustomerPage.class::isInstance)
                .map(CustomerPage.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
