/**
 * The pictures of the pages, drawn as static SVG.
 *
 * <p>The entry type is {@link dev.leanloop.site.chart.Charts}: a {@link dev.leanloop.site.page.Picture} in, an {@code svg} element
 * out. Colours come from the pages' style sheet by class, so that a picture fits both colour schemes and paper; nothing in it needs
 * a script. There is no charting library for Java that makes static SVG which a style sheet can colour and a screen reader can
 * read, so scales, ticks and labels are our own: {@link dev.leanloop.site.chart.LinearScale}, {@link
 * dev.leanloop.site.chart.DayScale}, {@link dev.leanloop.site.chart.TextWidth}. Pure: the same picture gives the same bytes on
 * every machine. May use {@code site.page} only.
 */
@NullMarked
package dev.leanloop.site.chart;

import org.jspecify.annotations.NullMarked;
