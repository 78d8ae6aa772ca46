package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageSearchTest {

    @TempDir
    Path folder;

    /** The words found in each text that answers a query. */
    private List<List<String>> found(String language, String query, String... texts) throws IOException {
        var documents = new ArrayList<SearchDocument>();
        for (String text : texts) {
            documents.add(SampleDocuments.document("n#" + documents.size(), HitKind.FACT, "", text, null)
                    .make());
        }
        try (SearchIndex index = SearchIndex.build(folder, language, documents)) {
            return index.search(SearchRequest.of(query, LocalDate.of(2026, 3, 1))).hits().stream()
                    .map(hit -> hit.snippet().segments().stream()
                            .filter(Snippet.Segment::found)
                            .map(Snippet.Segment::text)
                            .toList())
                    .toList();
        }
    }

    @Test
    void otherFormsOfAWordAreFoundAndMarked() throws IOException {
        assertThat(found("de", "Pruefung", "Die Prüfungen dauern", "Preis")).containsExactly(List.of("Prüfungen"));
        assertThat(found("fr", "audits", "L’audit dure", "prix")).containsExactly(List.of("L’audit"));
    }

    @Test
    void formThatNobodyWroteIsFoundWithoutItsEnding() throws IOException {
        assertThat(found("de", "Prüfungen", "Die Prüfung dauert")).containsExactly(List.of("Prüfung"));
        assertThat(found("de", "12345", "Auftrag 1234")).isEmpty();
        assertThat(found("de", "Tages", "Der Tag")).isEmpty();
    }

    @Test
    void stopWordsOfTheLanguageAreLeftOut() throws IOException {
        assertThat(found("de", "die Prüfung", "Prüfung", "die Sache")).containsExactly(List.of("Prüfung"));
        assertThat(found("fr", "les prix", "prix", "les gens")).containsExactly(List.of("prix"));
    }

    @Test
    void partOfARunWithoutSpacesIsFoundAndMarkedAsOne() throws IOException {
        assertThat(found("ja", "監査法人", "新監査法人の検査", "監査と法人")).containsExactly(List.of("監査法人"));
        assertThat(found("en", "税", "the 消費税 rose")).containsExactly(List.of("税"));
        assertThat(found("ja", "レビュー", "セキュリティレビューをした")).containsExactly(List.of("レビュー"));
    }

    @Test
    void languageIsKeptWithTheIndex() throws IOException {
        var document = SampleDocuments.document("n#1", HitKind.FACT, "", "die Prüfungen", null)
                .make();
        SearchIndex.build(folder, "de", List.of(document)).close();

        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.search(SearchRequest.of("Prüfung", LocalDate.of(2026, 3, 1)))
                            .total())
                    .isEqualTo(1);
        }
    }
}
