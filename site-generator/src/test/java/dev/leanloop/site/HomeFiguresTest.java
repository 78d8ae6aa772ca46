package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.HomePage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class HomeFiguresTest {

    /**
     * Counted by hand in the notes of examples/acme-team, as of 2026-07-01:
     *
     * <ul>
     *   <li>learnings of the seven kinds 182: fact 71, pain 19, need 15, objection 15, preference 18, request 11, decision 33; beside
     *       them 7 bullets in Check or Act without a marker; of all these marked as a surprise 18;
     *   <li>promises 91, of which open 17 and moved 1; of these ours 7 and theirs 11; due before 2026-07-01: 6;
     *   <li>hypotheses 64, counted once for each note that states them: confirmed 26, refuted 28, unclear 7, open 3.
     * </ul>
     */
    @Test
    void theExamplesFiguresEqualTheHandCount() throws IOException {
        HomePage.Figures figures = SitePlan.of(ExampleKnowledge.read(), Ages.STAND)
                .pages()
                .filter(HomePage.class::isInstance)
                .map(page -> ((HomePage) page).figures())
                .findFirst()
                .orElseThrow();

        assertThat(figures.learnings()).isEqualTo(182);
        assertThat(figures.unsorted()).isEqualTo(7);
        assertThat(figures.surprises()).isEqualTo(18);
        assertThat(figures.openPromises()).isEqualTo(17 + 1);
        assertThat(figures.ours()).isEqualTo(7);
        assertThat(figures.theirs()).isEqualTo(11);
        assertThat(figures.overdue()).isEqualTo(6);
        assertThat(figures.refuted()).isEqualTo(28);
        assertThat(figures.decided()).isEqualTo(26 + 28 + 7);
    }
}
