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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a trace says that a note's HTML is still the same, it is. */
final class HtmlTraceTest {

    private static final int SEQUENCES = Boolean.getBoolean("long.tests") ? 20_000 : 400;

    /** Lines whose HTML depends on other notes, on images, on who may be quoted, and some that depend on nothing. */
    private static final List<String> LINES = List.of(
            "See [[two]] and [[three#Later]].",
            "See [there](two.md#p1) and [[borealis/one]].",
            "![[two]]",
            "![[plan.png]] and ![x](img/other.png)",
            "- Pain: it takes three evenings #month-end ^p1",
            "- ! Need: know on day one #matching",
            "  > \"By Thursday I stop trusting my list.\" -- @jo.p",
            "## Later",
            "## Plan",
            "## Private",
            "- H1 70% the audit is why",
            "- H1 refuted: it is not",
            "#audit is what #month-end asks for",
            "# Another title",
            "Some prose about docks, gloves and the night shift.");

    private static final List<String> NAMES = List.of(
            "customers/acme/one.md",
            "customers/acme/two.md",
            "customers/acme/three.md",
            "customers/borealis/one.md",
            "customers/acme/log.md");

    @TempDir
    private Path state;

    private final Map<String, String> notes = new TreeMap<>();
    private final List<String> images = new ArrayList<>();
    private String version = "1";

    @BeforeEach
    void start() {
        images.add("customers/acme/plan.png");
    }

    @Test
    void whatIsStillTheSameIsTheSame() throws IOException {
        int same = 0;
        int different = 0;
        int again = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            notes.clear();
            IntStream.range(0, 6).forEach(i -> change(random));
            Map<NotePath, MadeHtml> before = made();
            change(random);
            for (NotePage page : pages()) {
                MadeHtml made = before.get(page.path());
                if (made != null) {
                    Names shown = new Names();
                    Names asked = new Names();
                    boolean equal = page.html(shown).equals(made.html());
                    boolean still = page.isStill(made.trace(), asked);
                    assertThat(equal || !still)
                            .as("seed " + seed + ", " + page.path())
                            .isTrue();
                    if (still) {
                        assertThat(asked.images).isEqualTo(shown.images);
                    }
                    same += still ? 1 : 0;
                    different += equal ? 0 : 1;
                    again += equal && !still ? 1 : 0;
                }
            }
        }
        System.out.println(SEQUENCES + " changes: the HTML of " + same + " notes was known to be the same, that of "
                + different + " differed, that of " + again + " was made again for nothing");
        assertThat(different).isGreaterThan(SEQUENCES / 4);
        assertThat(same).isGreaterThan(2 * again);
    }

    @Test
    void whatIsAskedIsWrittenDown() throws IOException {
        notes.put("customers/acme/one.md", "# One\n[[two]], [[gone]], ![[plan.png]] #audit\n");
        notes.put("customers/acme/two.md", "# Two\n");

        assertThat(made().get(NotePath.of("customers/acme/one.md")).trace().asked())
                .extracting(asked -> asked.kind() + " " + asked.target() + " " + asked.answer())
                .contains("NOTE two =two", "NOTE gone ", "IMAGE plan.png =customers/acme/plan.png")
                .anyMatch(asked -> asked.startsWith("TOPIC audit "))
                .anyMatch(asked -> asked.startsWith("EMBEDDED plan.png "));
    }

    @Test
    void ofAnEmbeddedNoteNothingIsTold() throws IOException {
        notes.put("customers/acme/one.md", "# One\n![[two]]\n");
        notes.put("customers/acme/two.md", "# Two\n");

        assertThat(made().get(NotePath.of("customers/acme/one.md")).trace().isKnown())
                .isFalse();
    }

    @Test
    void anotherProgramOrOtherSettingsAreSeen() throws IOException {
        notes.put("customers/acme/one.md", "# One\n");
        HtmlTrace trace = made().get(NotePath.of("customers/acme/one.md")).trace();
        assertThat(pages().getFirst().isStill(trace, new Names())).isTrue();
        version = "2";

        assertThat(pages().getFirst().isStill(trace, new Names())).isFalse();
        assertThat(pages().getFirst().isStill(HtmlTrace.NONE, new Names())).isFalse();
    }

    private void change(Random random) {
        String name = pick(NAMES, random);
        switch (random.nextInt(5)) {
            case 0 -> notes.remove(name);
            case 1 -> notes.computeIfPresent(name, (key, text) -> text + pick(LINES, random) + "\n");
            case 2 -> {
                images.clear();
                Stream.of("customers/acme/plan.png", "customers/acme/img/other.png", "plan.png")
                        .filter(image -> random.nextBoolean())
                        .forEach(images::add);
            }
            default ->
                notes.put(
                        name,
                        (random.nextInt(4) == 0 ? "---\nvisibility: managers\n---\n" : "")
                                + "# " + pick(List.of("One", "Two"), random) + "\n\n"
                                + IntStream.range(0, 1 + random.nextInt(6))
                                        .mapToObj(i -> pick(LINES, random) + "\n")
                                        .collect(Collectors.joining())
                                + (name.endsWith("log.md")
                                        ? "\n## 2024-05-0" + (1 + random.nextInt(3)) + " A call\n"
                                                + pick(LINES, random) + "\n## 2024-05-06 Another\n"
                                                + pick(LINES, random) + "\n"
                                        : ""));
        }
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private Map<NotePath, MadeHtml> made() throws IOException {
        Map<NotePath, MadeHtml> made = new TreeMap<>();
        for (NotePage page : pages()) {
            MadeHtml html = page.made(new Names());
            assertThat(html.html()).isEqualTo(page.html(new Names()));
            made.put(page.path(), html);
        }
        return made;
    }

    private List<NotePage> pages() throws IOException {
        NoteReader reader = new NoteReader(Settings.DEFAULTS);
        List<Note> read = new ArrayList<>();
        notes.forEach((path, text) -> read.addAll(reader.read(NotePath.of(path), text)));
        return new KnowledgeReader(
                        Settings.DEFAULTS,
                        History.none(),
                        LocalDate.of(2024, 7, 1),
                        Audience.TEAM,
                        StateFolder.at(state, version),
                        new Images(List.copyOf(images)))
                .read(read, List.of())
                .notes();
    }

    private record Images(List<String> names) implements NoteImages {

        @Override
        public List<NotePath> paths() {
            return names.stream().map(NotePath::of).toList();
        }

        @Override
        public Optional<NoteImage> read(NotePath path) {
            return Optional.of(new NoteImage(path.value(), () -> new byte[0]));
        }
    }

    private static final class Names implements NoteUrls {

        private final TreeSet<String> images = new TreeSet<>();

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
            images.add(image.name());
            return image.name();
        }
    }
}
