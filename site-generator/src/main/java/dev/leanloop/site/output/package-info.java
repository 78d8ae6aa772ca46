/**
 * From HTML to a folder: assets named by their content, links checked, only what changed written, what is stale removed.
 *
 * <p>The entry type is {@link dev.leanloop.site.output.Publisher}; {@link dev.leanloop.site.output.Assets} makes the styles and
 * scripts. The only package of the site that touches files. May use {@code site}.
 */
@NullMarked
package dev.leanloop.site.output;

import org.jspecify.annotations.NullMarked;
