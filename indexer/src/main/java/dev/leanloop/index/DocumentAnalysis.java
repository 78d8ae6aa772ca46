package dev.leanloop.index;

import dev.leanloop.index.DocumentTerms.Word;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Analyses documents as {@link SearchIndex} does, for engines that keep them elsewhere. Not for several threads at a time. */
public final class DocumentAnalysis implements Closeable {

    private final Analysis analysis;

    /** Analyses documents of a language, as {@link IndexContents#language} names it. */
    public DocumentAnalysis(String language) {
        this.analysis = new Analysis(Language.valueOf(language));
    }

    /** What an index holds of a document. */
    public DocumentTerms of(SearchDocument document) {
        Map<TextField, List<List<Word>>> texts = new EnumMap<>(TextField.class);
        for (TextField field : TextField.ALL) {
            List<List<Word>> words = IndexedFields.texts(document, field).stream()
                    .map(this::words)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!words.isEmpty()) {
                texts.put(field, words);
            }
        }
        Map<KeywordField, Set<String>> values = new EnumMap<>(KeywordField.class);
        for (KeywordField field : KeywordField.ALL) {
            Set<String> keywords = IndexedFields.keywords(document, field, analysis);
            if (!keywords.isEmpty()) {
                values.put(field, keywords);
            }
        }
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> counted = IndexedFields.facetValues(document, facet);
            if (!counted.isEmpty()) {
                facets.put(facet, counted);
            }
        }
        return new DocumentTerms(texts, values, facets);
    }

    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (Analysis.Token token : analysis.tokens(text)) {
            words.add(new Word(token.stem(), token.written(), token.beside()));
        }
        return words;
    }

    @Override
    public void close() {
        analysis.close();
    }
}
