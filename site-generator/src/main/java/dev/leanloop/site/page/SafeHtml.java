package dev.leanloop.site.page;

/**
 * HTML that pages show as it is. Only core's rendering of a note makes such text: raw HTML escaped, URLs checked.
 *
 * <p>The type is what tells it from words: a template escapes every string, whatever it holds, and never a value of this type.
 *
 * @param html balanced, without scripts, styles and handlers
 */
public record SafeHtml(String html) {}
