/** The command line. */
@NullMarked
package dev.leanloop.cli;

import org.jspecify.annotations.NullMarked;
