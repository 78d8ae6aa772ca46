package dev.leanloop.knowledge;

import java.util.regex.Pattern;

/** What came of a look back, told in words that section 9 of the note format does not know: {@code did it hold? no, twice}. */
final class WrittenOutcome {

    private static final Pattern HOLDS =
            Pattern.compile("\\b(?:yes|held|holds?|holding|did|does)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:no|not|never|nobody|nothing|hardly|barely|partly)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);
    private static final String SIGNS = ":–—-";

    private WrittenOutcome() {}

    /** The words behind the question of a look back; empty when it only asks. */
    static String behind(String check) {
        int asked = check.lastIndexOf('?') + 1;
        return asked > 0 ? check.substring(asked).replaceFirst("^[\\s" + SIGNS + "]+", "") : behindSign(check);
    }

    private static String behindSign(String check) {
        int colon = check.indexOf(": ");
        for (int i = Math.max(colon, 0); i < check.length(); i++) {
            boolean ends = SIGNS.indexOf(check.charAt(i)) >= 0 && check.startsWith(" ", i + 1);
            boolean parts = i == colon || i > 0 && check.charAt(i - 1) == ' ';
            if (ends && parts) {
                return check.substring(i + 1).strip();
            }
        }
        return "";
    }

    /** The line with the outcome before those words; "not holding" unless they clearly say otherwise, and "" when they are written otherwise. */
    static String mended(String line, String words) {
        int at = line.lastIndexOf(words);
        if (at < 0) {
            return "";
        }
        while (at > 0 && "*_".indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        int end = at;
        while (end > 0 && (SIGNS.indexOf(line.charAt(end - 1)) >= 0 || Character.isWhitespace(line.charAt(end - 1)))) {
            end--;
        }
        boolean holds = HOLDS.matcher(words).find() && !NOT.matcher(words).find();
        String outcome = holds ? "holding" : "not holding";
        String sign = line.startsWith("?", end - 1) ? " " : ": ";
        return line.substring(0, end) + sign + outcome + ", " + line.substring(at);
    }
}
