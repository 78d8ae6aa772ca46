/**
 * What git knows of the notes: who first committed what, when, and every version since.
 *
 * <p>The entry type is {@link dev.leanloop.history.History}. The only importer of JGit: no type of it leaves this package. May use
 * {@code note} and {@code state}.
 */
@NullMarked
package dev.leanloop.history;

import org.jspecify.annotations.NullMarked;
