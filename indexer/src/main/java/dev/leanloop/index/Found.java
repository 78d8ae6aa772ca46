package dev.leanloop.index;

import java.util.List;
import java.util.Map;

/**
 * What one pass over an index found.
 *
 * @param matching how many documents match the query, whatever facet values were chosen
 * @param total how many of them have the chosen facet values
 * @param best the first of those
 * @param facets the counts
 */
record Found(int matching, int total, List<Scored> best, Map<Facet, List<SearchResult.FacetCount>> facets) {

    /** Whether nothing matches the query, whatever facet values were chosen. */
    boolean none() {
        return matching == 0;
    }

    /** A document by its number, with its score. */
    record Scored(int document, float score) implements Comparable<Scored> {

        /** The better first: by score, then by place in the folder. */
        @Override
        public int compareTo(Scored other) {
            int byScore = Float.compare(other.score, score);
            return byScore != 0 ? byScore : Integer.compare(document, other.document);
        }
    }
}
