package dev.leanloop.knowledge;

/**
 * A note's text as HTML, and what it was made of.
 *
 * @param html as {@link NotePage#html} gives it
 * @param trace what it was made of
 */
public record MadeHtml(String html, HtmlTrace trace) {}
