package dev.leanloop.person;

import dev.leanloop.history.PastMentions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a notes folder and its history hold of one person. For who answers a request to see it: what is hidden from readers of
 * the site is told, too.
 *
 * @param places that name the person, by file and line
 * @param perhaps lines with the person's first name alone, which a person has to judge
 * @param past what git keeps; empty outside git
 */
public record AboutPerson(List<Place> places, List<Place> perhaps, Optional<PastMentions> past) {

    public AboutPerson {
        places = List.copyOf(places);
        perhaps = List.copyOf(perhaps);
    }

    /**
     * Looks through a folder and its history: the name of every file, and every line of those that are text, however large.
     *
     * @throws IOException when either cannot be read
     */
    public static AboutPerson in(Path root, PersonWords words) throws IOException {
        return in(root, NotesFile.in(root), words);
    }

    static AboutPerson in(Path root, List<NotesFile> files, PersonWords words) throws IOException {
        List<Place> places = new ArrayList<>();
        List<Place> perhaps = new ArrayList<>();
        for (NotesFile file : files) {
            if (words.isInName(file.name())) {
                places.add(new Place(file.name(), 0, file.name(), Place.Kind.NAME, false));
            }
            if (file.form() == NotesFile.Form.LARGE) {
                file.forEachPiece((number, text) -> large(file.name(), number, text, words, places, perhaps));
            } else {
                collect(file.name(), file.lines(), words, places, perhaps);
            }
        }
        return new AboutPerson(places, perhaps, PastMentions.find(root, words::isIn, words::isInName));
    }

    private static void large(
            String file, int number, String text, PersonWords words, List<Place> places, List<Place> perhaps) {
        if (words.isIn(text)) {
            places.add(new Place(file, number, text.strip(), Place.Kind.TEXT, false));
        } else if (words.mayBeIn(text)) {
            perhaps.add(new Place(file, number, text.strip(), Place.Kind.PERHAPS, false));
        }
    }

    private static void collect(
            String file, List<String> lines, PersonWords words, List<Place> places, List<Place> perhaps) {
        List<Place.Kind> kinds = NotesText.kinds(file, lines);
        Set<Integer> quoted = new HashSet<>(NotesText.quotes(lines, words));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (quoted.contains(i) || words.isIn(line, kinds.get(i))) {
                places.add(new Place(file, i + 1, line.strip(), kinds.get(i), quoted.contains(i)));
            } else if (kinds.get(i) == Place.Kind.TEXT && words.mayBeIn(line)) {
                perhaps.add(new Place(file, i + 1, line.strip(), Place.Kind.PERHAPS, false));
            }
        }
    }
}
