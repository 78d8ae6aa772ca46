/** The bundle that a browser searches. */
@NullMarked
package dev.leanloop.index.web;

import org.jspecify.annotations.NullMarked;
