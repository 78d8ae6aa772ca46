package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Handle;
import dev.leanloop.note.KnownPerson;
import dev.leanloop.note.LinkedValue;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Spelling;
import dev.leanloop.note.TeamMember;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports links that lead to no note (W51, E06, E10), with the name that was most likely meant. */
final class LinkProblems {

    /** Files that Obsidian links in the same way as notes. */
    private static final Pattern OTHER_FILE = Pattern.compile(
            ".*\\.(?:base|canvas|excalidraw|png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp3|mp4|m4a|wav|ogg|webm|mov|mkv|csv|tsv|json|txt|html?|docx?|xlsx?|pptx?|od[tsp]|zip)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final int LINES_OF_A_LIST = 20;

    private final NoteIndex index;
    private final NoteProblems problems;
    private final List<String> names;
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    LinkProblems(NoteIndex index, NoteProblems problems) {
        this.index = index;
        this.problems = problems;
        this.names = index.names();
    }

    /** Every link of the text that is meant as a note's and leads to none, or may lead to several. */
    void find(List<Note> notes, Settings settings) {
        Once<Set<String>> people = new Once<>(() -> names(notes, settings));
        for (Note note : notes) {
            note.frontMatter().list("about").forEach(written -> {
                List<NotePath> several = index.several(note.path(), written);
                if (!several.isEmpty()) {
                    int line = note.lines().lineOf(written, note.frontMatter().line("about"), LINES_OF_A_LIST);
                    several(note, written, several, line, note.lines().columnOf(nameOf(written), line, 1));
                }
            });
            for (Note.WrittenLink link : note.links()) {
                List<NotePath> several = index.several(note.path(), link.target());
                if (!several.isEmpty()) {
                    several(note, link.target(), several, link.line(), link.column());
                }
                if (isMeantAsNote(link)
                        && index.find(note.path(), link.target()).isEmpty()
                        && !isDayOrPerson(link, people.get())) {
                    String name = nameOf(link.target());
                    int line = note.lines().lineOf(name, link.line(), 2);
                    Optional<String> near = near(link.target());
                    problems.at(
                            DiagnosticCode.W51,
                            note,
                            line,
                            note.lines().columnOf(name, line, line == link.line() ? link.column() : 1),
                            "no note is called '" + link.target() + "'" + asked(near),
                            near.map(better -> mended(note, line, name, better)).orElse(""));
                }
            }
        }
    }

    /** W53: the name is that of several notes, none of them nearer. */
    private void several(Note note, String written, List<NotePath> notes, int line, int column) {
        String page = pageOf(written);
        String first = notes.getFirst().stem();
        String others =
                notes.size() == 2 ? notes.get(1).stem() : notes.get(1).stem() + " and " + (notes.size() - 2) + " more";
        problems.at(
                DiagnosticCode.W53,
                note,
                line,
                column,
                "'" + nameOf(written) + "' is taken for " + first + "; " + others
                        + " may be meant; write the path of the one that is",
                mended(note, line, page, page.endsWith(".md") ? first + ".md" : first));
    }

    private static boolean isMeantAsNote(Note.WrittenLink link) {
        String page = link.target().replaceFirst("#.*", "");
        return link.wiki() ? !OTHER_FILE.matcher(page).matches() : page.endsWith(".md");
    }

    /** Where people and days have pages, as in Obsidian and Logseq, most are never written. */
    private static boolean isDayOrPerson(Note.WrittenLink link, Set<String> people) {
        String name = nameOf(link.target());
        return DAY.matcher(name).matches() || people.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What everybody is called who took part, is of the team or in the people file; in lower case. */
    private static Set<String> names(List<Note> notes, Settings settings) {
        Stream<String> written = notes.stream()
                .map(Note::frontMatter)
                .flatMap(head -> Stream.of("by", "with").flatMap(key -> head.list(key).stream()))
                .flatMap(name -> Stream.of(nameOf(name), Handle.unlinked(name)));
        return Stream.of(
                        notes.stream().flatMap(note -> note.names().keySet().stream()),
                        written,
                        settings.team().stream().map(TeamMember::name),
                        settings.people().stream().map(KnownPerson::name))
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** {@code about} names no note. */
    void about(Note note, String written) {
        key(DiagnosticCode.W51, note, "about", written, "'about' names no note: '" + written + "'", "");
    }

    /** A review that names none; a note that its text links to is most likely meant. */
    void noAbout(Note note) {
        String linked = note.links().stream()
                .flatMap(link -> index.find(note.path(), link.target()).stream())
                .map(target -> target.note().baseName())
                .findFirst()
                .orElse("name-of-the-note");
        problems.at(
                DiagnosticCode.E10,
                note,
                note.firstLine(),
                "",
                "a truth review without 'about'",
                "about: [" + linked + "]");
    }

    /** {@code follows} points to no conversation. */
    void follows(Note note, String written) {
        String message = "'follows' points to no conversation: '" + unlinked(written) + "'";
        key(DiagnosticCode.E06, note, "follows", written, message, "follows: none");
    }

    /** {@code follows} runs in a circle. */
    void circle(Note note) {
        int line = note.frontMatter().line("follows");
        String written = note.frontMatter().text("follows").orElse("");
        problems.at(DiagnosticCode.E06, note, line, written, "'follows' runs in a circle", "follows: none");
    }

    private void key(
            DiagnosticCode code, Note note, String key, String written, String message, String withoutSuggestion) {
        int line = note.lines().lineOf(written, note.frontMatter().line(key), LINES_OF_A_LIST);
        Optional<String> near = near(written);
        problems.at(
                code,
                note,
                line,
                nameOf(written),
                message + asked(near),
                near.map(better -> mended(note, line, nameOf(written), better)).orElse(withoutSuggestion));
    }

    /** A note's name within a link: without folders, extension, heading and alias. */
    private static String nameOf(String target) {
        String page = pageOf(target);
        String name = page.substring(page.lastIndexOf('/') + 1).strip();
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private static String pageOf(String target) {
        return unlinked(target).replaceFirst("[#|].*", "");
    }

    private static String unlinked(String written) {
        return LinkedValue.of(written).map(LinkedValue::target).orElse(written);
    }

    private Optional<String> near(String target) {
        return nearest.computeIfAbsent(nameOf(target), name -> Spelling.nearest(name, names));
    }

    private static String asked(Optional<String> near) {
        return near.map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    private static String mended(Note note, int line, String name, String better) {
        String written = note.lines().line(line);
        int at = written.indexOf(name);
        return at < 0 ? "" : written.substring(0, at) + better + written.substring(at + name.length());
    }
}
