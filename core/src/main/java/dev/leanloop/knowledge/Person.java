package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Side;

/**
 * A person as the notes know them.
 *
 * @param handle how notes name them
 * @param role what they do, empty when no profile says so
 * @param side ours, theirs, or unknown
 * @param quotes how their words may be shown
 */
public record Person(Handle handle, String role, Side side, QuoteConsent quotes) {}
