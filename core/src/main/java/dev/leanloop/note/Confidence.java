package dev.leanloop.note;

import java.util.Locale;
import java.util.regex.Matcher;

/** How sure somebody is of a hypothesis (section 9 of the note format), as it is written before it. */
final class Confidence {

    /** {@code 70%}, {@code (70%)}, {@code ~70% -}. */
    static final Mark NUMBER = Mark.of(
            "0123456789(~",
            "(?:~?(\\d{1,4})\\s?%|\\(~?(\\d{1,4})\\s?%\\))(?:\\s*:|\\s+[-–—](?=\\s))?(?=\\s)(?!\\s+of\\b)");

    /** {@code likely:}, {@code (likely)}. */
    static final Mark WORD = Mark.ignoringCase(
            "sltuSLTU(", "(?:(sure|likely|toss-up|unlikely)\\s*:|\\((sure|likely|toss-up|unlikely)\\)\\s*:?)");

    /** A confidence that nobody wrote a belief behind yet, as {@code leanloop new} leaves it. */
    static final Mark ALONE = Mark.of("0123456789", "\\d{1,4}\\s?%\\s*:?$");

    private Confidence() {}

    /** Of 100, which it may be above. */
    static int number(Matcher match) {
        return Integer.parseInt(Mark.group(match));
    }

    /** Of 100. */
    static int word(Matcher match) {
        return switch (Mark.group(match).toLowerCase(Locale.ROOT)) {
            case "sure" -> 90;
            case "likely" -> 70;
            case "toss-up" -> 50;
            case "unlikely" -> 30;
            default -> throw new IllegalStateException("the pattern lets no other word through: " + match.group());
        };
    }
}
