/**
 * What is kept from one run to the next, so that only what is new is read: never a source of truth, always safe to delete.
 *
 * <p>The entry type is {@link dev.leanloop.state.StateFolder}. May use {@code digest}.
 */
@NullMarked
package dev.leanloop.state;

import org.jspecify.annotations.NullMarked;
