package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import dev.leanloop.index.engine.EngineAddress;
import dev.leanloop.index.engine.EngineException;
import dev.leanloop.index.engine.EngineIndex;
import dev.leanloop.index.engine.EngineIndex.Sent;
import dev.leanloop.index.engine.EngineLogin;
import dev.leanloop.index.engine.OtherAudienceException;
import dev.leanloop.note.Settings;
import dev.leanloop.pipeline.Golden;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.SpokenFields;
import dev.leanloop.site.ExampleKnowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real OpenSearch answers as our own index does: normal form, counts, order, scores to the last bit, snippets, facets, months; after
 * every change, too.
 */
class EngineIT {

    /** Queries over each collection: six of each form, unless {@code -Dengine.queries} says how many. */
    private static final int QUERIES = Integer.getInteger("engine.queries", 120);

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final FieldWords SPOKEN = SpokenFields.of(Settings.DEFAULTS);

    @TempDir
    static Path folder;

    private static OpenSearchProcess server;

    private int built;

    @BeforeAll
    static void start() throws IOException {
        server = new OpenSearchProcess(folder.resolve("server"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void exampleIsSearchedAlike() throws IOException {
        compare("example", "en", SearchDocuments.from(ExampleKnowledge.read(), KnowledgeBuild::url), 17);
    }

    @Test
    void madeUpDocumentsAreSearchedAlike() throws IOException {
        compare("made-up", "en", madeUp(MadeUpDocuments.ENGLISH, 2_500, 42), 23);
    }

    @Test
    void germanDocumentsAreSearchedAlike() throws IOException {
        compare("german", "de-AT", madeUp(MadeUpDocuments.GERMAN, 1_500, 43), 29);
    }

    @Test
    void frenchDocumentsAreSearchedAlike() throws IOException {
        compare("french", "fr", madeUp(MadeUpDocuments.FRENCH, 1_500, 44), 31);
    }

    @Test
    void japaneseDocumentsAreSearchedAlike() throws IOException {
        compare("japanese", "ja", madeUp(MadeUpDocuments.JAPANESE, 1_500, 45), 37);
    }

    @Test
    void documentsOfALanguageWithoutRulesAreSearchedAlike() throws IOException {
        compare("other", "pl", madeUp(MadeUpDocuments.FRENCH, 500, 46), 41);
    }

    @Test
    void onlyWhatChangedIsSentAndTheAnswersStayTheSame() throws IOException {
        List<SearchDocument> documents = madeUp(MadeUpDocuments.ENGLISH, 800, 47);
        assertThat(send("changing", "en", documents)).isEqualTo(new Sent(800, 0, 0));
        assertThat(send("changing", "en", documents)).isEqualTo(new Sent(0, 0, 800));

        Random random = new Random(48);
        int edited = 0;
        for (int round = 0; round < 3; round++) {
            var changed = new ArrayList<SearchDocument>();
            int deleted = 0;
            edited = 0;
            for (SearchDocument document : documents) {
                int fate = random.nextInt(20);
                if (fate == 0) {
                    deleted++;
                } else if (fate == 1) {
                    edited++;
                    changed.add(AlteredDocuments.withText(document, document.text() + " audit pricing"));
                } else {
                    changed.add(document);
                }
            }
            // What follows a document that went in its file takes its place, which is sent, too.
            Sent sent = send("changing", "en", changed);
            assertThat(sent.deleted()).isEqualTo(deleted);
            assertThat(sent.sent()).isGreaterThanOrEqualTo(edited);
            assertThat(sent.sent() + sent.unchanged()).isEqualTo(changed.size());
            ask("changing", "en", changed, 49 + round);
            documents = changed;
        }
        assertThat(edited).isPositive();
        assertThat(server.get("_alias/changing")).contains("changing-");
        assertThat(server.get("_cat/indices/changing-*?h=index").lines()).hasSize(1);
    }

    @Test
    void equalScoresComeInTheOrderOfTheFolder() throws IOException {
        // The order of Java's texts, which is not that of code points.
        List<String> files = List.of("a.md", "b.md", "\ud83d\ude00.md", "\ue000.md", "\uff41.md");
        List<SearchDocument> documents = new ArrayList<>();
        for (String file : files) {
            for (int line = 1; line <= 12; line++) {
                documents.add(AlteredDocuments.at(
                        MadeUpDocuments.of(MadeUpDocuments.ENGLISH, 1, 1).get(0), file, line));
            }
        }

        send("order", "en", documents);
        SearchRequest all = SearchRequest.of("-zzz", TODAY).withLimit(100);

        try (EngineIndex engine = engine("order");
                EngineIndex.Asked index = engine.open()) {
            assertThat(index.search(all).hits().stream()
                            .map(hit -> hit.document().id()))
                    .containsExactlyElementsOf(
                            documents.stream().map(SearchDocument::id).toList());
        }
    }

    @Test
    void nothingAtAllCanBeSentAndAsked() throws IOException {
        assertThat(send("empty", "en", List.of())).isEqualTo(new Sent(0, 0, 0));
        ask("empty", "en", List.of(), 50);
    }

    @Test
    void anIndexOfAnotherLanguageIsMadeAnew() throws IOException {
        List<SearchDocument> documents = madeUp(MadeUpDocuments.GERMAN, 50, 51);

        send("language", "en", documents);

        assertThat(send("language", "de", documents)).isEqualTo(new Sent(50, 0, 0));
        ask("language", "de", documents, 52);
    }

    @Test
    void theDocumentsOfAnotherAudienceStay() throws IOException {
        List<SearchDocument> documents = madeUp(MadeUpDocuments.ENGLISH, 20, 53);
        send("audience", "en", documents);

        try (EngineIndex engine = engine("audience");
                SearchIndex index = build("en", documents)) {
            assertThatThrownBy(() -> engine.update(index.contents(), "managers", CLOCK))
                    .isInstanceOf(OtherAudienceException.class)
                    .hasMessageContaining("team");
        }
        ask("audience", "en", documents, 54);
    }

    @Test
    void whatSomebodyElseMadeStays() throws IOException {
        server.put("foreign", "{}");
        server.put("foreign-behind", "{\"aliases\":{\"foreign-alias\":{}}}");

        for (String name : List.of("foreign", "foreign-alias")) {
            assertThatThrownBy(() -> send(name, "en", List.of()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("did not make");
        }
        assertThat(server.get("_cat/indices/foreign*?h=index").lines()).hasSize(2);
    }

    @Test
    void aRunThatFailsLeavesWhatIsSearched() throws IOException {
        List<SearchDocument> documents = madeUp(MadeUpDocuments.ENGLISH, 40, 55);
        send("failing", "en", documents);
        SearchDocument tooLong = AlteredDocuments.withText(documents.get(0), "short");
        var broken = new ArrayList<>(documents);
        // A value of more bytes than Lucene takes; our own index refuses it as well, so it is put in behind it.
        broken.set(0, AlteredDocuments.withFile(tooLong, "x".repeat(40_000) + ".md"));

        assertThatThrownBy(() -> send("failing", "en", broken))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("did not take one")
                .hasMessageNotContaining("xxx");

        assertThat(server.get("_cat/indices/failing-*?h=index").lines()).hasSize(1);
        ask("failing", "en", documents, 56);
        assertThat(send("failing", "en", documents)).isEqualTo(new Sent(0, 0, 40));
    }

    @Test
    void aQueryThatIsNestedDeepIsAnsweredAlike() throws IOException {
        List<SearchDocument> documents = madeUp(MadeUpDocuments.ENGLISH, 20, 57);
        send("deep", "en", documents);
        StringBuilder query = new StringBuilder("audit");
        for (int depth = 0; depth < 30; depth++) {
            query.insert(0, depth % 2 == 0 ? "(pilot OR " : "(price ").append(")");
        }

        try (EngineIndex engine = engine("deep");
                EngineIndex.Asked index = engine.open()) {
            SearchRequest request = SearchRequest.of(query.toString(), TODAY);
            try (SearchIndex own = build("en", documents)) {
                assertThat(index.search(request)).isEqualTo(own.search(request));
            }
        }
    }

    @Test
    void commandsSendNotesAndAskForThem() throws IOException {
        Path notes = folder.resolve("notes");
        Golden.copy(Path.of("../examples/acme-team"), notes);
        String url = server.url("commands");
        String hidden = "customers/acme/pilot/2026-02-24-works-council.md";

        assertThat(run("index", notes.toString(), "--to", url))
                .matches("(?s).*: [0-9]+ documents sent, 0 deleted, 0 unchanged\n\\[0]");
        assertThat(run("index", notes.toString(), "--to", url)).contains(": 0 documents sent, 0 deleted, ");
        assertAskedAlike(notes, url, "works council");
        assertThat(run("search", "--at", url, "works council", "--limit", "100"))
                .contains(hidden);

        Files.writeString(
                notes.resolve(hidden),
                Files.readString(notes.resolve(hidden)).replaceFirst("---\n", "---\nvisibility: managers\n"));
        assertThat(run("index", notes.toString(), "--to", url)).contains("documents sent, ");
        assertThat(run("search", "--at", url, "works council", "--limit", "100"))
                .doesNotContain(hidden);
        assertThat(server.get("commands/_search?size=1000")).doesNotContain(hidden);
        assertThat(server.get("commands/_search?size=1000&q=_id:*")).doesNotContain("works-council.md");
        assertAskedAlike(notes, url, "works council");

        Files.delete(notes.resolve("customers/acme/pilot/2026-04-14-kickoff.md"));
        assertThat(run("index", notes.toString(), "--to", url))
                .doesNotContain(" 0 deleted")
                .endsWith("[0]");
        assertAskedAlike(notes, url, "kickoff OR pilot");

        assertThat(run("index", notes.toString(), "--to", url, "--audience", "managers"))
                .contains("team may read")
                .endsWith("[5]");
        assertThat(run("index", notes.toString(), "--to", server.url("never-sent") + "?x"))
                .endsWith("[2]");
        assertThat(run("search", "--at", server.url("never-sent"), "audit"))
                .contains("there is no never-sent")
                .contains("index NOTES --to")
                .endsWith("[4]");
        assertThat(run("index", notes.toString()))
                .contains(" documents can be found")
                .endsWith("[0]");
    }

    private void assertAskedAlike(Path notes, String url, String query) {
        String own = run("search", query, "--notes", notes.toString(), "--facets", "--limit", "50", "--format", "json");
        assertThat(run("search", query, "--at", url, "--facets", "--limit", "50", "--format", "json"))
                .isEqualTo(own);
        assertThat(own).contains("\"total\"").doesNotContain("\"total\":0");
    }

    /** What a command says, with its exit code. */
    private String run(String... arguments) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        int code = Main.run(
                new Surroundings(
                        out,
                        out,
                        folder,
                        Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
                        Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC),
                        false),
                arguments);
        out.flush();
        return said + "[" + code + "]";
    }

    /** In the order of a folder, which is by file. */
    private static List<SearchDocument> madeUp(MadeUpDocuments.Vocabulary vocabulary, int size, long seed) {
        return MadeUpDocuments.of(vocabulary, size, seed).stream()
                .sorted(Comparator.comparing(document -> document.place().file()))
                .toList();
    }

    private void compare(String name, String language, List<SearchDocument> documents, int seed) throws IOException {
        assertThat(send(name, language, documents)).isEqualTo(new Sent(documents.size(), 0, 0));
        int found = ask(name, language, documents, seed, QUERIES);
        assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 2);
    }

    /** Asks both some questions. */
    private void ask(String name, String language, List<SearchDocument> documents, int seed) throws IOException {
        ask(name, language, documents, seed, QUERIES / 4);
    }

    /** Asks both, and says how often something was found. */
    private int ask(String name, String language, List<SearchDocument> documents, int seed, int questions)
            throws IOException {
        int found = 0;
        try (SearchIndex own = build(language, documents);
                EngineIndex engine = engine(name);
                EngineIndex.Asked index = engine.open()) {
            if (documents.isEmpty()) {
                SearchRequest request = SearchRequest.of("audit", TODAY);
                assertThat(index.search(request)).isEqualTo(own.search(request));
                return 0;
            }
            var queries = new QueryMaker(documents, new Random(seed));
            for (int i = 0; i < questions; i++) {
                SearchRequest request = queries.next(TODAY).withLimit(i % 10 == 0 ? 300 : 10);
                SearchResult expected = own.search(request);
                SearchResult answer = index.search(request);
                assertSame(request, answer, expected);
                if (expected.total() == 0) {
                    assertThat(index.ways(request, answer, SPOKEN))
                            .as(request.toString())
                            .isEqualTo(own.ways(request, expected, SPOKEN));
                }
                found += expected.total() > 0 ? 1 : 0;
            }
        }
        return found;
    }

    /** The parts first that say most, in few words: a whole result is pages of text. */
    private static void assertSame(SearchRequest request, SearchResult answer, SearchResult expected) {
        assertThat(answer.total()).as(request.toString()).isEqualTo(expected.total());
        for (int i = 0; i < expected.hits().size(); i++) {
            assertThat(scored(answer.hits().get(i)))
                    .as("hit %s of %s", i, request)
                    .isEqualTo(scored(expected.hits().get(i)));
        }
        assertThat(answer.facets()).as(request.toString()).isEqualTo(expected.facets());
        assertThat(List.copyOf(answer.facets().keySet()))
                .isEqualTo(List.copyOf(expected.facets().keySet()));
        assertThat(answer).as(request.toString()).isEqualTo(expected);
    }

    private static String scored(SearchHit hit) {
        return hit.document().id() + " " + hit.score();
    }

    private Sent send(String name, String language, List<SearchDocument> documents) throws IOException {
        try (SearchIndex index = build(language, documents);
                EngineIndex engine = engine(name)) {
            return engine.update(index.contents(), "team", CLOCK);
        }
    }

    private SearchIndex build(String language, List<SearchDocument> documents) throws IOException {
        return SearchIndex.build(folder.resolve("own-" + built++), language, documents);
    }

    private static EngineIndex engine(String name) {
        return EngineIndex.at(EngineAddress.of(server.url(name)), EngineLogin.of(Map.of()));
    }
}
