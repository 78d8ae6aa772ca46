package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What parts one value into several, and what does not. */
class ListedValueTest {

    @Test
    void nothingPartsWithinALinkOrBrackets() {
        assertThat(ListedValue.people("[[Berg, Tom]] [[Research and Development]], Jo Park (Acme, buyer)"))
                .containsExactly("[[Berg, Tom]]", "[[Research and Development]]", " Jo Park (Acme, buyer)");
    }

    @Test
    void aWordThatHoldsAndIsOne() {
        assertThat(with("with: Roland")).containsExactly("Roland");
        assertThat(with("with: Tom and Roland")).containsExactly("Tom", "Roland");
    }

    @Test
    void anElementOfAListIsPartedOnlyBetweenHandles() {
        assertThat(with("with: [\"maria.k, @tom.b\", \"Keller, Maria\", \"jo and pat\"]"))
                .containsExactly("maria.k", "@tom.b", "Keller, Maria", "jo and pat");
    }

    @Test
    void plainAndParsedYamlGiveTheSame() {
        assertThat(with("with: Tom and Jo"))
                .isEqualTo(with("with: 'Tom and Jo'"))
                .containsExactly("Tom", "Jo");
    }

    @Test
    void aVeryLongValueIsOne() {
        String longest = ",".repeat(ListedValue.LONGEST - 1) + "a";

        assertThat(with("with: x" + longest)).hasSize(1);
        assertThat(with("with: '" + longest + "'")).containsExactly("a");
        assertThat(with("with: 'x" + ",(".repeat(30_000) + "'")).hasSize(1);
    }

    private static List<String> with(String line) {
        NotePath path = NotePath.of("customers/acme/2024-05-14-call.md");
        Note note = new NoteReader(Settings.DEFAULTS)
                .read(path, "---\n" + line + "\n---\n")
                .getFirst();
        return note.frontMatter().list("with");
    }
}
