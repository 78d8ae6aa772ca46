/**
 * The plan of the site: which pages there are, where they live and what stands on them.
 *
 * <p>The entry type is {@link dev.leanloop.site.SitePlan}: a {@link dev.leanloop.knowledge.KnowledgeBase} in, sealed {@link
 * dev.leanloop.site.Page} records out. Pure: no file, no clock, no template. A page record holds words, dates and {@link
 * dev.leanloop.site.SiteUrl}s only, so that a template cannot reach into the knowledge. May use {@code knowledge}, {@code note}
 * and {@code diagnostic}.
 */
@NullMarked
package dev.leanloop.site;

import org.jspecify.annotations.NullMarked;
