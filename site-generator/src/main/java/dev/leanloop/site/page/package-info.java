/**
 * What stands on the pages: everything a template shows, and nothing more.
 *
 * <p>The entry type is {@link dev.leanloop.site.page.Page}: one sealed record for each kind of page, made of lines, {@link
 * dev.leanloop.site.page.Link links}, {@link dev.leanloop.site.page.Day days} and pictures' figures. Words, dates and {@link
 * dev.leanloop.site.page.SiteUrl}s only, so that a template cannot reach into the knowledge. Uses nothing but the platform.
 */
@NullMarked
package dev.leanloop.site.page;

import org.jspecify.annotations.NullMarked;
