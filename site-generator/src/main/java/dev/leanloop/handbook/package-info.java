/**
 * The program's own documentation as a site in the frame, the style and the search of the notes' site.
 *
 * <p>The entry type is {@link dev.leanloop.handbook.Handbook}. Which documents there are, of which kind and in which order, says
 * {@code docs/README.md}. May use {@code markdown}, {@code index}, {@code site.template}, {@code site.output} and {@code pipeline}.
 */
@NullMarked
package dev.leanloop.handbook;

import org.jspecify.annotations.NullMarked;
