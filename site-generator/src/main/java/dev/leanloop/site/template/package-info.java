/** The only importer of FreeMarker. */
@NullMarked
package dev.leanloop.site.template;

import org.jspecify.annotations.NullMarked;
