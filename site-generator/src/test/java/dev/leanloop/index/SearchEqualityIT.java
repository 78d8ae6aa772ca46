package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.ExampleKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page answers as Lucene does, in a real browser: normal form, counts, order, scores to the last bit, snippets, facets, months. */
class SearchEqualityIT {

    /** Queries over each collection: a hundred of each form, unless {@code -Dequality.queries} says how many. */
    private static final int QUERIES = Integer.getInteger("equality.queries", 2_000);

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    /** Half a surrogate pair gets to the browser only when it is escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Path VECTORS = Path.of("../indexer/src/test/resources/dev/leanloop/index/query-vectors.tsv");

    private static final String ANSWERS = """
            const [manifest, today, asked, done] = arguments;
            (async () => {
              const engine = await SearchEngine.open(manifest);
              const bits = new DataView(new ArrayBuffer(4));
              const answers = [];
              for (const { query, chosen, typing, sort, from, to } of JSON.parse(asked)) {
                const choice = new Map(Object.entries(chosen));
                const answer = await engine.search({ query, chosen: choice, typing, today, sort, from, to, limit: 10 });
                const snippets = engine.snippets(answer);
                const hits = [];
                for (let i = 0; i < Math.min(10, answer.total); i++) {
                  const found = await engine.document(answer.ranks[i]);
                  bits.setFloat32(0, answer.scores[i]);
                  const { segments } = snippets.of(found.text, found.quotes.map(([words]) => words));
                  hits.push([found.id, bits.getInt32(0), segments.map(({ text, found }) => [text, found])]);
                }
                const facets = {};
                const counted = await engine.counts(answer, choice, { from, to });
                for (const [facet, counts] of counted.facets) {
                  const values = counts.filter(({ count }) => count > 0).map(({ value, label, count }) => [value, label, count]);
                  if (values.length > 0) {
                    facets[facet] = values;
                  }
                }
                const { query: understood, repairs, relaxed, total } = answer;
                const months = counted.months.map(({ month, count }) => [month, count]);
                answers.push({ understood, repairs, relaxed, total, hits, facets, months });
              }
              done(JSON.stringify(answers));
            })().catch((failure) => done(JSON.stringify(String(failure.stack))));
            """;

    private static final String UNDERSTOOD = """
            const done = arguments[1];
            done(JSON.stringify(JSON.parse(arguments[0]).map((text) => {
              const { query, repairs } = parseQuery(text, false);
              return [normalForm(query), repairs.join(",")];
            })));
            """;

    @TempDir
    static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium(folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void queriesAreUnderstoodAlike() throws IOException {
        List<String[]> vectors = Files.readAllLines(VECTORS).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                .map(line -> line.split("\t", -1))
                .toList();

        JsonNode page = JSON.readTree(chromium.run(
                UNDERSTOOD,
                JSON.writeValueAsString(
                        vectors.stream().map(vector -> vector[0]).toList())));

        assertThat(vectors).hasSizeGreaterThan(60);
        for (int i = 0; i < vectors.size(); i++) {
            assertThat(List.of(page.get(i).get(0).asText(), page.get(i).get(1).asText()))
                    .as(vectors.get(i)[0])
                    .containsExactly(vectors.get(i)[1], vectors.get(i)[2]);
        }
    }

    @Test
    void exampleIsSearchedAlike() throws IOException {
        compare(
                "example",
                "en",
                SearchDocuments.from(ExampleKnowledge.read(), KnowledgeBuild::url),
                17,
                ServedRanges.Kind.NONE);
    }

    @Test
    void madeUpDocumentsAreSearchedAlike() throws IOException {
        compare("made-up", "en", MadeUpDocuments.of(MadeUpDocuments.ENGLISH, 2_500, 42), 23, ServedRanges.Kind.MANY);
    }

    @Test
    void germanDocumentsAreSearchedAlike() throws IOException {
        compare("german", "de-AT", MadeUpDocuments.of(MadeUpDocuments.GERMAN, 1_500, 43), 29, ServedRanges.Kind.ONE);
    }

    @Test
    void frenchDocumentsAreSearchedAlike() throws IOException {
        compare("french", "fr", MadeUpDocuments.of(MadeUpDocuments.FRENCH, 1_500, 44), 31, ServedRanges.Kind.MANY);
    }

    @Test
    void japaneseDocumentsAreSearchedAlike() throws IOException {
        compare("japanese", "ja", MadeUpDocuments.of(MadeUpDocuments.JAPANESE, 1_500, 45), 37, ServedRanges.Kind.NONE);
    }

    @Test
    void documentsOfALanguageWithoutRulesAreSearchedAlike() throws IOException {
        compare("other", "pl", MadeUpDocuments.of(MadeUpDocuments.FRENCH, 500, 46), 41, ServedRanges.Kind.ONE_ONLY);
    }

    private static void compare(
            String name, String language, List<SearchDocument> documents, int seed, ServedRanges.Kind ranges)
            throws IOException {
        chromium.answerRanges(ranges);
        int volumesBefore = chromium.volumeRequests();
        QueryMaker queries = new QueryMaker(documents, new Random(seed));
        try (SearchIndex index = SearchIndex.build(folder.resolve(name), language, documents)) {
            String manifest = WebBundle.write(index, (file, bytes) -> chromium.put(name + "/" + file, bytes))
                    .manifest();
            ArrayNode asked = JSON.createArrayNode();
            ArrayNode expected = JSON.createArrayNode();
            for (int i = 0; i < QUERIES; i++) {
                SearchRequest request = queries.next(TODAY);
                asked.add(asked(request));
                expected.add(answer(index.search(request)));
            }
            JsonNode page = JSON.readTree(chromium.run(
                    ANSWERS, "/files/" + name + "/" + manifest, TODAY.toEpochDay(), JSON.writeValueAsString(asked)));
            assertThat(page.isArray()).as(page.isArray() ? "" : page.asText()).isTrue();
            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                if (!page.get(i).equals(expected.get(i))) {
                    assertThat(page.get(i).toPrettyString())
                            .as("the answer to %s", asked.get(i))
                            .isEqualTo(expected.get(i).toPrettyString());
                }
                found += expected.get(i).get("total").asInt() > 0 ? 1 : 0;
            }
            assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 2);
            assertThat(chromium.volumeRequests() > volumesBefore)
                    .as("whether volumes are read from a server that answers ranges: %s", ranges)
                    .isEqualTo(ranges != ServedRanges.Kind.NONE);
        }
    }

    private static ObjectNode asked(SearchRequest request) {
        ObjectNode asked = JSON.createObjectNode();
        asked.put("query", request.query());
        asked.put("typing", request.entry() == SearchRequest.Entry.TYPING);
        asked.put("sort", request.order().name().toLowerCase(Locale.ROOT));
        boolean always = request.days().equals(DayRange.ALWAYS);
        asked.put("from", always ? null : request.days().from().toEpochDay());
        asked.put("to", always ? null : request.days().to().toEpochDay());
        ObjectNode chosen = asked.putObject("chosen");
        request.chosen().forEach((facet, values) -> chosen.set(facet.word(), JSON.valueToTree(values)));
        return asked;
    }

    private static ObjectNode answer(SearchResult result) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("understood", result.query());
        answer.set("repairs", JSON.valueToTree(result.repairs()));
        answer.put("relaxed", result.relaxed());
        answer.put("total", result.total());
        ArrayNode hits = answer.putArray("hits");
        for (SearchHit hit : result.hits()) {
            ArrayNode row = hits.addArray();
            row.add(hit.document().id()).add(Float.floatToIntBits(hit.score()));
            ArrayNode segments = row.addArray();
            hit.snippet()
                    .segments()
                    .forEach(segment -> segments.addArray().add(segment.text()).add(segment.found()));
        }
        ObjectNode facets = answer.putObject("facets");
        for (Map.Entry<Facet, List<SearchResult.FacetCount>> facet :
                result.facets().entrySet()) {
            ArrayNode values = facets.putArray(facet.getKey().word());
            facet.getValue()
                    .forEach(value -> values.addArray()
                            .add(value.value())
                            .add(value.label())
                            .add(value.count()));
        }
        ArrayNode months = answer.putArray("months");
        result.months()
                .forEach(
                        month -> months.addArray().add(month.month().toString()).add(month.count()));
        return answer;
    }
}
