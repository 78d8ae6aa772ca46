package dev.leanloop.index.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://search.example:9200/notes, https://search.example:9200, notes",
        "https://search.example/notes/, https://search.example, notes",
        "HTTPS://search.example/engine/acme-notes_2, https://search.example/engine, acme-notes_2",
        "http://[::1]:9200/n, http://[::1]:9200, n"
    })
    void addressIsAnEngineAndAName(String written, String engine, String index) {
        EngineAddress address = EngineAddress.of(written);

        assertThat(address.engine()).hasToString(engine);
        assertThat(address.index()).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes",
                "https://search.example",
                "https://search.example/",
                "ftp://search.example/notes",
                "https:///notes",
                "https://search.example/Notes",
                "https://search.example/_all",
                "https://search.example/*",
                "https://search.example/a,b",
                "https://search.example/%2a",
                "https://search.example/notes?pretty",
                "https://search.example/notes#x",
                "https://search.example:port/notes",
                "https://search example/notes"
            })
    void anythingElseIsNone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> EngineAddress.of(written));
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngineAddress.of("https://maria:secret@search.example/notes"))
                .withMessageContaining(EngineLogin.LOGIN)
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngineAddress.of("https://maria:se cret@search.example/notes"))
                .withMessageNotContaining("cret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://search.example/notes, false",
        "http://localhost:9200/notes, false",
        "http://127.0.0.1:9200/notes, false",
        "http://[::1]/notes, false",
        "http://search.example/notes, true",
        "http://localhost.example/notes, true"
    })
    void plainHttpToAnotherMachineCanBeReadOnTheWay(String written, boolean readable) {
        assertThat(EngineAddress.of(written).isReadable()).isEqualTo(readable);
    }

    @Test
    void aLoginThatIsNoneIsRefusedAndNotRepeated() {
        for (Map<String, String> environment : java.util.List.of(
                Map.of(EngineLogin.LOGIN, "secret"),
                Map.of(EngineLogin.LOGIN, ":secret"),
                Map.of(EngineLogin.TOKEN, "sec\nret"),
                Map.of(EngineLogin.TOKEN, "secret", EngineLogin.LOGIN, "maria:secret"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EngineLogin.of(environment))
                    .withMessageNotContaining("sec");
        }
        assertThat(EngineLogin.of(Map.of(EngineLogin.TOKEN, "abc")).header()).contains("Bearer abc");
        assertThat(EngineLogin.of(Map.of()).isNobody()).isTrue();
    }
}
