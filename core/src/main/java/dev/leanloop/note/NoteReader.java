package dev.leanloop.note;

import dev.leanloop.markdown.MarkdownDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a note: a pure function of its path, its text and the settings. Every text is a note; what is wrong with it stands in
 * {@link Note#diagnostics}. Thread-safe.
 */
public final class NoteReader {

    private static final Set<String> NO_NOTES = Set.of("readme.md", "contributing.md", "license.md", "changelog.md");

    private final Settings settings;

    public NoteReader(Settings settings) {
        this.settings = settings;
    }

    /** Whether a file of that name is read as a note: {@code README.md} and its like only within a customer's folder. */
    public boolean isNote(NotePath path) {
        String name = path.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(".md")
                && (!NO_NOTES.contains(name) || settings.customerFolder(path).isPresent());
    }

    /**
     * Reads one note.
     *
     * @param text decoded, with any line ends; a byte order mark is dropped
     */
    public Note read(NotePath path, String text) {
        String unix = normalLines(text);
        List<String> lines = List.of(unix.split("\n", -1));
        Problems problems = new Problems(path, lines);
        FrontMatterReader.Result head = new FrontMatterReader(settings, problems).read(lines);
        NoteType type = type(path, head.frontMatter());
        String body = HiddenSections.cut(withoutHead(lines, head.frontMatter().lines()));
        MarkdownDocument document = MarkdownDocument.parse(body, line -> BodyReader.isOwnLine(line, type, settings));
        Metadata metadata = MetadataReader.read(document.blocks(), type, settings);
        FrontMatter frontMatter = head.frontMatter().with(metadata.values());
        Visibility visibility = new VisibilityReader(problems).read(head.with(frontMatter), type, lines);
        BodyReader reader = new BodyReader(type, settings, metadata, problems);
        reader.read(document.blocks());
        boolean titled = reader.titleLine() > 0;
        return new Note(
                path,
                type,
                visibility,
                frontMatter,
                titled ? reader.title() : frontMatter.text("title").orElseGet(() -> NamedDay.inWords(path)),
                reader.titleLine(),
                new NoteDay(path, frontMatter, metadata, problems).read(),
                reader.phases(),
                reader.items(),
                reader.passages(),
                reader.steps(),
                reader.links(),
                reader.people(),
                reader.goal(),
                reader.next(),
                document,
                problems.found());
    }

    private static String normalLines(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return unix.startsWith("\ufeff") ? unix.substring(1) : unix;
    }

    /** The body, its lines at the same numbers as in the note. */
    private static String withoutHead(List<String> lines, int head) {
        return "\n".repeat(head) + String.join("\n", lines.subList(Math.min(head, lines.size()), lines.size()));
    }

    private NoteType type(NotePath path, FrontMatter frontMatter) {
        Optional<NoteType> written = frontMatter.text("type").flatMap(NoteReader::typeOf);
        if (written.isPresent()) {
            return written.orElseThrow();
        }
        Optional<Settings.CustomerFolder> folder = settings.customerFolder(path);
        if (path.fileName().equalsIgnoreCase("README.md") && folder.isPresent()) {
            return folder.orElseThrow().within().size() == 1 ? NoteType.CUSTOMER : NoteType.LOOP;
        }
        if (path.value().startsWith("truth/")) {
            return NoteType.TRUTH;
        }
        if (path.value().startsWith("hypotheses/") && path.fileName().startsWith("H-")) {
            return NoteType.HYPOTHESIS;
        }
        return NoteType.CONVERSATION;
    }

    private static Optional<NoteType> typeOf(String word) {
        for (NoteType type : NoteType.values()) {
            if (type.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
