package dev.leanloop.site.page;

/**
 * Words that lead somewhere on the site.
 *
 * @param text what stands there, not escaped
 * @param url where it leads
 */
public record Link(String text, SiteUrl url) {}
