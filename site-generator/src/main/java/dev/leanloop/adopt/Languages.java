package dev.leanloop.adopt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The notes' language by its most frequent little words, or by its script. */
final class Languages {

    private static final String ENGLISH = "en";

    /** Little words that no other of these languages has. */
    private static final Map<String, Set<String>> LITTLE_WORDS = Map.of(
            ENGLISH,
            Set.of("the", "and", "of", "to", "is", "with", "this"),
            "de",
            Set.of("der", "die", "und", "nicht", "mit", "ist", "wir", "sich"),
            "fr",
            Set.of("les", "des", "est", "nous", "pour", "dans", "sur", "une"),
            "es",
            Set.of("los", "las", "el", "con", "una", "por", "del", "se"),
            "it",
            Set.of("il", "che", "gli", "della", "di", "sono", "per", "nel"),
            "pt",
            Set.of("não", "uma", "com", "dos", "ao", "são", "os", "em"),
            "nl",
            Set.of("het", "een", "niet", "van", "wij", "zijn", "voor", "ook"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern KANA = Pattern.compile("[\\u3040-\\u30ff]");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern HANGUL = Pattern.compile("[\\uac00-\\ud7af]");

    /** Fewer little words tell nothing. */
    private static final int ENOUGH = 20;

    private Languages() {}

    /** The proposal; empty for English, and where no language is clearly the one. */
    static Optional<Finding> finding(List<FoundNote> notes) {
        Tally tally = new Tally();
        Map<String, Integer> scripts = new TreeMap<>();
        int words = 0;
        for (FoundNote note : notes) {
            for (String line : note.lines()) {
                List<String> inLine = Arrays.asList(BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT)));
                words += inLine.size();
                LITTLE_WORDS.forEach((language, little) ->
                        inLine.stream().filter(little::contains).forEach(word -> tally.add(language)));
                count(scripts, "ja", KANA, line);
                count(scripts, "zh", HAN, line);
                count(scripts, "ko", HANGUL, line);
            }
        }
        Optional<String> byScript = byScript(scripts, words);
        if (byScript.isPresent()) {
            return byScript.map(language -> new Finding("language: " + language, "the script tells"));
        }
        List<String> languages = tally.names();
        if (languages.isEmpty() || languages.getFirst().equals(ENGLISH) || tally.of(languages.getFirst()) < ENOUGH) {
            return Optional.empty();
        }
        boolean clear = languages.size() == 1 || tally.of(languages.getFirst()) >= 2 * tally.of(languages.get(1));
        return clear
                ? Optional.of(new Finding("language: " + languages.getFirst(), "little words: " + tally.shown(3)))
                : Optional.empty();
    }

    private static void count(Map<String, Integer> scripts, String language, Pattern letters, String line) {
        int found = Math.toIntExact(letters.matcher(line).results().count());
        if (found > 0) {
            scripts.merge(language, found, Integer::sum);
        }
    }

    /** Japanese has Chinese characters, too; its own letters tell it. */
    private static Optional<String> byScript(Map<String, Integer> scripts, int words) {
        int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (all < 2 * words || all < ENOUGH) {
            return Optional.empty();
        }
        if (scripts.getOrDefault("ko", 0) * 2 > all) {
            return Optional.of("ko");
        }
        return Optional.of(scripts.getOrDefault("ja", 0) * 10 > all ? "ja" : "zh");
    }
}
