package dev.leanloop.starter;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What files and folders of notes are called: words of any language, in letters that every file system takes. */
public final class NoteFileName {

    /** Longer names are a burden on the command line, and some file systems count bytes up to 255. */
    private static final int MAX_LETTERS = 60;

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-+|-+$");

    /** Names that Windows gives to devices. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(?:com|lpt)[0-9]");

    private NoteFileName() {}

    /** {@code 2024-05-14-pricing-call.md}; without words only the day. */
    public static String of(LocalDate day, String words) {
        String slug = slug(words);
        return day + (slug.isEmpty() ? "" : "-" + slug) + ".md";
    }

    /** A folder's name, {@code acme-metals}; empty when the words hold no letter and no digit. */
    public static String folder(String words) {
        String slug = slug(words);
        return DEVICE.matcher(slug).matches() ? slug + "-" : slug;
    }

    private static String slug(String words) {
        String lower = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String joined =
                AT_THE_ENDS.matcher(NOT_IN_NAMES.matcher(lower).replaceAll("-")).replaceAll("");
        if (joined.codePointCount(0, joined.length()) <= MAX_LETTERS) {
            return joined;
        }
        String cut = joined.substring(0, joined.offsetByCodePoints(0, MAX_LETTERS + 1));
        int lastWord = cut.lastIndexOf('-');
        return lastWord > 0 ? cut.substring(0, lastWord) : cut.substring(0, cut.offsetByCodePoints(0, MAX_LETTERS));
    }
}
