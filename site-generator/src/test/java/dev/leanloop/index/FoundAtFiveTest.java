package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.ExampleKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether somebody who remembers an item finds it among the first five hits, over the example team's notes. Asked for is every item with
 * at least four words of four letters or more that no other item has the same text as. Her words are its rarest ones, the first of equals
 * first; {@code site-generator/target/found-at-five.txt} is the table of {@code docs/evaluation.md}.
 */
class FoundAtFiveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");

    @TempDir
    static Path folder;

    private static final Map<String, String> TABLE = new TreeMap<>();

    private static List<SearchDocument> documents = List.of();
    private static Map<String, Integer> items = Map.of();

    @BeforeAll
    static void read() throws IOException {
        List<SearchDocument> all = SearchDocuments.from(ExampleKnowledge.read(), KnowledgeBuild::url);
        items = new HashMap<>();
        Map<String, Integer> texts = new HashMap<>();
        for (SearchDocument document : all) {
            texts.merge(document.text(), 1, Integer::sum);
            words(document.text()).forEach(word -> items.merge(word, 1, Integer::sum));
        }
        documents = all.stream()
                .filter(document -> words(document.text()).size() >= 4 && texts.get(document.text()) == 1)
                .toList();
    }

    @Test
    void exactWords() throws IOException {
        assertFound(
                "three of its words", 1.00, SearchRequest.Entry.COMPLETE, (words, random) -> String.join(" ", words));
    }

    @Test
    void oneTypo() throws IOException {
        assertFound(
                "three of its words, a letter of one wrong", 0.98, SearchRequest.Entry.COMPLETE, (words, random) -> {
                    var typed = new ArrayList<>(words);
                    int wrong = random.nextInt(typed.size());
                    typed.set(wrong, withTypo(typed.get(wrong), random));
                    return String.join(" ", typed);
                });
    }

    @Test
    void prefix() throws IOException {
        assertFound("two of its words, the second half typed", 0.97, SearchRequest.Entry.TYPING, (words, random) -> {
            String second = words.get(1);
            return words.getFirst() + " " + second.substring(0, Math.max(3, (second.length() + 1) / 2));
        });
    }

    @Test
    void twoWords() throws IOException {
        assertFound(
                "two of its words",
                1.00,
                SearchRequest.Entry.COMPLETE,
                (words, random) -> words.getFirst() + " " + words.get(1));
    }

    @FunctionalInterface
    private interface Asking {

        String query(List<String> words, Random random);
    }

    private static void assertFound(String how, double floor, SearchRequest.Entry entry, Asking asking)
            throws IOException {
        var random = new Random(5);
        List<String> missed = new ArrayList<>();
        try (SearchIndex index = SearchIndex.build(folder.resolve(how.replaceAll("\\W", "-")), "en", documents)) {
            for (SearchDocument document : documents) {
                List<String> rarest = words(document.text()).stream()
                        .sorted(Comparator.comparing(items::get))
                        .limit(3)
                        .toList();
                String query = asking.query(rarest, random);
                SearchResult result = index.search(new SearchRequest(
                        query, Map.of(), DayRange.ALWAYS, SearchOrder.RELEVANCE, 5, TODAY, entry, true));
                if (result.hits().stream().noneMatch(hit -> hit.document().id().equals(document.id()))) {
                    missed.add(query + " -> " + document.id());
                }
            }
        }
        double found = 1 - (double) missed.size() / documents.size();
        TABLE.put(how, String.format(Locale.ROOT, "| %s | %d | %.1f |", how, documents.size(), 100 * found));
        Files.write(Path.of("target", "found-at-five.txt"), TABLE.values());
        assertThat(found).as("%s; missed: %s", how, missed).isGreaterThanOrEqualTo(floor);
    }

    /** Its words of four letters or more, each once. */
    private static List<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return List.copyOf(words);
    }

    /** One letter left out, doubled, changed, or swapped with its neighbour; not the first two. */
    private static String withTypo(String word, Random random) {
        int at = 2 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default -> word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }
}
