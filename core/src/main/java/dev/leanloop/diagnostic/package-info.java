/**
 * What is wrong with a note, as a value: level, stable code, place, what, why it matters and the line to copy.
 *
 * <p>Every stage returns {@link dev.leanloop.diagnostic.Diagnostic} values; nothing here prints, and nothing here depends on
 * anything but the JDK.
 */
@NullMarked
package dev.leanloop.diagnostic;

import org.jspecify.annotations.NullMarked;
