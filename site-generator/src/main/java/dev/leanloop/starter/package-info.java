/**
 * What a new folder of notes begins with.
 *
 * <p>The entry types are {@link dev.leanloop.starter.FirstNotes}, a repository with a first conversation to overwrite and recipes that
 * publish it, and {@link
 * dev.leanloop.starter.ExampleTeam}, the half year of {@code examples/acme-team} with the commits that such a team would have made.
 * Both are written as git repositories. May use {@code history} and {@code note}.
 */
@NullMarked
package dev.leanloop.starter;

import org.jspecify.annotations.NullMarked;
