package dev.leanloop.note;

import java.util.Locale;
import java.util.regex.Matcher;

/** What became of a hypothesis (section 9 of the note format), as it is written behind its label. */
final class WrittenVerdict {

    private static final String END = "\\s*(?::|[,;.]|\\s[-–—]|$)";

    /** Behind a label. */
    static final Mark LABELLED = Mark.ignoringCase(
            "acruhwnmtiACRUHWNMTI(",
            "(?:(?:(?:is|are|was|were)\\s+)?(confirmed|refuted|unclear)(?![\\p{L}\\p{N}/])\\s*:?|\\((confirmed|refuted|unclear)\\)\\s*:?"
                    + "|(held|right|wrong|not so|mixed|too early)" + END + ")");

    /** Without one, where it needs its colon. */
    static final Mark BARE = Mark.ignoringCase(
            "cruhwnmtCRUHWNMT", "(?:(confirmed|refuted|unclear)|(held|right|wrong|not so|mixed|too early))\\s*:");

    private WrittenVerdict() {}

    static Verdict of(Matcher match) {
        return switch (Mark.group(match).toLowerCase(Locale.ROOT)) {
            case "confirmed", "held", "right" -> Verdict.CONFIRMED;
            case "refuted", "wrong", "not so" -> Verdict.REFUTED;
            case "unclear", "mixed", "too early" -> Verdict.UNCLEAR;
            default -> throw new IllegalStateException("the pattern lets no other word through: " + match.group());
        };
    }
}
