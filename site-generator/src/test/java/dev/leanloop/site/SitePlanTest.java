package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.ConversationPage;
import dev.leanloop.site.page.CustomerPage;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.DocumentPage;
import dev.leanloop.site.page.FactLine;
import dev.leanloop.site.page.HealthPage;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.LearningsPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.PromisesPage;
import dev.leanloop.site.page.QuestionLine;
import dev.leanloop.site.page.QuoteLine;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TopicPage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SitePlanTest {

    private static final KnowledgeBase KNOWLEDGE = SampleKnowledge.plain();
    private static final SitePlan PLAN = SitePlan.of(KNOWLEDGE, Ages.GROW);
    private static final List<Page> PAGES = pages(PLAN);

    private static List<Page> pages(SitePlan plan) {
        Page search = plan.searchPage(SiteUrl.of("search/manifest.0.js"));
        return Stream.concat(plan.pages(), Stream.of(search)).toList();
    }

    @Test
    void everyPageKindIsThere() {
        // Documents stand on the site of dev.leanloop.handbook.
        assertThat(PAGES)
                .extracting(page -> (Object) page.getClass())
                .containsAll(Stream.of(Page.class.getPermittedSubclasses())
                        .filter(kind -> kind != DocumentPage.class)
                        .toList());
    }

    @Test
    void everyNoteHasAPage() {
        assertThat(PAGES)
                .extracting(page -> page.head().url())
                .containsAll(KNOWLEDGE.notes().stream()
                        .map(note -> SiteUrls.page(note.path()))
                        .toList());
    }

    @Test
    void noTwoPagesShareAnAddress() {
        assertThat(PAGES).extracting(page -> page.head().url()).doesNotHaveDuplicates();
    }

    @Test
    void pageCountIsKnownBeforehand() {
        assertThat(PLAN.pageCount()).isEqualTo(PLAN.pages().count());
    }

    @Test
    void theSameKnowledgeGivesTheSamePages() {
        assertThat(pages(SitePlan.of(KNOWLEDGE, Ages.GROW))).containsExactlyElementsOf(PAGES);
    }

    @Test
    void homeCountsWhatTheNotesHold() {
        assertThat(page(HomePage.class).figures()).isEqualTo(new HomePage.Figures(7, 1, 2, 4, 2, 1, 1, 1, 4));
    }

    @Test
    void homeShowsRefutedHypothesesAndSurprisesNewestFirst() {
        HomePage home = page(HomePage.class);

        assertThat(home.refuted()).extracting(HypothesisLine::text).containsExactly("price is what blocks the pilot");
        assertThat(home.surprises())
                .extracting(LearningLine::text)
                .containsExactly("the works council can veto tools", "month end takes three late evenings");
    }

    @Test
    void homeShowsWhatIsOverdueAndWhatIsDueInSevenDays() {
        HomePage home = page(HomePage.class);

        assertThat(home.overdue().lines())
                .extracting(PromiseLine::text)
                .containsExactly("name the works-council contact");
        assertThat(home.dueSoon().lines()).extracting(PromiseLine::text).containsExactly("send the pen-test summary");
    }

    @Test
    void promisesOfAllSidesAddUpToTheOpenOnes() {
        PromisesPage promises = page(PromisesPage.class);

        assertThat(promises.owed()).isEqualTo(4);
        assertThat(promises.sides())
                .extracting(PromisesPage.Owed::side)
                .containsExactly("performer", "customer", "unknown");
        assertThat(promises.sides().getFirst().groups())
                .extracting(PromisesPage.DueGroup::title)
                .containsExactly("By 5 July 2024", "After 5 July 2024", "Done, but never confirmed");
    }

    @Test
    void customerPageTellsOursFromTheirs() {
        CustomerPage acme = customer("Acme Metals");

        assertThat(acme.ours().promises().lines())
                .extracting(PromiseLine::label)
                .containsExactly("C3");
        assertThat(acme.ours().hypotheses().lines())
                .extracting(HypothesisLine::label)
                .containsExactly("H2");
        assertThat(acme.theirs().promises().lines())
                .extracting(PromiseLine::label)
                .containsExactly("C2");
        assertThat(acme.theirs().objections().lines())
                .extracting(LearningLine::text)
                .containsExactly("audit records could be locked in");
        assertThat(acme.theirs().questions().lines())
                .extracting(QuestionLine::text)
                .containsExactly("Who speaks for the works council");
    }

    @Test
    void factsShowWhatIsAndWhatWas() {
        FactLine fact = customer("Acme Metals").facts().lines().getFirst();

        assertThat(fact.key()).isEqualTo("review weeks");
        assertThat(fact.value()).isEqualTo("9 to 11");
        assertThat(fact.earlier().lines()).extracting(FactLine.Earlier::value).containsExactly("4");
    }

    @Test
    void conversationsStandNewestFirst() {
        assertThat(customer("Acme Metals").conversations().lines())
                .extracting(ConversationLine::title)
                .containsExactly("Security walk-through with Tom", "Pricing call with Maria");
    }

    @Test
    void conversationShowsBothHalvesAndWhoOpened() {
        ConversationPage visit = conversation("A morning in Borealis' accounts office");

        assertThat(visit.cycle().wheel().opener()).isEqualTo("customer");
        assertThat(visit.cycle().wheel().description())
                .isEqualTo("Cycle: they opened. Written: Plan, Check, Act. Missing: Do.");
        assertThat(visit.cycle().ours())
                .extracting(ConversationPage.PhaseLine::name, ConversationPage.PhaseLine::present)
                .containsExactly(tuple("Plan", true), tuple("Do", false));
    }

    @Test
    void actWithACustomersDecisionIsAnAdvance() {
        assertThat(conversation("Security walk-through with Tom").cycle().ending())
                .isEqualTo("An advance: they decided and promised.");
    }

    @Test
    void actWithNothingOfTheirsIsAContinuation() {
        assertThat(conversation("A morning in Borealis' accounts office")
                        .cycle()
                        .ending())
                .isEqualTo("A continuation: they decided and promised nothing.");
    }

    @Test
    void conversationKnowsWhatCameBeforeAndAfter() {
        ConversationPage pricing = conversation("Pricing call with Maria");
        ConversationPage security = conversation("Security walk-through with Tom");

        assertThat(pricing.before()).isNull();
        assertThat(pricing.after())
                .extracting(next -> next.link().text())
                .containsExactly("Security walk-through with Tom");
        assertThat(security.before()).isNotNull();
        assertThat(security.before().link().url()).isEqualTo(pricing.head().url());
        assertThat(security.before().day()).isNotNull();
        assertThat(security.before().day().age()).isEqualTo("3 weeks earlier");
        assertThat(security.before().inferred()).isTrue();
    }

    @Test
    void conversationTellsWhatItSettledFromBefore() {
        assertThat(conversation("Security walk-through with Tom").settled())
                .extracting(ConversationPage.SettledLine::state)
                .containsExactly("kept");
    }

    @Test
    void quoteOfAPersonWhoDeclinedIsNotShownAndOthersSpeakByRole() {
        assertThat(PAGES.stream()
                        .filter(HomePage.class::isInstance)
                        .flatMap(page -> ((HomePage) page).surprises().stream())
                        .flatMap(learning -> learning.quotes().stream()))
                .extracting(QuoteLine::who)
                .containsOnly("head of finance");
    }

    @Test
    void noteWithoutCustomerAndDateIsListedAmongTheCustomers() {
        assertThat(page(CustomersPage.class).withoutCustomer().lines())
                .extracting(ConversationLine::title)
                .containsExactly("Some note");
    }

    @Test
    void topicHoldsWhatItsNestedTopicsHold() {
        TopicPage security = PAGES.stream()
                .filter(TopicPage.class::isInstance)
                .map(TopicPage.class::cast)
                .filter(topic -> topic.head().title().equals("#security"))
                .findFirst()
                .orElseThrow();

        assertThat(security.learningCount()).isEqualTo(1);
        assertThat(security.nested()).extracting(Link::text).containsExactly("#security/review");
    }

    @Test
    void monthsAddUpToAllLearnings() {
        LearningsPage learnings = page(LearningsPage.class);

        assertThat(learnings.months().stream()
                        .mapToInt(LearningsPage.MonthRow::learnings)
                        .sum())
                .isEqualTo(learnings.total());
    }

    @Test
    void problemsStandByWhatIsWrongTheWorstFirstWithTheLineToCopy() {
        HealthPage health = page(HealthPage.class);

        assertThat(health.problems()).extracting(HealthPage.ProblemGroup::code).containsExactly("E01", "W11");
        assertThat(health.problems()).extracting(HealthPage.ProblemGroup::what).contains("no customer can be found");
        assertThat(health.problems().getLast().places().lines()).singleElement().satisfies(place -> {
            assertThat(place.file()).isEqualTo(SampleKnowledge.SECURITY.value());
            assertThat(place.fixedLine()).contains("C3");
        });
    }

    @Test
    void whatHoldsForEveryPlaceIsSaidOnceAndRemarksStandApart() {
        HealthPage health = health(List.of(
                problem(DiagnosticCode.I83, 1, "no note"),
                problem(DiagnosticCode.W10, 1, "a promise without an owner"),
                problem(DiagnosticCode.W10, 2, "a promise without an owner"),
                problem(DiagnosticCode.W51, 3, "'one' is no note"),
                problem(DiagnosticCode.W51, 4, "'two' is no note"),
                problem(DiagnosticCode.W51, 5, "'three' is no note")));

        assertThat(health.problems()).extracting(HealthPage.ProblemGroup::code).containsExactly("W51", "W10");
        HealthPage.ProblemGroup each = health.problems().getFirst();
        HealthPage.ProblemGroup once = health.problems().getLast();
        assertThat(each.message()).isEmpty();
        assertThat(each.places().lines())
                .extracting(HealthPage.Place::message)
                .containsExactly("'one' is no note", "'two' is no note", "'three' is no note");
        assertThat(once.message()).isEqualTo("a promise without an owner");
        assertThat(once.places().lines()).extracting(HealthPage.Place::message).containsOnly("");
        assertThat(health.remarks()).extracting(HealthPage.ProblemGroup::code).containsExactly("I83");
    }

    @Test
    void healthPageIsBoundedHoweverManyProblemsThereAre() {
        HealthPage health = health(IntStream.range(0, 20_000)
                .mapToObj(n -> Diagnostic.of(
                        DiagnosticCode.W10,
                        new SourceLocation("n" + n % 1000 + ".md", 1 + n, 1),
                        "a promise without an owner"))
                .toList());

        assertThat(health.warnings()).isEqualTo(20_000);
        assertThat(health.files()).isEqualTo(1000);
        assertThat(health.problems()).singleElement().satisfies(group -> {
            assertThat(group.places().total()).isEqualTo(20_000);
            assertThat(group.places().lines()).hasSize(HealthPages.PLACES);
        });
    }

    private static Diagnostic problem(DiagnosticCode code, int line, String message) {
        return Diagnostic.of(code, new SourceLocation("note.md", line, 1), message);
    }

    private static HealthPage health(List<Diagnostic> problems) {
        return SitePlan.of(SampleKnowledge.withProblems(problems), Ages.STAND)
                .pages()
                .filter(HealthPage.class::isInstance)
                .map(HealthPage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Page> T page(Class<T> kind) {
        return kind.cast(PAGES.stream().filter(kind::isInstance).findFirst().orElseThrow());
    }

    private static CustomerPage customer(String name) {
        return PAGES.stream()
                .filter(CustomerPage.class::isInstance)
                .map(CustomerPage.class::cast)
                .filter(page -> page.head().title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ConversationPage conversation(String title) {
        return PAGES.stream()
                .filter(ConversationPage.class::isInstance)
                .map(ConversationPage.class::cast)
                .filter(page -> page.head().title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
