package dev.leanloop.index.engine;

import dev.leanloop.index.DocumentTerms;
import dev.leanloop.index.Facet;
import dev.leanloop.index.Plan;
import dev.leanloop.index.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a plan in the engine's words: query for query what it is in Lucene's. */
final class EngineQueries {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private EngineQueries() {}

    static final Map<String, Object> ALL = Map.of("match_all", Map.of());

    static Map<String, Object> of(Plan plan) {
        return switch (plan) {
            case Plan.Term term -> term(Schema.stem(term.field()), term.stem(), term.boost());
            case Plan.Phrase phrase ->
                Map.of(
                        "match_phrase",
                        Map.of(
                                Schema.stem(phrase.field()),
                                Map.of("query", String.join(" ", phrase.stems()), "boost", phrase.boost())));
            case Plan.Value value -> constant(term(Schema.value(value.field()), value.value(), 1f), value.boost());
            case Plan.Prefix prefix -> prefix(Schema.written(prefix.field()), prefix.written(), prefix.boost());
            case Plan.Days days ->
                days(
                        Schema.day(days.field()),
                        days.from() == Integer.MIN_VALUE ? LocalDate.MIN : LocalDate.ofEpochDay(days.from()),
                        days.to() == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(days.to()),
                        days.boost());
            case Plan.All all -> ALL;
            case Plan.None none -> Map.of("match_none", Map.of());
            case Plan.Any any -> bool(List.of(), any.plans(), List.of());
            case Plan.Every every -> bool(every.required(), optional(every.optional()), every.excluded());
        };
    }

    private static List<Plan> optional(@Nullable Plan plan) {
        return plan == null ? List.of() : List.of(plan);
    }

    static Map<String, Object> term(String field, String value, float boost) {
        return Map.of("term", Map.of(field, Map.of("value", value, "boost", boost)));
    }

    private static Map<String, Object> prefix(String field, String beginning, float boost) {
        return Map.of("prefix", Map.of(field, Map.of("value", beginning, "boost", boost, "rewrite", "constant_score")));
    }

    private static Map<String, Object> constant(Map<String, Object> filter, float boost) {
        return Map.of("constant_score", Map.of("filter", filter, "boost", boost));
    }

    /** Documents whose day lies within; every document with a day, when there is no limit. */
    static Map<String, Object> days(String field, LocalDate from, LocalDate to, float boost) {
        Map<String, Object> range = new LinkedHashMap<>();
        if (from.isAfter(FIRST_DAY)) {
            range.put("gte", (from.isAfter(LAST_DAY) ? LAST_DAY : from).toString());
        }
        if (to.isBefore(LAST_DAY)) {
            range.put("lte", (to.isBefore(FIRST_DAY) ? FIRST_DAY : to).toString());
        }
        if (range.isEmpty()) {
            return Map.of("exists", Map.of("field", field, "boost", boost));
        }
        range.put("boost", boost);
        return Map.of("range", Map.of(field, range));
    }

    private static Map<String, Object> bool(List<Plan> required, List<Plan> optional, List<Plan> excluded) {
        Map<String, Object> clauses = new LinkedHashMap<>();
        put(clauses, "must", required);
        put(clauses, "should", optional);
        put(clauses, "must_not", excluded);
        return Map.of("bool", clauses);
    }

    private static void put(Map<String, Object> clauses, String name, List<Plan> plans) {
        if (!plans.isEmpty()) {
            clauses.put(name, plans.stream().map(EngineQueries::of).toList());
        }
    }

    /** At least one of these values. */
    static Map<String, Object> anyOf(Facet facet, List<String> values) {
        var wanted = new ArrayList<Object>();
        for (String value : values) {
            wanted.add(term(Schema.facet(facet), value, 1f));
            if (facet == Facet.CUSTOMER) {
                wanted.add(prefix(Schema.facet(facet), value + DocumentTerms.LABEL, 1f));
            }
        }
        return Map.of("bool", Map.of("should", wanted));
    }

    /** All of these. */
    static Map<String, Object> allOf(List<Map<String, Object>> filters) {
        return filters.isEmpty() ? ALL : Map.of("bool", Map.of("filter", filters));
    }

    /** What the request chose, but for the choice in one facet. */
    static List<Map<String, Object>> chosen(SearchRequest request, @Nullable Facet but) {
        var filters = new ArrayList<Map<String, Object>>();
        request.chosen().forEach((facet, values) -> {
            if (facet != but) {
                filters.add(anyOf(facet, values));
            }
        });
        return filters;
    }
}
