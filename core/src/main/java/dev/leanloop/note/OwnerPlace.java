package dev.leanloop.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line of a note, with all its Markdown, has room for the owner of its promise: behind what makes it one. */
final class OwnerPlace {

    private static final String EMPHASIS = "[*_]{0,3}+";
    private static final String BULLETS = "\\s*+(?:>\\s*+)*+(?:(?:[-*+]|\\d{1,9}[.)])\\s++)*+";
    private static final String BOX = "\\[[^!?]?](?=[\\s\\u00a0])[\\s\\u00a0]*+";
    private static final String SURPRISE = "(?:(?:!|\\[!])\\s++|(?i:surprise)\\s*+:\\s*+)";
    private static final String LABEL =
            EMPHASIS + "C\\d{1,9}+" + EMPHASIS + "(?:\\s*+[:.)]|\\s++[-–—])?+" + EMPHASIS + "\\s++";
    private static final String ACTION = EMPHASIS + PromiseReader.ACTION_WORD + EMPHASIS
            + "\\s*+(?:\\([^()]*+\\)\\s*+)?+" + EMPHASIS + ":" + EMPHASIS + "\\s*+";
    private static final String STATE = EMPHASIS + PromiseReader.STATE + EMPHASIS + "\\s++";

    private static final String MARK = SURPRISE + "?+(?:" + ItemReader.EMOJI.pattern() + "\\s*+)?+(?:" + LABEL + "|"
            + ACTION + "|" + STATE + "|(?i:next)\\s*+:\\s*+)";
    private static final String PRIORITY = PromiseReader.PRIORITY.pattern() + "\\s*+";

    private static final Pattern BEFORE =
            Pattern.compile(BULLETS + "(?:" + BOX + "(?:" + LABEL + ")?+|" + MARK + ")?+(?:" + PRIORITY + ")?+");

    private OwnerPlace() {}

    /** Of the line as written. */
    static int in(String line) {
        Matcher before = BEFORE.matcher(line);
        return before.lookingAt() ? before.end() : 0;
    }
}
