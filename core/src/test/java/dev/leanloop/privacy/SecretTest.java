package dev.leanloop.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every secret here is made up; those with a prefix are put together so that no scanner takes this file for a leak. */
final class SecretTest {

    @ParameterizedTest
    @CsvSource({
        "AKIA,QWERTYUIOPASDFGH",
        "ghp_,abcdefghijklmnopqrstuvwxyz0123456789",
        "github_pat_,11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz",
        "glpat-,abcDEF123456_ghijKLM",
        "xoxb-,123456789012-abcdefABCDEF",
        "AIza,SyA1234567890abcdefghijklmnopqrstuv",
        "sk_live_,abcdef1234567890ABCDEF",
        "sk-ant-,api03-abcdefghij1234567890",
        "npm_,abcdefghijklmnopqrstuvwxyz0123456789",
        "eyJ,hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLWhlcmU"
    })
    void anIssuedKeyIsFound(String prefix, String rest) {
        assertThat(PersonalData.MASK.applied("It is " + prefix + rest + ", he said"))
                .isEqualTo("It is [access key], he said");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Password: hunter2x | Password: [password]",
                "**password:** Tr0ub4dor&3 | **password:** [password]",
                "pwd=s3cretly | pwd=[password]",
                "api_key: \"9f8e7d6c5b4a\" | api_key: \"[password]\"",
                "Kennwort: geheim!23 | Kennwort: [password]",
                "https://dana:hunter2@git.acme.test/x | https://dana:[password]@git.acme.test/x",
                "-----BEGIN RSA PRIVATE KEY----- | [private key]"
            })
    void aPasswordIsFound(String text, String masked) {
        assertThat(PersonalData.MASK.applied(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password: see the vault",
                "They asked for a password: nobody knew it.",
                "password: <your password>",
                "token: ${TOKEN_2}",
                "secret: xxxxxxxx",
                "Token: 2024-05-14",
                "access token: https://example.org/docs1",
                "Key: value42",
                "the commit 3f786850e387550fdab836ed7e6dc881de23001b",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "AKIA is the prefix",
                "AKIAIOSFODNN7EXAMPLE",
                "https://example.org:8080/a@b",
                "sk-learn is a library",
                "Pass: all 12 checks",
                "the pain-point-of-month-end-closing-in-four-plants"
            })
    void whatOnlyLooksLikeASecretStays(String text) {
        assertThat(PersonalData.MASK.applied(text)).isEqualTo(text);
    }

    @Test
    void secretsAreReportedWhereverTheyStandAndNeverShown() {
        String key = "AKIA" + "QWERTYUIOPASDFGH";
        List<Note> notes = new NoteReader(Settings.DEFAULTS)
                .read(
                        NotePath.of("customers/acme/2024-05-14-call.md"),
                        "---\nlocation: " + key + "\n---\n# Call\n\ntext " + key + "\n\n```\n" + key + "\n```\n\n%% "
                                + key + " %%\n\n## Private\n" + key + "\n");

        List<Diagnostic> found = notes.getFirst().diagnostics().stream()
                .filter(problem -> problem.code() == DiagnosticCode.W41)
                .toList();
        assertThat(found).extracting(problem -> problem.at().line()).containsExactlyInAnyOrder(2, 6, 9, 12, 15);
        assertThat(found)
                .allMatch(problem -> !problem.message().contains("QWERTY")
                        && !problem.fixedLine().contains("QWERTY"));
    }
}
