package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.history.History;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Verdict;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a saved note makes of the example's knowledge, beside what reading all of it anew gives. */
final class RecentKnowledgeTest {

    private static final int FIFTH = 5;
    private static final Path EXAMPLE = Path.of("../examples/acme-team");
    private static final NotePath TALK = NotePath.of("customers/acme/2026-05-06-after-the-audit.md");

    private final Map<NotePath, String> texts = new TreeMap<>();
    private Settings settings = Settings.DEFAULTS;

    @BeforeEach
    void readExample() throws IOException {
        NotesFolder folder = NotesFolder.open(EXAMPLE);
        settings = folder.settings().settings();
        for (NotePath path : folder.contents(new NoteReader(settings)).notes()) {
            if (folder.read(path) instanceof NotesFolder.Text.Decoded text) {
                texts.put(path, text.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Pain: ice on the dock #night-shift",
                "- Pain: a topic of its own #never-before",
                "- H1 confirmed: they said so",
                "- H-audit refuted: nobody asked",
                "- C1 kept: it came by mail",
                "- [ ] C9 @dana send the list by 2026-07-30",
                "- ? who signs",
                "See [[2026-06-09-year-offer]] and [Borealis](../borealis/README.md).",
                "> \"ice everywhere\" -- @nobody",
                "loose words that nobody sorted",
                ""
            })
    void aLineMoreIsUnderstoodAsIfAllHadBeenReadAnew(String line) throws IOException {
        for (NotePath path : talks()) {
            assertSame(path, texts.get(path) + "\n" + line + "\n");
        }
    }

    @Test
    void aNoteOfFewerWordsIsUnderstoodAsIfAllHadBeenReadAnew() throws IOException {
        for (NotePath path : talks()) {
            String text = texts.get(path);
            assertSame(path, text.substring(0, text.length() / 2));
            assertSame(path, "");
        }
    }

    @Test
    void aTalkMovesToAnotherLoop() throws IOException {
        assertSame(TALK, "---\nloop: aside\n---\n# Another title\n\n## Check\n\n- Need: a second gate\n");
    }

    @Test
    void aTalkBecomesAnotherCustomers() throws IOException {
        assertSame(TALK, "---\ncustomer: borealis\n---\n# After the audit\n\n## Check\n\n- Need: a second gate\n");
    }

    @Test
    void twoNotesOfTwoCustomersAreUnderstoodAsIfAllHadBeenReadAnew() throws IOException {
        NoteReader reader = new NoteReader(settings);
        Map<NotePath, String> changed = new TreeMap<>(texts);
        Map<NotePath, List<Note>> saved = new TreeMap<>();
        List<NotePath> talks = List.of(talks().getFirst(), talks().getLast());
        for (NotePath path : talks) {
            changed.put(path, texts.get(path) + "\n- Pain: ice on the dock #night-shift\n");
            saved.put(path, reader.read(path, changed.get(path)));
        }

        KnowledgeBase shown = read(texts).with(saved);

        KnowledgeBase anew = read(changed).knowledge();
        assertThat(talks).extracting(RecentKnowledgeTest::folder).doesNotHaveDuplicates();
        talks.forEach(path -> assertSame(folder(path), shown, anew));
    }

    @Test
    void whatTheAudienceMayNotReadIsLeftOut() throws IOException {
        KnowledgeBase knowledge = saved(TALK, "---\nvisibility: private\n---\n# After the audit\n\n- Pain: ice\n");

        assertThat(knowledge.notes()).extracting(NotePage::path).doesNotContain(TALK);
        assertThat(knowledge.learnings()).extracting(Learning::text).doesNotContain("ice");
    }

    @Test
    void onlyItsOwnFilesAreKnown() throws IOException {
        RecentKnowledge recent = read(texts);

        assertThat(recent.isOf(TALK)).isTrue();
        assertThat(recent.isOf(NotePath.of("customers/acme/no-such-note.md"))).isFalse();
    }

    /** The repository is let go before the note is saved, as it is between two builds. */
    @Test
    void onlyWhatIsWordedAsItWasIsAsOldAsItWas(@TempDir Path folder) throws IOException {
        NotePath talk = NotePath.of("customers/acme/2026-02-01-talk.md");
        NotePath other = NotePath.of("customers/novum/2026-02-02-other.md");
        Map<String, String> files = Map.of(
                talk.value(), "# Talk\n\n## Plan\n\n- H1 60% it is the price\n- H2 60% it is late\n",
                other.value(), "# Other\n\n## Check\n\n- Pain: ice ^ice\n");
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            OffsetDateTime when = OffsetDateTime.parse("2026-02-03T08:00:00+01:00");
            writer.commit(new HistoryWriter.Commit(when, "Dana Roe", "dana@example.org", "Two talks", files));
            writer.finish();
        }
        texts.clear();
        files.forEach((path, text) -> texts.put(NotePath.of(path), text));
        RecentKnowledge recent;
        try (History history = History.read(folder)) {
            recent = read(texts, history);
        }

        String saved = files.get(talk.value()).replace("late", "never on time") + "\n## Check\n\n- H1 confirmed: yes\n";
        KnowledgeBase knowledge = recent.with(Map.of(talk, new NoteReader(settings).read(talk, saved)));

        LocalDate committed = LocalDate.of(2026, 2, 3);
        FirstCommits commits = knowledge.firstCommits();
        assertThat(commits.of(talk)).contains(committed);
        assertThat(commits.of(other)).contains(committed);
        assertThat(commits.of(ItemId.of(talk, "H1"))).contains(committed);
        assertThat(commits.of(ItemId.of(talk, "H2"))).isEmpty();
        assertThat(commits.of(ItemId.of(other, "ice"))).contains(committed);
        assertThat(knowledge.hypotheses())
                .extracting(Hypothesis::verdict)
                .containsExactly(Verdict.CONFIRMED, Verdict.OPEN);
    }

    /** Every fifth, so that each customer has one. */
    private List<NotePath> talks() {
        List<NotePath> talks = texts.keySet().stream()
                .filter(path -> settings.customerFolder(path).isPresent())
                .filter(path -> !path.fileName().equals("README.md"))
                .toList();
        return IntStream.range(0, talks.size())
                .filter(i -> i % FIFTH == 0)
                .mapToObj(talks::get)
                .toList();
    }

    /** What is said of the note's customer, and all that has no customer. */
    private void assertSame(NotePath path, String text) throws IOException {
        KnowledgeBase shown = saved(path, text);
        Map<NotePath, String> changed = new TreeMap<>(texts);
        changed.put(path, text);
        assertSame(folder(path), shown, read(changed).knowledge());
    }

    private static String folder(NotePath path) {
        return String.join("/", path.segments().subList(0, 2)) + "/";
    }

    private static void assertSame(String folder, KnowledgeBase shown, KnowledgeBase anew) {
        assertSame(shown.customers(), anew.customers());
        assertSame(shown.conversations(), anew.conversations());
        assertSame(shown.loops(), anew.loops());
        assertSame(of(folder, shown.learnings(), Learning::origin), of(folder, anew.learnings(), Learning::origin));
        assertSame(
                of(folder, shown.hypotheses(), Hypothesis::origin), of(folder, anew.hypotheses(), Hypothesis::origin));
        assertSame(of(folder, shown.promises(), Promise::origin), of(folder, anew.promises(), Promise::origin));
        assertSame(of(folder, shown.questions(), Question::origin), of(folder, anew.questions(), Question::origin));
        assertSame(shown.truthReviews(), anew.truthReviews());
        assertSame(of(folder, shown.praise(), Remark::origin), of(folder, anew.praise(), Remark::origin));
        assertSame(of(folder, shown.looseQuotes(), Remark::origin), of(folder, anew.looseQuotes(), Remark::origin));
        assertSame(of(folder, shown.passages(), Passage::origin), of(folder, anew.passages(), Passage::origin));
        assertSame(shown.people(), anew.people());
        assertSame(pages(shown, folder), pages(anew, folder));
        assertThat(shown.topics()).containsAll(anew.topics());
    }

    private static <T> List<T> of(String folder, List<T> items, Function<T, Origin> origin) {
        return items.stream()
                .filter(item -> origin.apply(item).note().value().startsWith(folder))
                .toList();
    }

    /** In few words when they are not. */
    private static <T> void assertSame(List<T> shown, List<T> anew) {
        assertThat(shown.stream().filter(item -> !anew.contains(item))).isEmpty();
        assertThat(anew.stream().filter(item -> !shown.contains(item))).isEmpty();
        assertThat(shown.equals(anew)).as("the same order").isTrue();
    }

    private static List<List<Object>> pages(KnowledgeBase knowledge, String folder) {
        return knowledge.notes().stream()
                .filter(page -> page.path().value().startsWith(folder))
                .map(page -> List.<Object>of(
                        page.path(),
                        page.title(),
                        Optional.ofNullable(page.date()),
                        page.backlinks(),
                        page.html(PageUrls.URLS)))
                .toList();
    }

    private KnowledgeBase saved(NotePath path, String text) throws IOException {
        return read(texts).with(Map.of(path, new NoteReader(settings).read(path, text)));
    }

    private RecentKnowledge read(Map<NotePath, String> written) throws IOException {
        return read(written, History.none());
    }

    private RecentKnowledge read(Map<NotePath, String> written, History history) throws IOException {
        NoteReader reader = new NoteReader(settings);
        List<Note> notes = new ArrayList<>();
        written.forEach((path, text) -> notes.addAll(reader.read(path, text)));
        return new KnowledgeReader(settings, history, LocalDate.of(2026, 7, 1), Audience.TEAM)
                .readRecent(notes, List.of(), Pace.STEADY);
    }
}
