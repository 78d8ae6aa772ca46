package dev.leanloop.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day a note's path names (section 12 of the note format): in the file name, in part of it under a folder that names the year or
 * the month, or in a folder around it.
 */
final class NamedDay {

    private static final Pattern ISO_START = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?![0-9])[-_ ]*");
    private static final Pattern PARTED = Pattern.compile("(?<!\\d)(\\d{4})([-_])(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final Pattern JOINED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T\\d{2,6}Z?)?(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?!\\d|\\.\\d)");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("^(\\d{2})[-_](\\d{2})(?!\\d)");
    private static final Pattern WORD_AND_DAY = Pattern.compile("^(\\p{L}{3,9})[-_ ](\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_FOLDER = Pattern.compile("((?:19|20)\\d{2})(?:-\\d{2})?");

    private NamedDay() {}

    /** The day; empty when the path names none, or one that does not exist. */
    static Optional<LocalDate> of(NotePath path) {
        return inName(path.baseName()).or(() -> underYear(path)).or(() -> inFolder(path));
    }

    /** An ISO date at the start of the name that no calendar has, such as {@code 2024-02-30}. */
    static Optional<String> impossible(NotePath path) {
        Matcher name = ISO_START.matcher(path.baseName());
        return name.find() && WrittenDates.iso(name.group(1)).isEmpty() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** The file name in words, without the day: {@code 2024-05-14-pricing-call.md} as "Pricing call". */
    static String inWords(NotePath path) {
        String name = path.baseName();
        String bare = Stream.of(ISO_START, PARTED, JOINED, DOTTED)
                .map(form -> form.matcher(name))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> found.replaceFirst(""))
                .orElse(name);
        String words =
                bare.replace('-', ' ').replace('_', ' ').replaceAll("\\s+", " ").strip();
        String kept = words.isEmpty() ? name : words;
        int first = kept.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + kept.substring(Character.charCount(first));
    }

    private static Optional<LocalDate> inName(String name) {
        Matcher parted = PARTED.matcher(name);
        if (parted.find()) {
            return day(parted.group(1), parted.group(3), parted.group(4));
        }
        Matcher joined = JOINED.matcher(name);
        if (joined.find()) {
            return day(joined.group(1), joined.group(2), joined.group(3));
        }
        Matcher dotted = DOTTED.matcher(name);
        return dotted.find() ? day(dotted.group(3), dotted.group(2), dotted.group(1)) : WrittenDay.inWords(name);
    }

    /** {@code 2024/05-14.md}, and {@code 2018-11/november-12.md}: the folder nearest to the file names the year. */
    private static Optional<LocalDate> underYear(NotePath path) {
        Optional<String> year = folders(path).stream()
                .map(YEAR_FOLDER::matcher)
                .filter(Matcher::matches)
                .map(folder -> folder.group(1))
                .findFirst();
        Matcher numbers = MONTH_AND_DAY.matcher(path.baseName());
        if (year.isPresent() && numbers.find()) {
            return day(year.orElseThrow(), numbers.group(1), numbers.group(2));
        }
        Matcher word = WORD_AND_DAY.matcher(path.baseName());
        return year.isPresent() && word.find()
                ? WrittenDay.month(word.group(1))
                        .flatMap(month -> day(year.orElseThrow(), month.toString(), word.group(2)))
                : Optional.empty();
    }

    private static Optional<LocalDate> inFolder(NotePath path) {
        return folders(path).stream().flatMap(folder -> inName(folder).stream()).findFirst();
    }

    /** The folders around a note, nearest first. */
    private static List<String> folders(NotePath path) {
        List<String> segments = path.segments();
        return segments.subList(0, segments.size() - 1).reversed();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
