package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Handle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandleProblemsTest {

    private static final String PROFILE = "customers/acme/README.md";

    @ParameterizedTest
    @ValueSource(strings = {"@", "@ ", "@@", "-", "@-", "?", "…", "\u00a0"})
    void aProfilesHandleWithoutALetterOrDigitNamesNobody(String written) {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .note(
                        PROFILE,
                        "---",
                        "owner: \"" + written + "\"",
                        "people:",
                        "  - {id: \"@maria.k\"}",
                        "  - {id: \"" + written + "\"}",
                        "---")
                .on("2024-07-01");

        Customer acme = knowledge.customers().getFirst();
        assertThat(acme.owner()).isNull();
        assertThat(acme.people()).extracting(Person::handle).containsExactly(Handle.of("maria.k"));
        assertThat(places(knowledge)).containsExactly(PROFILE + ":2:9", PROFILE + ":5:11");
    }

    @Test
    void onlyTheOneOfTwoInALineThatNamesNobodyIsPointedAt() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .profile("acme", "{id: \"@maria.k\"}, {id: \"@\", role: buyer}")
                .on("2024-07-01");

        assertThat(places(knowledge)).containsExactly(PROFILE + ":2:34");
    }

    @Test
    void aProfilesPersonIsCalledAsWrittenOrByTheHandleOfTheName() {
        KnowledgeBase knowledge = WrittenKnowledge.notes()
                .profile("acme", "{id: Maria.K}, {id: Tom Berg}, {id: \"@jo\"}")
                .on("2024-07-01");

        assertThat(knowledge.customers().getFirst().people())
                .extracting(person -> person.handle().value())
                .containsExactly("Maria.K", "tom.berg", "jo");
        assertThat(places(knowledge)).isEmpty();
    }

    private static List<String> places(KnowledgeBase knowledge) {
        return knowledge.diagnostics().stream()
                .filter(problem -> problem.code() == DiagnosticCode.W40)
                .map(problem -> problem.at().file() + ":" + problem.at().line() + ":"
                        + problem.at().column())
                .toList();
    }
}
