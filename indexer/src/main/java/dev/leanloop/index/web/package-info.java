/**
 * The browser bundle: an index as compressed, content-hashed files from which a static page answers like Lucene.
 *
 * <p>The entry type is {@link dev.leanloop.index.web.WebBundle}; {@code docs/search-bundle.md} is the format. May use
 * {@code index} only, through {@link dev.leanloop.index.IndexContents}, and {@code digest}; knows nothing of Lucene.
 */
@NullMarked
package dev.leanloop.index.web;

import org.jspecify.annotations.NullMarked;
