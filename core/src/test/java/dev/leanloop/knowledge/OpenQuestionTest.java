package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.TopicName;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenQuestionTest {

    @Test
    void theSameWordsInSeveralLoopsAreOneQuestionThatTheyWaitFor() {
        List<OpenQuestion> questions = OpenQuestion.of(WrittenKnowledge.notes()
                .note("customers/acme/pilot/2024-06-01-a.md", "## Check", "- ? Who signs #pricing")
                .note("customers/acme/rollout/2024-06-11-b.md", "## Check", "- ? who  signs?")
                .note("customers/beta/2024-05-01-c.md", "---", "status: closed", "---", "## Check", "- ? Who signs")
                .note("customers/beta/x/2024-01-01-d.md", "## Check", "- ? Why now", "- [x] ? When")
                .on("2024-07-01"));

        assertThat(questions).extracting(OpenQuestion::text).containsExactly("Who signs", "Why now");
        OpenQuestion signs = questions.getFirst();
        assertThat(signs.asked()).hasSize(3);
        assertThat(signs.days()).isEqualTo(61);
        assertThat(signs.topics()).containsExactly(TopicName.of("pricing"));
        assertThat(signs.waiting()).as("a closed loop does not wait").hasToString("[acme/pilot, acme/rollout]");
    }

    @Test
    void answeredInOnePlaceItStaysOpenInTheOther() {
        List<OpenQuestion> questions = OpenQuestion.of(WrittenKnowledge.notes()
                .acme("2024-06-01-a", "## Check", "- [x] ? Who signs")
                .note("customers/beta/2024-06-01-b.md", "## Check", "- ? Who signs")
                .on("2024-07-01"));

        assertThat(questions)
                .singleElement()
                .satisfies(question -> assertThat(question.asked())
                        .extracting(Question::customer)
                        .containsExactly(new CustomerId("beta")));
    }

    @Test
    void ofEquallyMissedOnesTheOldestStandsFirstAndTheUndatedLast() {
        List<OpenQuestion> questions = OpenQuestion.of(WrittenKnowledge.notes()
                .acme("2024-06-02-a", "## Check", "- ? Newer")
                .acme("2024-06-01-b", "## Check", "- ? Older")
                .acme("c", "## Check", "- ? Undated")
                .on("2024-07-01"));

        assertThat(questions).extracting(OpenQuestion::text).containsExactly("Older", "Newer", "Undated");
        assertThat(questions.getLast().days()).isNull();
    }
}
