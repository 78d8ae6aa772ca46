/**
 * Markdown as notes use it: blocks with source positions to read, safe HTML to show.
 *
 * <p>The entry type is {@link dev.leanloop.markdown.MarkdownDocument}. The only importer of commonmark: no type of it leaves this
 * package. Comments ({@code <!-- -->}, {@code %%}) are cut before anything is parsed; code is neither read nor shown. May use
 * {@code diagnostic}.
 */
@NullMarked
package dev.leanloop.markdown;

import org.jspecify.annotations.NullMarked;
