/**
 * Shows the site while notes are written: builds, watches the notes, builds again, and has open pages load themselves anew.
 *
 * <p>The entry type is {@link dev.leanloop.serve.Preview}. Only this machine can reach what it serves. May use {@code pipeline}; owns
 * the web server that comes with the JDK.
 */
@NullMarked
package dev.leanloop.serve;

import org.jspecify.annotations.NullMarked;
