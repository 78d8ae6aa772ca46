package dev.leanloop.imports;

import dev.leanloop.note.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as tables write them, with whatever time stands behind. Numbers in an order that nothing tells are never guessed at: the order
 * is that of {@code leanloop.yml}, else the one that another day of the same column needs.
 */
final class WrittenDays {

    private static final Pattern ISO =
            Pattern.compile("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T.*)?$");
    private static final Pattern DOTTED =
            Pattern.compile("^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?!\\d).*");
    private static final Pattern NUMBERS = Pattern.compile("^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})(?!\\d).*");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("^(?:\\p{L}+,?\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}).*");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "^(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(\\p{L}{3,})\\.?,?[\\s-]+(\\d{4}).*");
    private static final Pattern MILLISECONDS = Pattern.compile("^\\d{13}$");

    /** In English, and where another language's first letters differ, in those of the search. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene", "gen", "janv"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "maa", "mrt"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mei", "mag"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aoû", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott", "out"),
            List.of("nov"),
            List.of("dec", "dez", "déc", "dic"));

    /** Whatever is longer tells more than a day. */
    private static final int MAX_LETTERS = 80;

    private final DateOrder order;

    private WrittenDays(DateOrder order) {
        this.order = order;
    }

    /** Reads days of a column, in the order that the notes' settings say, else in the one that some of them need. */
    static WrittenDays of(DateOrder said, Collection<String> column) {
        if (said != DateOrder.ISO_ONLY) {
            return new WrittenDays(said);
        }
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String written : column) {
            Matcher numbers = NUMBERS.matcher(written.strip());
            if (numbers.matches()) {
                dayFirst |= isNoMonth(number(numbers, 1)) && !isNoMonth(number(numbers, 2));
                monthFirst |= isNoMonth(number(numbers, 2)) && !isNoMonth(number(numbers, 1));
            }
        }
        return new WrittenDays(dayFirst == monthFirst ? DateOrder.ISO_ONLY : dayFirst ? DateOrder.DMY : DateOrder.MDY);
    }

    private static boolean isNoMonth(int number) {
        return number > 12 && number <= 31;
    }

    /** The day; empty where none can be told. */
    Optional<LocalDate> day(String written) {
        String text = written.strip();
        if (text.length() > MAX_LETTERS) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        Matcher compact = COMPACT.matcher(text);
        Matcher dotted = DOTTED.matcher(text);
        Matcher numbers = NUMBERS.matcher(text);
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        } else if (compact.matches()) {
            return day(number(compact, 1), number(compact, 2), number(compact, 3));
        } else if (dotted.matches()) {
            return day(year(dotted), number(dotted, 2), number(dotted, 1));
        } else if (numbers.matches()) {
            return ordered(numbers);
        } else if (monthFirst.matches()) {
            return day(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2));
        } else if (dayFirst.matches()) {
            return day(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
        } else if (MILLISECONDS.matcher(text).matches()) {
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> ordered(Matcher numbers) {
        return switch (order) {
            case ISO_ONLY ->
                number(numbers, 1) == number(numbers, 2)
                        ? day(year(numbers), number(numbers, 1), number(numbers, 2))
                        : Optional.empty();
            case DMY -> day(year(numbers), number(numbers, 2), number(numbers, 1));
            case MDY -> day(year(numbers), number(numbers, 1), number(numbers, 2));
        };
    }

    /** Whether it is numbers that only an order would make a day. */
    boolean isAmbiguous(String written) {
        return order == DateOrder.ISO_ONLY && NUMBERS.matcher(written.strip()).matches();
    }

    private static int month(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= MONTHS.size(); month++) {
            if (MONTHS.get(month - 1).stream().anyMatch(word::startsWith)) {
                return month;
            }
        }
        return 0;
    }

    private static int year(Matcher matcher) {
        int year = number(matcher, 3);
        return matcher.group(3).length() == 2 ? 2000 + year : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
