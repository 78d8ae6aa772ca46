package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactHistoryTest {

    private static final String TODAY = "2024-07-01";

    @Test
    void aFactHasAValueNowOneBeforeAndADaySinceWhen() {
        FactHistory fact = only(WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Check", "- Fact: users = 40")
                .acme("2024-05-10-b", "## Check", "- Fact: users = 60")
                .acme("2024-06-10-c", "## Check", "- Fact: Users =  60"));

        assertThat(fact.key()).isEqualTo("Users");
        assertThat(fact.now().date()).isEqualTo("2024-06-10");
        assertThat(fact.since().date()).isEqualTo("2024-05-10");
        assertThat(fact.was()).map(Learning::value).contains("40");
        assertThat(fact.values()).extracting(Learning::value).containsExactly("60", "40");
        assertThat(fact.readings()).hasSize(3);
    }

    @Test
    void aValueThatCameBackIsSinceItCameBack() {
        FactHistory fact = only(WrittenKnowledge.notes()
                .acme("2024-05-01-a", "## Check", "- Fact: users = 40")
                .acme("2024-05-10-b", "## Check", "- Fact: users = 60")
                .acme("2024-06-10-c", "## Check", "- Fact: users = 40"));

        assertThat(fact.since().date()).isEqualTo("2024-06-10");
        assertThat(fact.was()).map(Learning::value).contains("60");
        assertThat(fact.values()).extracting(Learning::value).containsExactly("40", "60");
    }

    @Test
    void whatAProfileSaysWithoutADayIsOlderThanWhatWasHeard() {
        FactHistory fact = only(WrittenKnowledge.notes()
                .profile("acme", "{id: maria, role: buyer}", "- Fact: users = 10")
                .acme("2024-05-01-a", "## Check", "- Fact: users = 40"));

        assertThat(fact.now().value()).isEqualTo("40");
        assertThat(fact.was()).map(Learning::value).contains("10");
    }

    @Test
    void aFactHeardOnceWasNothingBefore() {
        FactHistory fact = only(WrittenKnowledge.notes().acme("2024-05-01-a", "## Check", "- Fact: users = 40"));

        assertThat(fact.was()).isEmpty();
        assertThat(fact.since()).isEqualTo(fact.now());
    }

    @Test
    void eachCustomerHasItsOwnByKey() {
        List<FactHistory> facts = FactHistory.of(WrittenKnowledge.notes()
                .note("customers/beta/2024-05-01-a.md", "## Check", "- Fact: users = 5", "- Fact: plants = 1")
                .acme("2024-05-01-a", "## Check", "- Fact: users = 40", "- Fact: no key here")
                .note("inbox/2024-05-01-x.md", "## Check", "- Fact: users = 7")
                .on(TODAY));

        assertThat(facts)
                .extracting(fact -> fact.customer() + " " + fact.key())
                .containsExactly("acme users", "beta plants", "beta users");
    }

    private static FactHistory only(WrittenKnowledge notes) {
        List<FactHistory> facts = FactHistory.of(notes.on(TODAY));
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }
}
