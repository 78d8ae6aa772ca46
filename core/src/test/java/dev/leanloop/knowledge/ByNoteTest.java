package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByNoteTest {

    private final ByNote<String> items = byNote("b1", "b2", "d1", "f1", "f2", "f3");

    @ParameterizedTest
    @CsvSource({"a, ''", "b, b1 b2", "c, ''", "d, d1", "e, ''", "f, f1 f2 f3", "g, ''"})
    void aNoteHasItsOwnItems(String note, String own) {
        assertThat(String.join(" ", items.of(NotePath.of(note)))).isEqualTo(own);
    }

    @Test
    void nothingIsOfNoNote() {
        assertThat(byNote().of(NotePath.of("a"))).isEmpty();
    }

    @Test
    void someNotesAreReplacedWhereTheyStand() {
        assertThat(with(Set.of("b", "f"), "b3", "f4")).containsExactly("b3", "d1", "f4");
    }

    @Test
    void aNoteMayComeAnywhere() {
        assertThat(with(Set.of("a", "c", "g"), "a1", "c1", "c2", "g1"))
                .containsExactly("a1", "b1", "b2", "c1", "c2", "d1", "f1", "f2", "f3", "g1");
    }

    @Test
    void aNoteMayGo() {
        assertThat(with(Set.of("b", "d", "f"))).isEmpty();
    }

    private List<String> with(Set<String> notes, String... now) {
        TreeSet<NotePath> paths = new TreeSet<>();
        notes.forEach(note -> paths.add(NotePath.of(note)));
        return items.with(paths, List.of(now));
    }

    /** An item says which note it is of. */
    private static ByNote<String> byNote(String... items) {
        return new ByNote<>(List.of(items), item -> NotePath.of(item.substring(0, 1)));
    }
}
