/**
 * The walk over the notes folder: the only place that opens notes.
 *
 * <p>The entry type is {@link dev.leanloop.note.source.NotesFolder}. Bounded and sorted; only regular files whose real path lies
 * within the folder are ever opened. {@link dev.leanloop.note.source.KeptNotes} keeps what was read from one run to the next, with the
 * text it was read of: what it gives back is what reading gives, because it gives it only for a file that carries the same stamp or
 * holds the same text, to the same program with the same settings. May use {@code note} and {@code state}.
 */
@NullMarked
package dev.leanloop.note.source;

import org.jspecify.annotations.NullMarked;
