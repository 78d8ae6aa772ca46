package dev.leanloop.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of a file are, as far as it matters for a person. */
final class NotesText {

    private static final Pattern SPEAKER = Pattern.compile("(?:--|[\\u2013\\u2014~-])\\s*(\\S.*)$");

    private NotesText() {}

    /** What kind of place each line of a file is. */
    static List<Place.Kind> kinds(String file, List<String> lines) {
        boolean settings = file.endsWith(".yml") || file.endsWith(".yaml");
        boolean head = !lines.isEmpty()
                && lines.getFirst().replace("\ufeff", "").strip().equals("---");
        List<Place.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (head && i > 0 && lines.get(i).strip().equals("---")) {
                head = false;
            }
            kinds.add(settings || head ? Place.Kind.KEYS : Place.Kind.TEXT);
        }
        return kinds;
    }

    /** Which lines are the words of a person: those of a block quote up to the line that names them as its speaker. */
    static List<Integer> quotes(List<String> lines, PersonWords words) {
        List<Integer> found = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean quote = line.stripLeading().startsWith(">");
            if (!quote && open.isEmpty()) {
                continue;
            }
            Matcher speaker = SPEAKER.matcher(line.strip());
            boolean spoken = speaker.find() && line.strip().length() - speaker.start() < 80;
            if (quote || spoken) {
                open.add(i);
            }
            if (spoken && words.isIn(speaker.group(1), Place.Kind.KEYS)) {
                found.addAll(open);
            }
            if (spoken || !quote) {
                open.clear();
            }
        }
        return found;
    }
}
