package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.NoteUrls;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to the notes and to what is kept of them, a run says what a run with nothing kept says. */
final class KeptReadingTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "acme-team");
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1));

    private static final List<String> SETTINGS = List.of(
            "team: [dana]\n",
            "dates: dmy\nkinds: {topic: pain}\n",
            "language: de\ncheckboxes: {\"/\": done}\n",
            "front-matter: {kunde: customer}\nheadings: {plan: [Vorher]}\n");

    private static final NoteUrls URLS = new NoteUrls() {
        @Override
        public String image(NoteImage image) {
            return "images/" + image.name();
        }

        @Override
        public String note(NotePath note) {
            return note.stem();
        }

        @Override
        public String item(ItemId item, NotePath note) {
            return note.stem() + "#" + item;
        }

        @Override
        public String topic(TopicName topic) {
            return topic.value();
        }
    };

    @TempDir
    private Path temporary;

    private Path notes;
    private Path state;
    private List<String> lines = List.of();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatHappensBetweenTwoRunsIsSeen(long seed) throws IOException {
        Random random = new Random(seed);
        notes = temporary.resolve("notes");
        state = temporary.resolve("state");
        Golden.copy(EXAMPLE, notes);
        lines = linesOfAll();

        for (int step = 0; step < 12; step++) {
            Audience audience = Audience.values()[random.nextInt(Audience.values().length)];
            // Now and then a clock by which every file is too young, as after a checkout.
            Instant now = Clock.systemUTC().instant();
            InstantSource clock = InstantSource.fixed(random.nextInt(4) == 0 ? now : now.plus(Duration.ofHours(1)));

            List<Object> kept = said(StateFolder.at(state, "1"), audience, clock);
            List<Object> anew = said(StateFolder.none(), audience, clock);

            assertThat(kept).as("seed " + seed + ", step " + step).isEqualTo(anew);
            for (int i = random.nextInt(4); i >= 0; i--) {
                happen(random);
            }
        }
    }

    @Test
    void aSiteOfKeptNotesIsTheSameByteByByte() throws IOException {
        notes = temporary.resolve("notes");
        Golden.copy(EXAMPLE, notes);
        Files.writeString(
                notes.resolve("customers/acme/log.md"),
                "# Log\nall of them\n## 2026-05-01\n- Pain: one [[2026-06-09-year-offer]]\n## 2026-05-02 Visit\n- Need: two\n");
        StateFolder kept = StateFolder.at(temporary.resolve("state"), "1");

        SortedMap<String, String> first = site("first", StateFolder.none());
        assertThat(site("second", kept)).isEqualTo(first);
        assertThat(site("third", kept)).isEqualTo(first).hasSizeGreaterThan(50);
    }

    private SortedMap<String, String> site(String name, StateFolder kept) throws IOException {
        Path site = temporary.resolve(name);
        new KnowledgeBuild(Progress.UNWATCHED, kept).run(new BuildRequest(notes, site, Audience.TEAM, DAY));
        return Golden.read(site, ".html");
    }

    /** All that a reading gives, down to the text of the pages. */
    private List<Object> said(StateFolder kept, Audience audience, InstantSource clock) throws IOException {
        KnowledgeBase knowledge =
                new NotesReading(Progress.UNWATCHED, kept, clock).read(NotesFolder.open(notes), audience, DAY);
        List<Object> said = new ArrayList<>();
        for (NotePage note : knowledge.notes()) {
            said.add(List.of(
                    note.path(),
                    note.line(),
                    note.type(),
                    note.title(),
                    String.valueOf(note.date()),
                    note.backlinks()));
            said.add(audience == Audience.AUTHORS ? "" : note.html(URLS));
        }
        said.addAll(List.of(
                knowledge.title(),
                knowledge.language(),
                knowledge.interfaceLanguage(),
                knowledge.kindWords(),
                knowledge.customers(),
                knowledge.conversations(),
                knowledge.loops(),
                knowledge.learnings(),
                knowledge.hypotheses(),
                knowledge.sharedHypotheses(),
                knowledge.promises(),
                knowledge.questions(),
                knowledge.truthReviews(),
                knowledge.praise(),
                knowledge.looseQuotes(),
                knowledge.passages(),
                knowledge.topics(),
                knowledge.people(),
                knowledge.diagnostics()));
        return said;
    }

    /** What people, editors, git and disks do. */
    private void happen(Random random) throws IOException {
        Path file = any(files(notes, ".md"), random);
        List<String> text = new ArrayList<>(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                .lines()
                .toList());
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                text.add(random.nextInt(text.size() + 1), any(lines, random));
                Files.write(file, text);
            }
            case 3 -> {
                text.remove(random.nextInt(Math.max(1, text.size())));
                Files.write(file, text);
            }
            case 4 -> Files.write(file.resolveSibling("2026-05-0" + random.nextInt(1, 9) + "-new.md"), text);
            case 5 -> Files.delete(file);
            case 6 -> {
                Path target = file.resolveSibling("2026-04-1" + random.nextInt(9) + "-moved.md");
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
            case 7 -> Files.move(file, any(files(notes, ".md"), random), StandardCopyOption.REPLACE_EXISTING);
            case 8 -> Files.writeString(notes.resolve("leanloop.yml"), any(SETTINGS, random));
            case 9 -> Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            case 10 -> Files.write(file, List.of("<<<<<<< ours", "a", "=======", "b", ">>>>>>> theirs"));
            default -> {
                List<Path> ofNotes = files(state, "").stream()
                        .filter(kept -> kept.getParent().endsWith("notes"))
                        .toList();
                Path kept = any(ofNotes, random);
                byte[] whole = Files.readAllBytes(kept);
                whole[random.nextInt(whole.length)] ^= 1;
                Files.write(kept, whole);
            }
        }
    }

    private List<String> linesOfAll() throws IOException {
        List<String> all =
                new ArrayList<>(List.of("---", "## 2026-05-01", "## 2026-05-02 Call", "visibility: private"));
        for (Path file : files(notes, ".md")) {
            all.addAll(Files.readAllLines(file));
        }
        return all;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
