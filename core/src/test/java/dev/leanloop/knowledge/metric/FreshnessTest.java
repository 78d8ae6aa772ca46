package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.WrittenKnowledge;
import dev.leanloop.note.TopicName;
import org.junit.jupiter.api.Test;

/** M11. */
class FreshnessTest {

    private static final Unit TEAM = new Unit.Team();

    /** 2023-12-31 is 183 days before 2024-07-01, 2024-01-03 is 180. */
    private static KnowledgeBase knowledge() {
        return WrittenKnowledge.notes()
                .acme(
                        "2023-12-31-a",
                        "## Check",
                        "- Pain: six weeks #audit ^weeks",
                        "- Need: less of it #audit",
                        "- Fact: users = 40",
                        "- Fact: plants = 4",
                        "- said in passing")
                .acme("2024-01-03-b", "## Check", "- Preference: one price #pricing")
                .acme("2024-06-21-c", "## Check", "- Fact: users = 60", "- Fact: Plants = 4")
                .note("customers/beta/2024-06-01-d.md", "## Check", "- Pain: a month (same as [[2023-12-31-a#^weeks]])")
                .on("2024-07-01");
    }

    @Test
    void aLearningIsHeardAgainByTheSameElsewhereAndAFactByTheSameValue() {
        assertThat(new Metrics(knowledge()).freshness(TEAM).ages().oldestFirst())
                .extracting(aged -> aged.item().text() + " " + aged.days())
                .containsExactly(
                        "less of it 183",
                        "one price 180",
                        "six weeks 30",
                        "a month 30",
                        "plants = 4 10",
                        "users = 60 10",
                        "Plants = 4 10");
    }

    @Test
    void staleIsMoreThanHalfAYear() {
        Counted<Learning> stale = new Metrics(knowledge()).freshness(TEAM).stale();

        assertThat(stale.part()).extracting(Learning::text).containsExactly("less of it");
        assertThat(stale.share()).hasToString("1 of 7");
    }

    @Test
    void aTopicMayHaveANumberOfItsOwn() {
        KnowledgeBase fast = WrittenKnowledge.notes()
                .setting("stale: {default: 200, pricing: 90, audit: 400}")
                .acme("2023-11-01-a", "## Check", "- Need: less of it", "- Pain: six weeks #audit/spring")
                .acme("2024-01-03-b", "## Check", "- Preference: one price #pricing", "- Need: a role #roles")
                .on("2024-07-01");

        assertThat(new Metrics(fast).freshness(TEAM).stale().part())
                .extracting(Learning::text)
                .containsExactly("less of it", "one price");
    }

    @Test
    void aCustomerHasItsOwnLearnings() {
        Unit beta = new Unit.OfCustomer(new CustomerId("beta"));

        assertThat(new Metrics(knowledge()).freshness(beta).stale().share()).hasToString("0 of 1");
    }

    @Test
    void aTopicHoldsWhatIsNestedInIt() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme("2023-12-31-a", "## Check", "- Pain: a #audit/cost", "- Pain: b #pricing")
                .on("2024-07-01");

        assertThat(new Metrics(knowledge)
                        .freshness(new Unit.OfTopic(TopicName.of("audit")))
                        .stale()
                        .share())
                .hasToString("1 of 1");
    }
}
