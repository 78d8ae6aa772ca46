package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Divergence;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.ChangedPage;
import dev.leanloop.site.page.ChangedPage.ClaimLine;
import dev.leanloop.site.page.ChangedPage.PairLine;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.FactSteps;
import dev.leanloop.site.page.QuoteLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangedPagesTest {

    private static final String PROFILE = """
            ---
            type: customer
            people:
              - {id: maria.k, role: head of finance, quotes: role}
              - {id: tom.b, role: IT security lead, quotes: role}
            ---
            # Acme
            """;

    @TempDir
    private Path folder;

    @Test
    void whatOneCustomerSaidLaterStandsBesideWhatItSaidBefore() throws IOException {
        note("customers/acme/README.md", PROFILE);
        note("customers/acme/2026-01-10-call.md", "---\nwith: [maria.k]\n---\n# A\n## Check\n- Fact: users = 40\n");
        note("customers/acme/2026-06-10-call.md", "---\nwith: [maria.k]\n---\n# B\n## Check\n- Fact: users = 60\n");

        PairLine pair = page().changed().lines().getFirst();

        assertThat(pair.subject()).isEqualTo("users");
        assertThat(Objects.requireNonNull(pair.customer()).url()).isEqualTo(SiteUrls.customer(new CustomerId("acme")));
        assertThat(pair.earlier())
                .extracting(ClaimLine::text, ClaimLine::speakers)
                .containsExactly("40", "head of finance");
        assertThat(pair.later().text()).isEqualTo("60");
        assertThat(pair.later().day()).extracting(Day::iso).isEqualTo("2026-06-10");
        assertThat(pair.later().url().file()).isEqualTo("customers/acme/2026-06-10-call.html");
    }

    @Test
    void othersWhoSayOtherwiseContradictByTheirRolesAndNotByTheirHandles() throws IOException {
        note("customers/acme/README.md", PROFILE);
        note(
                "customers/acme/2026-06-01-call.md",
                "# A\n## Check\n- Fact: users = 40\n  > \"Forty, I counted.\" -- @maria.k\n");
        note(
                "customers/acme/2026-06-20-call.md",
                "# B\n## Check\n- Fact: users = 60\n  > \"Sixty by now.\" -- @tom.b\n");

        PairLine pair = page().contradicting().lines().getFirst();

        assertThat(List.of(pair.earlier().speakers(), pair.later().speakers()))
                .containsExactly("head of finance", "IT security lead");
        assertThat(Stream.of(pair.earlier(), pair.later())
                        .flatMap(claim -> claim.quotes().stream())
                        .map(QuoteLine::who))
                .containsExactly("head of finance", "IT security lead");
        assertThat(page().changed().lines()).isEmpty();
    }

    @Test
    void aFactThatChangedIsDrawnStepByStep() throws IOException {
        note("customers/acme/2026-01-10-call.md", "# A\n## Check\n- Fact: users = 40\n- Fact: plants = 4\n");
        note("customers/acme/2026-03-10-call.md", "# B\n## Check\n- Fact: users = 40\n- Fact: plants = 4\n");
        note("customers/acme/2026-06-10-call.md", "# C\n## Check\n- Fact: users = 60\n- Fact: plants = 4\n");

        FactSteps steps = Objects.requireNonNull(page().steps());

        assertThat(steps.facts()).extracting(FactSteps.Fact::key).containsExactly("users");
        assertThat(steps.facts().getFirst().steps())
                .extracting(step -> step.from() + " " + step.value())
                .containsExactly("2026-01-10 40", "2026-06-10 60");
        assertThat(steps.table().rows()).hasSize(2);
    }

    @Test
    void aDozenFactsAreDrawnHoweverManyChanged() throws IOException {
        var first = new StringBuilder("# A\n## Check\n");
        var second = new StringBuilder("# B\n## Check\n");
        for (int n = 0; n < 100; n++) {
            first.append("- Fact: line").append(n).append(" = 1\n");
            second.append("- Fact: line").append(n).append(" = 2\n");
        }
        note("customers/acme/2026-01-10-call.md", first.toString());
        note("customers/acme/2026-06-10-call.md", second.toString());

        ChangedPage page = page();

        assertThat(Objects.requireNonNull(page.steps()).facts()).hasSize(12);
        assertThat(page.changed().total()).isEqualTo(100);
        assertThat(page.changed().lines()).hasSize(60);
    }

    @Test
    void nothingChangedIsNoPicture() throws IOException {
        note("customers/acme/2026-01-10-call.md", "# A\n## Check\n- Fact: users = 40\n");

        assertThat(page().steps()).isNull();
        assertThat(page().changed().lines()).isEmpty();
    }

    /** What the page says is what the knowledge finds: every find is counted in its group. */
    @Test
    void theExamplesFindsAreAllCounted() throws IOException {
        KnowledgeBase knowledge = ExampleKnowledge.read();
        List<Divergence> found = Divergence.of(knowledge);
        ChangedPage page = page(knowledge);

        assertThat(page.changed().total()
                        + page.contradicting().total()
                        + page.split().total())
                .isEqualTo(found.size())
                .isGreaterThan(10);
        assertThat(page.contradicting().lines())
                .extracting(pair -> pair.earlier().text())
                .as("a note as a whole is named by its heading")
                .noneMatch(text -> text.matches("\\d{4}-\\d\\d-\\d\\d-.*"));
    }

    private void note(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private ChangedPage page() throws IOException {
        return page(ExampleKnowledge.read(folder));
    }

    private static ChangedPage page(KnowledgeBase knowledge) {
        return SitePlan.of(knowledge, Ages.GROW)
                .pages()
                .filter(ChangedPage.class::isInstance)
                .map(ChangedPage.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
