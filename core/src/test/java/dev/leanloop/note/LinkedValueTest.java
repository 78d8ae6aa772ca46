package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedValueTest {

    @Test
    void aLinkOfEitherKindHasATargetAndWords() {
        assertThat(LinkedValue.of(" [[2024-06-01-a#^id|the talk]] "))
                .contains(new LinkedValue("2024-06-01-a#^id", "the talk"));
        assertThat(LinkedValue.of("[[Maria Keller]]")).contains(new LinkedValue("Maria Keller", "Maria Keller"));
        assertThat(LinkedValue.of("[the talk](../acme/2024-06-01-a.md#act)"))
                .contains(new LinkedValue("../acme/2024-06-01-a.md#act", "the talk"));
        assertThat(LinkedValue.of("[the talk](<2024-06-01 a.md> \"In May\")"))
                .contains(new LinkedValue("2024-06-01 a.md", "the talk"));
    }

    @Test
    void anyOtherTextIsNone() {
        List<String> others = List.of(
                "",
                "[",
                "[[",
                "[[]",
                "[]",
                "[mail address]",
                "[a][b]",
                "a [b](c.md)",
                "[a](b.md) and more",
                "[a](b.md), [c](d.md)",
                "[[a]], [[b]]",
                "[[a](b.md)]",
                "](a)");

        assertThat(others).allSatisfy(text -> assertThat(LinkedValue.of(text)).isEmpty());
    }

    @Test
    void aPersonMayBeALink() {
        assertThat(Handle.named("[Maria Keller](../people/maria.md)")).contains(Handle.of("maria.keller"));
        assertThat(Handle.named("[mail address]")).isEmpty();
    }

    @Test
    void aCustomerMayBeALinkToItsProfile() {
        for (String written : List.of("[[clients/acme|them]]", "[them](../acme/README.md)", "[them](../acme.md)")) {
            Note note = new NoteReader(Settings.DEFAULTS)
                    .read(NotePath.of("inbox/2024-06-01-a.md"), "---\ncustomer: \"" + written + "\"\n---\n")
                    .getFirst();

            assertThat(note.frontMatter().text("customer")).as(written).contains("acme");
        }
    }
}
