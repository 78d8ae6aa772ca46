/**
 * The walk over the notes folder: the only place that opens notes.
 *
 * <p>The entry type is {@link dev.leanloop.note.source.NotesFolder}. Bounded and sorted; only regular files whose real path lies
 * within the folder are ever opened. May use {@code note}.
 */
@NullMarked
package dev.leanloop.note.source;

import org.jspecify.annotations.NullMarked;
