/**
 * Names made of contents. The entry type is {@link dev.leanloop.digest.Sha256}. Uses nothing else.
 */
@NullMarked
package dev.leanloop.digest;

import org.jspecify.annotations.NullMarked;
