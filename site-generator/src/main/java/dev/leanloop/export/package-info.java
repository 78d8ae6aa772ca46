/**
 * The knowledge as data for other programs: JSON and CSV of one shape.
 *
 * <p>The entry type is {@link dev.leanloop.export.Export}. A pure function of a knowledge base, which holds what one audience may
 * read and nothing else. May use {@code knowledge}; owns, with the command line, the JSON writer.
 */
@NullMarked
package dev.leanloop.export;

import org.jspecify.annotations.NullMarked;
