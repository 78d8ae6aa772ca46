package dev.leanloop.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one pass over an index found.
 *
 * @param matching how many documents match the query, whatever facet values and days were chosen
 * @param total how many of them have the chosen facet values and days
 * @param best the first of those
 * @param facets the counts, as in {@link SearchResult}
 * @param months the counts by month
 */
public record Found(
        int matching,
        int total,
        List<Scored> best,
        Map<Facet, List<SearchResult.FacetCount>> facets,
        List<SearchResult.MonthCount> months) {

    public Found {
        best = List.copyOf(best);
        months = List.copyOf(months);
    }

    /** The day of a document that has none. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /**
     * The counts of each facet as results show them.
     *
     * @param stored for each facet its values as {@link DocumentTerms} holds them, each with its count
     */
    public static Map<Facet, List<SearchResult.FacetCount>> facets(Map<Facet, Map<String, Integer>> stored) {
        Map<Facet, List<SearchResult.FacetCount>> facets = new EnumMap<>(Facet.class);
        stored.forEach((facet, counts) -> {
            var values = new ArrayList<SearchResult.FacetCount>();
            counts.forEach((value, count) -> values.add(
                    new SearchResult.FacetCount(IndexedFields.value(value), IndexedFields.label(value), count)));
            values.sort(Comparator.comparingInt(SearchResult.FacetCount::count)
                    .reversed()
                    .thenComparing(SearchResult.FacetCount::value, CodePoints.ORDER));
            if (!values.isEmpty()) {
                facets.put(facet, List.copyOf(values));
            }
        });
        return facets;
    }

    /** Whether nothing matches the query, whatever was chosen. */
    public boolean none() {
        return matching == 0;
    }

    /**
     * A document that was found.
     *
     * @param document its number: equal scores come by it
     * @param score by which the best come first
     * @param day of its conversation, or {@link #NO_DAY}
     */
    public record Scored(int document, float score, int day) {}
}
