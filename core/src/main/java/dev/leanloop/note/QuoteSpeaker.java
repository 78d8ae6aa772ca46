package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who said the words of a quote: a handle, a name or a role behind a dash at its end; a handle or a full name right before its
 * opening mark; a handle right behind its closing one.
 */
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

    private static final String OPENING = "[\"“”„«‘']";
    private static final String AT = "@[\\p{L}\\p{N}._-]+";

    /** {@code @maria.k: "It was odd"}, {@code Maria Keller: "It was odd"}; one word before a colon may be any heading. */
    private static final Pattern BEFORE_MARK = Pattern.compile(
            "^(?:(" + AT + ")(?:\\s*\\([^()]{0,60}\\))?\\s*(?:[:,]|" + DASH + ")?|(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:"
                    + " \\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3})(?:\\s*\\([^()]{0,60}\\))?:)\\s*(?="
                    + OPENING + ")");

    /** What stands behind the closing mark: {@code "It was odd" (@maria.k, finance)}. */
    private static final Pattern BEHIND_MARK =
            Pattern.compile("[.,]?\\s*(?:\\(" + AT + "(?:,[^()]{0,60})?\\)|\\[" + AT + "]|" + AT + ")\\.?");

    private static final String CLOSING = "\"“”»’'";

    /** What may be a speaker, or somebody spoken of, or a heading: {@code Maria from finance: it was odd}. */
    private static final Pattern SUSPECT = Pattern.compile("^(?:" + AT
            + "|\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:"
            + " [\\p{L}\\p{M}][\\p{L}\\p{M}.'’-]*){0,3})(?:\\s*\\([^()]{0,60}\\))?(?:\\s*:|\\s+[–—-]+\\s)");

    private QuoteSpeaker() {}

    /**
     * A quote with its speaker.
     *
     * @param words without the speaker
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

    /** The speaker who stands right before the opening mark. */
    static Optional<Found> atStart(String quote) {
        char first = quote.isEmpty() ? ' ' : quote.charAt(0);
        if (first != '@' && !Character.isUpperCase(first)) {
            return Optional.empty();
        }
        Matcher matcher = BEFORE_MARK.matcher(quote);
        if (!matcher.lookingAt() || matcher.group(2) != null && Speeches.isMarker(matcher.group(2))) {
            return Optional.empty();
        }
        return of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                .map(who -> new Found(quote.substring(matcher.end()), who));
    }

    /** The handle right behind the closing mark. */
    static Optional<Found> behindMark(String quote) {
        int end = quote.lastIndexOf('@');
        while (end > 0 && CLOSING.indexOf(quote.charAt(end - 1)) < 0) {
            end--;
        }
        if (end < "\"x\"".length()) {
            return Optional.empty();
        }
        String words = quote.substring(0, end);
        String behind = quote.substring(end);
        return BEHIND_MARK.matcher(behind).matches() ? of(behind).map(who -> new Found(words, who)) : Optional.empty();
    }

    /**
     * Who may have said words that nobody is named for, as far as names stand where speakers do. It may be somebody spoken of, or no name
     * at all: enough to withhold what somebody asked for, not to say who spoke.
     */
    static List<Handle> suspects(String words) {
        List<Handle> suspects = new ArrayList<>();
        Matcher first = SUSPECT.matcher(words);
        if (first.lookingAt()) {
            of(first.group()).ifPresent(suspects::add);
        }
        if (words.endsWith(")")) {
            SignedWord.people(words.substring(Math.max(0, words.lastIndexOf('('))))
                    .forEach(found -> SignedWord.handle(found.word()).ifPresent(suspects::add));
        }
        return suspects;
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
