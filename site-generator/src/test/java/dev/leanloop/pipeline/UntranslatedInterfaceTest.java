package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.SettingsReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UntranslatedInterfaceTest {

    private static Optional<Diagnostic> problem(String settings) {
        return UntranslatedInterface.problem(SettingsReader.read(settings).settings());
    }

    @Test
    void languageThatNobodyTranslatedIsNamedWhereItStands() {
        Diagnostic problem = problem("language: de\ninterface: it\n").orElseThrow();

        assertThat(problem.code()).isEqualTo(DiagnosticCode.E30);
        assertThat(problem.at()).isEqualTo(new SourceLocation("leanloop.yml", 2, 12));
        assertThat(problem.message()).contains("'it'", "stay English", "de, en, es, fr, ja, nl");
    }

    /** The language of the notes says how they are searched; that the site is English then is no mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"language: it", "interface: de-AT", "interface: ja\nlanguage: it", ""})
    void everythingElseIsAsItShouldBe(String settings) {
        assertThat(problem(settings)).isEmpty();
    }
}
