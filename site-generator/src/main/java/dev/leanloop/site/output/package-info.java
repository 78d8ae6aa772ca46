/** Publishing. */
@NullMarked
package dev.leanloop.site.output;

import org.jspecify.annotations.NullMarked;
