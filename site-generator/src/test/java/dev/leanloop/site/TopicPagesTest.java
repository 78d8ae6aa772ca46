package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.TopicPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicPagesTest {

    @TempDir
    private Path folder;

    @Test
    void aVerdictHasTheDayItWasGivenOnAndATopicOfItsLineIsOneOfItsHypothesis() throws IOException {
        TopicPage page = audit(new WrittenNotes(folder)
                .note("customers/a/2026-05-01-plan.md", "## Plan", "- H1 they act this year", "- H2 open #audit")
                .note("customers/a/2026-06-02-talk.md", "## Check", "- H1 refuted: nobody looked up #audit"));

        assertThat(page.hypotheses().lines())
                .extracting(HypothesisLine::text, HypothesisLine::verdict)
                .containsExactly(tuple("they act this year", "refuted"), tuple("open", "open"));
    }

    private static TopicPage audit(WrittenNotes notes) throws IOException {
        return SitePlan.of(notes.read(), Ages.STAND)
                .pages()
                .filter(TopicPage.class::isInstance)
                .map(TopicPage.class::cast)
                .filter(page -> page.head().title().equals("#audit"))
                .findFirst()
                .orElseThrow();
    }
}
