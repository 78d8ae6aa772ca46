/**
 * What the notes hold of one person, for a request to see it or to have it forgotten.
 *
 * <p>The entry types are {@link dev.leanloop.person.AboutPerson}, which tells, and {@link dev.leanloop.person.ForgetPlan}, which
 * prepares and never carries out: erasing from git means rewriting history, and that is a decision of people. May use {@code
 * note.source} and {@code history}.
 */
@NullMarked
package dev.leanloop.person;

import org.jspecify.annotations.NullMarked;
