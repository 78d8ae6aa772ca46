/**
 * The whole way from a folder of notes to a site, drawn in {@code docs/pipeline.md} and mirrored by one method.
 *
 * <p>The entry type is {@link dev.leanloop.pipeline.KnowledgeBuild}; {@link dev.leanloop.pipeline.NotesReading} is its first half,
 * which searching and checking need as well. Wires the stages by constructor, holds the lock on the site's folder, and reports; it
 * neither prints nor ends the process. May use every package but {@code cli}.
 */
@NullMarked
package dev.leanloop.pipeline;

import org.jspecify.annotations.NullMarked;
