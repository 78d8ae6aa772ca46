/** What a new notes repository begins with. */
@NullMarked
package dev.leanloop.starter;

import org.jspecify.annotations.NullMarked;
