package dev.leanloop.adopt;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.note.FrontMatter;
import dev.leanloop.note.NoteType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The team's own keys, in front matter and in lines such as {@code Kunde: Acme}, that mean what a key of ours does. */
final class KeyWords {

    private static final Pattern LINE =
            Pattern.compile("\\s*(?:[-*+]\\s+)?\\**([\\p{L}][\\p{L} _-]{1,24}?)\\**\\s*::?\\**\\s+(\\S.*)");

    /** What front matter takes for a day. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What a line may take for a day, once the order of its numbers is known. */
    private static final Pattern WRITTEN_DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,4}/\\d{1,2}/\\d{1,4}|.*\\p{L}{3,}.*\\b(?:19|20)\\d{2}\\b.*");

    private static final String A_DAY = "2000-01-01";
    private static final int TOP_LINES = 30;

    /** Of the values of a key of dates, so many of a hundred must be days. */
    private static final int DAYS = 90;

    private final Map<String, String> known;
    private final Map<String, Integer> notes = new TreeMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> besideOurs = new HashSet<>();

    private KeyWords(Map<String, String> known) {
        this.known = known;
    }

    /** Each of their keys, ours, and in how many notes. */
    record Meaning(String theirs, String ours, int notes) {}

    static List<Meaning> in(List<FoundNote> notes) throws IOException {
        KeyWords words = new KeyWords(Words.read("key-words.tsv"));
        notes.forEach(words::look);
        return words.meanings();
    }

    private void look(FoundNote note) {
        FrontMatter head = note.read().isEmpty()
                ? FrontMatter.NONE
                : note.read().getFirst().frontMatter();
        boolean profile = !note.read().isEmpty() && note.read().getFirst().type() == NoteType.CUSTOMER;
        Map<String, List<String>> seen = new LinkedHashMap<>();
        for (String key : head.keys()) {
            String plain = key.toLowerCase(Locale.ROOT);
            if (known.containsKey(plain)
                    && head.records(key).isEmpty()
                    && !head.list(key).isEmpty()) {
                seen.putIfAbsent(plain, head.list(key));
            }
        }
        for (String line : note.lines()
                .subList(
                        Math.min(head.lines(), note.lines().size()),
                        Math.min(head.lines() + TOP_LINES, note.lines().size()))) {
            Matcher pair = LINE.matcher(line);
            if (pair.matches() && known.containsKey(pair.group(1).toLowerCase(Locale.ROOT))) {
                String said = pair.group(2).strip();
                // However a line writes a day, it counts as one.
                seen.putIfAbsent(
                        pair.group(1).toLowerCase(Locale.ROOT),
                        List.of(WRITTEN_DAY.matcher(said).matches() ? A_DAY : said));
            }
        }
        if (profile) {
            seen.remove("people");
        }
        seen.forEach((key, said) -> {
            notes.merge(key, 1, Integer::sum);
            values.computeIfAbsent(key, none -> new ArrayList<>()).addAll(said);
            if (head.text(ours(key)).isPresent()) {
                besideOurs.add(key);
            }
        });
    }

    /** One key of theirs for each of ours that has one value; the most frequent. */
    private List<Meaning> meanings() {
        Map<String, Meaning> best = new LinkedHashMap<>();
        List<Meaning> all = new ArrayList<>();
        for (Map.Entry<String, Integer> key : notes.entrySet()) {
            String ours = ours(key.getKey());
            if (besideOurs.contains(key.getKey())
                    || ours.equals("date") && !areDays(values.getOrDefault(key.getKey(), List.of()))) {
                continue;
            }
            Meaning meaning = new Meaning(key.getKey(), ours, key.getValue());
            if (ours.equals("with") || ours.equals("tags")) {
                all.add(meaning);
            } else {
                best.merge(ours, meaning, (one, other) -> other.notes() > one.notes() ? other : one);
            }
        }
        all.addAll(best.values());
        return all;
    }

    private String ours(String theirs) {
        return known.getOrDefault(theirs, "");
    }

    private static boolean areDays(List<String> said) {
        long days = said.stream()
                .filter(value -> DAY.matcher(value.strip()).matches())
                .count();
        return days * 100 >= (long) said.size() * DAYS;
    }

    /** The proposal; empty where there is no such key. */
    static Optional<Finding> finding(List<Meaning> meanings) {
        if (meanings.isEmpty()) {
            return Optional.empty();
        }
        List<String> pairs = meanings.stream()
                .map(meaning ->
                        (meaning.theirs().matches("[a-z]+") ? meaning.theirs() : Finding.quoted(meaning.theirs()))
                                + ": " + meaning.ours())
                .toList();
        List<String> counts = meanings.stream()
                .map(meaning -> meaning.theirs() + " in " + Amount.of(meaning.notes(), "note"))
                .toList();
        return Optional.of(new Finding(
                "front-matter: {" + String.join(", ", pairs) + "}", "keys of your own: " + String.join(", ", counts)));
    }
}
