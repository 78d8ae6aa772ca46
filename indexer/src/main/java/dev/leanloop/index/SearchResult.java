package dev.leanloop.index;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What an index answers.
 *
 * @param query as understood, in normal form; parsing it again gives the same query
 * @param repairs what was mended to understand it, in the order of the query
 * @param relaxed whether nothing had all the words, so that any word was enough
 * @param total how many documents were found, with the chosen facets
 * @param hits the first ones, in the order asked for
 * @param facets for each facet its values with the number of hits each would give, most first, then by name; a facet's own
 *     choice does not narrow its counts; a facet without values is left out
 * @param months the months of the conversations, first to last, with the number of hits each would give; the days asked for do not
 *     narrow them
 */
public record SearchResult(
        String query,
        List<Repair> repairs,
        boolean relaxed,
        int total,
        List<SearchHit> hits,
        Map<Facet, List<FacetCount>> facets,
        List<MonthCount> months) {

    public SearchResult {
        repairs = List.copyOf(repairs);
        hits = List.copyOf(hits);
        facets = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facets));
        months = List.copyOf(months);
    }

    /**
     * One value of a facet.
     *
     * @param value as queries write it: a customer's id, a topic's name
     * @param label as people read it: a customer's name
     * @param count of hits
     */
    public record FacetCount(String value, String label, int count) {}

    /** A month with its number of hits. */
    public record MonthCount(YearMonth month, int count) {}
}
