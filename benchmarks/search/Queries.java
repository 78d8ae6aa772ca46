import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Queries drawn from the notes by a rule. A query has one, two and three words in turn, all of one line of one note, so that something
 * has them all. Its first word is by turns common (in more than one note of fifty), middling, and rare (in ten notes at most, or in one of a
 * thousand where that is more: of so many notes even the rarest words are in more than ten); the others are any words of the line. Small words of English are not drawn.
 */
final class Queries {

    private static final Set<String> SMALL_WORDS = Set.of(("the to and of a in is it that we for they on with not be are this have at"
                    + " but has by from what their as was when will our or there if an can so which would who into no such then these")
            .split(" "));
    /** What is no word of a sentence: what kind of line it is, handles, topics, links. */
    private static final Pattern MARKS = Pattern.compile("^\\W*(\\w+ )?\\w+: |[#@]\\S+|\\[\\[.*?]]");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final int RARE = 10;
    private static final int RARE_SHARE = 1000;
    private static final int COMMON_SHARE = 50;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> notesWith = new HashMap<>();
    private final Random random = new Random(7);
    private int notes;

    Queries(Path folder) throws IOException {
        for (Path note : notes(folder)) {
            notes++;
            Set<String> words = new HashSet<>();
            for (String line : body(Files.readString(note)).split("\n")) {
                if (words(line).size() >= 3) {
                    lines.add(line);
                }
                words.addAll(words(line));
            }
            words.forEach(word -> notesWith.merge(word, 1, Integer::sum));
        }
    }

    /** The notes of a folder, in order. */
    static List<Path> notes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** A note without its front matter. */
    static String body(String note) {
        return note.startsWith("---\n") ? note.substring(note.indexOf("\n---\n", 3) + 5) : note;
    }

    List<String> drawn(int count) {
        Set<String> drawn = new LinkedHashSet<>();
        for (int number = 0; drawn.size() < count; number++) {
            drawn.add(query(1 + number % 3, number / 3 % 3));
        }
        return List.copyOf(drawn);
    }

    /** Words of five letters or more, to be typed letter by letter; by turns common, middling and rare. */
    List<String> typed(int count) {
        Set<String> typed = new LinkedHashSet<>();
        for (int number = 0; typed.size() < count; number++) {
            String word = query(1, number % 3);
            if (word.length() >= 5) {
                typed.add(word);
            }
        }
        return List.copyOf(typed);
    }

    private String query(int length, int rarity) {
        while (true) {
            List<String> words = words(lines.get(random.nextInt(lines.size())));
            int first = random.nextInt(words.size());
            if (rarity(words.get(first)) == rarity && words.size() >= length) {
                Set<String> query = new LinkedHashSet<>(List.of(words.get(first)));
                while (query.size() < length) {
                    query.add(words.get(random.nextInt(words.size())));
                }
                return String.join(" ", query);
            }
        }
    }

    private int rarity(String word) {
        int with = notesWith.get(word);
        return with <= Math.max(RARE, notes / RARE_SHARE) ? 2 : with * COMMON_SHARE > notes ? 0 : 1;
    }

    /** The different words of a line. */
    private static List<String> words(String line) {
        return WORD.matcher(MARKS.matcher(line).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> !SMALL_WORDS.contains(word))
                .distinct()
                .toList();
    }
}
