package dev.leanloop.index;

/**
 * One document found.
 *
 * @param document all that is known of it
 * @param score Lucene's BM25 score; comparable within one result only
 * @param snippet the part of its words that shows why it was found
 */
public record SearchHit(SearchDocument document, float score, Snippet snippet) {}
