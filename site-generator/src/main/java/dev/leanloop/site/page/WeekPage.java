package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What became known in one week.
 *
 * @param head of the page
 * @param from its Monday
 * @param to its Sunday
 * @param before the week before it that has a page; null for the first
 * @param after the week after it that has a page; null for the last
 * @param refuted hypotheses that proved wrong
 * @param surprises what nobody had predicted
 * @param learnings the other ones, by customer
 * @param promised promises made
 * @param settled promises that their receivers spoke about
 */
public record WeekPage(
        PageHead head,
        Day from,
        Day to,
        @Nullable Link before,
        @Nullable Link after,
        Excerpt<HypothesisLine> refuted,
        Excerpt<LearningLine> surprises,
        Excerpt<LearningGroup> learnings,
        Excerpt<PromiseLine> promised,
        Excerpt<PromiseLine> settled)
        implements Page {}
