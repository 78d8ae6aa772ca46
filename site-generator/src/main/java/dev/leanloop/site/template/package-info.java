/**
 * Page records to HTML: the only importer of FreeMarker.
 *
 * <p>The entry type is {@link dev.leanloop.site.template.Templates}. Templates see page records of {@code dev.leanloop.site} and
 * nothing else: no methods, no statics, no classes to make, no clock, no file. They escape every string. May use {@code site}.
 */
@NullMarked
package dev.leanloop.site.template;

import org.jspecify.annotations.NullMarked;
