package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.markdown.MarkdownDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a note: a pure function of its path, its text and the settings. Every text is a note; what is wrong with it stands in
 * {@link Note#diagnostics}. Thread-safe.
 */
public final class NoteReader {

    private static final Pattern DATED_NAME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?![0-9])[-_ ]*");
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
        FrontMatter frontMatter = head.frontMatter();
        NoteType type = type(path, frontMatter);
        Visibility visibility = new VisibilityReader(problems).read(head, type, lines);
        String body = HiddenSections.cut(withoutHead(lines, frontMatter.lines()));
        MarkdownDocument document = MarkdownDocument.parse(body, line -> BodyReader.isOwnLine(line, type, settings));
        BodyReader reader = new BodyReader(type, settings, problems);
        reader.read(document.blocks());
        boolean titled = reader.titleLine() > 0;
        return new Note(
                path,
                type,
                visibility,
                frontMatter,
                titled ? reader.title() : frontMatter.text("title").orElseGet(() -> inWords(path)),
                reader.titleLine(),
                writtenDate(path, frontMatter, problems),
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

    /** The {@code date} key wins over the file name: it is deliberate (ruling 2). */
    private static @Nullable LocalDate writtenDate(NotePath path, FrontMatter frontMatter, Problems problems) {
        Optional<LocalDate> named = Optional.empty();
        Matcher name = DATED_NAME.matcher(path.baseName());
        if (name.find()) {
            named = WrittenDates.iso(name.group(1));
            if (named.isEmpty()) {
                problems.at(
                        DiagnosticCode.E07,
                        1,
                        1,
                        "the file name starts with " + name.group(1) + ", and there is no such day",
                        "");
            }
        }
        Optional<String> written = frontMatter.text("date");
        if (written.isEmpty()) {
            return named.orElse(null);
        }
        int line = frontMatter.line("date");
        Optional<LocalDate> date = WrittenDates.iso(written.orElseThrow());
        if (date.isEmpty()) {
            problems.at(
                    DiagnosticCode.E07,
                    line,
                    1,
                    "'" + written.orElseThrow() + "' is no day of the form YYYY-MM-DD",
                    "date: " + named.map(LocalDate::toString).orElse("YYYY-MM-DD"));
        } else if (named.isPresent() && !named.equals(date)) {
            problems.at(
                    DiagnosticCode.W03,
                    line,
                    1,
                    "the file name says " + named.orElseThrow() + ", the date key " + date.orElseThrow()
                            + "; the key wins",
                    "date: " + named.orElseThrow());
        }
        return date.isPresent() ? date.orElseThrow() : named.orElse(null);
    }

    /** {@code 2024-05-14-pricing-call.md} as "Pricing call". */
    private static String inWords(NotePath path) {
        String words = DATED_NAME
                .matcher(path.baseName())
                .replaceFirst("")
                .replace('-', ' ')
                .replace('_', ' ')
                .strip();
        String kept = words.isEmpty() ? path.baseName() : words;
        int first = kept.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + kept.substring(Character.charCount(first));
    }
}
