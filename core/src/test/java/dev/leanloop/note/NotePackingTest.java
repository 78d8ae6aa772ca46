package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.markdown.HtmlOptions;
import dev.leanloop.markdown.LinkTargets;
import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is kept of notes gives them back: every example, and notes of lines of the examples in any order. */
class NotePackingTest {

    private static final List<Path> EXAMPLES =
            List.of(Path.of("..", "examples"), Path.of("..", "docs"), Path.of("src", "test", "resources"));

    private static final List<String> PATHS = List.of(
            "customers/acme/2024-05-14-call.md",
            "customers/acme/pilot/notes.md",
            "customers/acme/README.md",
            "customers/acme/pilot/README.md",
            "truth/2024-06-02-review.md",
            "hypotheses/H-price.md",
            "elsewhere.md");

    private static final Settings SETTINGS =
            SettingsReader.read("""
                    team: [dana, lee]
                    dates: dmy
                    front-matter:
                      kunde: customer
                      datum: date
                    checkboxes:
                      "/": done
                    emoji:
                      "🔥": pain
                    sensitive:
                      health: [asthma]
                    """, path -> Optional.empty()).settings();

    private static final List<String> TEXTS = texts();

    /** Beside whole lines of the examples: what they hold too seldom. */
    private static final List<String> LINES = Stream.of(
                    TEXTS.stream().flatMap(String::lines),
                    Stream.generate(() -> "---").limit(400),
                    Stream.of("Kunde: Acme", "tags: [a, [b, #c]]", "a: {b: [c, {d: e}], b: f}", "tags: x", "tags: y"),
                    Stream.of(
                            "## 2024-05-01",
                            "## 2024-05-02 Visit",
                            "## Act",
                            "- Maria to send the sheet by 2024-06-01"),
                    Stream.of(
                            "with: maria.k",
                            "- [/] @dana x by 03/04/2024",
                            "- 🔥 it burns, asthma",
                            "mail a@b.example"),
                    Stream.of("\ud800 half a letter \udc00", "\u0000", "\u00ff\u0100"))
            .flatMap(lines -> lines)
            .toList();

    @Test
    void everyExampleComesBack() {
        Set<Class<?>> items = new HashSet<>();
        Set<Class<?>> dues = new HashSet<>();
        Set<NoteType> types = EnumSet.noneOf(NoteType.class);
        for (String text : TEXTS) {
            for (String path : PATHS) {
                for (Note note : comesBack(new NoteReader(SETTINGS), NotePath.of(path), text)) {
                    types.add(note.type());
                    dues.add(note.next().getClass());
                    for (Item item : note.items()) {
                        items.add(item.getClass());
                        if (item instanceof Item.Promise promise) {
                            dues.add(promise.due().getClass());
                        }
                    }
                }
            }
        }

        assertThat(TEXTS).hasSizeGreaterThan(100);
        assertThat(items).containsExactlyInAnyOrder(Item.class.getPermittedSubclasses());
        assertThat(dues).containsExactlyInAnyOrder(Due.class.getPermittedSubclasses());
        assertThat(types).containsExactlyInAnyOrder(NoteType.values());
    }

    @Property(tries = 400)
    void notesOfAnyLinesComeBack(@ForAll("notes") String text, @ForAll("paths") String path) {
        comesBack(new NoteReader(SETTINGS), NotePath.of(path), text);
    }

    @Property(tries = 200)
    void anyTextComesBack(@ForAll String text) {
        comesBack(new NoteReader(Settings.DEFAULTS), NotePath.of("customers/acme/2024-05-14-call.md"), text);
    }

    @Test
    void everyConversationOfALogIsShownByItself() {
        String text =
                "---\ncustomer: acme\n---\n# Log\nbefore\n## 2024-05-01\n- Pain: one\n## 2024-05-02 Visit\n- Need: two\n";

        List<Note> log = comesBack(new NoteReader(SETTINGS), NotePath.of("customers/acme/pilot/notes.md"), text);

        assertThat(log).hasSize(3);
    }

