package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DivergenceTest {

    private static final String PEOPLE = "{id: maria, role: buyer}, {id: tom, role: IT}";

    @Test
    void anotherValueLaterHasChanged() {
        Divergence.Changed changed = only(
                Divergence.Changed.class,
                notes().acme("2024-04-01-a", "## Check", "- Fact: users = 40")
                        .acme("2024-05-02-b", "## Check", "- Fact: users = 60"));

        assertThat(changed.subject()).isEqualTo("users");
        assertThat(changed.earlier().text()).isEqualTo("40");
        assertThat(changed.later().text()).isEqualTo("60");
    }

    @Test
    void anotherValueWithinThirtyDaysContradicts() {
        Divergence.Contradicting pair = only(
                Divergence.Contradicting.class,
                notes().acme("2024-04-01-a", "## Check", "- Fact: users = 40")
                        .acme("2024-05-01-b", "## Check", "- Fact: users = 60"));

        assertThat(pair.one().date()).isEqualTo("2024-04-01");
        assertThat(pair.other().date()).isEqualTo("2024-05-01");
    }

    @Test
    void anotherValueByAnotherParticipantContradictsWheneverItWasSaid() {
        Divergence.Contradicting pair = only(
                Divergence.Contradicting.class,
                notes().acme("2024-01-01-a", "---", "with: [maria, dana]", "---", "## Check", "- Fact: users = 40")
                        .acme(
                                "2024-05-01-b",
                                "---",
                                "with: [maria, tom, dana]",
                                "---",
                                "## Check",
                                "- Fact: users = 60",
                                "  > \"Sixty.\" -- @tom"));

        assertThat(pair.one().speakers()).containsExactly(Handle.of("maria"));
        assertThat(pair.other().speakers()).as("he is quoted").containsExactly(Handle.of("tom"));
    }

    @Test
    void whoeverWasThereBothTimesMayHaveSaidBoth() {
        only(
                Divergence.Changed.class,
                notes().acme("2024-01-01-a", "---", "with: [maria]", "---", "## Check", "- Fact: users = 40")
                        .acme("2024-05-01-b", "---", "with: [maria, tom]", "---", "## Check", "- Fact: users = 60"));
    }

    @Test
    void theSameValueInOtherSpellingIsNoFind() {
        assertThat(find(notes().acme("2024-04-01-a", "## Check", "- Fact: fiscal year ends = March")
                        .acme("2024-05-01-b", "## Check", "- Fact: Fiscal  year ends = march")))
                .isEmpty();
    }

    @Test
    void whatANoteCallsWasHasChangedEvenTheNextDay() {
        Divergence.Changed changed = only(
                Divergence.Changed.class,
                notes().acme("2024-04-01-a", "## Check", "- Fact: users = 40")
                        .acme("2024-04-02-b", "## Check", "- Fact: users = 60 (was 40)"));

        assertThat(changed.earlier().place().value())
                .endsWith("2024-04-01-a#" + changed.earlier().place().fragment());
    }

    @Test
    void wordsInWasStandForWhatNoNoteHolds() {
        Divergence.Changed changed = only(
                Divergence.Changed.class,
                notes().acme("2024-04-02-b", "## Check", "- Preference: a fixed price (was per seat)"));

        assertThat(changed.earlier().text()).isEqualTo("per seat");
        assertThat(changed.earlier().date()).isNull();
        assertThat(changed.later().text()).isEqualTo("a fixed price");
    }

    @Test
    void againstContradictsWhateverItLeadsTo() {
        Divergence.Contradicting pair = only(
                Divergence.Contradicting.class,
                notes().note("customers/beta/2024-01-01-x.md", "## Check", "- Pain: audits ^audits")
                        .acme(
                                "2024-05-02-b",
                                "## Check",
                                "- Fact: audits are easy (against [[2024-01-01-x#^audits]])"));

        assertThat(pair.one().text()).isEqualTo("audits");
        assertThat(pair.other().text()).isEqualTo("audits are easy");
    }

    @Test
    void aValueThatStandsAgainstTheOneBeforeIsOneFind() {
        Divergence.Contradicting pair = only(
                Divergence.Contradicting.class,
                notes().acme("2024-01-01-a", "## Check", "- Fact: users = 40")
                        .acme("2024-05-02-b", "## Check", "- Fact: users = 60 (against [[2024-01-01-a]])"));

        assertThat(pair.subject()).isEqualTo("users");
        assertThat(pair.one().text()).isEqualTo("40");
        assertThat(pair.other().text()).isEqualTo("60");
    }

    @Test
    void aVerdictThatFlipsHasChanged() {
        Divergence.Changed changed = only(
                Divergence.Changed.class,
                notes().acme("2024-04-01-a", "## Plan", "- H1 70% it is the price", "## Check", "- H1 confirmed: yes")
                        .acme("2024-04-10-b", "## Check", "- H1 unclear: mixed")
                        .acme("2024-05-10-c", "## Check", "- H1 refuted: no"));

        assertThat(changed.subject()).isEqualTo("it is the price");
        assertThat(changed.earlier().text()).isEqualTo("confirmed: yes");
        assertThat(changed.later().text()).isEqualTo("refuted: no");
    }

    @Test
    void aSharedHypothesisFlipsAcrossTheLoopsOfACustomer() {
        Divergence.Contradicting pair = only(
                Divergence.Contradicting.class,
                notes().note("customers/acme/pilot/2024-04-01-a.md", "## Check", "- H-cost confirmed: yes")
                        .note(
                                "customers/acme/rollout/2024-04-20-b.md",
                                "## Plan",
                                "- H-cost 70% it costs",
                                "## Check",
                                "- H-cost refuted: no"));

        assertThat(pair.subject()).isEqualTo("it costs");
    }

    @Test
    void aSharedHypothesisThatCustomersSeeDifferentlyIsSplit() {
        Divergence.Split split = only(
                Divergence.Split.class,
                notes().acme("2024-04-01-a", "## Plan", "- H-cost 70% it costs", "## Check", "- H-cost confirmed: yes")
                        .note("customers/beta/2024-04-01-a.md", "## Check", "- H-cost refuted: no")
                        .note("customers/gamma/2024-04-01-a.md", "## Check", "- H-cost unclear: mixed"));

        assertThat(split.belief().label()).isEqualTo("H-cost");
        assertThat(split.verdicts())
                .isEqualTo(Map.of(
                        new CustomerId("acme"), Verdict.CONFIRMED,
                        new CustomerId("beta"), Verdict.REFUTED,
                        new CustomerId("gamma"), Verdict.UNCLEAR));
    }

    @Test
    void aSharedHypothesisThatFlippedBackIsNotSplit() {
        assertThat(find(notes().acme("2024-01-01-a", "## Check", "- H-cost refuted: no")
                        .acme("2024-04-01-b", "## Plan", "- H-cost 70% it costs", "## Check", "- H-cost confirmed: yes")
                        .note("customers/beta/2024-04-01-a.md", "## Check", "- H-cost confirmed: yes")))
                .singleElement()
                .isInstanceOf(Divergence.Changed.class);
    }

    @Test
    void changedStandsBeforeContradictingAndTheNewestFirst() {
        List<Divergence> finds =
                find(notes().acme("2024-01-01-a", "## Check", "- Fact: a = 1", "- Fact: b = 1", "- Fact: c = 1")
                        .acme("2024-01-02-b", "## Check", "- Fact: c = 2")
                        .acme("2024-03-01-c", "## Check", "- Fact: a = 2")
                        .acme("2024-04-01-d", "## Check", "- Fact: b = 2"));

        assertThat(finds)
                .extracting(find -> switch (find) {
                    case Divergence.Changed changed -> "changed " + changed.subject();
                    case Divergence.Contradicting pair -> "contradicting " + pair.subject();
                    case Divergence.Split split -> "split " + split.belief().label();
                })
                .containsExactly("changed b", "changed a", "contradicting c");
    }

    private static WrittenKnowledge notes() {
        return WrittenKnowledge.notes().profile("acme", PEOPLE);
    }

    private static List<Divergence> find(WrittenKnowledge notes) {
        return Divergence.of(notes.on("2024-07-01"));
    }

    private static <T extends Divergence> T only(Class<T> type, WrittenKnowledge notes) {
        List<Divergence> finds = find(notes);
        assertThat(finds).hasSize(1);
        assertThat(finds.getFirst()).isInstanceOf(type);
        return type.cast(finds.getFirst());
    }
}
