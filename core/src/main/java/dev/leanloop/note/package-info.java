/**
 * One note: its path, front matter, phases and items, read by the rules of {@code docs/note-format.md}.
 *
 * <p>The entry type is {@link dev.leanloop.note.NoteReader}: text in, a {@link dev.leanloop.note.Note} with its diagnostics out.
 * Reading is a pure function of path, text and {@link dev.leanloop.note.Settings}; what several notes say together is the business
 * of {@code knowledge}. {@link dev.leanloop.note.NotePacking} makes bytes of what was read, and the same of the bytes. Owns the YAML
 * library. May use {@code markdown}, {@code privacy}, {@code diagnostic} and {@code state}.
 */
@NullMarked
package dev.leanloop.note;

import org.jspecify.annotations.NullMarked;
