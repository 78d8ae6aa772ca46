package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's own words.
 *
 * @param text without quotation marks
 * @param who the speaker as they allow to be named: handle or role; null when nobody is named
 */
public record QuoteLine(String text, @Nullable String who) {}
