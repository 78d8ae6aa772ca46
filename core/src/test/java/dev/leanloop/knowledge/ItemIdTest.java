package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ItemIdTest {

    @Example
    void aNameIsTheNotesPathAndWhatItIsInTheNote() {
        ItemId item = ItemId.of(NotePath.of("customers/acme/2024-05-14-pricing-call.md"), "H1");

        assertThat(item).hasToString("customers/acme/2024-05-14-pricing-call#H1");
        assertThat(item.note()).hasToString("customers/acme/2024-05-14-pricing-call");
        assertThat(item.note()).isEqualTo(ItemId.of(NotePath.of("customers/acme/2024-05-14-pricing-call.md")));
    }

    /** A file's name may hold the sign that parts the two. */
    @Example
    void theFragmentIsWhatFollowsTheLastSign() {
        assertThat(ItemId.of(NotePath.of("a/c#1.md")).fragment()).isEmpty();
        assertThat(ItemId.of(NotePath.of("a/c#1.md"), "Q1")).hasToString("a/c#1#Q1");
    }

    /** They are worked out together, whichever is asked first. */
    @Example
    void equalWordsOfANoteAreCountedInItsOrder() {
        Fragments fragments =
                new Fragments(List.of("", "H1", "", "H1"), List.of("audits take weeks", "", "audits take weeks", ""));

        List<String> backwards = Stream.of(3, 2, 1, 0)
                .map(place -> new ItemId("talk", fragments, place).value())
                .toList();

        String hash = new ItemId("talk", fragments, 0).fragment();
        assertThat(hash).matches("[0-9a-f]{8}");
        assertThat(backwards).containsExactly("talk#H1-2", "talk#" + hash + "-2", "talk#H1", "talk#" + hash);
        assertThat(new ItemId("talk", fragments, 1))
                .isEqualTo(new ItemId("talk", "H1"))
                .hasSameHashCodeAs(new ItemId("talk", "H1"));
    }

    @Property(tries = 500)
    void namesAreInTheOrderOfTheirTexts(@ForAll("ids") ItemId one, @ForAll("ids") ItemId other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .as("%s, %s", one, other)
                .isEqualTo(Integer.signum(one.value().compareTo(other.value())));
    }

    @Provide
    Arbitrary<ItemId> ids() {
        Arbitrary<String> stems = Arbitraries.of(List.of("a", "a b", "a#1", "a-b", "a!", "a/b", "b", "ä"));
        Arbitrary<String> fragments = Arbitraries.of(List.of("", "1", "1-2", "H1", "a"));
        return stems.flatMap(stem -> fragments.map(fragment -> new ItemId(stem, fragment)));
    }
}
