package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.WrittenKnowledge;
import dev.leanloop.note.NotePath;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** M8, M12, M13 and M14. */
class ConversationFiguresTest {

    @Test
    void aCycleIsClosedByTheCustomersDecisionOrPromise() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}")
                .acme("2024-05-01-decided", "## Plan", "- H1 a", "## Check", "- b", "## Act", "- Decision: no pilot")
                .acme("2024-05-02-promised", "## Plan", "- H1 a", "## Check", "- b", "## Act", "- [ ] @maria c")
                .acme("2024-05-03-ours", "## Plan", "- H1 a", "## Check", "- b", "## Act", "- [ ] @dana c")
                .acme("2024-05-04-elsewhere", "## Plan", "- H1 a", "## Check", "- Decision: yes", "## Act", "- c")
                .acme("2024-05-05-without-act", "## Plan", "- H1 a", "## Check", "- Decision: yes")
                .acme("2024-05-06-no-cycle", "## Check", "- Decision: yes")
                .on("2024-07-01");

        Counted<Conversation> closed = team(knowledge).closedByCustomer();

        assertThat(closed.part())
                .extracting(conversation -> conversation.note().baseName())
                .containsExactly("2024-05-01-decided", "2024-05-02-promised", "2024-05-05-without-act");
        assertThat(closed.share()).hasToString("3 of 5");
    }

    @Test
    void aPlanCarriesWhenItCitesAnotherNote() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .note("customers/beta/2024-04-01-visit.md", "## Check", "- Pain: audits ^audits")
                .acme("2024-05-01-a", "## Plan", "- H1 a (from [[2024-04-01-visit#^audits]])")
                .acme("2024-05-02-b", "## Plan", "- H1 a (from [[2024-05-02-b]])")
                .acme("2024-05-03-c", "## Plan", "- H1 a", "## Check", "- Pain: b (from [[2024-04-01-visit]])")
                .acme("2024-05-04-d", "## Plan", "- H1 a (from [[2024-04-01-nowhere]])")
                .acme("2024-05-05-e", "## Plan", "- Fact: a (from [[2024-04-01-visit]])")
                .on("2024-07-01");

        Counted<Conversation> carried = team(knowledge).carried();

        assertThat(carried.part())
                .extracting(conversation -> conversation.note().baseName())
                .containsExactly("2024-05-01-a");
        assertThat(carried.whole()).hasSize(4);
    }

    @Test
    void silenceIsOfOpenLoopsWithoutANextDate() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .note("customers/acme/pilot/2024-05-02-a.md", "## Check", "- a")
                .note("customers/acme/rollout/2024-06-21-b.md", "## Check", "- b")
                .note("customers/acme/dated/2024-05-02-c.md", "## Act", "Next: 2024-07-09")
                .note("customers/acme/past/2024-05-12-d.md", "## Act", "Next: 2024-05-20")
                .note("customers/acme/over/2024-05-02-e.md", "---", "status: closed", "---", "## Check", "- e")
                .note("customers/beta/2024-06-30-f.md", "## Check", "- f")
                .on("2024-07-01");

        assertThat(team(knowledge).silence().oldestFirst())
                .extracting(aged -> aged.item().loop().name() + " " + aged.days())
                .containsExactly("pilot 60", "past 50", "rollout 10", "main 1");
        assertThat(team(knowledge).silence().median()).hasValue(30);
        assertThat(new Metrics(knowledge)
                        .conversations(new Unit.OfCustomer(new CustomerId("beta")))
                        .silence()
                        .max())
                .hasValue(1);
    }

    @Test
    void captureLagIsFromTheTalkToTheFirstCommit() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Check", "- a")
                .acme("2024-05-02-b", "## Check", "- b")
                .acme("2024-05-03-c", "## Check", "- c")
                .acme("2024-05-04-uncommitted", "## Check", "- d")
                .on("2024-07-01");
        Map<String, LocalDate> commits = Map.of(
                "2024-05-01-a", LocalDate.of(2024, 5, 6),
                "2024-05-02-b", LocalDate.of(2024, 5, 2),
                "2024-05-03-c", LocalDate.of(2024, 5, 2));

        Ages<Conversation> lag =
                team(knowledge).captureLag((NotePath note) -> Optional.ofNullable(commits.get(note.baseName())));

        assertThat(lag.oldestFirst()).extracting(Ages.Aged::days).containsExactly(5L, 0L, -1L);
        assertThat(lag.median()).hasValue(0);
    }

    private static ConversationFigures team(KnowledgeBase knowledge) {
        return new Metrics(knowledge).conversations(new Unit.Team());
    }
}
