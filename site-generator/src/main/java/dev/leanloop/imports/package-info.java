/**
 * What other programs hold of talks with customers, made into notes that a person then edits: tables, mails, transcripts. May use the
 * notes and what files of notes are called; what reads CSV, mail and HTML is known here alone. Nothing is written: that is the command's.
 * Entry: {@link dev.leanloop.imports.Sources} reads, {@link dev.leanloop.imports.NoteDraft} writes down.
 */
@NullMarked
package dev.leanloop.imports;

import org.jspecify.annotations.NullMarked;
