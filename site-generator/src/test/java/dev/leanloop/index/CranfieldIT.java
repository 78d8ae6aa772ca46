package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanloop.index.web.WebBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the best hits answer, over the Cranfield collection: 1,400 abstracts, 225 questions, and what was judged to answer them.
 * The collection is no part of the project: {@code ./mvnw -pl site-generator -am verify -Dtest=none -Dit.test=CranfieldIT
 * -Dbrowser.tests=true -Dcorpora=FOLDER} measures the terminal and the page, and writes {@code site-generator/target/cranfield.txt}.
 */
class CranfieldIT {

    private static final int HITS = 10;
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RANKING = """
            const [manifest, today, asked, done] = arguments;
            (async () => {
              const engine = await SearchEngine.open(manifest);
              const rankings = [];
              for (const query of JSON.parse(asked)) {
                const answer = await engine.search({ query, chosen: new Map(), typing: false, today });
                const found = await Promise.all([...answer.ranks.slice(0, 10)].map((rank) => engine.document(rank)));
                rankings.push(found.map(({ id }) => id));
              }
              done(JSON.stringify(rankings));
            })().catch((failure) => done(JSON.stringify(String(failure.stack))));
            """;

    @TempDir
    static Path folder;

    @Test
    void collectionIsAnsweredAlikeInTerminalAndPage() throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeThat(corpora).as("-Dcorpora=FOLDER").isNotEmpty();
        Path collection = Path.of(corpora, "cranfield");
        List<SearchDocument> documents = documents(collection);
        List<String> questions = records(collection.resolve("cran.qry")).stream()
                .map(record -> record.get("W"))
                .toList();
        Map<Integer, Map<String, Integer>> judged = judgements(collection);
        assertThat(documents).hasSize(1400);
        assertThat(questions).hasSize(225);

        List<List<String>> terminal = new ArrayList<>();
        List<List<String>> page;
        try (SearchIndex index = SearchIndex.build(folder.resolve("index"), "en", documents);
                Chromium chromium = new Chromium(folder.resolve("profile"))) {
            for (String question : questions) {
                terminal.add(index.search(SearchRequest.of(question, TODAY)).hits().stream()
                        .map(hit -> hit.document().id())
                        .toList());
            }
            String manifest = WebBundle.write(index, chromium::put).manifest();
            page = rankings(JSON.readTree(chromium.run(
                    RANKING, "/files/" + manifest, TODAY.toEpochDay(), JSON.writeValueAsString(questions))));
        }

        assertThat(page).isEqualTo(terminal);
        String report = String.format(
                Locale.ROOT,
                "nDCG@10 of 225 questions, terminal and page%nevery pair of the judgements relevant: %.4f%n"
                        + "without the 225 pairs of grade -1: %.4f%n",
                ndcg(terminal, judged, grade -> true),
                ndcg(terminal, judged, grade -> grade > 0));
        Files.writeString(Path.of("target", "cranfield.txt"), report);
    }

    private static List<List<String>> rankings(JsonNode page) {
        List<List<String>> rankings = new ArrayList<>();
        page.forEach(ranking -> {
            List<String> ids = new ArrayList<>();
            ranking.forEach(id -> ids.add(id.asText()));
            rankings.add(ids);
        });
        return rankings;
    }

    /** The mean over all questions; an answer counts 1 if it is relevant, divided by the binary logarithm of its place plus one. */
    private static double ndcg(
            List<List<String>> rankings, Map<Integer, Map<String, Integer>> judged, Predicate<Integer> relevant) {
        double sum = 0;
        for (int i = 0; i < rankings.size(); i++) {
            Map<String, Integer> grades = judged.getOrDefault(i + 1, Map.of());
            double gained = 0;
            double possible = 0;
            long answers = grades.values().stream().filter(relevant).count();
            for (int place = 0; place < HITS; place++) {
                double discount = Math.log(2) / Math.log(place + 2.0);
                possible += place < answers ? discount : 0;
                if (place < rankings.get(i).size()) {
                    Integer grade = grades.get(rankings.get(i).get(place));
                    gained += grade != null && relevant.test(grade) ? discount : 0;
                }
            }
            sum += answers == 0 ? 0 : gained / possible;
        }
        return sum / rankings.size();
    }

    private static List<SearchDocument> documents(Path collection) throws IOException {
        List<SearchDocument> documents = new ArrayList<>();
        for (Map<String, String> record : records(collection.resolve("cran.all.1400"))) {
            String id = record.get("I");
            String title = record.getOrDefault("T", "");
            String text = record.getOrDefault("W", "");
            documents.add(SearchDocument.ofWords(
                    id,
                    HitKind.PASSAGE,
                    title,
                    text,
                    List.of(),
                    new SearchDocument.Place(id + ".html", id + ".md", 1)));
        }
        return documents;
    }

    /** Records of lines {@code .I number}, {@code .T}, {@code .W} and so on, each with the lines below it. */
    private static List<Map<String, String>> records(Path file) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        String part = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(".I ")) {
                records.add(new HashMap<>(Map.of("I", line.substring(3).strip())));
            } else if (line.matches("\\.[A-Z]\\s*")) {
                part = line.substring(1, 2);
            } else {
                records.getLast().merge(part, line, (before, more) -> before + "\n" + more);
            }
        }
        return records;
    }

    /** Grades by question, numbered in the order of the questions, and document. */
    private static Map<Integer, Map<String, Integer>> judgements(Path collection) throws IOException {
        Map<Integer, Map<String, Integer>> judged = new HashMap<>();
        for (String line : Files.readAllLines(collection.resolve("cranqrel"))) {
            if (!line.isBlank()) {
                String[] columns = line.strip().split("\\s+");
                judged.computeIfAbsent(Integer.valueOf(columns[0]), added -> new HashMap<>())
                        .put(columns[1], Integer.valueOf(columns[2]));
            }
        }
        return judged;
    }
}
