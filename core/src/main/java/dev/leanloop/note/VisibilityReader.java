package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who may read a note. Whatever is in doubt is withheld (E04): a note wrongly hidden is asked for, one wrongly shown is read. */
final class VisibilityReader {

    private static final String KEY = VisibilityTrace.KEY;
    private static final Map<String, Visibility> WORDS =
            Map.of("team", Visibility.TEAM, "managers", Visibility.MANAGERS, "private", Visibility.PRIVATE);

    private final Problems problems;
    private final Settings settings;

    VisibilityReader(Problems problems, Settings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    Visibility read(FrontMatterReader.Result head, NoteType type, List<String> lines) {
        FrontMatter frontMatter = head.frontMatter();
        if (head.visibilityInDoubt()) {
            return doubt(1, "the front matter cannot be read, and a line in it starts with 'visib'", "", lines);
        }
        if (frontMatter.repeated().contains(KEY)) {
            return doubt(frontMatter.line(KEY), "the key 'visibility' is written twice", "", lines);
        }
        Optional<String> misspelt = frontMatter.keys().stream()
                .filter(key -> !key.equals(KEY))
                .filter(key -> key.startsWith("visib") || Spelling.isWithin(key, KEY, VisibilityTrace.MISSPELT))
                .findFirst();
        if (misspelt.isPresent()) {
            String key = misspelt.orElseThrow();
            String value = frontMatter.text(key).orElse("managers");
            return doubt(
                    frontMatter.line(key),
                    "'" + key + "' is no key; did you mean 'visibility'?",
                    KEY + ": " + value,
                    lines);
        }
        if (frontMatter.value(KEY).isEmpty()) {
            return type == NoteType.TRUTH ? Visibility.MANAGERS : unsaid(frontMatter, lines);
        }
        List<String> written = frontMatter.list(KEY);
        Visibility visibility = written.size() == 1 ? WORDS.get(written.getFirst()) : null;
        if (visibility == null) {
            String near = written.size() == 1 ? nearest(written.getFirst().toLowerCase(Locale.ROOT)) : "managers";
            String said = written.isEmpty()
                    ? "visibility has no value"
                    : "'" + String.join(", ", written) + "' is no visibility";
            return doubt(frontMatter.line(KEY), said + "; write team, managers or private", KEY + ": " + near, lines);
        }
        return visibility;
    }

    /** What was most likely meant by a value that is none as it is written. */
    private static String nearest(String small) {
        return WORDS.containsKey(small)
                ? small
                : Spelling.nearest(small, WORDS.keySet()).orElse("managers");
    }

    /** For the team, unless something that was not understood may have meant otherwise. */
    private Visibility unsaid(FrontMatter frontMatter, List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        for (int i = first; i < lines.size() && i < first + MetadataReader.LINES; i++) {
            if (VisibilityTrace.mayGive(lines.get(i), settings)) {
                return doubt(
                        i + 1,
                        "a line like 'visibility: private' that is not read here; put it between two lines '---' at the very top",
                        "",
                        lines);
            }
        }
        Optional<String> type = frontMatter.text("type");
        if (type.filter(VisibilityTrace::isNearTruth).isPresent()) {
            return doubt(
                    frontMatter.line("type"),
                    "'" + type.orElseThrow() + "' is no type; did you mean 'truth'?",
                    "type: truth",
                    lines);
        }
        if (type.isEmpty() && NoteReader.isAmongTruths(problems.path())) {
            return doubt(1, "a note in a folder called truth, but not in truth/ at the top", "visibility: team", lines);
        }
        return Visibility.TEAM;
    }

    /** For managers, unless what was written may have meant private. */
    private Visibility doubt(int line, String message, String fix, List<String> lines) {
        problems.at(DiagnosticCode.E04, line, problems.columnOf("isib", line, 2) - 1, message, fix);
        return VisibilityTrace.mostPrivate(lines);
    }
}
