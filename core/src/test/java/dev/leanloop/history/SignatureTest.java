package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final OffsetDateTime IMPOSSIBLE = OffsetDateTime.parse("1970-01-01T00:00:00Z");

    @Test
    void theTimeIsThatOfThePlace() {
        Signature author = Signature.ofAuthor(commit("1715608800 +0200"));

        assertThat(author.name()).isEqualTo("Ünal");
        assertThat(author.mail()).isEqualTo("u@example.org");
        assertThat(author.when()).isEqualTo(OffsetDateTime.parse("2024-05-13T16:00:00+02:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999 +0000",
                "9999999999999999999999 -0500",
                "31556889864403199 +1400",
                "253402300800 +0000",
                "-99999999999 +0000",
                "soon",
            })
    void aTimeThatNoCalendarHasIsShownAsByGit(String time) {
        for (Signature signature :
                new Signature[] {Signature.ofAuthor(commit(time)), Signature.ofCommitter(commit(time))}) {
            assertThat(signature).isEqualTo(new Signature("Ünal", "u@example.org", IMPOSSIBLE));
        }
    }

    private static RevCommit commit(String time) {
        String who = "Ünal <u@example.org> " + time;
        String text = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor " + who + "\ncommitter " + who + "\n\nm\n";
        return RevCommit.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
