package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What an item says of another.
 *
 * @param word {@code from}, {@code same as}, {@code was}, {@code against}
 * @param text what it names
 * @param url where that is, if the site has it
 */
public record RelationLine(
        String word, String text, @Nullable SiteUrl url) {}
