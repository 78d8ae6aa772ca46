package dev.leanloop.index.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.SearchRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong with an engine, acted by a small server: what failed, where, what to do, and that what is searched stays. */
class EngineFailuresTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:20:30.456Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<Long> pauses = new ArrayList<>();
    private FaultyEngine faulty;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyEngine();
    }

    @AfterEach
    void stop() {
        faulty.close();
    }

    private EngineIndex engine(String login) {
        return EngineIndex.at(
                EngineAddress.of(faulty.url()),
                EngineLogin.of(login.isEmpty() ? Map.of() : Map.of(EngineLogin.LOGIN, login)),
                pause -> pauses.add(pause.toMillis()));
    }

    private EngineIndex.Sent send() throws IOException {
        return send("");
    }

    private EngineIndex.Sent send(String login) throws IOException {
        List<SearchDocument> documents = List.of(document("a"), document("b"));
        try (SearchIndex index = SearchIndex.build(folder.resolve("index"), "en", documents);
                EngineIndex engine = engine(login)) {
            return engine.update(index.contents(), "team", CLOCK);
        }
    }

    private static SearchDocument document(String id) {
        return SearchDocument.ofWords(
                id, HitKind.PASSAGE, "title", FaultyEngine.SECRET, List.of(), new Place(id + ".html", id + ".md", 1));
    }

    private EngineException failure() {
        EngineException failure = catchThrowableOfType(EngineException.class, this::send);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain(FaultyEngine.SECRET).doesNotContain("\n");
        assertThat(failure.advice()).isNotEmpty().doesNotContain(FaultyEngine.SECRET);
        return failure;
    }

    @Test
    void aHealthyEngineTakesAll() throws IOException {
        assertThat(send()).isEqualTo(new EngineIndex.Sent(2, 0, 0));
        assertThat(faulty.asked)
                .containsExactly(
                        "GET /",
                        "GET /_alias/notes",
                        "GET /notes",
                        "PUT " + FaultyEngine.FRESH,
                        "GET /_cluster/health" + FaultyEngine.FRESH + "?wait_for_status=yellow&timeout=50s",
                        "POST " + FaultyEngine.FRESH + "/_bulk",
                        "POST " + FaultyEngine.FRESH + "/_forcemerge?max_num_segments=1&flush=true",
                        "POST " + FaultyEngine.FRESH + "/_refresh",
                        "GET " + FaultyEngine.FRESH + "/_count",
                        "GET " + FaultyEngine.FRESH + "/_mapping",
                        "PUT " + FaultyEngine.FRESH + "/_settings",
                        "POST /_aliases",
                        "GET /notes-*");
    }

    @Test
    void anEngineThatIsNotThereIsNamed() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (EngineIndex engine = EngineIndex.at(
                EngineAddress.of("http://127.0.0.1:" + free + "/notes"),
                EngineLogin.of(Map.of()),
                pause -> pauses.add(pause.toMillis()))) {
            assertThatThrownBy(engine::open)
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("cannot be reached")
                    .hasMessageContaining(":" + free);
        }
        assertThat(pauses).as("waits before further tries").containsExactly(500L, 1_000L, 2_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "401, wants a login",
        "403, may not",
        "409, Another run",
        "413, limit",
        "302, elsewhere",
        "429, busy",
        "500, log",
        "503, busy"
    })
    void aRefusalSaysWhatToDo(String status, String advice) {
        faulty.fault = (request, times) -> request.equals("GET /") ? status + " {}" : null;

        EngineException failure = failure();

        assertThat(failure).hasMessageContaining("127.0.0.1").hasMessageContaining("it says " + status);
        assertThat(failure.advice()).contains(advice);
        assertThat(faulty.asked).allMatch("GET /"::equals);
    }

    @Test
    void aLoginIsSentAndNeverShown() throws IOException {
        send("maria:pa:ss");
        assertThat(faulty.logins).allMatch("Basic bWFyaWE6cGE6c3M="::equals);

        faulty.fault = (request, times) -> "401 {}";

        assertThatThrownBy(() -> send("maria:pa:ss")).isInstanceOfSatisfying(EngineException.class, failure -> {
            assertThat(failure.advice()).contains("does not know this login");
            assertThat(failure + failure.advice()).doesNotContain("pa:ss").doesNotContain("maria");
        });
        assertThat(EngineLogin.of(Map.of(EngineLogin.LOGIN, "maria:pa:ss")).toString())
                .doesNotContain("ma");
    }

    @ParameterizedTest
    @CsvSource({"opensearch, 2.19.6, OpenSearch 2.19.6", ", 8.15.0, no OpenSearch", "opensearch, '', OpenSearch"})
    void anotherEngineIsNotAsked(String distribution, String number, String named) {
        faulty.fault = (request, times) ->
                "200 {\"version\":{\"distribution\":\"" + distribution + "\",\"number\":\"" + number + "\"}}";

        assertThat(failure()).hasMessageContaining(named);
        assertThat(faulty.asked).containsExactly("GET /");
    }

    @Test
    void whatAnswersWithoutJsonIsNoOpenSearch() {
        faulty.fault = (request, times) -> "200 <html>Welcome</html>";

        assertThat(failure()).hasMessageContaining("no OpenSearch");
    }

    @Test
    void aBusyEngineIsAskedAgain() throws IOException {
        faulty.fault = (request, times) ->
                times < 3 && !request.startsWith("PUT") && !request.endsWith("/_aliases") ? "503 " : null;

        assertThat(send()).isEqualTo(new EngineIndex.Sent(2, 0, 0));
    }

    @Test
    void aConnectionThatBreaksIsMadeAgain() throws IOException {
        // What was carried out before it broke is there already.
        faulty.fault = (request, times) -> !request.endsWith("/_bulk")
                ? null
                : times == 1 ? "" : "200 {\"items\":[" + FaultyEngine.item(409) + "," + FaultyEngine.item(201) + "]}";

        assertThat(send()).isEqualTo(new EngineIndex.Sent(2, 0, 0));
    }

    @Test
    void documentsThatWereNotTakenForLackOfTimeAreSentAgain() throws IOException {
        faulty.fault = (request, times) -> request.endsWith("/_bulk")
                ? times == 1
                        ? "200 {\"items\":[" + FaultyEngine.item(201) + "," + FaultyEngine.item(429) + "]}"
                        : "200 {\"items\":[" + FaultyEngine.item(201) + "]}"
                : null;

        assertThat(send()).isEqualTo(new EngineIndex.Sent(2, 0, 0));
        assertThat(faulty.asked)
                .filteredOn(request -> request.endsWith("/_bulk"))
                .hasSize(2);
    }

    @Test
    void halfASentBulkIsRemovedAndSaysSo() {
        faulty.fault = (request, times) -> request.endsWith("/_bulk")
                ? "200 {\"items\":[" + FaultyEngine.item(201) + "," + FaultyEngine.item(400) + "]}"
                : null;

        assertThat(failure()).hasMessageContaining("did not take one: 400, mapper_parsing_exception");
        assertThat(faulty.asked).doesNotContain("POST /_aliases").endsWith("DELETE " + FaultyEngine.FRESH);
    }

    @Test
    void anEngineThatAnswersForFewerDocumentsIsNotBelieved() {
        faulty.fault = (request, times) ->
                request.endsWith("/_bulk") ? "200 {\"items\":[" + FaultyEngine.item(201) + "]}" : null;

        assertThat(failure()).hasMessageContaining("1 of 2");
        assertThat(faulty.asked).doesNotContain("POST /_aliases");
    }

    @Test
    void anEngineThatHoldsFewerDocumentsIsNotShown() {
        faulty.fault = (request, times) -> request.endsWith("/_count") ? "200 {\"count\":1}" : null;

        assertThat(failure()).hasMessageContaining("holds 1 of 2 documents");
        assertThat(faulty.asked).doesNotContain("POST /_aliases").endsWith("DELETE " + FaultyEngine.FRESH);
    }

    @Test
    void anIndexThatTheEngineMadeByItselfIsNotShown() {
        faulty.fault = (request, times) -> request.equals("GET " + FaultyEngine.FRESH + "/_mapping")
                ? "200 {\"" + FaultyEngine.FRESH.substring(1) + "\":{\"mappings\":{}}}"
                : null;

        assertThat(failure().advice()).contains("Another run");
        assertThat(faulty.asked).doesNotContain("POST /_aliases");
    }

    @Test
    void whatAnotherRunMadeIsNotRemoved() {
        faulty.fault = (request, times) -> request.equals("PUT " + FaultyEngine.FRESH)
                ? "400 {\"error\":{\"type\":\"resource_already_exists_exception\"}}"
                : null;

        assertThat(failure()).hasMessageContaining("resource_already_exists_exception");
        assertThat(faulty.asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void whatAKilledRunLeftIsRemovedOnceItIsOld() throws IOException {
        String ours = FaultyEngine.mapping("{\"format\":1,\"language\":\"ENGLISH\",\"audience\":\"team\"}");
        faulty.fault = (request, times) -> request.equals("GET /notes-*")
                ? "200 {"
                        + String.join(
                                ",",
                                index(FaultyEngine.FRESH.substring(1), 10_000_000, true, ours),
                                index("notes-20260228000000000", 6_000_000, false, ours),
                                index("notes-20260228000000001", 9_000_000, false, ours),
                                index("notes-20260228000000002", 6_000_000, true, ours),
                                index("notes-20260228000000003", 6_000_000, false, "{\"mappings\":{}}"),
                                index("notes-of-others", 6_000_000, false, ours))
                        + "}"
                : null;

        send();

        assertThat(faulty.asked)
                .filteredOn(request -> request.startsWith("DELETE"))
                .containsExactly("DELETE /notes-20260228000000000");
    }

    private static String index(String name, long created, boolean isSearched, String mapping) {
        return "\"" + name + "\":{\"aliases\":{" + (isSearched ? "\"notes\":{}" : "")
                + "},\"settings\":{\"index\":{\"creation_date\":\"" + created + "\"}}," + mapping.substring(1);
    }

    @Test
    void whatMayBeSearchedByNowIsNotRemoved() {
        faulty.fault = (request, times) -> {
            if (request.equals("POST /_aliases")) {
                return ""; // Carried out or not: nobody knows.
            }
            boolean after = faulty.asked.contains("POST /_aliases");
            return after && request.equals("GET /_alias/notes")
                    ? "200 {\"" + FaultyEngine.FRESH.substring(1) + "\":{}}"
                    : null;
        };

        failure();
        assertThat(faulty.asked).filteredOn("POST /_aliases"::equals).hasSize(1);
        assertThat(faulty.asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void anExchangeThatAnotherRunMadeFirstFails() {
        faulty.fault = (request, times) -> request.equals("POST /_aliases")
                ? "404 {\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"" + FaultyEngine.SECRET + "\"}}"
                : null;

        assertThat(failure().advice()).contains("run it again");
        assertThat(faulty.asked).endsWith("DELETE " + FaultyEngine.FRESH);
    }

    @Test
    void whatWasNeverSentCannotBeAsked() throws IOException {
        try (EngineIndex engine = engine("")) {
            assertThatThrownBy(engine::open)
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            failure -> assertThat(failure.advice()).contains("leanloop index NOTES --to "));
        }
    }

    @Test
    void whatAnotherVersionWroteCannotBeAsked() throws IOException {
        shown("{\"format\":99,\"language\":\"ENGLISH\",\"audience\":\"team\"}");

        try (EngineIndex engine = engine("")) {
            assertThatThrownBy(engine::open).hasMessageContaining("another version");
        }
    }

    @Test
    void anAnswerOfSomeShardsIsNoAnswer() throws IOException {
        shown("{\"format\":" + Schema.FORMAT + ",\"language\":\"ENGLISH\",\"audience\":\"team\"}");

        try (EngineIndex engine = engine("");
                EngineIndex.Asked index = engine.open()) {
            assertThatThrownBy(() -> index.search(SearchRequest.of("audit", LocalDate.EPOCH)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("did not answer");
            assertThatThrownBy(() -> index.search(
                            SearchRequest.of("audit", LocalDate.EPOCH).withLimit(10_001)))
                    .hasMessageContaining("10000");
        }
    }

    private void shown(String mark) {
        faulty.fault = (request, times) -> switch (request) {
            case "GET /_alias/notes" -> "200 {\"notes-1\":{\"aliases\":{\"notes\":{}}}}";
            case "GET /notes-1/_mapping" -> "200 {\"notes-1\":" + FaultyEngine.mapping(mark) + "}";
            case "POST /notes-1/_search" -> "200 {\"_shards\":{\"failed\":1},\"hits\":{\"total\":{\"value\":0}}}";
            default -> null;
        };
    }
}
