/**
 * What a folder of notes says at one time and did not say at another.
 *
 * <p>The entry type is {@link dev.leanloop.change.KnowledgeChange}. Pure: it compares two knowledge bases. May use {@code
 * knowledge}.
 */
@NullMarked
package dev.leanloop.change;

import org.jspecify.annotations.NullMarked;
