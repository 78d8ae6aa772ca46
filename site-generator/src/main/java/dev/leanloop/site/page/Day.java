package dev.leanloop.site.page;

import dev.leanloop.site.message.Messages;
import java.time.LocalDate;

/**
 * A day as a page shows it.
 *
 * @param iso {@code 2024-05-14}, what machines and the page's script read
 * @param words {@code 14 May 2024}
 * @param age against the site's as-of day: {@code 6 weeks ago}, or of a day that something is due, {@code 3 days over}
 */
public record Day(String iso, String words, String age) {

    /** A day that something happened. */
    public static Day past(LocalDate date, LocalDate asOf, Messages messages) {
        return new Day(date.toString(), messages.day(date), new Age(messages).since(date, asOf));
    }

    /** A day that something is due. */
    public static Day due(LocalDate date, LocalDate asOf, Messages messages) {
        return new Day(date.toString(), messages.day(date), new Age(messages).until(date, asOf));
    }

    /** A day in relation to another one: {@code 3 weeks earlier}. */
    public static Day beside(LocalDate date, LocalDate other, Messages messages) {
        return new Day(date.toString(), messages.day(date), new Age(messages).between(date, other));
    }
}
