package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NamesTest {

    private static final String PEOPLE = """
            - {id: maria.k, name: Maria Keller, mail: [maria@acme.example]}
            - {id: tom.a, name: Tom Berg}
            - {id: tom.b, name: tom berg}
            """;

    private static final Settings SETTINGS = SettingsReader.read(
                    "team: [{id: dana, name: Dana Roe, mail: [dana@example.org]}]\npeople: p.yml\n",
                    path -> Optional.of(PEOPLE))
            .settings();

    private final Names names = new Names(SETTINGS);

    @Test
    void whoIsKnownHasTheirHandleHoweverTheyAreWritten() {
        assertThat(names.handle(WrittenName.of("KELLER, Maria"))).contains(Handle.of("maria.k"));
        assertThat(names.handle(new WrittenName("M. K.", "Maria@Acme.example"))).contains(Handle.of("maria.k"));
        assertThat(names.handle(WrittenName.of("maria@acme.example"))).contains(Handle.of("maria.k"));
        assertThat(names.handle(WrittenName.of("Dana Roe")).map(names::isOurs)).contains(true);
    }

    @Test
    void whoIsNotGetsTheOneThatNotesGiveAName() {
        assertThat(names.handle(WrittenName.of("Jörg Müller (Acme)"))).contains(Handle.of("jörg.müller.acme"));
        assertThat(names.handle(new WrittenName("", "jo.p@acme.example"))).contains(Handle.of("jo.p"));
        assertThat(names.handle(new WrittenName("", ""))).isEmpty();
    }

    @Test
    void aNameThatTwoPeopleHaveIsNobodys() {
        assertThat(names.handle(WrittenName.of("Tom Berg"))).isEmpty();
    }
}
