package dev.leanloop.person;

import dev.leanloop.history.PastMentions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it takes to forget one person: a patch for the notes as they are, expressions for a rewrite of their history, and a checklist
 * for everything that no program can reach. Nothing is carried out.
 *
 * @param standIn the handle that takes the person's place, a new one: {@code former-1}
 * @param about where the person stands
 * @param patch for {@code git apply} or {@code patch -p1}; empty when the files do not name the person. Files that are large or no UTF-8
 *     are not in it: one line that does not fit would keep all of it from being applied
 * @param expressions for {@code git filter-repo --replace-text} and {@code --replace-message}
 * @param checklist in Markdown
 */
public record ForgetPlan(String standIn, AboutPerson about, String patch, String expressions, String checklist) {

    private static final Pattern FORMER = Pattern.compile("(?<![\\p{L}\\p{N}_])former-(\\d{1,6})(?!\\d)");

    /**
     * Makes the plan for a folder.
     *
     * @throws IOException when the folder or its history cannot be read
     */
    public static ForgetPlan of(Path root, PersonWords words) throws IOException {
        List<NotesFile> files = NotesFile.in(root);
        String standIn = "former-" + (highest(files) + 1);
        AboutPerson about = AboutPerson.in(root, files, words);
        StringBuilder patch = new StringBuilder();
        Set<String> leftAlone = new TreeSet<>();
        for (NotesFile file : files) {
            if (file.form() == NotesFile.Form.TEXT) {
                patch.append(UnifiedDiff.of(file.name(), changes(file, words, standIn)));
            } else if (about.places().stream().anyMatch(place -> place.isWithin(file.name()))) {
                leftAlone.add(file.name());
            }
        }
        return new ForgetPlan(
                standIn,
                about,
                patch.toString(),
                expressions(words, standIn),
                new ForgetChecklist(words, standIn, about, leftAlone).text());
    }

    private static int highest(List<NotesFile> files) {
        return files.stream()
                .flatMap(file -> file.lines().stream())
                .flatMap(line -> FORMER.matcher(line).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private static List<UnifiedDiff.Line> changes(NotesFile file, PersonWords words, String standIn) {
        List<String> lines = file.lines();
        List<Place.Kind> kinds = NotesText.kinds(file.name(), lines);
        Set<Integer> dropped = new HashSet<>(NotesText.quotes(lines, words));
        dropped.addAll(entries(lines, kinds, words));
        List<UnifiedDiff.Line> changes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            changes.add(new UnifiedDiff.Line(
                    line, dropped.contains(i) ? null : words.replaced(line, kinds.get(i), standIn)));
        }
        return changes;
    }

    /** The person's own entry in a list of people: role and wishes tell who it was. */
    private static List<Integer> entries(List<String> lines, List<Place.Kind> kinds, PersonWords words) {
        Pattern entry = Pattern.compile("(?iu)^(\\s*)-\\s+\\{?\\s*[\"']?id[\"']?\\s*:\\s*[\"']?@?"
                + Pattern.quote(words.handle().value()) + "[\"']?\\s*(?:[,}#].*)?$");
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = entry.matcher(lines.get(i).stripTrailing());
            if (kinds.get(i) != Place.Kind.KEYS || !matcher.matches()) {
                continue;
            }
            int indent = matcher.group(1).length();
            found.add(i);
            for (int next = i + 1; next < lines.size() && isDeeper(lines.get(next), indent); next++) {
                found.add(next);
            }
        }
        return found;
    }

    private static boolean isDeeper(String line, int indent) {
        int own = line.length() - line.stripLeading().length();
        return !line.isBlank() && own > indent;
    }

    /** In the order in which they must be applied: quotes by their speaker, then entries, then names. */
    private static String expressions(PersonWords words, String standIn) {
        String id = python(words.handle().value());
        List<String> who = new ArrayList<>(List.of("@?" + id));
        words.names().forEach(name -> who.add(python(name)));
        List<String> lines = new ArrayList<>();
        lines.add("regex:(?im)^[ \\t]*>[^\\n]*(?:--|\u2013|\u2014|~)[ \\t]*(?:" + String.join("|", who)
                + ")(?![\\w-])[^\\n]*\\n?==>");
        lines.add("regex:(?im)^[ \\t]*-[ \\t]+\\{?[ \\t]*id[ \\t]*:[ \\t]*@?" + id + "(?![\\w-])[^\\n]*\\n?==>");
        lines.add("regex:(?i)(?<!\\w)@" + id + "(?![\\w-]|\\.\\w)==>@" + standIn);
        lines.add(
                words.handle().value().matches(".*[._\\d].*")
                        ? "regex:(?i)(?<![\\w.@/-])" + id + "(?![\\w-]|\\.\\w)==>" + standIn
                        : "regex:(?im)^([ \\t]*(?:-[ \\t]+)?(?:by|with|owner|lead|author|attendees|participants)[ \\t]*:[^\\n]*?)(?<![\\w.@/-])"
                                + id + "(?![\\w-]|\\.\\w)==>\\1" + standIn);
        words.addresses()
                .forEach(address -> lines.add("regex:(?i)" + python(address) + "==>" + standIn + "@removed.invalid"));
        words.names().forEach(name -> lines.add("regex:(?i)(?<!\\w)" + python(name) + "(?!\\w)==>" + standIn));
        return String.join("\n", lines) + "\n";
    }

    /** A text as a Python expression, which knows no quoting of a whole text and, of bytes, no case but that of ASCII. */
    private static String python(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            int lower = Character.toLowerCase(c);
            int upper = Character.toUpperCase(c);
            if (c >= 0x80 && lower != upper) {
                escaped.append("(?:")
                        .appendCodePoint(lower)
                        .append('|')
                        .appendCodePoint(upper)
                        .append(')');
                return;
            }
            if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** Whether anything, now or earlier, names the person. */
    public boolean isNeeded() {
        return !about.places().isEmpty()
                || about.past()
                        .map(PastMentions::commits)
                        .filter(commits -> !commits.isEmpty())
                        .isPresent();
    }
}
