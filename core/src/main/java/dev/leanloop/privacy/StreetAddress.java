package dev.leanloop.privacy;

import dev.leanloop.markdown.Mask;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Street and house number, in English, German and French: {@code 12 High Street}, {@code Baker Street 221b}, {@code Hauptstraße 5}. */
final class StreetAddress {

    private static final List<String> SIGNS = List.of(
            "traße",
            "trasse",
            "tr. ",
            "gasse",
            "llee",
            "Street",
            "Road",
            "Avenue",
            "Lane",
            "Boulevard",
            " rue ",
            "avenue ",
            "boulevard ",
            " Rue ");
    private static final int MOST_DIGITS = 5;
    private static final String NUMBER = "\\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\p{N}]|[.,:/-]\\d| ?%)";
    private static final Pattern ADDRESS = Pattern.compile(
            // Hauptstraße 5, Lange Str. 12 a, Untere Mühlgasse 3
            "(?<!\\p{L})(?:\\p{Lu}\\p{L}*(?:straße|strasse|str\\.|gasse|allee)|\\p{Lu}\\p{L}+(?:er|e|es)? (?:Straße|Strasse|Str\\.|Gasse|Allee)) "
                    + NUMBER
                    // 12 High Street; 3 Week Road Map is none
                    + "|(?<![\\p{L}\\p{N}.,:/#$€£-])\\d{1,5}[a-z]? (?:\\p{Lu}[\\p{L}.']+ ){1,3}(?:Street|Road|Avenue|Lane|Boulevard)(?! ?[Mm]ap|\\p{L}| \\p{Lu})"
                    // Baker Street 221b
                    + "|(?<!\\p{L})(?:\\p{Lu}[\\p{L}.']+ ){1,3}(?:Street|Road|Avenue|Lane|Boulevard),? " + NUMBER
                    // 5 bis, rue de la Paix
                    + "|(?<![\\p{L}\\p{N}.,:/#$€£-])\\d{1,4}(?: bis| ter)?,? (?:[Rr]ue|avenue|boulevard) (?:d[eu]s? |d['’]|l[ae]s? |l['’])*\\p{Lu}\\p{L}+");

    private StreetAddress() {}

    static void find(String text, List<Mask.Part> found) {
        if (!holdsHouseNumber(text) || !holdsSign(text)) {
            return;
        }
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            found.add(new Mask.Part(matcher.start(), matcher.end(), "street address"));
        }
    }

    private static boolean holdsSign(String text) {
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number of up to five digits stands alone, with one letter at most: most lines end here. */
    private static boolean holdsHouseNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text, i)) {
                continue;
            }
            int end = i;
            while (isDigit(text, end)) {
                end++;
            }
            boolean starts =
                    i == 0 || Character.isWhitespace(text.charAt(i - 1)) || "(,".indexOf(text.charAt(i - 1)) >= 0;
            int behind = end < text.length() && Character.isLetter(text.charAt(end)) ? end + 1 : end;
            boolean ends = behind >= text.length() || !Character.isLetterOrDigit(text.charAt(behind));
            if (starts && ends && !isOther(text, behind) && end - i <= MOST_DIGITS) {
                return true;
            }
            i = end;
        }
        return false;
    }

    /** Whether what stands behind a number makes it a share or the first of a date or a version: no house has such a number. */
    private static boolean isOther(String text, int behind) {
        char sign = behind < text.length() ? text.charAt(behind) : ' ';
        return sign == '%' || (sign == '-' || sign == '/' || sign == '.') && isDigit(text, behind + 1);
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
