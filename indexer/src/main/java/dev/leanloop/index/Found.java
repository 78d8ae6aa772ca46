package dev.leanloop.index;

import java.util.List;
import java.util.Map;

/**
 * What one pass over an index found.
 *
 * @param matching how many documents match the query, whatever facet values and days were chosen
 * @param total how many of them have the chosen facet values and days
 * @param best the first of those
 * @param facets the counts
 * @param months the counts by month
 */
record Found(
        int matching,
        int total,
        List<Scored> best,
        Map<Facet, List<SearchResult.FacetCount>> facets,
        List<SearchResult.MonthCount> months) {

    /** The day of a document that has none. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Whether nothing matches the query, whatever was chosen. */
    boolean none() {
        return matching == 0;
    }

    /** A document by its number, with its score and the day of its conversation. */
    record Scored(int document, float score, int day) {}
}
