/**
 * What does not belong in notes: contact data, which are masked, and words that tell what is nobody's business, which are
 * reported. Works on bare text; knows nothing of notes.
 *
 * <p>The entry types are {@link dev.leanloop.privacy.PersonalData} and {@link dev.leanloop.privacy.SensitiveWords}. May use
 * {@code markdown}.
 */
@NullMarked
package dev.leanloop.privacy;

import org.jspecify.annotations.NullMarked;
