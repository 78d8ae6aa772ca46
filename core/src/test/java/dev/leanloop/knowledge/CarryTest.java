package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import org.junit.jupiter.api.Test;

class CarryTest {

    private static KnowledgeBase knowledge() {
        return WrittenKnowledge.notes()
                .note("customers/beta/2024-04-01-visit.md", "## Check", "- Pain: audits ^audits")
                .acme(
                        "2024-05-01-a",
                        "## Plan",
                        "- H1 a (from [[2024-04-01-visit#^audits]])",
                        "- H2 b (from [[2024-04-01-visit#^audits]])",
                        "- [ ] @dana c (from [[2024-04-01-visit]])")
                .acme("2024-05-02-b", "## Plan", "- H1 a (from [[2024-04-01-visit#^audits]])")
                .acme("2024-05-03-c", "## Plan", "- H1 a (from [[2024-05-03-c]])", "- H2 b (from [[nowhere]])")
                .acme("2024-05-04-d", "## Check", "- Pain: a (from [[2024-04-01-visit]])")
                .on("2024-07-01");
    }

    @Test
    void everyLineOfAPlanThatCitesAnotherNoteCarries() {
        assertThat(Carry.of(knowledge()))
                .extracting(carry -> carry.by().id().value() + " <- " + carry.from())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("customers/acme/2024-05-01-a#H1 <- customers/beta/2024-04-01-visit#audits"),
                        second -> assertThat(second)
                                .isEqualTo("customers/acme/2024-05-01-a#H2 <- customers/beta/2024-04-01-visit#audits"),
                        third -> assertThat(third).endsWith(" <- customers/beta/2024-04-01-visit"),
                        fourth -> assertThat(fourth)
                                .isEqualTo("customers/acme/2024-05-02-b#H1 <- customers/beta/2024-04-01-visit#audits"));
    }

    @Test
    void eachConversationThatCitesStandsOnceUnderWhatItCites() {
        assertThat(Carry.carriedTo(knowledge()).get(new ItemId("customers/beta/2024-04-01-visit", "audits")))
                .extracting(NotePath::baseName)
                .containsExactly("2024-05-01-a", "2024-05-02-b");
    }
}
