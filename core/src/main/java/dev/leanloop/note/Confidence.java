package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.Locale;
import java.util.Optional;
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

    /** Takes it off the front of a line, per cent; empty when there is none, or more than certain, which is told. */
    static Optional<Integer> take(ItemLine line, Problems problems) {
        ItemText text = line.text();
        Optional<Matcher> number = text.take(NUMBER);
        if (number.isEmpty()) {
            text.take(ALONE);
            return text.take(WORD).map(Confidence::word);
        }
        int confidence = number(number.orElseThrow());
        if (confidence <= 100) {
            return Optional.of(confidence);
        }
        problems.at(
                DiagnosticCode.E07,
                line,
                String.valueOf(confidence),
                "a confidence of " + confidence + "% is more than certain; write 0% to 100%",
                written -> written.replace(confidence + "%", "90%").replace(confidence + " %", "90%"));
        return Optional.empty();
    }

    /** Of 100, which it may be above. */
    private static int number(Matcher match) {
        return Integer.parseInt(Mark.group(match));
    }

    /** Of 100. */
    private static int word(Matcher match) {
        return switch (Mark.group(match).toLowerCase(Locale.ROOT)) {
            case "sure" -> 90;
            case "likely" -> 70;
            case "toss-up" -> 50;
            case "unlikely" -> 30;
            default -> throw new IllegalStateException("the pattern lets no other word through: " + match.group());
        };
    }
}
