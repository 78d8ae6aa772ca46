/** The site plan: pages as values. */
@NullMarked
package dev.leanloop.site;

import org.jspecify.annotations.NullMarked;
