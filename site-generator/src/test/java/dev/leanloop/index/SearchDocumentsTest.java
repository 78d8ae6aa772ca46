package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.ExampleKnowledge;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of the example team's notes can be found. */
final class SearchDocumentsTest {

    private static List<SearchDocument> documents = List.of();

    @BeforeAll
    static void read() throws IOException {
        documents = SearchDocuments.from(ExampleKnowledge.read(), KnowledgeBuild::url);
    }

    @Test
    void theyStandInTheOrderOfTheNotes() {
        assertThat(documents)
                .hasSizeGreaterThan(100)
                .extracting(SearchDocument::place)
                .isSortedAccordingTo(
                        Comparator.comparing(SearchDocument.Place::file).thenComparingInt(SearchDocument.Place::line));
    }

    @Test
    void eachIsThereOnceAndOfEveryKindAreSome() {
        Set<HitKind> kinds = EnumSet.allOf(HitKind.class);
        kinds.remove(HitKind.QUOTE); // The example has none that hangs on nothing.

        assertThat(documents).extracting(SearchDocument::id).doesNotHaveDuplicates();
        assertThat(documents).extracting(SearchDocument::kind).containsAll(kinds);
    }

    @Test
    void eachIsMadeTheSameWhenItIsAskedForAgain() {
        assertThat(documents.get(17)).isEqualTo(documents.get(17)).isNotSameAs(documents.get(17));
    }
}
