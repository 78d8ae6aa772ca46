/**
 * Digests of contents. {@link dev.leanloop.digest.Sha256} withstands attack and makes names that are seen;
 * {@link dev.leanloop.digest.ContentDigest} tells versions of one's own apart. Uses nothing else.
 */
@NullMarked
package dev.leanloop.digest;

import org.jspecify.annotations.NullMarked;
