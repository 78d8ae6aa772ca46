package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.WrittenKnowledge;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** M10, and what R8 shows of it. */
class VoicesTest {

    private static WrittenKnowledge notes() {
        return WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}, {id: tom, role: IT}")
                .profile("beta", "{id: jo, role: accounts}")
                .note(
                        "customers/acme/2024-05-01-a.md",
                        "---",
                        "with: [maria, tom, dana, stranger]",
                        "---",
                        "## Check",
                        "- Pain: six weeks #audit",
                        "- Pain: two people #audit",
                        "- six weeks again #audit")
                .note(
                        "customers/beta/2024-05-10-b.md",
                        "---",
                        "with: [jo]",
                        "---",
                        "## Check",
                        "- Pain: every spring #audit/cost ^spring",
                        "- Need: less of it #audit")
                .note("customers/gamma/2024-06-10-c.md", "## Check", "- Pain: at night #audit");
    }

    @Test
    void customersCountOnceAndMentionsNever() {
        Voices voices = about(notes().on("2024-07-01"), "audit", LearningKind.PAIN);

        assertThat(voices.customers()).extracting(CustomerId::value).containsExactly("acme", "beta", "gamma");
        assertThat(voices.participants()).as("maria, tom and jo").isEqualTo(3);
        assertThat(voices.lines()).hasSize(4);
        assertThat(voices.first()).contains(LocalDate.of(2024, 5, 1));
        assertThat(voices.last()).contains(LocalDate.of(2024, 6, 10));
    }

    @Test
    void whatIsNestedBelongsToTheTopicAroundIt() {
        KnowledgeBase knowledge = notes().on("2024-07-01");

        assertThat(about(knowledge, "audit/cost", LearningKind.PAIN).customers())
                .extracting(CustomerId::value)
                .containsExactly("beta");
    }

    @Test
    void aBeliefIsSaidByThoseWhoConfirmedItLast() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Plan", "- H-cost 70% it costs", "## Check", "- H-cost refuted: no")
                .acme("2024-06-01-b", "## Plan", "- H-cost 70% it costs", "## Check", "- H-cost confirmed: yes")
                .note("customers/beta/2024-05-01-a.md", "## Check", "- H-cost confirmed: yes")
                .note("customers/gamma/2024-05-01-a.md", "## Check", "- H-cost unclear: mixed")
                .on("2024-07-01");

        assertThat(of(knowledge, new Statement.Belief("H-cost")).customers())
                .extracting(CustomerId::value)
                .containsExactly("acme", "beta");
    }

    @Test
    void whatNotesCallTheSameIsOneStatement() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Check", "- Pain: six weeks ^weeks")
                .note(
                        "customers/beta/2024-05-02-b.md",
                        "## Check",
                        "- Pain: a month (same as [[2024-05-01-a#^weeks]]) ^month")
                .note("customers/gamma/2024-05-03-c.md", "## Check", "- Pain: ages (same as [[2024-05-02-b#^month]])")
                .note("customers/delta/2024-05-04-d.md", "## Check", "- Pain: none")
                .on("2024-07-01");

        assertThat(new Metrics(knowledge).voices()).singleElement().satisfies(voices -> {
            assertThat(voices.statement().name()).isEqualTo("same as customers/acme/2024-05-01-a#weeks");
            assertThat(voices.customers()).hasSize(3);
        });
    }

    @Test
    void aPlanUsesALineOrTheWholeNote() {
        KnowledgeBase knowledge = notes().note(
                        "customers/acme/2024-06-20-d.md", "## Plan", "- H1 a (from [[2024-05-10-b#^spring]])")
                .note("customers/gamma/2024-06-21-e.md", "## Plan", "- H1 a (from [[2024-05-10-b]])")
                .on("2024-07-01");

        assertThat(about(knowledge, "audit", LearningKind.PAIN).carriedTo())
                .extracting(NotePath::baseName)
                .containsExactly("2024-06-20-d", "2024-06-21-e");
        assertThat(about(knowledge, "audit", LearningKind.NEED).carriedTo())
                .extracting(NotePath::baseName)
                .containsExactly("2024-06-21-e");
    }

    @Test
    void knownButUnusedAndUsedOnOneVoice() {
        KnowledgeBase knowledge = notes().note(
                        "customers/acme/2024-06-20-d.md", "## Plan", "- H1 a (from [[2024-05-10-b]])")
                .note("customers/acme/2024-06-21-e.md", "## Plan", "- H1 a (from [[2024-05-10-b]])")
                .note("customers/gamma/2024-06-22-f.md", "## Plan", "- H1 a (from [[2024-05-10-b]])")
                .on("2024-07-01");

        assertThat(about(notes().on("2024-07-01"), "audit", LearningKind.PAIN).isKnownButUnused())
                .isTrue();
        assertThat(about(knowledge, "audit", LearningKind.PAIN).isKnownButUnused())
                .isFalse();
        assertThat(about(knowledge, "audit", LearningKind.NEED).isUsedOnOneVoice())
                .isTrue();
        assertThat(about(knowledge, "audit", LearningKind.PAIN).isUsedOnOneVoice())
                .isFalse();
    }

    @Test
    void theStatementOfMostCustomersStandsFirst() {
        assertThat(new Metrics(notes().on("2024-07-01")).voices())
                .extracting(voices -> voices.statement().name())
                .containsExactly("pain #audit", "need #audit", "pain #audit/cost");
    }

    private static Voices about(KnowledgeBase knowledge, String topic, LearningKind kind) {
        return of(knowledge, new Statement.About(TopicName.of(topic), kind));
    }

    private static Voices of(KnowledgeBase knowledge, Statement statement) {
        return new Metrics(knowledge)
                .voices().stream()
                        .filter(voices -> voices.statement().equals(statement))
                        .findFirst()
                        .orElseThrow();
    }
}
