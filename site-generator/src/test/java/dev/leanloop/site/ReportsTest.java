package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.site.chart.Charts;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.ChangedPage;
import dev.leanloop.site.page.CustomerPage;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.LoopsPage;
import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.Picture;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.PromisesPage;
import dev.leanloop.site.page.QuotesPage;
import dev.leanloop.site.page.SpreadPage;
import dev.leanloop.site.page.StartPage;
import dev.leanloop.site.page.TruthsPage;
import dev.leanloop.site.page.UnknownsPage;
import dev.leanloop.site.page.WeeksPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The reports of the example team: each is filled, each picture stays within its frame. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportsTest {

    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final Pattern PLACE =
            Pattern.compile("<(?:text|rect|circle)[^>]*? c?x=\"([-0-9.]+)\" c?y=\"([-0-9.]+)\"");
    private KnowledgeBase knowledge;
    private SitePlan plan;
    private List<Page> pages;

    @BeforeAll
    void readTheExample() throws IOException {
        knowledge = ExampleKnowledge.read();
        plan = SitePlan.of(knowledge, Ages.STAND);
        pages = plan.pages().toList();
    }

    @Test
    void thePlanCountsItsPages() {
        assertThat(pages).hasSize(plan.pageCount());
        assertThat(pages).extracting(page -> page.head().url()).doesNotHaveDuplicates();
    }

    @Test
    void everyReportOfTheExampleHasSomethingToRead() {
        assertThat(page(HomePage.class).weeks()).isNotNull();
        assertThat(page(PromisesPage.class).ages()).isNotNull();
        assertThat(page(HypothesesPage.class).stream()).isNotNull();
        assertThat(page(HypothesesPage.class).shared()).isNotEmpty();
        assertThat(page(ChangedPage.class).changed().lines()).isNotEmpty();
        assertThat(page(ChangedPage.class).contradicting().lines()).isNotEmpty();
        assertThat(page(ChangedPage.class).split().lines()).isNotEmpty();
        assertThat(page(ChangedPage.class).steps()).isNotNull();
        assertThat(page(SpreadPage.class).unused().lines()).isNotEmpty();
        assertThat(page(SpreadPage.class).strips()).isNotNull();
        assertThat(page(TruthsPage.class).waiting()).isNotEmpty();
        assertThat(page(TruthsPage.class).looks()).isNotNull();
        assertThat(page(LoopsPage.class).groups()).hasSizeGreaterThan(3);
        assertThat(page(UnknownsPage.class).questions()).isNotEmpty();
        assertThat(page(ObjectionsPage.class).groups().lines()).isNotEmpty();
        assertThat(page(QuotesPage.class).topics().lines()).isNotEmpty();
        assertThat(page(StartPage.class).loops()).isNotEmpty();
        assertThat(page(WeeksPage.class).weeks()).hasSizeGreaterThan(20);
        assertThat(all(CustomerPage.class))
                .filteredOn(customer -> customer.timeline() != null)
                .hasSizeGreaterThan(5);
    }

    @Test
    void calibrationIsNotPlottedOfTooFew() {
        assertThat(page(HypothesesPage.class).reliability()).isNull();
        assertThat(page(HypothesesPage.class).calibration()).startsWith("No plot");
    }

    @Test
    void whatStandsInPicturesStaysWithinThem() {
        List<Picture> pictures = pictures();

        assertThat(pictures).extracting(Object::getClass).hasSizeGreaterThan(8);
        for (Picture picture : pictures) {
            String svg = Charts.svg(picture, SiteUrls.HOME, Messages.inEnglish());
            Matcher box = BOX.matcher(svg);
            assertThat(box.find()).isTrue();
            double width = Double.parseDouble(box.group(1));
            double height = Double.parseDouble(box.group(2));
            Matcher places = PLACE.matcher(svg);
            while (places.find()) {
                assertThat(Double.parseDouble(places.group(1)))
                        .as(picture.title())
                        .isBetween(0.0, width);
                assertThat(Double.parseDouble(places.group(2)))
                        .as(picture.title())
                        .isBetween(0.0, height);
            }
            assertThat(picture.table().rows()).as(picture.title()).isNotEmpty();
        }
    }

    @Test
    void aBriefingNamesNoOtherCustomerInWhatOthersTold() {
        List<BriefingPage> briefings = all(BriefingPage.class);
        assertThat(briefings)
                .anySatisfy(briefing -> assertThat(briefing.others()).isNotEmpty());
        for (BriefingPage briefing : briefings) {
            for (BriefingPage.OtherLine line : briefing.others()) {
                String words = (line.text() + line.segment()).toLowerCase(Locale.ROOT);
                assertThat(words).doesNotContain("@");
                knowledge
                        .customers()
                        .forEach(customer -> assertThat(words)
                                .doesNotContain(customer.id().value())
                                .doesNotContain(customer.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    @Test
    void aBriefingOfHundredsOfTalksLeavesOutAndSaysSo(@TempDir Path folder) throws IOException {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < 300; n++) {
            words.setLength(0);
            words.append("# Talk ")
                    .append(n)
                    .append("\n## Plan\n- H")
                    .append(n)
                    .append(" 80% the ")
                    .append(n)
                    .append("th expectation is as long as expectations are\n## Check\n- Pain: trouble number ")
                    .append(n)
                    .append(" #t")
                    .append(n % 40)
                    .append("\n- ? Who knows the answer to question ")
                    .append(n)
                    .append("\n## Act\n- [ ] C")
                    .append(n)
                    .append(" @them send paper ")
                    .append(n)
                    .append(" by 2026-06-01\n");
            String day = LocalDate.of(2024, 1, 1).plusDays(n).toString();
            Files.createDirectories(folder.resolve("customers/big/pilot"));
            Files.writeString(folder.resolve("customers/big/pilot/" + day + "-talk.md"), words);
        }
        Files.createDirectories(folder.resolve("customers/small"));
        Files.writeString(
                folder.resolve("customers/small/2024-02-03-talk.md"), "# Talk\n## Check\n- Need: less trouble #t1\n");
        BriefingPage briefing = briefing(ExampleKnowledge.read(folder), "big", "pilot");

        assertThat(briefing.strip()).hasSize(5);
        assertThat(briefing.theirs().promises()).hasSizeBetween(1, 5);
        assertThat(briefing.ours().hypotheses()).hasSizeBetween(1, 5);
        assertThat(briefing.questions()).isNotEmpty();
        assertThat(briefing.others()).extracting(BriefingPage.OtherLine::text).containsExactly("less trouble");
        assertThat(briefing.leftOut()).anyMatch(left -> left.matches("29\\d hypotheses"));
    }

    @Test
    void aBriefingTellsOfTheOtherLoopsThatRun(@TempDir Path folder) throws IOException {
        WrittenNotes notes = new WrittenNotes(folder)
                .note("customers/acme/README.md", "---", "people: [{id: tom.b, role: IT}]", "---", "# Acme")
                .note("customers/acme/pilot/2026-06-01-talk.md", "## Check", "- Pain: slow")
                .note(
                        "customers/acme/offer/2026-05-04-talk.md",
                        "## Act",
                        "- [ ] @us send it by 2026-05-20",
                        "- [ ] @us call by 2027-05-20",
                        "- [ ] @tom.b answer by 2026-05-21")
                .note(
                        "customers/acme/past/2026-04-04-talk.md",
                        "---",
                        "status: closed",
                        "---",
                        "## Check",
                        "- Pain: slow")
                .note("customers/other/offer/2026-05-04-talk.md", "## Check", "- Pain: slow");

        assertThat(briefing(notes.read(), "acme", "pilot").running())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo("offer");
                    assertThat(line.briefing())
                            .isEqualTo(SiteUrls.briefing(new LoopId(new CustomerId("acme"), "offer")));
                    assertThat(line.ours()).isEqualTo(new BriefingPage.Owed(2, 1));
                    assertThat(line.theirs()).isEqualTo(new BriefingPage.Owed(1, 1));
                });
    }

    @Test
    void aBriefingTellsFirstOfObjectionsThatNobodyHasMet(@TempDir Path folder) throws IOException {
        WrittenNotes notes = new WrittenNotes(folder)
                .note("customers/acme/2026-05-01-first.md", "## Check", "- Objection: locked in #export")
                .note("customers/acme/2026-05-15-second.md", "# Second", "## Check", "- Objection: too dear #price")
                .note("customers/acme/2026-06-01-third.md", "## Check", "- Objection: no time #price");

        assertThat(briefing(notes.read(), "acme", "main").theirs().objections())
                .extracting(
                        line -> line.said().text(),
                        line -> line.met() == null ? "" : line.met().text())
                .containsExactly(tuple("no time", ""), tuple("locked in", "15 May 2026"));
    }

    @Test
    void aBriefingTellsChangesAsThePageOfChangesDoesAndSurprisesFirst(@TempDir Path folder) throws IOException {
        WrittenNotes notes = new WrittenNotes(folder)
                .note(
                        "customers/acme/2026-03-01-first.md",
                        "## Check",
                        "- Fact: bins = 1",
                        "- Fact: plants = 4",
                        "- Fact: recalls = 14",
                        "- Fact: users = 40")
                .note(
                        "customers/acme/2026-06-01-second.md",
                        "## Check",
                        "- Fact: bins = 2",
                        "- ! Fact: plants = 5",
                        "- Fact: recalls = 17 (against [[2026-03-01-first]])")
                .note("customers/acme/2026-06-15-third.md", "## Check", "- Fact: users = 60");

        assertThat(briefing(notes.read(), "acme", "main").changed())
                .extracting(BriefingPage.ChangeLine::key, BriefingPage.ChangeLine::disagree)
                .containsExactly(
                        tuple("users", false), tuple("plants", false), tuple("bins", false), tuple("recalls", true));
    }

    @Test
    void theStartLeadsFromAQuestionToEveryPageOfTheNavigation() {
        StartPage start = page(StartPage.class);

        assertThat(start.asks()).extracting(StartPage.Ask::question).allMatch(question -> question.endsWith("?"));
        assertThat(start.asks())
                .extracting(StartPage.Ask::question, StartPage.Ask::count)
                .contains(tuple("What did we promise that is overdue?", "1 overdue"));
        assertThat(start.asks())
                .extracting(ask -> ask.page().url().file())
                .contains(SitePlan.of(knowledge, Ages.STAND).frame().navigation().stream()
                        .flatMap(entry -> entry.pages().stream())
                        .map(link -> link.url().file())
                        .filter(file -> !Set.of(SiteUrls.START.file(), SiteUrls.LEARNINGS.file())
                                .contains(file))
                        .toArray(String[]::new));
    }

    @Test
    void aPromiseWithoutACustomerNamesItsNote(@TempDir Path folder) throws IOException {
        WrittenNotes notes = new WrittenNotes(folder)
                .note("customers/acme/2026-05-04-talk.md", "# Talk", "## Act", "- [ ] @dana call them")
                .note("minutes/2026-05-05-board.md", "# Minutes of the board", "## Act", "- [ ] @dana write to them");

        PromisesPage page = SitePlan.of(notes.read(), Ages.STAND)
                .pages()
                .filter(PromisesPage.class::isInstance)
                .map(PromisesPage.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(page.sides())
                .flatExtracting(PromisesPage.Owed::groups)
                .flatExtracting(group -> group.promises().lines())
                .extracting(PromiseLine::source)
                .extracting(Link::text)
                .containsExactlyInAnyOrder("Acme", "Minutes of the board");
    }

    private static BriefingPage briefing(KnowledgeBase knowledge, String customer, String loop) {
        return SitePlan.of(knowledge, Ages.STAND)
                .briefing(new LoopId(new CustomerId(customer), loop))
                .orElseThrow();
    }

    private List<Picture> pictures() {
        Stream<Picture> ofCustomers = all(CustomerPage.class).stream().map(CustomerPage::timeline);
        Stream<Picture> others = Stream.of(
                page(HomePage.class).weeks(),
                page(PromisesPage.class).ages(),
                page(HypothesesPage.class).stream(),
                page(ChangedPage.class).steps(),
                page(SpreadPage.class).strips(),
                page(TruthsPage.class).looks());
        return Stream.concat(ofCustomers, others).filter(Objects::nonNull).toList();
    }

    private <P extends Page> P page(Class<P> kind) {
        return all(kind).getFirst();
    }

    private <P extends Page> List<P> all(Class<P> kind) {
        return pages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
