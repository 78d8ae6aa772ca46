package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.index.SearchResult;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search page offers before anything is typed. */
class SearchPagesTest {

    private static final SiteUrl BUNDLE = SiteUrl.of("search/manifest.0.js");

    @TempDir
    Path folder;

    private static List<String> queries(SearchPage page) {
        return Stream.of(
                        page.topics().stream().map(SearchPage.Suggestion::query),
                        page.customers().stream().map(SearchPage.Suggestion::query),
                        page.examples().stream().flatMap(example -> example.queries().stream()))
                .flatMap(queries -> queries)
                .toList();
    }

    private void assertThatAllFind(KnowledgeBase knowledge, int queries) throws IOException {
        List<String> offered = queries(new SearchPages(new Catalogue(knowledge)).page(BUNDLE));
        assertThat(offered).hasSizeGreaterThanOrEqualTo(queries);
        try (SearchIndex index =
                SearchIndex.build(folder, "en", SearchDocuments.from(knowledge, KnowledgeBuild::url))) {
            for (String query : offered) {
                SearchResult result = index.search(SearchRequest.of(query, knowledge.asOf()));
                assertThat(result.total()).as(query).isPositive();
                assertThat(result.relaxed()).as(query).isFalse();
                assertThat(result.repairs()).as(query).isEmpty();
            }
        }
    }

    @Test
    void everythingOfferedFindsSomething() throws IOException {
        assertThatAllFind(ExampleKnowledge.read(), 25);
    }

    @Test
    void everythingOfferedFindsSomethingInASmallFolder() throws IOException {
        assertThatAllFind(SampleKnowledge.plain(), 10);
    }

    @Test
    void marksOfTheQueryLanguageInNotesAreNoPartOfAnExample() throws IOException {
        assertThatAllFind(SampleKnowledge.of(" \"(a* ~b^ AND OR c:d [e TO f] +g -h"), 10);
    }

    @Test
    void nothingIsOfferedWhereNothingIsKnown() throws IOException {
        KnowledgeBase nothing = ExampleKnowledge.read(folder);

        assertThat(queries(new SearchPages(new Catalogue(nothing)).page(BUNDLE)))
                .isEmpty();
    }
}
