/**
 * The command line: one class a command, what they print, and the exit codes.
 *
 * <p>The entry type is {@link dev.leanloop.cli.Main}, the only one that knows the process: its streams, environment, clock and end.
 * Everything else gets them as {@link dev.leanloop.cli.Surroundings}. May use every package; nothing may use this one. The only
 * importer of picocli and the progress bar.
 */
@NullMarked
package dev.leanloop.cli;

import org.jspecify.annotations.NullMarked;
