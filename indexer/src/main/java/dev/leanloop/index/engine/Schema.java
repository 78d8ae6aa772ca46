package dev.leanloop.index.engine;

import dev.leanloop.index.DateField;
import dev.leanloop.index.DocumentTerms;
import dev.leanloop.index.Facet;
import dev.leanloop.index.KeywordField;
import dev.leanloop.index.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of an index in an engine. What Lucene indexes of a document lies below {@code stem}, {@code written}, {@code value} and
 * {@code facet}, made by our own analysis, and not kept as a source; the other fields are the document itself, for whoever reads it.
 */
final class Schema {

    /** Counts up when what is sent of a document changes its form: an index of another number is made anew. */
    static final int FORMAT = 1;

    /** Parts the words at one position. No word holds it, nor a blank: {@code EngineAnalysisTest} holds that. */
    static final char BESIDE = '|';

    /** Where the document stands among all: equal scores come by it. */
    static final String PLACE = "place";

    /** Of all that is sent of the document. */
    static final String HASH = "hash";

    /** Every written form of every text. */
    static final String FORMS = "forms";

    private static final String OURS = "leanloop";

    /** What only searches need, and what is read from columns. */
    private static final List<String> NOT_IN_SOURCE = List.of("stem", "written", "value", "facet", FORMS, PLACE, HASH);

    private Schema() {}

    static String stem(TextField field) {
        return "stem." + field.word();
    }

    static String written(TextField field) {
        return "written." + field.word();
    }

    static String value(KeywordField field) {
        return "value." + field.word();
    }

    static String facet(Facet facet) {
        return "facet." + facet.word();
    }

    static String day(DateField field) {
        return field.word();
    }

    /** What an index says of itself. */
    record Mark(int format, String language, String audience) {

        private static final String FORMAT_NAME = "format";
        private static final String LANGUAGE = "language";
        private static final String AUDIENCE = "audience";

        /** Reads the mark of a mapping; absent parts are empty, and an index without a mark is not ours. */
        static Mark of(Json mapping) {
            Json mark = mapping.at("mappings", "_meta", OURS);
            return new Mark(
                    mark.get(FORMAT_NAME).whole(),
                    mark.get(LANGUAGE).text(),
                    mark.get(AUDIENCE).text());
        }

        boolean isOurs() {
            return format > 0;
        }

        private Map<String, Object> json() {
            return Map.of(OURS, Map.of(FORMAT_NAME, format, LANGUAGE, language, AUDIENCE, audience));
        }
    }

    /** The body that creates an index. One shard, so that how rare a word is is counted over all documents, as at home. */
    static Map<String, Object> creation(Mark mark) {
        return Map.of("settings", Map.of("index", settings()), "mappings", mappings(mark));
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "number_of_shards",
                1,
                "auto_expand_replicas",
                "0-1",
                "refresh_interval",
                "-1",
                "similarity",
                Map.of(OURS, Map.of("type", "BM25", "k1", 1.2, "b", 0.75, "discount_overlaps", true)),
                "analysis",
                Map.of(
                        "analyzer",
                        Map.of(OURS, Map.of("type", "custom", "tokenizer", OURS, "filter", List.of(OURS))),
                        "tokenizer",
                        Map.of(OURS, Map.of("type", "whitespace", "max_token_length", 100_000)),
                        "filter",
                        Map.of(
                                OURS,
                                Map.of(
                                        "type",
                                        "pattern_capture",
                                        "preserve_original",
                                        false,
                                        "patterns",
                                        List.of("([^" + BESIDE + "]+)")))));
    }

    private static Map<String, Object> mappings(Mark mark) {
        Map<String, Object> stems = new LinkedHashMap<>();
        Map<String, Object> written = new LinkedHashMap<>();
        for (TextField field : TextField.ALL) {
            stems.put(
                    field.word(),
                    Map.of(
                            "type",
                            "text",
                            "analyzer",
                            OURS,
                            "similarity",
                            OURS,
                            "position_increment_gap",
                            DocumentTerms.GAP));
            written.put(field.word(), Map.of("type", "keyword", "doc_values", false));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (KeywordField field : KeywordField.ALL) {
            values.put(field.word(), Map.of("type", "keyword"));
        }
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.word(), Map.of("type", "keyword"));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("stem", Map.of("properties", stems));
        properties.put("written", Map.of("properties", written));
        properties.put("value", Map.of("properties", values));
        properties.put("facet", Map.of("properties", facets));
        properties.put(FORMS, Map.of("type", "keyword"));
        properties.put(PLACE, Map.of("type", "keyword", "index", false));
        properties.put(HASH, Map.of("type", "keyword", "index", false));
        for (DateField field : DateField.values()) {
            properties.put(day(field), Map.of("type", "date", "format", "strict_date"));
        }
        return Map.of(
                "_meta",
                mark.json(),
                "_source",
                Map.of("excludes", NOT_IN_SOURCE),
                "dynamic",
                false,
                "properties",
                properties);
    }
}
