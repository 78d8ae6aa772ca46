package dev.leanloop.note;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in a list where nothing is said: {@code n/a}, {@code none}, {@code TBD}, an outliner's macro. */
final class Placeholder {

    private static final Set<String> WORDS = Set.of(
            "n/a",
            "na",
            "none",
            "nothing",
            "no update",
            "no updates",
            "no news",
            "not discussed",
            "tba",
            "tbd",
            "…",
            "-");
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    /** What an outliner puts something else in the place of: {@code {{query (todo)}}}, {@code ((id of a block))}. */
    private static final Pattern MACRO = Pattern.compile("\\{\\{.*}}|\\(\\([0-9a-f-]{4,}\\)\\)");

    private Placeholder() {}

    /** Whether an item says something. A verdict or a word on a promise may stand alone; everything else needs words. */
    static boolean saysSomething(Item item) {
        return saysSomething(item.body().text())
                || item instanceof Item.VerdictGiven
                || item instanceof Item.PromiseWord;
    }

    /** Whether a text is none of these, nor empty. */
    static boolean saysSomething(String text) {
        boolean isShort = text.length() <= LONGEST;
        return !text.isEmpty()
                && !(isShort && WORDS.contains(text.toLowerCase(Locale.ROOT)))
                && !("{(".indexOf(text.charAt(0)) >= 0 && MACRO.matcher(text).matches());
    }
}