    @Test
    void notesWithoutPagesTakeNoTextToShow() {
        NoteReader reader = NoteReader.withoutPages(SETTINGS);
        NotePath path = NotePath.of(PATHS.getFirst());
        List<Note> notes = unpacked(reader, path, packed(reader, reader.read(path, "- Pain: one\n")));

        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(() -> html(notes.getFirst()));
    }

    @Test
    void aTextIsTheSameWhateverItsLineEnds() {
        NoteReader reader = new NoteReader(SETTINGS);
        NotePacking packing = new NotePacking(reader);
        NotePath path = NotePath.of(PATHS.getFirst());
        List<Note> notes = unpacked(reader, path, packed(reader, reader.read(path, "one\r\ntwo\n")));

        assertThat(packing.isTextOf(notes, "\ufeffone\ntwo\r")).isTrue();
        assertThat(packing.isTextOf(notes, "one\ntwo")).isFalse();
        assertThat(packing.isTextOf(notes, "one\ntwp\n")).isFalse();
    }

    @Provide
    Arbitrary<String> notes() {
        return Combinators.combine(
                        Arbitraries.of("", "---\n"),
                        Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(25))
                .as((start, lines) -> start + String.join("\n", lines) + "\n");
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(PATHS);
    }

    private static List<Note> comesBack(NoteReader reader, NotePath path, String text) {
        List<Note> read = reader.read(path, text);
        byte[] packed = packed(reader, read);
        List<Note> unpacked = unpacked(reader, path, packed);

        assertThat(unpacked).hasSameSizeAs(read);
        for (int i = 0; i < read.size(); i++) {
            assertThat(unpacked.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("body", "lines", "frontMatter")
                    .isEqualTo(read.get(i));
            assertThat(unpacked.get(i).lines().text())
                    .isEqualTo(read.get(i).lines().text());
            assertThat(said(unpacked.get(i).frontMatter()))
                    .isEqualTo(said(read.get(i).frontMatter()));
            assertThat(html(unpacked.get(i))).isEqualTo(html(read.get(i)));
        }
        assertThat(packed(reader, unpacked)).isEqualTo(packed);
        return read;
    }

    /** All that a front matter answers. */
    private static List<Object> said(FrontMatter frontMatter) {
        List<Object> said = new ArrayList<>(List.of(
                frontMatter.lines(),
                frontMatter.keys(),
                frontMatter.repeated(),
                frontMatter.inHead(),
                List.copyOf(frontMatter.inHead().entries().keySet()),
                frontMatter.inText()));
        Stream.of(
                        FrontMatterReader.KEYS,
                        frontMatter.keys(),
                        frontMatter.inText().keySet())
                .flatMap(keys -> keys.stream())
                .sorted()
                .distinct()
                .forEach(key -> said.addAll(List.of(key, frontMatter.value(key), frontMatter.records(key))));
        return said;
    }

    private static byte[] packed(NoteReader reader, List<Note> notes) {
        Packed out = new Packed().number(-7);
        new NotePacking(reader).pack(notes, out);
        return out.word("behind").bytes();
    }

    private static List<Note> unpacked(NoteReader reader, NotePath path, byte[] packed) {
        Unpacked in = new Unpacked(packed);
        assertThat(in.number()).isEqualTo(-7);
        List<Note> notes = new NotePacking(reader).unpack(path, in);
        assertThat(in.word()).isEqualTo("behind");
        return notes;
    }

    private static String html(Note note) {
        LinkTargets nowhere = new LinkTargets() {
            @Override
            public Optional<String> note(String target) {
                return Optional.of("to-" + target.length());
            }

            @Override
            public Optional<String> topic(String tag) {
                return Optional.empty();
            }
        };
        return note.body().html(new HtmlOptions(note.titleLine(), Map.of(), Map.of(), Set.of(), nowhere));
    }

    /** The example notes, and every block of the documents, of which most are notes. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Path folder : EXAMPLES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    texts.add(text);
                    texts.addAll(Stream.of(text.split("(?m)^`{3,}.*\\R"))
                            .filter(block -> !block.isEmpty())
                            .collect(Collectors.toList()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
