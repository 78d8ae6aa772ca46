package dev.leanloop.note;

import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.markdown.OddSpaces;
import dev.leanloop.privacy.PersonalData;
import dev.leanloop.privacy.SensitiveWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a note: a pure function of its path, its text and the settings. Every text is a note, or a log of several; what is wrong with it stands in
 * {@link Note#diagnostics}. Thread-safe.
 */
public final class NoteReader {

    private static final Set<String> NO_NOTES = Set.of("readme.md", "contributing.md", "license.md", "changelog.md");

    private final Settings settings;
    private final SensitiveWords sensitive;
    private final boolean shown;

    private NoteReader(Settings settings, boolean shown) {
        this.settings = settings;
        this.sensitive = new SensitiveWords(settings.language(), settings.sensitive());
        this.shown = shown;
    }

    /** Reads notes that can be shown as pages. */
    public NoteReader(Settings settings) {
        this(settings, true);
    }

    /** Reads notes for what they say and what is wrong with them: in half the memory, without the text of a page. */
    public static NoteReader withoutPages(Settings settings) {
        return new NoteReader(settings, false);
    }

    /** Whether a file of that name is read as a note: {@code README.md} and its like only within a customer's folder. */
    public boolean isNote(NotePath path) {
        String name = path.fileName().toLowerCase(Locale.ROOT);
        boolean ignored = !path.folder().isEmpty() && isIgnored(NotePath.of(path.folder()));
        return name.endsWith(".md")
                && !ignored
                && (!NO_NOTES.contains(name) || settings.customerFolder(path).isPresent());
    }

    /** Whether a folder is one that leanloop.yml says holds no notes. */
    public boolean isIgnored(NotePath folder) {
        return settings.isIgnored(folder);
    }

    /**
     * Reads one file: a note, or the conversations of a log file behind the text of the file itself.
     *
     * @param text decoded, with any line ends; a byte order mark is dropped
     */
    public List<Note> read(NotePath path, String text) {
        String whole = normalLines(text);
        List<String> lines = linesOf(whole);
        Problems problems = new Problems(path, NoteLines.of(whole));
        FrontMatterReader.Result head = new FrontMatterReader(settings, problems).read(lines);
        NoteType type = type(path, head.frontMatter());
        String body = body(whole, head.frontMatter().lines());
        MarkdownDocument document = parse(body, type);
        List<LogFile.Entry> entries = type == NoteType.CONVERSATION || type == NoteType.CUSTOMER
                ? LogFile.entries(document.blocks(), settings.dates())
                : List.of();
        if (entries.isEmpty()) {
            MarkdownDocument again = parsedWhenShown(whole, head.frontMatter().lines(), type);
            return List.of(whole(path, head, type, document.shownAs(again), problems, lines));
        }
        NoteType ofFile = type == NoteType.CONVERSATION ? NoteType.LOOP : type;
        String rest = keep(body, line -> entries.stream().noneMatch(entry -> entry.holds(line)));
        List<Note> notes = new ArrayList<>();
        List<String> own = kept(lines, line -> entries.stream().noneMatch(entry -> entry.holds(line)));
        Note file = whole(path, head, ofFile, parse(rest, ofFile), problems, own);
        notes.add(file);
        List<Begun> begun = entries.stream()
                .map(entry ->
                        begin(file, parse(keep(body, entry::holds), NoteType.CONVERSATION), kept(lines, entry::holds)))
                .toList();
        List<String> names =
                LogFile.names(entries, begun.stream().map(Begun::visibility).toList());
        for (int i = 0; i < entries.size(); i++) {
            notes.add(entry(file, entries.get(i), names.get(i), begun.get(i)));
        }
        return List.copyOf(notes);
    }

    /**
     * @param own its lines, those of others empty
     */
    private Note whole(
            NotePath path,
            FrontMatterReader.Result head,
            NoteType type,
            MarkdownDocument document,
            Problems problems,
            List<String> own) {
        Metadata metadata = MetadataReader.read(document.blocks(), type, settings);
        FrontMatter frontMatter = head.frontMatter().with(metadata.values());
        Visibility visibility = new VisibilityReader(problems, settings).read(head.with(frontMatter), type, own);
        problems.secrets(own);
        BodyReader reader = new BodyReader(type, settings, metadata, problems);
        reader.read(document.blocks());
        String title = reader.titleLine() > 0
                ? reader.title()
                : frontMatter.text("title").orElseGet(() -> PersonalData.MASK.applied(NamedDay.inWords(path)));
        LocalDate day = new NoteDay(path, frontMatter, metadata, settings.dates(), problems).read();
        return note(new Head(path, type, visibility, frontMatter, title, day), reader, document, problems);
    }

    /** A conversation of a log file, as far as it can be read without its name. */
    private record Begun(
            MarkdownDocument document,
            Problems problems,
            Metadata metadata,
            FrontMatter frontMatter,
            Visibility visibility) {}

    /** What the file says of itself holds for its conversations, too. */
    private Begun begin(Note file, MarkdownDocument document, List<String> kept) {
        Problems problems = new Problems(file.path(), file.lines());
        Metadata metadata = MetadataReader.read(document.blocks(), NoteType.CONVERSATION, settings);
        Visibility own = new VisibilityReader(problems, settings)
                .read(
                        new FrontMatterReader.Result(FrontMatter.NONE.with(metadata.values()), false),
                        NoteType.CONVERSATION,
                        kept);
        problems.secrets(kept);
        return new Begun(
                document,
                problems,
                metadata,
                file.frontMatter().with(metadata.values()),
                own.compareTo(file.visibility()) > 0 ? own : file.visibility());
    }

    private Note entry(Note file, LogFile.Entry entry, String name, Begun begun) {
        BodyReader reader =
                new BodyReader(NoteType.CONVERSATION, settings, begun.metadata(), begun.problems(), entry.from());
        reader.read(begun.document().blocks());
        Head head = new Head(
                file.path().withPart(name),
                NoteType.CONVERSATION,
                begun.visibility(),
                begun.frontMatter(),
                entry.title().isEmpty() ? file.title() : entry.title(),
                entry.day());
        return note(head, reader, begun.document(), begun.problems());
    }

    /** What a note is before its text. */
    private record Head(
            NotePath path,
            NoteType type,
            Visibility visibility,
            FrontMatter frontMatter,
            String title,
            @Nullable LocalDate day) {}

    private Note note(Head head, BodyReader reader, MarkdownDocument document, Problems problems) {
        document.masked().forEach(problems::masked);
        new SensitiveText(sensitive, problems).find(document.blocks());
        return new Note(
                head.path(),
                head.type(),
                head.visibility(),
                head.frontMatter(),
                head.title(),
                reader.titleLine(),
                head.day(),
                reader.phases(),
                reader.items(),
                reader.passages(),
                reader.steps(),
                reader.mentions().links(),
                reader.mentions().tags(),
                reader.mentions().people(),
                reader.names(),
                reader.promisesByName(),
                reader.goal(),
                reader.next(),
                shown ? document.withoutBlocks() : MarkdownDocument.letGo(),
                problems.lines(),
                problems.found());
    }

    private MarkdownDocument parse(String body, NoteType type) {
        return MarkdownDocument.parse(body, ownLines(type), PersonalData.MASK);
    }

    /**
     * What {@link #parse} gives of the body of a note that is no part of a log file, made when it is shown.
     *
     * @param text the note's, with {@code \n} line ends
     * @param head how many lines its front matter takes
     */
    MarkdownDocument parsedWhenShown(String text, int head, NoteType type) {
        return MarkdownDocument.parsedWhenShown(() -> body(text, head), ownLines(type), PersonalData.MASK);
    }

    private Predicate<MarkdownDocument.Line> ownLines(NoteType type) {
        return line -> BodyReader.isOwnLine(line, type, settings) || MetadataKeys.isOwnLine(line.text(), settings);
    }

    Settings settings() {
        return settings;
    }

    /** Whether the notes it reads can be shown as pages. */
    boolean showsPages() {
        return shown;
    }

    /** What is parsed of a note: its lines below the front matter, without hidden sections. */
    private String body(String text, int head) {
        return HiddenSections.cut(OddSpaces.aroundMarks(withoutHead(text, head)), settings.headings());
    }

    private static List<String> linesOf(String text) {
        return List.of(text.split("\n", -1));
    }

    /** The body with every other line empty, so that lines keep their numbers. */
    private static String keep(String body, IntPredicate kept) {
        return String.join("\n", kept(List.of(body.split("\n", -1)), kept));
    }

    private static List<String> kept(List<String> lines, IntPredicate kept) {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(line -> kept.test(line) ? lines.get(line - 1) : "")
                .toList();
    }

    /** A text with {@code \n} line ends and no byte order mark. */
    static String normalLines(String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return unix.startsWith("\ufeff") ? unix.substring(1) : unix;
    }

    /** The body, its lines at the same numbers as in the note. */
    private static String withoutHead(String text, int head) {
        int start = 0;
        for (int line = 0; line < head && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return head == 0 ? text : "\n".repeat(head) + text.substring(start);
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

    /** Whether a file lies where truth reviews are kept, or in a folder that is called so elsewhere or in other letters. */
    static boolean isAmongTruths(NotePath path) {
        return ("/" + path.value().toLowerCase(Locale.ROOT)).contains("/truth/");
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
