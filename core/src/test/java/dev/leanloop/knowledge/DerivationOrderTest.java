package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.metric.Metrics;
import dev.leanloop.knowledge.metric.Unit;
import dev.leanloop.note.NotePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is derived from a knowledge base has an order of its own: that of the lists it is derived from does not matter. */
class DerivationOrderTest {

    private static final KnowledgeBase KNOWLEDGE = WrittenKnowledge.notes()
            .profile("acme", "{id: maria, role: buyer}, {id: tom, role: IT}", "- Fact: users = 10")
            .profile("beta", "{id: jo, role: accounts}")
            .acme(
                    "2024-04-01-a",
                    "## Plan",
                    "- H1 90% it is the price #pricing",
                    "- H-cost 70% audits cost (from [[2024-04-02-visit#^spring]])",
                    "## Check",
                    "- H1 confirmed: yes",
                    "- H-cost confirmed: yes",
                    "- Pain: six weeks #audit ^weeks",
                    "- Fact: users = 40",
                    "- ! Fact: a works council",
                    "- ? Who signs",
                    "## Act",
                    "- Decision: go on",
                    "- [ ] C1 @dana a by 2024-04-10",
                    "- [ ] C2 @maria b by 2024-04-09")
            .acme(
                    "2024-04-20-b",
                    "## Check",
                    "- H1 refuted: no",
                    "- C1 moved 2024-04-30",
                    "- Fact: users = 60",
                    "- Fact: plants = 4 (was 3)",
                    "- ! Need: less of it #audit (same as [[2024-04-01-a#^weeks]])")
            .acme("2024-05-20-c", "## Check", "- C1 moved 2024-05-30", "- H-cost refuted: no", "- Fact: users = 40")
            .note(
                    "customers/beta/2024-04-02-visit.md",
                    "## Check",
                    "- Pain: every spring #audit ^spring",
                    "- H-cost confirmed: yes",
                    "- ? who signs?",
                    "- Fact: audits are easy (against [[2024-04-01-a#^weeks]])")
            .note("customers/beta/pilot/2024-06-28-d.md", "## Check", "- H-cost refuted: no", "- ? Why now")
            .note(
                    "truth/2024-04-21-one.md",
                    "---",
                    "about: [2024-04-20-b]",
                    "visibility: team",
                    "---",
                    "## Feedback",
                    "- [ ] 2024-05-01 a")
            .note(
                    "truth/2024-04-22-two.md",
                    "---",
                    "about: [2024-04-02-visit]",
                    "visibility: team",
                    "---",
                    "## Analyze",
                    "- b")
            .on("2024-07-01");

    @Property(tries = 200)
    void shuffledKnowledgeSaysTheSame(@ForAll long seed) {
        KnowledgeBase shuffled = shuffled(new Random(seed));

        assertThat(MomentOfTruth.waiting(shuffled)).isNotEmpty().isEqualTo(MomentOfTruth.waiting(KNOWLEDGE));
        assertThat(Divergence.of(shuffled)).hasSizeGreaterThan(5).isEqualTo(Divergence.of(KNOWLEDGE));
        assertThat(FactHistory.of(shuffled)).hasSize(2).isEqualTo(FactHistory.of(KNOWLEDGE));
        assertThat(LoopState.of(shuffled)).hasSize(3).isEqualTo(LoopState.of(KNOWLEDGE));
        assertThat(OpenQuestion.of(shuffled)).hasSize(2).isEqualTo(OpenQuestion.of(KNOWLEDGE));
        assertThat(ReviewProgress.of(shuffled)).hasSize(2).isEqualTo(ReviewProgress.of(KNOWLEDGE));
        assertThat(Carry.of(shuffled)).hasSize(1).isEqualTo(Carry.of(KNOWLEDGE));
    }

    @Property(tries = 200)
    void shuffledKnowledgeCountsTheSame(@ForAll long seed) {
        Metrics one = new Metrics(KNOWLEDGE);
        Metrics other = new Metrics(shuffled(new Random(seed)));
        Unit acme = new Unit.OfCustomer(new CustomerId("acme"));

        assertThat(other.voices()).isNotEmpty().isEqualTo(one.voices());
        assertThat(other.conversations(acme).closedByCustomer().share())
                .isEqualTo(one.conversations(acme).closedByCustomer().share());
        assertThat(other.conversations(acme).silence().median())
                .isEqualTo(one.conversations(acme).silence().median());
        assertThat(other.freshness(acme).ages().median())
                .isEqualTo(one.freshness(acme).ages().median());
        assertThat(other.followThrough(acme).onTime().share())
                .isEqualTo(one.followThrough(acme).onTime().share());
        assertThat(other.conversations(acme)
                        .captureLag((NotePath note) -> Optional.empty())
                        .oldestFirst())
                .isEmpty();
    }

    private static KnowledgeBase shuffled(Random random) {
        return new KnowledgeBase(
                KNOWLEDGE.asOf(),
                KNOWLEDGE.title(),
                KNOWLEDGE.siteUrl(),
                KNOWLEDGE.language(),
                KNOWLEDGE.interfaceLanguage(),
                KNOWLEDGE.kindWords(),
                KNOWLEDGE.sites(),
                KNOWLEDGE.staleAfter(),
                KNOWLEDGE.forge(),
                shuffled(KNOWLEDGE.notes(), random),
                shuffled(KNOWLEDGE.customers(), random),
                shuffled(KNOWLEDGE.conversations(), random),
                shuffled(KNOWLEDGE.loops(), random),
                shuffled(KNOWLEDGE.learnings(), random),
                shuffled(KNOWLEDGE.hypotheses(), random),
                shuffled(KNOWLEDGE.sharedHypotheses(), random),
                shuffled(KNOWLEDGE.promises(), random),
                shuffled(KNOWLEDGE.questions(), random),
                shuffled(KNOWLEDGE.truthReviews(), random),
                KNOWLEDGE.praise(),
                KNOWLEDGE.looseQuotes(),
                KNOWLEDGE.passages(),
                KNOWLEDGE.topics(),
                shuffled(KNOWLEDGE.people(), random),
                KNOWLEDGE.firstCommits(),
                KNOWLEDGE.diagnostics());
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
