package dev.leanloop.note;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that may have been meant to say who may read a note, however they are written. */
final class VisibilityTrace {

    static final String KEY = "visibility";

    /** Four wrong letters make another word. */
    static final int MISSPELT = 3;

    /** The letters of the key's shortest form. */
    private static final int SHORT = 3;

    /** No front matter is longer. */
    private static final int HEAD_LINES = 1000;

    /** The letters of the key. */
    private static final String LETTERS = "visblty";

    /** What stands between a key and its value. */
    private static final char[] SIGNS = {':', '=', '\uff1a', '|', '-', '–', '—'};

    private static final String WORD = "[^\\p{L}\\p{N}]{0,12}([\\p{L}][\\p{L}\\p{N}_-]{0,40})(?=[\"'`*_\\s]{0,6}";
    private static final String VALUE = "[\\s\"'`*_\\[({]{0,8}([\\p{L}]";

    /** A key of YAML, TOML or JSON, quoted or not, with what marks a list, a heading or bold words before it. */
    private static final Pattern KEYED =
            Pattern.compile("(?:^|[{,|;])" + WORD + "(?::{1,2}|=|\\uff1a)" + VALUE + "*))");

    /** A key and its value further on in a line, or in a table, or with a dash between them: only together are they more than words. */
    private static final Pattern SCATTERED =
            Pattern.compile("(?:^|[^\\p{L}\\p{N}\\s:.'’\"“”`_-]|\\s[_–—-]+|\\s\\s|\\t|(?<=\\p{N})\\s)" + WORD
                    + "(?::{1,2}|=|\\uff1a|\\||[–—-]{1,3}\\s)" + VALUE + "+))");

    private static final Pattern TYPE =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}]{0,12}type[\"'`*_\\s]{0,6}[:=][^\\p{L}]{0,8}(\\p{L}{3,9})");

    private VisibilityTrace() {}

    /** Whether a line has a key that is, or is nearly, ours or the team's own word for it. */
    static boolean mayMean(String line, Settings settings) {
        return mayHoldKey(line, settings)
                && KEYED.matcher(line).results().anyMatch(key -> isNear(key.group(1), settings));
    }

    /** The same, and behind the key nothing or one of the words that we know, nearly. */
    static boolean mayGive(String line, Settings settings) {
        return mayHoldKey(line, settings)
                && Stream.of(KEYED, SCATTERED)
                        .flatMap(pattern -> pattern.matcher(line).results())
                        .anyMatch(key ->
                                (isNear(key.group(1), settings) || isShort(key.group(1))) && isNearWord(key.group(2)));
    }

    /**
     * Whether a word before a colon, a dash or the like may be the key, however misspelt; true when in doubt. Nearly every line of a
     * note ends here: the patterns are tried on the others alone.
     */
    private static boolean mayHoldKey(String line, Settings settings) {
        if (settings.frontMatterKeys().containsValue(KEY)) {
            return true;
        }
        for (char sign : SIGNS) {
            for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
                if (isSign(line, at) && mayBeKey(line, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A dash without a blank behind it is a hyphen, or one of a row. */
    private static boolean isSign(String line, int at) {
        boolean dash = "–—-".indexOf(line.charAt(at)) >= 0;
        return !dash || at + 1 < line.length() && Character.isWhitespace(line.charAt(at + 1));
    }

    /** Whether the word that ends before a sign holds {@code vis}, or letters of the key that so many misspelt ones leave. */
    private static boolean mayBeKey(String line, int sign) {
        int end = sign;
        while (end > 0
                && (Character.isWhitespace(line.charAt(end - 1)) || "\"'`*_".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        int start = end;
        int letters = 0;
        while (start > 0 && isOfWord(line.charAt(start - 1))) {
            start--;
            letters += LETTERS.indexOf(Character.toLowerCase(line.charAt(start))) >= 0 ? 1 : 0;
            if (letters >= KEY.length() - MISSPELT || line.regionMatches(true, start, KEY, 0, SHORT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character may be part of a key: all that are not ASCII are. */
    private static boolean isOfWord(char c) {
        return c >= 0x80 || Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** {@code vis}, {@code visable}; a visit may be private, too. */
    private static boolean isShort(String written) {
        String key = written.toLowerCase(Locale.ROOT);
        return key.startsWith(KEY.substring(0, SHORT)) && !key.startsWith("visit");
    }

    private static boolean isNear(String written, Settings settings) {
        String key = written.toLowerCase(Locale.ROOT);
        return key.startsWith("visib")
                || Spelling.isWithin(key, KEY, MISSPELT)
                || KEY.equals(settings.frontMatterKeys().get(key));
    }

    private static boolean isNearWord(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return word.isEmpty()
                || word.startsWith("priv")
                || word.startsWith("manag")
                || Spelling.isWithin(word, "managers", 2)
                || Spelling.isWithin(word, "private", 2);
    }

    /** Whether a line may give the type of a truth review, which is for managers unless it says otherwise. */
    static boolean mayBeTruth(List<String> lines) {
        return lines.stream().limit(HEAD_LINES).anyMatch(line -> {
            Matcher matcher = TYPE.matcher(line);
            return matcher.find() && isNearTruth(matcher.group(1));
        });
    }

    static boolean isNearTruth(String type) {
        return Spelling.isWithin(type.toLowerCase(Locale.ROOT), "truth", 2);
    }

    /** For managers, unless what was written may have meant private. */
    static Visibility mostPrivate(List<String> lines) {
        boolean maybePrivate = lines.stream()
                .limit(HEAD_LINES)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("visib") && text.contains("priv"));
        return maybePrivate ? Visibility.PRIVATE : Visibility.MANAGERS;
    }
}
