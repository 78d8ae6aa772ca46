/** The whole way, as one method. */
@NullMarked
package dev.leanloop.pipeline;

import org.jspecify.annotations.NullMarked;
