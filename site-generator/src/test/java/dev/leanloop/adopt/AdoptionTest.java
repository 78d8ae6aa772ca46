package dev.leanloop.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.history.History;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdoptionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path folder;

    @Test
    void aTeamsYearsOfNotesAreReadWithWhatIsProposed() throws IOException {
        note("kunden/Bäcker/2025/notiz-1.md", """
                Datum: 14/03/2025
                Teilnehmer: Maria Keller

                ## Ziele
                - Wir wollen wissen, ob die Liste fehlt, und nicht mehr
                ## Erkenntnisse
                - Pain: die Liste ist nicht da und wir suchen
                ## Nächste Schritte
                - Maria Keller: die Liste mit der Post
                """);
        note("kunden/Bäcker/2025/notiz-2.md", """
                Datum: 28/03/2025
                ## Erkenntnisse
                - Need: die und der und nicht mit
                ## Nächste Schritte
                - nichts, wir sind mit der Liste und der Post
                """);
        note("kunden/Metzger/notiz.md", "Besuch am 02/03/2025: der und die und das, nicht mit ist\n## Ziele\n");
        note("Vorlagen/gespräch.md", "# {{title}}\nDatum: {{date}}\n");

        Adoption adoption = adopt();

        assertThat(adoption.findings())
                .extracting(Finding::yaml)
                .containsExactly(
                        "language: de",
                        "customer-folder: \"kunden/*\"",
                        "ignore-folders: [\"Vorlagen\"]",
                        "dates: dmy",
                        "front-matter: {teilnehmer: with, datum: date}",
                        """
                        headings:
                          act: ["nächste schritte"]
                          check: ["erkenntnisse"]
                          plan: ["ziele"]""");
        assertThat(adoption.findings().get(1).reason()).contains("3 of 3 notes", "Bäcker 2, Metzger 1");
        assertThat(adoption.after().notes()).hasSize(3);
        assertThat(adoption.after().conversations())
                .extracting(talk -> talk.customer() + " " + talk.date())
                .containsExactly("Bäcker 2025-03-14", "Bäcker 2025-03-28", "Metzger null");
        assertThat(adoption.after().learnings()).isNotEmpty().allMatch(learning -> learning.phase() != null);
        assertThat(adoption.after().promises()).hasSize(1);
        assertThat(adoption.before().conversations())
                .extracting(Conversation::customer)
                .containsOnlyNulls();
    }

    @Test
    void whatIsInOurFormatNeedsNothing() throws IOException {
        note("customers/acme/2025-03-14-call.md", "# Call\n## Check\n- Pain: the audit takes six weeks\n");

        assertThat(adopt().findings()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aNoteThatTakesMinutesToReadTellsNothing() throws IOException {
        note("customers/acme/2025-03-14-call.md", "# Call\n## Check\n- Pain: the audit takes six weeks\n");
        note("customers/acme/2025-03-15-call.md", "{{embed x}} ".repeat(80_000));

        assertThat(adopt().after().learnings()).hasSize(1);
    }

    @Test
    void aKeyNamesTheCustomerWhereNoFolderDoes() throws IOException {
        note("calls/2025-03-14-a.md", "---\nfirma: Acme\n---\n# A\n");
        note("visits/2025-03-15-b.md", "---\nfirma: \"[[Borealis]]\"\n---\n# B\n");

        Adoption adoption = adopt();

        assertThat(adoption.findings()).extracting(Finding::yaml).containsExactly("front-matter: {firma: customer}");
        assertThat(adoption.after().customers())
                .extracting(one -> one.id().value())
                .containsExactly("Acme", "Borealis");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "meetings/2020/a.md; meetings/2021/b.md; *",
                "docs/sprints/a.md; docs/research/2020/b.md; docs/*",
                "docs/only/a.md; docs/only/b.md; *",
                "2020/a.md; 2021-03/b.md; ''",
                "a.md; b.md; ''",
                "notes/clients/acme/a.md; notes/x.md; notes/clients/*",
                "customers/acme/a.md; x.md; ''",
                "Clients/acme/a.md; partners/zed/x.md; 'Clients/*, partners/*'"
            },
            delimiter = ';')
    void customersAreTheFirstFoldersThatAreNoTime(String one, String other, String pattern) throws IOException {
        note(one.strip(), "# A\n");
        note(other.strip(), "# B\n");

        String found = adopt().findings().stream()
                .map(Finding::yaml)
                .filter(yaml -> yaml.startsWith("customer-folder"))
                .map(yaml -> yaml.replaceAll("customer-folder: |[\"\\[\\]]", ""))
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(pattern.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "25/03/2025 and 04/03/2025, dmy",
        "03/25/25 and 03/04/25, mdy",
        "03/04/25 and 04/03/25, ''",
        "25/03/2025 and 03/25/2025, ''",
        "see https://example.org/25/03/2025, ''",
        "`25/03/2025`, ''",
        "a/25/03/2025, ''"
    })
    void theOrderOfDatesIsToldByThoseThatCanBeReadInOneWay(String text, String order) throws IOException {
        note("customers/acme/a.md", text + "\n");

        assertThat(adopt().findings().stream().map(Finding::yaml).collect(Collectors.joining()))
                .isEqualTo(order.isEmpty() ? "" : "dates: " + order);
    }

    @Test
    void templatesAreFoundByNameByTheVaultAndByWhatIsToBeFilledIn() throws IOException {
        note("Templates/a.md", "plain\n");
        note("x/_templates/a.md", "plain\n");
        note("Vault things/a.md", "plain\n");
        note(".obsidian/templates.json", "{\"folder\": \"Vault things\"}");
        note("blanks/a.md", "# {{title}}\n");
        note("blanks/b.md", "# <% tp.file.title %>\n");
        note("blanks/c.md", "# plain\n");
        note("queries/a.md", "{{query.file.path}}\n");
        note("queries/b.md", "{{query.file.path}}\n");

        assertThat(adopt().findings())
                .extracting(Finding::yaml)
                .contains("ignore-folders: [\"Templates\", \"Vault things\", \"blanks\", \"x/_templates\"]");
    }

    @Test
    void aKeyOfDaysHoldsDaysAndStandsBesideNoneOfOurs() throws IOException {
        note("customers/acme/a.md", "---\ncreated: 2025-03-14\npublished: soon\n---\n");
        note("customers/acme/b.md", "---\ncreated: 2025-03-15\n---\n");
        note("customers/beta/c.md", "---\nstart: 2025-03-15\ndate: 2025-03-16\n---\n");

        assertThat(adopt().findings()).extracting(Finding::yaml).containsExactly("front-matter: {created: date}");
    }

    @Test
    void whoCommittedToTwoNotesIsOfTheTeam() throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            writer.commit(commit("Dána Roe", "dana@example.org", "customers/acme/2025-03-14-a.md"));
            writer.commit(commit("Dána Roe", "d.roe@example.org", "customers/acme/2025-03-15-b.md"));
            writer.commit(commit("Once Only", "once@example.org", "customers/acme/2025-03-16-c.md"));
            writer.finish();
        }

        assertThat(adopt().findings()).extracting(Finding::yaml).containsExactly("""
                        team:
                          - {id: "dana.roe", name: "Dána Roe", mail: ["d.roe@example.org", "dana@example.org"]}""");
    }

    @Test
    void namesThatYamlWouldMistakeAreQuoted() throws IOException {
        note("kunden/no: \"#1\"/a.md", "# A\n");
        note("o'x: #/templates/a.md", "# A\n");

        Adoption adoption = adopt();

        assertThat(SettingsReader.read(adoption.yaml()).diagnostics()).isEmpty();
        assertThat(adoption.yaml()).contains("ignore-folders: [\"o'x: #/templates\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heading-words.tsv", "key-words.tsv"})
    void everyWordHasAMeaningThatSettingsKnow(String file) throws IOException {
        Map<String, String> words = Words.read(file);
        assertThat(words).hasSizeGreaterThan(40);

        words.forEach((word, meaning) -> {
            String yaml = file.startsWith("heading")
                    ? "headings: {" + meaning + ": [\"" + word + "\"]}"
                    : "front-matter: {\"" + word + "\": " + meaning + "}";
            assertThat(SettingsReader.read(yaml).diagnostics()).as(yaml).isEmpty();
            assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT).strip());
        });
    }

    @Test
    void everyHeadingWordIsOneThatWasNotKnownAndIsFoundAsItIsCompared() throws IOException {
        Map<String, String> words = Words.read("heading-words.tsv");

        words.forEach((word, phase) -> {
            assertThat(phases(Settings.DEFAULTS, word))
                    .as(word + " is known anyway")
                    .isEmpty();
            Settings settings = SettingsReader.read("headings: {" + phase + ": [\"" + word + "\"]}")
                    .settings();
            assertThat(phases(settings, word)).as(word).isEqualTo(phase);
            assertThat(HeadingWords.normal("1. **" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                            + "** (20 min)"))
                    .isEqualTo(word);
        });
    }

    private static String phases(Settings settings, String heading) {
        Note note = NoteReader.withoutPages(settings)
                .read(NotePath.of("customers/acme/2025-03-14-a.md"), "# A\n## " + heading + "\n- one\n")
                .getFirst();
        return note.phases().stream()
                .map(Note.PhaseHeading::phase)
                .map(Phase::title)
                .map(title -> title.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static HistoryWriter.Commit commit(String name, String mail, String path) {
        return new HistoryWriter.Commit(
                OffsetDateTime.parse("2025-03-14T10:00:00Z"), name, mail, "notes", Map.of(path, "# Talk\n"));
    }

    private void note(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Adoption adopt() throws IOException {
        NotesFolder notes = NotesFolder.open(folder);
        try (History history = History.read(notes.root())) {
            Adoption adoption = Adoption.of(notes, history, TODAY);
            assertThat(SettingsReader.read(adoption.yaml()).diagnostics())
                    .as(adoption.yaml())
                    .isEmpty();
            return adoption;
        }
    }
}
