package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespellingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void build() throws IOException {
        index = SearchIndex.build(
                folder,
                "en",
                List.of(
                        SampleDocuments.document("n#1", HitKind.PAIN, "", "the security review takes weeks", null)
                                .make(),
                        SampleDocuments.document("n#2", HitKind.FACT, "", "der Prüfer kommt", null)
                                .make()));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "secruity, security",
        "sceurity, security",
        "scurity weeks, security weeks",
        "'\"secruity reviw\"', '\"security review\"'",
        "+reviw -price, +review -price",
        "kind:pian, 'kind:\"pain\"'",
        "prüffer, prufer"
    })
    void theNearestSpellingThatExistsIsOffered(String query, String other) throws IOException {
        assertThat(index.respelled(SearchRequest.of(query, TODAY))).contains(other);
        assertThat(index.search(SearchRequest.of(other, TODAY)).total()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security",
                "qqqqqq",
                "zz",
                "reviewing",
                "",
                "secruity fact",
                "secruity after:2027",
                "se*",
                "kind:xyz"
            })
    void nothingIsOfferedThatFindsNothingOrSaysTheSame(String query) throws IOException {
        assertThat(index.respelled(SearchRequest.of(query, TODAY))).isEmpty();
    }

    @Test
    void theSmallestChangeComesFirst() throws IOException {
        assertThat(index.respelled(SearchRequest.of("weks", TODAY))).contains("weeks");
    }
}
