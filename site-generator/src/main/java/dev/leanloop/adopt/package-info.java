/**
 * What a folder of notes that were not written for Leanloop needs in {@code leanloop.yml}.
 *
 * <p>The entry type is {@link dev.leanloop.adopt.Adoption}. Everything is found by fixed rules and counted; nothing is written, and no
 * note is changed. May use {@code knowledge} and what that may.
 */
@NullMarked
package dev.leanloop.adopt;

import org.jspecify.annotations.NullMarked;
