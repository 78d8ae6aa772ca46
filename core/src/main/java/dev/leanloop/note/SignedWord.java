package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word behind a sign within a text: {@code @maria} or {@code #budget}.
 *
 * @param word without the sign, as written
 * @param sign the offset of the sign
 * @param end the offset behind the word
 */
record SignedWord(String word, int sign, int end) {

    /** A day as Notion mentions one: {@code @October 20, 2024}. */
    static final String DAY = "@\\p{Lu}\\p{Ll}{2,8} \\d{1,2}, \\d{4}";

    /** Neither a day nor a field such as {@code @due(2024-06-01)}. */
    static final Pattern PERSON =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?!" + DAY + ")@([\\p{L}\\p{N}._-]++)(?!\\(\\d)");

    static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}_/&#=?@.:-])#(\\p{L}[\\p{L}\\p{M}\\p{N}_/-]*)");

    /** Days and times that some write with an {@code @}, and nobody's handles. */
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "tomorrow",
            "tonight",
            "yesterday",
            "noon",
            "midnight");

    /** What makes {@code @Sun} a day, which may be somebody's handle elsewhere. */
    private static final Pattern DUE_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:by|due)(?::\\s*|\\s+)(?:on\\s+)?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DAY_OF_WEEK =
            Pattern.compile(DueWords.DAY_OF_WEEK + "\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_DAY = 10;
    private static final int LONGEST_LEAD = 12;

    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "edu", "gov", "io", "dev", "app", "info");
    private static final int END_OF_ASCII = 0x80;

    /** What stands behind each {@code @} of a text, in order, but for days. */
    static List<SignedWord> people(String text) {
        List<SignedWord> people = all(text, '@', PERSON, "._-");
        people.removeIf(person -> person.isDueDay(text));
        return people;
    }

    /** Whether the word is the weekday that something is due by: {@code by @Fri}. */
    private boolean isDueDay(String text) {
        return word.length() <= LONGEST_DAY
                && DAY_OF_WEEK.matcher(word).matches()
                && DUE_BEFORE
                        .matcher(text.substring(Math.max(0, sign - LONGEST_LEAD), sign))
                        .find();
    }

    /** Every tag of a text, in order; a priority such as {@code [#A]} is none. */
    static List<SignedWord> tags(String text) {
        List<SignedWord> tags = all(text, '#', TAG, "_/-");
        tags.removeIf(tag -> isPriority(text, tag));
        return tags;
    }

    private static boolean isPriority(String text, SignedWord tag) {
        return tag.end() - tag.sign() == 2
                && tag.sign() > 0
                && text.charAt(tag.sign() - 1) == '['
                && text.startsWith("]", tag.end())
                && Character.isUpperCase(text.charAt(tag.sign() + 1));
    }

    /** @param more signs that may stand in the word, beside letters and digits */
    private static List<SignedWord> all(String text, char sign, Pattern pattern, String more) {
        List<SignedWord> words = new ArrayList<>();
        int end;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(end, at + 1))) {
            end = endOf(text, at, pattern, more);
            if (end >= 0) {
                words.add(new SignedWord(text.substring(at + 1, end), at, end));
            }
        }
        return words;
    }

    /** The offset behind the word of a sign; -1 when there is none. In ASCII and behind a blank it is read without the pattern: nearly always. */
    private static int endOf(String text, int sign, Pattern pattern, String more) {
        boolean apart = sign == 0 || text.charAt(sign - 1) == ' ';
        int end = sign + 1;
        while (end < text.length() && isOfAscii(text.charAt(end), more)) {
            end++;
        }
        boolean begins = sign + 1 < end && Words.isAsciiLetter(text.charAt(sign + 1));
        if (apart && begins && (end == text.length() || text.charAt(end) < END_OF_ASCII && !mayBeDay(text, end))) {
            return end;
        }
        Matcher matcher = pattern.matcher(text).region(sign, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static boolean mayBeDay(String text, int end) {
        return text.charAt(end) == '('
                || text.startsWith(" ", end) && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    }

    private static boolean isOfAscii(char c, String more) {
        return Words.isAsciiLetter(c) || c >= '0' && c <= '9' || more.indexOf(c) >= 0;
    }

    /** The handle behind an {@code @}, without trailing dots and dashes; empty for a day, a time of day and a host such as {@code @example.org}. */
    static Optional<Handle> handle(String written) {
        int end = written.length();
        while (end > 0 && ".-".indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = written.substring(0, end);
        int dot = bare.lastIndexOf('.');
        boolean isPerson = holdsLetter(bare)
                && (dot < 0 || !DOMAINS.contains(bare.substring(dot + 1)))
                && !(bare.length() < LONGEST_DAY && TIMES.contains(bare.toLowerCase(Locale.ROOT)));
        return isPerson ? Optional.of(Handle.of(bare)) : Optional.empty();
    }

    private static boolean holdsLetter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
