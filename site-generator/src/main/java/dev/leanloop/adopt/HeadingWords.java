package dev.leanloop.adopt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings that open a phase in the team's own words, of those that are known to in some language. */
final class HeadingWords {

    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+(.+?)[ \\t#]*|[*_]{2}(.+?)[*_]{2}:?");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");

    /** One note may have a word by chance. */
    private static final int NOTES = 2;

    private HeadingWords() {}

    /** The proposal; empty where no such heading stands in two notes. */
    static Optional<Finding> finding(List<FoundNote> notes) throws IOException {
        Map<String, String> known = Words.read("heading-words.tsv");
        Tally tally = new Tally();
        for (FoundNote note : notes) {
            headings(note.lines()).stream().filter(known::containsKey).forEach(tally::add);
        }
        Map<String, List<String>> byPhase = new TreeMap<>();
        Tally kept = new Tally();
        for (String word : tally.names()) {
            if (tally.of(word) >= NOTES) {
                byPhase.computeIfAbsent(known.get(word), phase -> new ArrayList<>())
                        .add(word);
                for (int i = 0; i < tally.of(word); i++) {
                    kept.add(word);
                }
            }
        }
        if (byPhase.isEmpty()) {
            return Optional.empty();
        }
        var yaml = new StringBuilder("headings:");
        byPhase.forEach((phase, words) -> yaml.append("\n  ")
                .append(phase)
                .append(": [")
                .append(String.join(", ", words.stream().map(Finding::quoted).toList()))
                .append(']'));
        return Optional.of(new Finding(yaml.toString(), "headings of your own: " + kept.shown(6)));
    }

    private static Set<String> headings(List<String> lines) {
        Set<String> headings = new HashSet<>();
        boolean code = false;
        for (String line : lines) {
            if (FENCE.matcher(line).matches()) {
                code = !code;
            }
            Matcher heading = HEADING.matcher(line.strip());
            if (!code && heading.matches()) {
                headings.add(normal(heading.group(1) == null ? heading.group(2) : heading.group(1)));
            }
        }
        return headings;
    }

    /** As the words of phases are compared: without case, typographic apostrophes, marks around, and what follows a bracket or colon. */
    static String normal(String heading) {
        String plain = heading.replace('\u2019', '\'').replace("&#39;", "'").replaceAll("[*_`]", "");
        String bare = plain.replaceFirst("\\s*[(:\u2013\u2014].*$", "");
        return bare.replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}]+$", "").toLowerCase(Locale.ROOT);
    }
}
