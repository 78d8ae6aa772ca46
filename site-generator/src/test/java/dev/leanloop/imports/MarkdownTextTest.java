package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Visibility;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in another program is text in the note that is made of it, and nothing else. But for one thing: what looks like a
 * visibility still withholds the note, as everywhere.
 */
final class MarkdownTextTest {

    private static final NoteReader READER = new NoteReader(Settings.DEFAULTS);

    private static FoundTalk talk(String title, String text) {
        return new FoundTalk(
                "a.csv",
                2,
                "id 1",
                "Acme",
                LocalDate.of(2024, 5, 14),
                title,
                "",
                null,
                List.of(),
                List.of(new FoundTalk.Said(null, text)),
                List.of());
    }

    private static Note read(String title, String text) {
        String note = new NoteDraft(new Names(Settings.DEFAULTS), READER, Visibility.TEAM).text(talk(title, text), "");
        List<Note> notes = READER.read(NotePath.of("customers/acme/2024-05-14-call.md"), note);
        assertThat(notes).hasSize(1);
        return notes.getFirst();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u00a0\\u2028\\u2029\\ufeff\\u200b-\\u200d\\u2060]+", "");
    }

    private static void assertIsTextAlone(Note note) {
        assertThat(note.items()).isEmpty();
        assertThat(note.people()).isEmpty();
        assertThat(note.tags()).isEmpty();
        assertThat(note.links()).isEmpty();
        assertThat(note.phases())
                .containsExactly(
                        new Note.PhaseHeading(Phase.DO, note.phases().getFirst().line()));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marks = Arbitraries.of(
                "- H1 70% ",
                "- [ ] C1 @dana ",
                "Decision: ",
                "ACTION: ",
                "## Check\n",
                "Check:\n",
                "#tag ",
                "@maria.k ",
                "[[note]]",
                "[a](b)",
                "![a](b)",
                "%%",
                "<!--",
                "-->",
                "```",
                "~~~",
                "`",
                "    ",
                "\t",
                "> ",
                "> [!note]",
                "---\n",
                "===\n",
                "|a|b|\n|-|-|\n",
                "\"",
                "“",
                " -- Maria Keller",
                "&amp;",
                "&#35;",
                "<b>",
                "<div>\n",
                "\\",
                "*",
                "_",
                "**Act**\n",
                "1. ",
                "2024. ",
                "- ",
                "+ ",
                "[^1]",
                "[x]: http://a\n",
                "https://a.example/b_c_d",
                "due:: 2024-05-01",
                "^id",
                "\n",
                "\n\n",
                "\r\n",
                "\u2028",
                "\u0000",
                "visibility: private\n",
                "Name: a\n",
                "☺",
                "wort ",
                "Ünicode");
        return marks.list().ofMaxSize(14).map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void textIsTextAlone(@ForAll("texts") String text) {
        assertIsTextAlone(read("Talk", "Said " + text));
    }

    @Property(tries = 1000)
    void aTitleIsATitleAlone(@ForAll("texts") String title) {
        assertIsTextAlone(read(title, "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budget *is* _approved_ [x] <b>1</b> a_b_c `code` ~no~ \\n &amp; 3 > 2",
                "# one\n## two\n> three\n| a | b |\n|---|---|\n---\n===\n- four\n+ five\n1. six\n2024. Seven",
                "    indented\n\tmore",
                "100 %% sure %% <!-- not hidden --> end",
                "\"Every March\" -- Maria Keller\n- H1 70% price\nDecision: yes #security @tom.b [[x]]"
            })
    void allOfItIsShownAndFound(String text) {
        Note note = read("Talk", text);

        String found = bare(note.passages().stream().map(Note.PassageText::text).reduce("", String::concat));
        String shown = bare(text).replaceAll("(?<=^|\\n)", "");
        for (String word : text.split("[\\s-]+")) {
            String letters = word.replaceAll("^(?:[-+]|1\\.)$", "");
            assertThat(found).as(shown).contains(bare(letters));
        }
        assertIsTextAlone(note);
    }

    @Test
    void aTitleThatIsATextIsCutAndStandsWholeInTheBox() {
        String text = "word ".repeat(60).strip();

        Note note = read(text, "More");

        assertThat(note.title()).endsWith(" word …").hasSizeLessThan(130);
        assertThat(note.passages().getFirst().text()).contains(text).contains("More");
        assertIsTextAlone(note);
    }

    @Test
    void linesThatAPersonEndedStayApartAndThoseOfAProgramAreJoined() {
        String wrapped = "This is a line that a mail program ended, since it was longer than";

        assertThat(MarkdownText.lines("One\nTwo\n\n\nThree\n- a\n- b\nFour\n" + wrapped + "\nothers."))
                .containsExactly("One", "", "Two", "", "", "Three", "- a", "- b", "", "Four", "", wrapped, "others.");
    }

    @Test
    void contactDataAndSecretsAreLeftOutAlready() {
        String note = new NoteDraft(new Names(Settings.DEFAULTS), READER, Visibility.PRIVATE)
                .text(talk("Call maria@acme.example", "Write to maria@acme.example or call +49 30 1234567"), "");

        assertThat(note).doesNotContain("maria@").doesNotContain("1234567").contains("\\[mail address\\]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Next steps", "Private", "Check", "Decision: go", "Follow-up: offer", "Notes"})
    void aTitleThatWouldOpenAPhaseOrHideTheNoteIsToldWhatItIsTheTitleOf(String title) {
        Note note = read(title, "text");

        assertThat(note.title()).isEqualTo("Talk of 2024-05-14 about: " + title);
        assertIsTextAlone(note);
    }
}
