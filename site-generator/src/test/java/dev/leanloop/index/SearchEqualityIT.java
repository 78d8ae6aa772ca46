package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.note.Settings;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.SpokenFields;
import dev.leanloop.site.ExampleKnowledge;
import dev.leanloop.site.SplitNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page answers as Lucene does, in a real browser: normal form, counts, order, scores to the last bit, snippets, facets, months,
 * what else could be asked.
 */
class SearchEqualityIT {

    /** Queries over each collection: a hundred of each form, unless {@code -Dequality.queries} says how many. */
    private static final int QUERIES = Integer.getInteger("equality.queries", 2_000);

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final FieldWords SPOKEN = SpokenFields.of(Settings.DEFAULTS);

    /** Half a surrogate pair gets to the browser only when it is escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Path VECTORS = Path.of("../indexer/src/test/resources/dev/leanloop/index/query-vectors.tsv");

    private static final String ANSWERS = """
            const [manifests, today, asked, said, done] = arguments;
            (async () => {
              const engines = await Promise.all(manifests.map((manifest) => SearchEngine.open(manifest)));
              const members = engines.map((engine, i) => ({ name: `Site ${i}`, root: `/${i}/`, engine }));
              const engine = members.length === 1 ? engines[0] : new UnitedEngine(members);
              const bits = new DataView(new ArrayBuffer(4));
              const answers = [];
              for (const { query, chosen, typing, sort, from, to } of JSON.parse(asked)) {
                const choice = new Map(Object.entries(chosen));
                const question = { query, chosen: choice, typing, today, sort, from, to, limit: 10 };
                const answer = await engine.search(question);
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
                const sites = counted.facets.get("site") ?? [];
                counted.facets.delete("site");
                const ofSites = sites.length === 0 ? answer.total : sites.reduce((sum, { count }) => sum + count, 0);
                for (const [facet, counts] of counted.facets) {
                  const values = counts.filter(({ count }) => count > 0).map(({ value, label, count }) => [value, label, count]);
                  if (values.length > 0) {
                    facets[facet] = values;
                  }
                }
                const { query: understood, repairs, relaxed, total } = answer;
                const months = counted.months.map(({ month, count }) => [month, count]);
                const ways = await waysOut(engine, question, answer, JSON.parse(said));
                answers.push({ understood, repairs, relaxed, total, ofSites, hits, facets, months, ways });
              }
              done(JSON.stringify(answers));
            })().catch((failure) => done(JSON.stringify(String(failure.stack))));
            """;

    private static final String UNDERSTOOD = """
            const done = arguments[1];
            done(JSON.stringify(JSON.parse(arguments[0]).map((text) => {
              const { query, repairs } = parseQuery(text, false);
              return [normalForm(query), repairs.join(","), typedForm(query)];
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
            QueryNode.Group query = QueryParser.parse(vectors.get(i)[0], SearchRequest.Entry.COMPLETE)
                    .query();
            assertThat(page.get(i).get(2).asText()).isEqualTo(TypedForm.of(query));
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

    /** So many that the index has several parts, and texts begin anew with each. */
    @Test
    void manyDocumentsAreSearchedAlike() throws IOException {
        List<SearchDocument> documents = MadeUpDocuments.of(MadeUpDocuments.ENGLISH, 20_000, 50);
        try (SearchIndex index = SearchIndex.build(folder.resolve("parts"), "en", documents)) {
            assertThat(index.contents().parts()).hasSizeGreaterThan(1);
        }
        compare("many", "en", documents, 61, ServedRanges.Kind.MANY);
        compare("many-files", "en", documents, 67, ServedRanges.Kind.NONE);
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

    @Test
    void sitesAreSearchedTogetherAsOneSiteOfAllNotesIs() throws IOException {
        List<List<SearchDocument>> sites = ofCustomers(MadeUpDocuments.of(MadeUpDocuments.ENGLISH, 2_500, 47));

        assertThat(sites).hasSize(3);
        compareSites("three", "en", sites, 43, ServedRanges.Kind.MANY);
    }

    @Test
    void sitesOfALanguageWithATableOfStemsAreSearchedTogetherAlike() throws IOException {
        List<List<SearchDocument>> sites = ofCustomers(MadeUpDocuments.of(MadeUpDocuments.GERMAN, 1_500, 48));

        compareSites("german-three", "de", sites, 47, ServedRanges.Kind.NONE);
    }

    /** One has no quotes and no customer, one has nothing at all, one has three documents. */
    @Test
    void sitesThatLackFieldsAreSearchedTogetherAlike() throws IOException {
        List<SearchDocument> all = MadeUpDocuments.of(MadeUpDocuments.FRENCH, 900, 49);
        List<SearchDocument> bare = all.stream()
                .filter(document -> document.quotes().isEmpty() && document.customer() == null)
                .toList();
        List<SearchDocument> others =
                all.stream().filter(document -> !bare.contains(document)).toList();

        assertThat(bare).hasSizeGreaterThan(100);
        compareSites(
                "uneven",
                "fr",
                List.of(bare, List.of(), others.subList(0, 3), others.subList(3, others.size())),
                53,
                ServedRanges.Kind.ONE);
    }

    /** The example's notes by customer, built as three sites of one day, against one site of all of them. */
    @Test
    void builtSitesAreSearchedTogetherAsTheSiteOfAllNotesIs() throws IOException {
        List<Path> notes = SplitNotes.ofExample(folder.resolve("split"));
        List<SearchDocument> whole = documents(notes.getFirst());
        List<String> manifests = new ArrayList<>();
        List<SearchDocument> together = new ArrayList<>();
        for (Path part : notes.subList(1, notes.size())) {
            together.addAll(documents(part));
            Path site = folder.resolve("site-of-" + part.getFileName());
            SplitNotes.build(part, site);
            manifests.add(served(site));
        }
        chromium.answerRanges(ServedRanges.Kind.MANY);

        assertThat(together).as("no note says anything of another customer's").isEqualTo(whole);
        try (SearchIndex index = SearchIndex.build(folder.resolve("whole"), "en", whole)) {
            compare(index, whole, manifests, 59);
        }
    }

    private static List<SearchDocument> documents(Path notes) throws IOException {
        return SearchDocuments.from(ExampleKnowledge.read(notes), KnowledgeBuild::url);
    }

    /** Puts a site's bundle on the server, and returns where it begins. */
    private static String served(Path site) throws IOException {
        String base = site.getFileName() + "/";
        try (Stream<Path> files = Files.walk(site.resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                chromium.put(base + site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        String bundle = Files.readString(site.resolve("search/bundle.js"));
        return "/files/" + base + bundle.substring(bundle.indexOf('"') + 1, bundle.lastIndexOf('"'));
    }

    private static List<List<SearchDocument>> ofCustomers(List<SearchDocument> documents) {
        Map<String, List<SearchDocument>> sites = new TreeMap<>();
        for (SearchDocument document : documents) {
            SearchDocument.@Nullable CustomerNames customer = document.customer();
            // Those of nobody go with one of them.
            sites.computeIfAbsent(customer == null ? "nord" : customer.id(), id -> new ArrayList<>())
                    .add(document);
        }
        return List.copyOf(sites.values());
    }

    private static void compare(
            String name, String language, List<SearchDocument> documents, int seed, ServedRanges.Kind ranges)
            throws IOException {
        compareSites(name, language, List.of(documents), seed, ranges);
    }

    /** Asks the bundles of all sites together, and one index of all their documents. */
    private static void compareSites(
            String name, String language, List<List<SearchDocument>> sites, int seed, ServedRanges.Kind ranges)
            throws IOException {
        chromium.answerRanges(ranges);
        int volumesBefore = chromium.volumeRequests();
        List<String> manifests = new ArrayList<>();
        for (List<SearchDocument> documents : sites) {
            String site = name + "-" + manifests.size();
            try (SearchIndex index = SearchIndex.build(folder.resolve(site), language, documents)) {
                manifests.add("/files/" + site + "/"
                        + WebBundle.write(index, (file, bytes) -> chromium.put(site + "/" + file, bytes))
                                .manifest());
            }
        }
        List<SearchDocument> all = sites.stream().flatMap(List::stream).toList();
        try (SearchIndex index = SearchIndex.build(folder.resolve(name), language, all)) {
            compare(index, all, manifests, seed);
        }
        assertThat(chromium.volumeRequests() > volumesBefore)
                .as("whether volumes are read from a server that answers ranges: %s", ranges)
                .isEqualTo(ranges != ServedRanges.Kind.NONE);
    }

    private static void compare(SearchIndex index, List<SearchDocument> documents, List<String> manifests, int seed)
            throws IOException {
        QueryMaker queries = new QueryMaker(documents, new Random(seed));
        ArrayNode asked = JSON.createArrayNode();
        ArrayNode expected = JSON.createArrayNode();
        for (int i = 0; i < QUERIES; i++) {
            SearchRequest request = queries.next(TODAY);
            asked.add(asked(request));
            SearchResult found = index.search(request);
            ObjectNode answer = answer(found);
            answer.set("ways", ways(index.ways(request, found, SPOKEN)));
            expected.add(answer);
        }
        JsonNode page = JSON.readTree(
                chromium.run(ANSWERS, manifests, TODAY.toEpochDay(), JSON.writeValueAsString(asked), said()));
        assertThat(page.isArray()).as(page.isArray() ? "" : page.asText()).isTrue();
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            if (!page.get(i).equals(expected.get(i))) {
                assertThat(page.get(i).get("ways"))
                        .as("the ways out of %s", asked.get(i))
                        .isEqualTo(expected.get(i).get("ways"));
                assertThat(page.get(i).toPrettyString())
                        .as("the answer to %s", asked.get(i))
                        .isEqualTo(expected.get(i).toPrettyString());
            }
            found += expected.get(i).get("total").asInt() > 0 ? 1 : 0;
        }
        assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 2);
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

    /** The words as the search page hands them over. */
    private static String said() throws IOException {
        ArrayNode said = JSON.createArrayNode();
        said.addArray().add("").add(JSON.<JsonNode>valueToTree(SPOKEN.asking()));
        SPOKEN.values()
                .forEach(value -> said.addArray().add(value.query()).add(JSON.<JsonNode>valueToTree(value.words())));
        return JSON.writeValueAsString(said);
    }

    private static ArrayNode ways(List<Way> ways) {
        ArrayNode all = JSON.createArrayNode();
        for (Way way : ways) {
            all.addObject()
                    .put("type", way.type().name().toLowerCase(Locale.ROOT))
                    .put("query", way.query())
                    .put("left", way.left())
                    .put("narrowed", way.narrowed())
                    .put("total", way.total());
        }
        return all;
    }

    private static ObjectNode answer(SearchResult result) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("understood", result.query());
        answer.set("repairs", JSON.valueToTree(result.repairs()));
        answer.put("relaxed", result.relaxed());
        answer.put("total", result.total());
        answer.put("ofSites", result.total());
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
