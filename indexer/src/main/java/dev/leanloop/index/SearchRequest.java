package dev.leanloop.index;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of an index.
 *
 * @param query in the query language of {@code docs/query-language.md}; anything is accepted, mistakes are repaired
 * @param chosen facet values: any of one facet, all of the facets
 * @param days of the conversations that count
 * @param order of the hits
 * @param limit how many hits to return, at least 0; the total and the facets count all
 * @param today against which {@code due:overdue} is read
 * @param entry whether the query is complete or its last word still being typed
 * @param counts whether facets and months are to be counted, or may stay empty
 */
public record SearchRequest(
        String query,
        Map<Facet, List<String>> chosen,
        DayRange days,
        SearchOrder order,
        int limit,
        LocalDate today,
        Entry entry,
        boolean counts) {

    public SearchRequest {
        if (limit < 0) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        var copy = new EnumMap<Facet, List<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        chosen = java.util.Collections.unmodifiableMap(copy);
    }

    /** A complete query without chosen facets, for the first ten hits. */
    public static SearchRequest of(String query, LocalDate today) {
        return new SearchRequest(
                query, Map.of(), DayRange.ALWAYS, SearchOrder.RELEVANCE, 10, today, Entry.COMPLETE, true);
    }

    public SearchRequest withLimit(int hits) {
        return new SearchRequest(query, chosen, days, order, hits, today, entry, counts);
    }

    public SearchRequest withChosen(Map<Facet, List<String>> values) {
        return new SearchRequest(query, values, days, order, limit, today, entry, counts);
    }

    public SearchRequest withDays(DayRange range) {
        return new SearchRequest(query, chosen, range, order, limit, today, entry, counts);
    }

    public SearchRequest withOrder(SearchOrder other) {
        return new SearchRequest(query, chosen, days, other, limit, today, entry, counts);
    }

    /** The same query with its last word still being typed: it counts as a prefix of the written form, too. */
    public SearchRequest whileTyping() {
        return new SearchRequest(query, chosen, days, order, limit, today, Entry.TYPING, counts);
    }

    /** The same for whoever shows neither facets nor months: of many hits that takes a third less time. */
    public SearchRequest withoutCounts() {
        return new SearchRequest(query, chosen, days, order, limit, today, entry, false);
    }

    /** Whether the reader is done with the query. */
    public enum Entry {
        COMPLETE,
        TYPING
    }
}
