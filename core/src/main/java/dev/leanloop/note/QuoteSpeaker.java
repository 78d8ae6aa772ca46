package dev.leanloop.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who said the words of a quote: a handle, a name or a role behind a dash at its end. */
final class QuoteSpeaker {

    private static final String DASHES = "—–~-";
    private static final String DASH = "(?:--|[" + DASHES + "])";
    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\p{M}.'’&/-]*(?:,? [\\p{L}\\p{M}(][\\p{L}\\p{M}.'’&/()-]*){0,4})";
    private static final String REMARK = "(?:\\s*\\([^()]*\\))?";

    private static final Pattern HANDLE_LAST = Pattern.compile("(@[\\p{L}\\p{N}._-]+)\\s*");

    /** Behind the closing mark anything short is a speaker: {@code "..." - head of finance}. */
    private static final Pattern AFTER_MARK = Pattern.compile(
            "^(.*[\"“”»][.,]?" + REMARK + ")\\s*" + DASH
                    + "\\s*((?=\\S+(?: \\S+){0,4}$)[^\"“”„«»\\[][^\"“”„«»]{0,59})$",
            Pattern.DOTALL);

    /** Behind words that a mark has opened: {@code "It was odd. ~ Tribe}. */
    private static final Pattern AFTER_OPENED =
            Pattern.compile("^(.*\\S)\\s+" + DASH + "\\s*" + NAME + "$", Pattern.DOTALL);

    /** Behind words without marks a dash may be a mere dash, unless it stands on its own line or behind a full stop. */
    private static final Pattern AFTER_WORDS = Pattern.compile(
            "^(.*\\S)(?:\\s+(?:--|~)|(?<=[.!?…])\\s+[—–-]|\\s*\\n\\s*[—–-])\\s*" + NAME + "$", Pattern.DOTALL);

    private static final Pattern ALONE = Pattern.compile("^" + DASH + "\\s*(@[\\p{L}\\p{N}._-]+|" + NAME + ")$");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}_.])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");
    private static final Pattern FIRST_WORDS = Pattern.compile("^[^,(;:]*[^,(;:\\s.]");
    private static final Pattern TAGS = Pattern.compile("(?:\\s+#[\\p{L}\\p{M}\\p{N}_/-]+)+$");

    private QuoteSpeaker() {}

    /**
     * The end of a quote.
     *
     * @param words before the speaker
     */
    record Found(String words, Handle who) {}

    /**
     * The speaker a quote ends with.
     *
     * @param opened whether it opens with a quotation mark
     */
    static Optional<Found> atEnd(String quote, boolean opened) {
        if (!Words.holdsAny(quote, DASHES)) {
            return Optional.empty();
        }
        String untagged = untagged(quote);
        return handleAtEnd(untagged)
                .or(() -> opened ? last(AFTER_MARK, untagged) : Optional.empty())
                .or(() -> last(opened ? AFTER_OPENED : AFTER_WORDS, untagged));
    }

    /** The speaker of a line that names nobody else: {@code -- Maria Keller}. */
    static Optional<Handle> alone(String line) {
        Matcher matcher = ALONE.matcher(untagged(line.strip()));
        return matcher.matches() ? of(matcher.group(1)) : Optional.empty();
    }

    private static String untagged(String words) {
        return words.indexOf('#') < 0 ? words : TAGS.matcher(words).replaceFirst("");
    }

    /** The handle behind a dash, looked for from the end: a pattern tries every place of the quote first. */
    private static Optional<Found> handleAtEnd(String quote) {
        int at = quote.lastIndexOf('@');
        int end = at;
        while (end > 0 && " \t\n\u000b\f\r".indexOf(quote.charAt(end - 1)) >= 0) {
            end--;
        }
        int dash = quote.startsWith("--", end - 2) ? end - 2 : end - 1;
        if (dash < 0 || DASHES.indexOf(quote.charAt(dash)) < 0) {
            return Optional.empty();
        }
        Matcher handle = HANDLE_LAST.matcher(quote).region(at, quote.length());
        return handle.matches()
                ? of(handle.group(1))
                        .map(who -> new Found(quote.substring(0, dash).strip(), who))
                : Optional.empty();
    }

    private static Optional<Found> last(Pattern pattern, String quote) {
        Matcher matcher = pattern.matcher(quote);
        return matcher.matches()
                ? of(matcher.group(2)).map(who -> new Found(matcher.group(1).strip(), who))
                : Optional.empty();
    }

    /** A handle wins; else the words before any remark, {@code Maria Keller, head of finance}, name the speaker. */
    private static Optional<Handle> of(String written) {
        Matcher handle = HANDLE.matcher(written);
        if (handle.find()) {
            return SignedWord.handle(handle.group(1));
        }
        Matcher name = FIRST_WORDS.matcher(written);
        return name.find() ? Handle.named(name.group()) : Optional.empty();
    }
}
