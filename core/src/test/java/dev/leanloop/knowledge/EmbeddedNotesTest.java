package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.history.History;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TopicName;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EmbeddedNotesTest {

    private final Map<String, String> notes = new TreeMap<>();

    @Test
    void aNoteShowsAnotherWithoutItsTitleAndIds() throws IOException {
        note("one", "# One\n![[two]]\n");
        note("two", "# Two\n## Check\n- Pain: slow ^p1\n");

        assertThat(html("one"))
                .contains("<p class=\"embed-title\"><a class=\"note-link\" href=\"two\">Two</a></p>", "Pain: slow")
                .doesNotContain("<h2>Two", "id=\"p1\"");
    }

    @Test
    void aSectionOrABlockMayBeEmbedded() throws IOException {
        note("one", "![[two#Later]]\n\n![[two#^b1]]\n\n![[two#Never]]\n");
        note("two", "# Two\n## Now\n- item ^b1\n- other\n\n## Later\nlast\n");

        assertThat(html("one"))
                .contains("<h2>Later</h2>\n<p>last</p>", "<li>item</li>")
                .doesNotContain("other", "Now")
                .contains("<a class=\"note-link\" href=\"two\">two &gt; Never</a>");
    }

    @Test
    void anEmbedOfAHiddenNoteIsThatOfANoteThatDoesNotExist() throws IOException {
        note("one", "![[two]] [[two]]\n\n- ![[two#Check]]\n- ![[two#^p1]]\n");
        String without = html("one");
        note("two", "---\nvisibility: managers\n---\n# Secret\n## Check\n- Pain: secret ^p1\n");

        assertThat(html("one")).isEqualTo(without).contains("missing").doesNotContain("href", "ecret");
    }

    @Test
    void aHiddenSectionIsNotEmbedded() throws IOException {
        note("one", "![[two#Private]]\n\n![[two]]\n\n![[two#^s1]]\n");
        note("two", "# Two\nopen\n\n## Private\nsecret\n\n- secret ^s1\n");

        assertThat(html("one")).contains("open").doesNotContain("secret");
    }

    @Test
    void whoAskedNotToBeQuotedIsNotQuotedByAnotherNote() throws IOException {
        notes.put("customers/acme/README.md", "---\npeople:\n  - {id: tom.b, role: lead, quotes: none}\n---\n# Acme\n");
        note("one", "![[two]]\n");
        note("two", "## Check\n- Pain: slow\n  > \"my secret words\" -- @tom.b\n");

        assertThat(html("one")).contains("Pain: slow").doesNotContain("secret");
    }

    @Test
    void notesThatEmbedEachOtherEnd() throws IOException {
        note("one", "first ![[two]]\n");
        note("two", "second ![[one]] ![[two]] ![[two#Part]]\n\n## Part\n![[#Part]]\n");

        assertThat(html("one")).containsOnlyOnce("first").contains("<a class=\"note-link\" href=\"one\">one</a>");
        assertThat(html("two")).contains("first");
    }

    @Test
    void deepEmbedsEndInALink() throws IOException {
        for (int i = 0; i < 6; i++) {
            note("n" + i, "words" + i + " ![[n" + (i + 1) + "]]\n");
        }

        assertThat(html("n0"))
                .contains("words" + Embedding.MAX_DEPTH, "href=\"n" + (Embedding.MAX_DEPTH + 1) + "\"")
                .doesNotContain("words" + (Embedding.MAX_DEPTH + 1));
    }

    @Test
    void aPageEmbedsSoMuchAndNoMore() throws IOException {
        note("one", "![[two]]\n\n".repeat(200));
        note("two", "twice ![[three]] ![[three]]\n");
        note("three", "words\n");
        note("large", "![[vast]] ![[three]]\n");
        note("vast", "vast words ".repeat(Embedding.MAX_LENGTH / 10) + "\n");

        assertThat(html("one").split("class=\"embed\"", -1)).hasSize(Embedding.MAX_ON_PAGE + 1);
        assertThat(html("large"))
                .doesNotContain("vast words")
                .contains("<a class=\"note-link\" href=\"vast\">vast</a>");
    }

    @Test
    void anImageIsFoundByPathOrByName() throws IOException {
        note(
                "one",
                "![[plan.png]] ![a](img/plan.png) ![[a%20b.png]] ![[gone.png]] ![b](../../top.png) ![c](../../../etc/x.png)\n");

        assertThat(html("one").split("<img", -1)).hasSize(5);
        assertThat(html("one"))
                .contains(
                        "src=\"customers/acme/img/plan.png\" alt=\"plan.png\"",
                        "alt=\"a\"",
                        "src=\"customers/acme/a b.png\"")
                .contains("<span class=\"missing\">gone.png</span>", "src=\"top.png\" alt=\"b\"")
                .doesNotContain("alt=\"c\"");
    }

    private void note(String name, String text) {
        notes.put("customers/acme/" + name + ".md", text);
    }

    private String html(String name) throws IOException {
        NoteReader reader = new NoteReader(Settings.DEFAULTS);
        List<Note> read = new ArrayList<>();
        notes.forEach((path, text) -> read.addAll(reader.read(NotePath.of(path), text)));
        KnowledgeBase knowledge = new KnowledgeReader(
                        Settings.DEFAULTS,
                        History.none(),
                        LocalDate.of(2024, 7, 1),
                        Audience.TEAM,
                        StateFolder.none(),
                        new Images())
                .read(read, List.of());
        return knowledge.notes().stream()
                .filter(page -> page.path().baseName().equals(name))
                .map(page -> page.html(new Names()))
                .findFirst()
                .orElseThrow();
    }

    private static final class Images implements NoteImages {

        @Override
        public List<NotePath> paths() {
            return List.of(
                    NotePath.of("customers/acme/a b.png"),
                    NotePath.of("customers/acme/img/plan.png"),
                    NotePath.of("customers/borealis/plan.png"),
                    NotePath.of("top.png"));
        }

        @Override
        public Optional<NoteImage> read(NotePath path) {
            return Optional.of(new NoteImage(path.value(), () -> new byte[0]));
        }
    }

    private record Names() implements NoteUrls {
        @Override
        public String note(NotePath note) {
            return note.baseName();
        }

        @Override
        public String item(ItemId item, NotePath note) {
            return note.baseName() + "#" + item.fragment();
        }

        @Override
        public String topic(TopicName topic) {
            return topic.value();
        }

        @Override
        public String image(NoteImage image) {
            return image.name();
        }
    }
}
