/**
 * The plan of the site: which pages there are, where they live and what stands on them.
 *
 * <p>The entry type is {@link dev.leanloop.site.SitePlan}: a {@link dev.leanloop.knowledge.KnowledgeBase} in, sealed {@link
 * dev.leanloop.site.page.Page} records out; {@link dev.leanloop.site.SiteUrls} says where each lives. Pure: no file, no clock, no
 * template. May use {@code site.page}, {@code knowledge}, {@code note} and {@code diagnostic}.
 */
@NullMarked
package dev.leanloop.site;

import org.jspecify.annotations.NullMarked;
