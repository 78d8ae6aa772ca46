package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {

    /** One line of the file that the page runs, too. */
    record Vector(String written, String understood, List<String> repairs) {}

    static Stream<Vector> vectors() throws IOException {
        try (var file = QueryParserTest.class.getResourceAsStream("query-vectors.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Vector(
                                    cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(","))))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void understandsWhatIsWritten(Vector vector) {
        QueryParser.Parsed parsed = QueryParser.parse(vector.written(), SearchRequest.Entry.COMPLETE);

        assertThat(NormalForm.of(parsed.query())).isEqualTo(vector.understood());
        assertThat(parsed.repairs().stream().map(Repair::name)).isEqualTo(vector.repairs());
    }

    @Test
    void normalFormIsUnderstoodAsItself() {
        var random = new Random(5);
        String alphabet = "ab +-\"()*~^:[]{}#@.é1/ ";
        String[] words = {
            "AND", "OR", "NOT", "title:", "kind:pain", "date:[2024 TO *]", "after:2025", "due:overdue", "ab^2"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                if (random.nextInt(3) == 0) {
                    text.append(' ').append(words[random.nextInt(words.length)]).append(' ');
                } else {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            String once = SearchIndex.normalForm(text.toString());
            assertThat(SearchIndex.normalForm(once)).as("of <%s>", text).isEqualTo(once);
            String typed = typed(text.toString());
            assertThat(typed(typed)).as("of <%s>", text).isEqualTo(typed);
        }
    }

    private static String typed(String query) {
        return TypedForm.of(
                QueryParser.parse(query, SearchRequest.Entry.COMPLETE).query());
    }

    @ParameterizedTest
    @CsvSource({
        "kind:pain topic:audit who:maria.k, 'kind:pain #audit who:\"maria.k\"'",
        "@dana, @dana",
        "'customer:\"Acme Metals\" customer:acme', 'customer:\"Acme Metals\" customer:acme'",
        "topic:2024, 'topic:\"2024\"'",
        "#security/audit^2, #security/audit^2",
        "(kind:pain OR kind:need), kind:pain OR kind:need",
        "-(kind:pain), -(kind:pain)",
        "is:open due:overdue, is:open due:overdue"
    })
    void queriesAreWrittenAsPeopleTypeThem(String query, String typed) {
        assertThat(typed(query)).isEqualTo(typed);
        assertThat(typed(typed)).isEqualTo(typed);
    }

    @Test
    void longQueryIsCutAndSaid() {
        String longQuery = "word ".repeat(1000) + "(".repeat(1000);

        QueryParser.Parsed parsed = QueryParser.parse(longQuery, SearchRequest.Entry.COMPLETE);

        assertThat(parsed.repairs()).contains(Repair.TOO_LONG);
        assertThat(parsed.query().clauses()).hasSize(QueryParser.MAX_LEAVES);
    }

    @Test
    void deepNestingIsNoObstacle() {
        assertThatCode(() -> SearchIndex.normalForm("(".repeat(600))).doesNotThrowAnyException();
    }
}
