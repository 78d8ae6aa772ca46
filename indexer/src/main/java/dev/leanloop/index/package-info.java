/**
 * The search index: what can be found, how text is analysed, what a query means, and the answers.
 *
 * <p>The entry type is {@link dev.leanloop.index.SearchIndex}. {@link dev.leanloop.index.SearchDocuments} derives what can be
 * found from a {@code KnowledgeBase}; {@link dev.leanloop.index.IndexContents} is the seam through which the browser bundle is
 * written. May use {@code knowledge} and what lies below it. The only importer of Lucene: none of its types appears in a public
 * signature, and no Lucene document number leaves this package but as the rank of a document in folder order.
 */
@NullMarked
package dev.leanloop.index;

import org.jspecify.annotations.NullMarked;
