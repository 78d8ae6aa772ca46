package dev.leanloop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.NoteProperty;
import dev.leanloop.knowledge.NoteUrls;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.NotesReading;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole vaults are shown as the programs they were written in show them: no mark of theirs is left in the text, no word is lost, and what
 * links or embeds something leads there or says that it is missing. {@code -Dcorpora=FOLDER} tries public vaults, too.
 */
final class VaultsTest {

    private static final Path OWN = Path.of("src", "test", "resources", "vaults");

    @ParameterizedTest
    @ValueSource(strings = {"obsidian", "logseq", "foam"})
    void aVaultIsShownAsItIsThere(String vault) throws IOException {
        assertThat(findings(OWN.resolve(vault))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kepano-obsidian", "obsidian-tasks-vaults", "dataview-test-vault"})
    void aPublicVaultIsShownAsItIsThere(String vault) throws IOException {
        Path folder = Path.of(System.getProperty("corpora", ""), vault);
        assumeThat(folder).as("-Dcorpora=FOLDER, which holds the vaults").isDirectory();

        assertThat(findings(folder)).isEmpty();
    }

    @Test
    void aMarkALostWordAndALostLinkAreFound() {
        SourceNote source = SourceNote.of("Some ==marked== words, [[other]], ![[gone]] and {{query x}}.\n");
        Document shown = Jsoup.parseBodyFragment("<p>Some ==marked== , other, gone and {{query x}}.</p>");

        assertThat(ShownNote.marksIn(shown)).contains("==marked==", "{{query ");
        assertThat(source.wordsMissingIn(shown.text())).containsExactly("words");
        assertThat(source.linksTo(name -> name.equals("other"))).isEqualTo(1);
        assertThat(ShownNote.linksIn(shown)).isZero();
    }

    @Test
    void aLinkToAHeadingLeadsToItAndPropertiesAreKept(@TempDir Path vault) throws IOException {
        Files.writeString(vault.resolve("A.md"), """
                ---
                visibility: team
                status: reading
                author: "[[Bo|Bo the author]]"
                seen: [2026-01-02, 2026-02-03]
                mail: bo.roe@example.org
                nested: {key: value}
                empty:
                ---
                # A

                [[B#The second part]], [[B#Missing]], [[B#B|its top]], [[#Own part]]

                ## Own part

                Words.
                """);
        Files.writeString(vault.resolve("B.md"), "# B\n\n## First\n\nWords.\n\n## The *second* part\n\nWords.\n");

        KnowledgeBase knowledge = new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(NotesFolder.open(vault), Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15)));
        NotePage a = knowledge.notes().getFirst();
        NotePage b = knowledge.notes().getLast();

        assertThat(Jsoup.parseBodyFragment(a.html(new Names())).select("a").eachAttr("href"))
                .containsExactly(
                        "B.md.html#_section-thesecondpart", "B.md.html", "B.md.html", "A.md.html#_section-ownpart");
        assertThat(Jsoup.parseBodyFragment(a.html(new Names())).select("h2").eachAttr("id"))
                .containsExactly("_section-ownpart");
        assertThat(Jsoup.parseBodyFragment(b.html(new Names())).select("h2").eachAttr("id"))
                .containsExactly("_section-thesecondpart");
        assertThat(a.properties())
                .containsExactly(
                        new NoteProperty("status", List.of("reading")),
                        new NoteProperty("author", List.of("Bo the author")),
                        new NoteProperty("seen", List.of("2026-01-02", "2026-02-03")),
                        new NoteProperty("mail", List.of("[mail address]")));
    }

    private static List<String> findings(Path vault) throws IOException {
        NotesFolder folder = NotesFolder.open(vault);
        KnowledgeBase knowledge = new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(folder, Audience.MANAGERS, new AsOf(null, LocalDate.of(2026, 4, 15)));
        List<String> findings = new ArrayList<>();
        int links = 0;
        int embeds = 0;
        for (NotePage note : knowledge.notes()) {
            Document shown = Jsoup.parseBodyFragment(note.html(new Names()));
            SourceNote source =
                    SourceNote.of(folder.lines(note.path().file()).orElseThrow().text());
            String place = note.path() + ": ";
            ShownNote.marksIn(shown).stream()
                    .filter(mark -> !source.hasEscaped(mark))
                    .forEach(mark -> findings.add(place + "left in the text: " + mark));
            if (note.path().part().isEmpty() && isWhole(knowledge, note)) {
                source.wordsMissingIn(note.title() + " " + ShownNote.wordsOf(shown))
                        .forEach(word -> findings.add(place + "lost: " + word));
                int expected = source.linksTo(name -> isNote(knowledge, note, name));
                int found = ShownNote.linksIn(shown);
                if (expected != found) {
                    findings.add(place + expected + " links lead to notes, " + found + " are shown");
                }
                links += found;
                embeds += shown.select(".embed").size();
            }
        }
        System.out.println(vault.getFileName() + ": " + knowledge.notes().size() + " notes, " + links
                + " links to notes, " + embeds + " embedded, " + findings.size() + " findings");
        assertThat(knowledge.notes()).isNotEmpty();
        return findings;
    }

    /** A log file's conversations are notes of their own, and its lines theirs. */
    private static boolean isWhole(KnowledgeBase knowledge, NotePage note) {
        return knowledge.notes().stream()
                .noneMatch(other ->
                        !other.path().equals(note.path()) && other.path().file().equals(note.path()));
    }

    private static boolean isNote(KnowledgeBase knowledge, NotePage from, String name) {
        String page = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        return name.isEmpty()
                || knowledge.notes().stream()
                        .anyMatch(note -> note.path().baseName().equalsIgnoreCase(page))
                || name.equalsIgnoreCase(from.path().baseName());
    }

    /** Where a link leads, wherever that is on a site. */
    private record Names() implements NoteUrls {

        @Override
        public String note(NotePath note) {
            return note + ".html";
        }

        @Override
        public String item(ItemId item, NotePath note) {
            return note + ".html#" + item.fragment();
        }

        @Override
        public String topic(TopicName topic) {
            return "topics/" + topic + ".html";
        }

        @Override
        public String image(NoteImage image) {
            return "images/" + image.name();
        }
    }
}
