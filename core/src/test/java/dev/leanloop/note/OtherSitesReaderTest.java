package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/leanloop-yml.md does not say of other sites: the caps, and every way to write a host. */
class OtherSitesReaderTest {

    private static SettingsReader.Result read(String at) {
        return SettingsReader.read("sites:\n  - {name: North, at: '" + at + "'}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notes.example.org/north/",
                "http:/\\notes.example.org",
                "//notes.example.org/",
                "\\\\notes.example.org\\north",
                "/\\notes.example.org/",
                "file:///srv/north/",
                "HTTPS://NOTES.EXAMPLE.ORG",
                "javascript:alert(1)",
                "data:text/html,x",
                "notes.example.org:8080/north",
                "../north/?to=//notes.example.org/",
                "../north/#x",
                "a//b/",
                "../no rth/",
                "./"
            })
    void anythingButAFolderIsReported(String at) {
        SettingsReader.Result result = read(at);

        assertThat(result.settings().sites()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.E30);
    }

    @ParameterizedTest
    @CsvSource({
        "../north, ../north/",
        "../north/index.html, ../north/",
        "../../notes/north/, ../../notes/north/",
        "/north, /north/",
        "/, /",
        "north, north/",
        "../n%20rth/, ../n%20rth/"
    })
    void aFolderEndsWithASlash(String at, String read) {
        SettingsReader.Result result = read(at);

        assertThat(result.settings().sites()).containsExactly(new OtherSite("North", read));
        assertThat(result.diagnostics()).isEmpty();
    }

    @Test
    void noMoreSitesAreSearchedThanTheCap() {
        String yaml = IntStream.rangeClosed(0, OtherSitesReader.MOST)
                .mapToObj(i -> "  - {name: S" + i + ", at: ../s" + i + "/}\n")
                .collect(Collectors.joining("", "sites:\n", ""));

        SettingsReader.Result result = SettingsReader.read(yaml);

        assertThat(result.settings().sites()).hasSize(OtherSitesReader.MOST);
        assertThat(result.diagnostics())
                .extracting(problem -> problem.at().line())
                .containsExactly(OtherSitesReader.MOST + 2);
    }

    @Test
    void aNameIsNoText() {
        SettingsReader.Result result =
                SettingsReader.read("sites:\n  - {name: " + "long ".repeat(13) + "x, at: ../north/}\n");

        assertThat(result.settings().sites()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.E30);
    }
}
