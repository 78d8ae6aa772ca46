package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Guide;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.template.GuideText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuideTest {

    private static final Pattern LINK =
            Pattern.compile("^- \\[((?:[^\\[\\]\\\\]|\\\\.)+)]\\(([^()\\s]+)\\)(?:: \\S.*)?$");

    @TempDir
    private Path folder;

    private WrittenNotes notes(int customers) throws IOException {
        WrittenNotes notes = new WrittenNotes(folder);
        for (int i = 0; i < customers; i++) {
            notes.note(
                    "customers/c" + i + "/README.md",
                    "---",
                    "name: \"[Customer](x) *" + i + "*\\n# no heading\"",
                    "---",
                    "# C");
            notes.note("customers/c" + i + "/2026-05-04-call.md", "# Call", "## Check", "- Pain: one");
        }
        return notes;
    }

    private static String text(KnowledgeBase knowledge, SiteAddress address) {
        SitePlan plan = SitePlan.of(knowledge, Ages.STAND);
        return GuideText.of(plan.guide(), plan.frame().at(address));
    }

    @Test
    void itHasTheFormOfLlmsTxt() throws IOException {
        List<String> lines = text(notes(3).read(), SiteAddress.UNKNOWN).lines().toList();

        assertThat(lines.getFirst()).startsWith("# ");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).startsWith("> ");
        List<String> behind = lines.subList(lines.indexOf("## Before a call"), lines.size());
        assertThat(lines.subList(3, lines.indexOf("## Before a call"))).noneMatch(line -> line.startsWith("#"));
        assertThat(behind)
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("## ")
                        || LINK.matcher(line).matches());
        assertThat(behind).filteredOn(line -> line.contains("Customer\\]")).hasSize(3);
    }

    @Test
    void eachLinkLeadsToAPageOrAFeedOfTheSite() throws IOException {
        SitePlan plan = SitePlan.of(notes(3).read(), Ages.STAND);
        Set<String> there = Stream.of(
                        plan.pages().map(page -> page.head().url().file()),
                        plan.feeds().map(feed -> feed.url().file()),
                        Stream.of(SiteUrls.SEARCH.file()))
                .flatMap(files -> files)
                .collect(Collectors.toSet());

        assertThat(plan.guide().sections().stream()
                        .flatMap(section -> section.entries().stream())
                        .map(entry -> entry.link().url().file()))
                .hasSizeGreaterThan(15)
                .isSubsetOf(there);
        assertThat(plan.guide().sections())
                .filteredOn(section -> !section.title().equals("Customers"))
                .flatMap(Guide.Section::entries)
                .allSatisfy(entry ->
                        assertThat(entry.about()).as(entry.link().text()).isNotEmpty());
    }

    @Test
    void linksAreAbsoluteWhereTheSitesAddressIsKnown() throws IOException {
        KnowledgeBase knowledge = notes(1).read();

        assertThat(text(knowledge, SiteAddress.UNKNOWN)).contains("](promises.html): ");
        assertThat(text(knowledge, new SiteAddress("https://notes.example.org/")))
                .contains("](https://notes.example.org/promises.html): ")
                .doesNotContain("](promises.html)");
    }

    @Test
    void manyCustomersDoNotMakeItLong() throws IOException {
        String text = text(notes(130).read(), SiteAddress.UNKNOWN);

        assertThat(text.lines().filter(line -> line.contains("](customers/c"))).hasSize(100);
        assertThat(text).contains("- [30 other customers](customers/index.html): ");
        assertThat(text.length()).isLessThan(16 * 1024);
    }
}
