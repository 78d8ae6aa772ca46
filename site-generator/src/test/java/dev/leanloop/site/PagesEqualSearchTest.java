package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.index.SearchResult;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.TopicsPage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a page says and what the search finds for the same question are the same numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesEqualSearchTest {

    /** A link to the search that says how much it leads to: {@code All 12}, {@code 3 kept}, or the number alone. */
    private static final Pattern COUNTED = Pattern.compile(
            "<a [^>]*href=\"[^\"]*search\\.html\\?q=([^\"&]*)[^\"]*\"[^>]*>(?:<[^a/][^>]*>(?:<svg.*?</svg>)?)?"
                    + "(?:All )?(\\d+)(?: [a-z]+)?<",
            Pattern.DOTALL);

    private KnowledgeBase knowledge;
    private SearchIndex index;

    @BeforeAll
    void read(@TempDir Path folder) throws IOException {
        knowledge = ExampleKnowledge.read();
        index = SearchIndex.build(folder.resolve("index"), "en", SearchDocuments.from(knowledge, KnowledgeBuild::url));
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    /** Every link on every page: over a thousand, each asked. */
    @Test
    void everyNumberThatLeadsToTheSearchIsWhatTheSearchFinds(@TempDir Path folder) throws IOException {
        ExampleSite site = ExampleSite.of(ExampleKnowledge.FOLDER, folder.resolve("site"));
        Map<String, Long> said = new LinkedHashMap<>();
        Map<String, Long> found = new LinkedHashMap<>();
        for (String page : site.pages()) {
            site.matches(page, COUNTED).forEach(link -> {
                String query = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
                said.put(page + ": " + query, Long.parseLong(link.group(2)));
                found.put(page + ": " + query, found(query));
            });
        }

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(differences(said, found)).isEmpty();
        assertThat(said.keySet()).anyMatch(link -> link.startsWith("matters"));
        assertThat(said.keySet()).anyMatch(link -> link.startsWith("customers/acme"));
    }

    @Test
    void everyNumberOfTheReportsIsTheSearchs() {
        List<Page> pages = SitePlan.of(knowledge, Ages.STAND).pages().toList();
        Map<String, Long> said = new LinkedHashMap<>();
        HomePage.Figures figures = page(pages, HomePage.class).figures();
        said.put("kind:learning NOT kind:unsorted", (long) figures.learnings());
        said.put("kind:unsorted", (long) figures.unsorted());
        said.put("is:surprise", (long) figures.surprises());
        said.put("kind:promise (state:open OR state:moved)", (long) figures.openPromises());
        said.put("kind:promise side:performer (state:open OR state:moved)", (long) figures.ours());
        said.put("kind:promise side:customer (state:open OR state:moved)", (long) figures.theirs());
        said.put("kind:promise due:overdue", (long) figures.overdue());
        said.put("kind:hypothesis is:refuted", (long) figures.refuted());
        said.put("kind:hypothesis (is:refuted OR is:confirmed OR is:unclear)", (long) figures.decided());
        for (CustomersPage.CustomerRow row : page(pages, CustomersPage.class).customers()) {
            String here = "customer:\"" + row.customer().text() + "\" kind:promise ";
            said.put(here + "side:performer (state:open OR state:moved)", (long) row.weOwe());
            said.put(here + "side:customer (state:open OR state:moved)", (long) row.theyOwe());
            said.put(here + "due:overdue", (long) row.overdue());
        }
        for (HypothesesPage.VerdictGroup group :
                page(pages, HypothesesPage.class).byVerdict()) {
            said.put("kind:hypothesis verdict:" + group.verdict(), (long)
                    group.hypotheses().total());
        }
        for (TopicsPage.TopicRow row : page(pages, TopicsPage.class).topics()) {
            said.put("kind:learning NOT kind:unsorted " + row.topic().text(), (long) row.learnings());
        }
        said.put("kind:objection", (long) page(pages, ObjectionsPage.class).total());

        Map<String, Long> found = new LinkedHashMap<>();
        said.keySet().forEach(query -> found.put(query, found(query)));

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(differences(said, found)).isEmpty();
        assertThat(said.values()).filteredOn(number -> number > 0).hasSizeGreaterThan(40);
    }

    private static List<String> differences(Map<String, Long> said, Map<String, Long> found) {
        return said.entrySet().stream()
                .filter(number -> !number.getValue().equals(found.get(number.getKey())))
                .map(number -> number + " but found " + found.get(number.getKey()))
                .toList();
    }

    private long found(String query) {
        try {
            SearchResult result = index.search(SearchRequest.of(query, knowledge.asOf()));
            assertThat(result.repairs()).as(query).isEmpty();
            return result.relaxed() ? 0 : result.total();
        } catch (IOException e) {
            throw new AssertionError(query, e);
        }
    }

    private static <P extends Page> P page(List<Page> pages, Class<P> kind) {
        return pages.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
