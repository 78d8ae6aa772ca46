package dev.leanloop.privacy;

import dev.leanloop.markdown.Mask;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers with 9 to 15 digits: international ones behind {@code +} or {@code 00}, national ones in groups that start with
 * {@code 0}, and North American ones. Other numbers in groups may be amounts, orders or meetings and are left alone.
 */
final class PhoneNumber {

    private static final String WHAT = "phone number";

    /** Digits that one has at least; no small letter stands between them. */
    static final int FEWEST = 9;

    private static final int MOST = 15;

    /** No letter, digit or sign of an address stands before it; {@code _} may, as the mark of slanted words. */
    private static final String BEFORE =
            "(?<!\\p{N}[ \\u00a0])(?:(?<![\\p{L}\\p{N}/=.:@#&,-]_{0,3})|(?<=(?:^|(?<![\\p{L}\\p{M}\\p{N}/=.:@#&])"
                    + "[\\p{L}\\p{M}\\p{So}]{1,24}[.)*_]{0,3}):_{0,3}))";

    /** A {@code +} tells more than a digit does: a colon before it may be any, and a full stop that of a short word. */
    private static final String BEFORE_PLUS =
            "(?<!\\p{N}[ \\u00a0])(?<![\\p{L}\\p{N}/=@#&,-]_{0,3})(?<![^\\p{L}]\\._{0,3})";

    private static final String AFTER = "(?![\\p{L}\\p{N}@]|_{1,3}[\\p{L}\\p{N}]|[.,:/-]\\p{N})";
    private static final String BETWEEN = "[ \\u00a0\\u2011\\u2009./-]";

    private static final String COUNTRY = "\\+(?:[2-9]|1(?=\\D{0,2}[2-9]))";
    private static final Pattern INTERNATIONAL =
            Pattern.compile(BEFORE_PLUS + "(?:\\(" + COUNTRY + "\\d{0,3}(?:" + BETWEEN + "\\d{1,5})?\\)|" + COUNTRY
                    + "\\d{0,14})(?:" + BETWEEN + "{0,2}(?:\\(\\d{1,5}\\)" + BETWEEN + "?)?\\d+){0,8}" + AFTER);
    private static final Pattern NATIONAL = Pattern.compile(BEFORE
            + "(?:0(?!00)\\d{1,5}(?:" + BETWEEN + "| [/–-] )|\\(0(?!00)\\d{1,5}\\)(?:" + BETWEEN
            + "| [/–-] )?)\\d{2,}(?:"
            + BETWEEN + "\\d{2,}){0,6}" + AFTER);

    /** An address to call says what it is, so that its digits need no groups. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=(?<![\\p{L}\\p{N}])(?i:tel|sms|callto):)\\d(?:" + BETWEEN + "?\\d){8,14}" + AFTER);

    private static final Pattern NORTH_AMERICAN = Pattern.compile(BEFORE
            + "(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}(?<sign>[.-]))\\d{3}(?:\\k<sign>|[ .-])\\d{4}" + AFTER);

    private static final List<Pattern> ANY = List.of(INTERNATIONAL, NATIONAL, NORTH_AMERICAN);
    private static final List<Pattern> ABROAD = List.of(INTERNATIONAL);
    private static final List<Pattern> AT_HOME = List.of(NATIONAL);
    private static final List<Pattern> BEHIND_COLON = List.of(ADDRESS, NATIONAL, NORTH_AMERICAN);
    private static final List<Pattern> IN_AMERICA = List.of(NORTH_AMERICAN);

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2})(?!\\d)");
    private static final Pattern PAIRS = Pattern.compile("\\d{2}(?:\\D\\d{2})*");
    private static final Pattern FIVE_PAIRS = Pattern.compile("0[1-9](?:\\D\\d{2}){4}");
    private static final Pattern ROUND = Pattern.compile("\\D*\\d+(?:\\D+000)+");

    private PhoneNumber() {}

    /** Tries the patterns only where a number starts: they are too slow to be tried at every letter. */
    static void find(String text, List<Mask.Part> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digit = isDigit(c);
            int end = at;
            if (c == '+' || c == '(' || digit) {
                end = endOfPhone(text, at);
            }
            if (end > at) {
                found.add(new Mask.Part(at, end, WHAT));
                at = end;
            }
            at++;
            while (digit && at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The offset behind the phone number that starts here; the start itself when none does. */
    private static int endOfPhone(String text, int start) {
        for (Pattern pattern : patternsFor(text, start)) {
            Matcher matcher = pattern.matcher(text)
                    .region(start, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (matcher.lookingAt() && isPhone(matcher.group())) {
                return matcher.end();
            }
        }
        return start;
    }

    /** Those that may match by the signs that they begin with: most numbers are years, and none of them does. */
    private static List<Pattern> patternsFor(String text, int start) {
        char first = text.charAt(start);
        if (isDigit(first) && start > 0 && text.charAt(start - 1) == ':') {
            return BEHIND_COLON;
        }
        return switch (first) {
            case '(' -> ANY;
            case '+' -> ABROAD;
            case '0' -> AT_HOME;
            case '1' -> holdsSign(text, start + 1) ? IN_AMERICA : List.of();
            default -> holdsSign(text, start + 3) ? IN_AMERICA : List.of();
        };
    }

    private static boolean holdsSign(String text, int at) {
        return at < text.length() && " .-".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPhone(String written) {
        long digits = written.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean times =
                PAIRS.matcher(written).matches() && !FIVE_PAIRS.matcher(written).matches();
        return digits >= FEWEST
                && digits <= MOST
                && !times
                && !DAY.matcher(written).find()
                && !ROUND.matcher(written).matches();
    }
}
