package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a note is never guessed in favour of more readers. */
final class VisibilityTest {

    private static final String CALL = "customers/acme/2024-05-14-call.md";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nvisibility: private\n---\n# Call\n",
                "---\nvisibility:private\n---\n# Call\n",
                "---\nVisibility : Private\n---\n# Call\n",
                "---\nVISIBILITY: PRIVATE\n---\n# Call\n",
                "---\n\"visibility\": \"private\"\n---\n# Call\n",
                "---\nvisibility: [private]\n---\n# Call\n",
                "---\nvisibility: {for: private}\n---\n# Call\n",
                "---\nvisibility: privat\n---\n# Call\n",
                "---\nvisibility: manager\n---\n# Call\n",
                "---\nvisibility:\n---\n# Call\n",
                "---\nvisibility: |\n  private\n---\n# Call\n",
                "---\nvisibilty: private\n---\n# Call\n",
                "---\nvisiblity: managers\n---\n# Call\n",
                "---\nvis: private\n---\n# Call\n",
                "---\nvisable: managers\n---\n# Call\n",
                "---\nvisibility: team\nvisibility: private\n---\n# Call\n",
                "---\nmeta:\n  visibility: private\n---\n# Call\n",
                "---\nmeta: {a: b, visibility: private}\n---\n# Call\n",
                "---\n- visibility: private\n---\n# Call\n",
                "---\nvisibility: private\n# Call\n",
                "---\na: [\nvisibility: private\n---\n# Call\n",
                "\n---\nvisibility: private\n---\n# Call\n",
                " ---\nvisibility: private\n---\n# Call\n",
                "\ufeff---\r\nvisibility: private\r\n---\r\n# Call\r\n",
                "\ufeff\ufeff---\nvisibility: private\n---\n# Call\n",
                "---\rvisibility: private\r---\r# Call\r",
                "----\nvisibility: private\n----\n# Call\n",
                "+++\nvisibility = \"private\"\n+++\n# Call\n",
                "{\n  \"visibility\": \"private\"\n}\n# Call\n",
                "```yaml\nvisibility: private\n```\n# Call\n",
                "<!-- visibility: private -->\n# Call\n",
                "%% visibility: private %%\n# Call\n",
                "# Call\n\n**Visibility:** private\n",
                "# Call\n\n- visibility:: managers\n",
                "# Call\n[visibility:: private]\n",
                "# Call\nDate: 2024-06-04 | Visibility: private\n",
                "# Call\nDate: 2024-06-04; visibility: managers\n",
                "# Call\nDate: 2024-06-04 \u00b7 Visibility: private\n",
                "# Call\nDate: 2024-06-04 \u2022 Visibility: private\n",
                "# Call\nDate: 2024-06-04 / Visibility: private\n",
                "# Call\nDate: 2024-06-04 - Visibility: private\n",
                "# Call\nDate: 2024-06-04  Visibility: private\n",
                "# Call\nDate: 2024-06-04 Visibility: private\n",
                "# Call\nDate: 2024-06-04\tvisibility: private\n",
                "# Call\nDate: 2024-06-04 [visibility:: private]\n",
                "# Call (visibility: private)\n",
                "# Call\n**Date:** 2024-06-04 **Visibility:** private\n",
                "# Call\n**Date**: 2024-06-04<br>**Visibility**: private\n",
                "# Call\n_Date:_ 2024-06-04 _Visibility:_ private\n",
                "# Call\nDate: 2024-06-04 | visibilty: manager\n",
                "# Call\nDate: 2024-06-04 | Visibility:\n",
                "# Call\n| Visibility | Private |\n|---|---|\n",
                "# Call\n|a|b|\n|-|-|\n|**Visibility**|`managers`|\n",
                "# Call\n| Call | Visibility | Private | x |\n",
                "# Call\nVisibility | private\n",
                "# Call\nVisibility - private\n",
                "# Call\n- **Visibility** \u2013 managers\n",
                "# Call\nDate: 2024-06-04, visibility \u2014 private\n",
                "---\nvisibility\uff1a private\n---\n# Call\n",
                "---\n? visibility\n: private\n---\n# Call\n",
                "---\ntype: truth\n---\n# Late\n",
                "---\ntype: Truth\n---\n# Late\n",
                "---\ntype: thruth\n---\n# Late\n",
                "---\ntype: truht\n---\n# Late\n"
            })
    void aDoubtfulVisibilityIsNeverTheTeams(String text) {
        assertThat(read(CALL, text)).allMatch(note -> note.visibility() != Visibility.TEAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Call\n",
                "---\nvisibility: team\n---\n# Call\n",
                "---\ntype: truth\nvisibility: team\n---\n# Late\n",
                "# Call\n## Check\n- Need: visibility: they want to see every order\n",
                "# Call\n- Visibility of stock is poor\n- Priority: privacy comes first\n",
                "# Call\nVisibility: dashboards for everybody were praised\n",
                "# Call\nThey want stock data; visibility - they have none\n",
                "# Call\n| Feature | Visibility | Price |\n|---|---|---|\n| Visibility | 3 | 4 |\n",
                "# Call\n- Visibility - everyone asks for it (visibility: 80%)\n",
                "# Call\n- Sales visibility - managers want it\n- Pain: visibility: private clouds have none\n",
                "---\ntype: customer\n---\n# Acme\n"
            })
    void whatIsOrdinaryIsTheTeams(String text) {
        List<Note> notes = read(CALL, text);

        assertThat(notes).allMatch(note -> note.visibility() == Visibility.TEAM);
        assertThat(notes.getFirst().diagnostics()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.E04);
    }

    @ParameterizedTest
    @CsvSource({
        "truth/2024-06-14-late.md, MANAGERS",
        "Truth/2024-06-14-late.md, MANAGERS",
        "customers/acme/truth/2024-06-14-late.md, MANAGERS",
        "customers/truth.md, TEAM",
        "customers/truthful/2024-06-14-a.md, TEAM"
    })
    void reviewsAreForManagersWhereverTheirFolderLies(String path, Visibility expected) {
        assertThat(read(path, "# Late\n")).allMatch(note -> note.visibility() == expected);
    }

    @Test
    void doubtIsReportedWithItsLine() {
        assertThat(read(CALL, "+++\ntitle = \"x\"\nvisibility = \"private\"\n+++\n# Call\n")
                        .getFirst()
                        .diagnostics())
                .filteredOn(problem -> problem.code() == DiagnosticCode.E04)
                .extracting(problem -> problem.at().line())
                .containsExactly(3);
        assertThat(read(CALL, "# Call\nDate: 2024-06-04 | Visibility: private\n")
                        .getFirst()
                        .diagnostics())
                .filteredOn(problem -> problem.code() == DiagnosticCode.E04)
                .extracting(
                        problem -> problem.at().line(), problem -> problem.at().column())
                .containsExactly(tuple(2, 20));
    }

    @Test
    void aLongLineIsSearchedInLinearTime() {
        for (String part : List.of("-", "- ", "| ", "visible |", "visibility - ", "  visib: ", "a-")) {
            String line = part.repeat(60_000);

            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> VisibilityTrace.mayGive(line, Settings.DEFAULTS));
        }
    }

    @Test
    void aTeamsOwnKeyCountsInFilesThatCannotBeRead() {
        Settings dutch = SettingsReader.read(
                        "front-matter: {zichtbaarheid: visibility}\n", path -> java.util.Optional.empty())
                .settings();

        assertThat(unread(CALL, "---\nzichtbaarheid: geheim\n---\n\0", StandardCharsets.UTF_8, dutch))
                .isNotEqualTo(Visibility.TEAM);
        assertThat(unread(CALL, "---\nzichtbaarheid: geheim\n---\n\0", StandardCharsets.UTF_8, Settings.DEFAULTS))
                .isEqualTo(Visibility.TEAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-8859-1", "windows-1252"})
    void whatAFileThatCannotBeReadSaysOfItsReadersCountsInAnyEncoding(String charset) {
        Charset encoding = Charset.forName(charset);

        assertThat(unread(CALL, "---\nvisibility: private\n---\n", encoding, Settings.DEFAULTS))
                .isEqualTo(Visibility.PRIVATE);
        assertThat(unread(CALL, "---\nvisibility: managers\n---\n", encoding, Settings.DEFAULTS))
                .isEqualTo(Visibility.MANAGERS);
        assertThat(unread(CALL, "---\ntype: truth\n---\n", encoding, Settings.DEFAULTS))
                .isEqualTo(Visibility.MANAGERS);
        assertThat(unread("truth/late.md", "# Late\n", encoding, Settings.DEFAULTS))
                .isEqualTo(Visibility.MANAGERS);
        assertThat(unread(CALL, "# Caf\u00e9\n", encoding, Settings.DEFAULTS)).isEqualTo(Visibility.TEAM);
    }

    @Test
    void aPackedFileIsNamedToItsAuthorsOnly() {
        assertThat(UnreadNote.visibility(NotePath.of(CALL), new byte[] {31, (byte) 139, 8, 0, 1, 2}, Settings.DEFAULTS))
                .isEqualTo(Visibility.PRIVATE);
    }

    private static Visibility unread(String path, String text, Charset encoding, Settings settings) {
        return UnreadNote.visibility(NotePath.of(path), text.getBytes(encoding), settings);
    }

    @Test
    void theNameOfALogsConversationTellsOfNoneThatItsReaderMayNotSee() {
        String hidden = "## 2026-05-04\nvisibility: managers\n- Pain: theirs\n";
        String log = "# Log\n%s## 2026-05-04\n- Pain: one\n## 2026-05-04 again\n- Pain: two\n";

        List<Note> withHidden = read("customers/acme/log.md", log.formatted(hidden));
        List<Note> without = read("customers/acme/log.md", log.formatted(""));

        assertThat(withHidden.stream().filter(note -> note.visibility() == Visibility.TEAM))
                .extracting(note -> note.path().toString(), Note::title)
                .containsExactlyElementsOf(without.stream()
                        .map(note -> tuple(note.path().toString(), note.title()))
                        .toList());
        assertThat(withHidden.stream().map(note -> note.path().toString())).doesNotHaveDuplicates();
    }

    private static List<Note> read(String path, String text) {
        return new NoteReader(Settings.DEFAULTS).read(NotePath.of(path), text);
    }
}
