package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own words: evidence that hangs on an item.
 *
 * @param text without quotation marks
 * @param who the speaker, if named
 * @param line where it stands, from 1
 */
public record Quote(String text, @Nullable Handle who, int line) {}
