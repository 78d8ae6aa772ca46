package dev.leanloop.privacy;

import dev.leanloop.markdown.Mask;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens doors: keys and tokens by the form their issuers gave them, private keys, passwords in addresses, and what stands behind
 * words such as {@code password:} if it looks like one. Names, numbers, hashes and placeholders are none.
 */
final class Secret {

    private static final String ACCESS_KEY = "access key";
    private static final String PRIVATE_KEY = "private key";
    private static final String KEY_TEXT = "text of a key";
    private static final String PASSWORD = "password";
    private static final int SHORTEST = 16;
    private static final int KEY_LINE_LENGTH = 60;

    /** On both sides of the words. */
    private static final int HEADER_DASHES = 10;

    private static final Set<String> ALL = Set.of(ACCESS_KEY, PRIVATE_KEY, KEY_TEXT, PASSWORD);

    /** By their issuers' own words: a prefix that nothing else has, then so many letters. */
    static final Pattern ISSUED = Pattern.compile("(?<![\\p{L}\\p{N}_/+-])(?:"
            + "(?:AKIA|ASIA)[A-Z2-7]{16}"
            + "|gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255}"
            + "|gl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_-]{20,64}"
            + "|xox[abeprs](?:\\.xox[abeprs])?-[A-Za-z0-9-]{10,255}|xapp-\\d-[A-Za-z0-9-]{10,255}"
            + "|AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,255}"
            + "|[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}|whsec_[A-Za-z0-9]{24,255}"
            + "|sk-(?:ant-|proj-|svcacct-)?[A-Za-z0-9_-]{20,255}"
            + "|SG\\.[A-Za-z0-9_-]{20,24}\\.[A-Za-z0-9_-]{39,50}"
            + "|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,255}|dop_v1_[a-f0-9]{64}|hf_[A-Za-z0-9]{30,64}"
            + "|eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,1000}"
            + ")(?![\\p{L}\\p{N}])");

    /** The first letters of those prefixes. */
    private static final String ISSUED_STARTS = "ASadeghnprswxy";

    private static final String WEB_HOOKS = "hooks.slack.com/services/";
    private static final Pattern WEB_HOOK =
            Pattern.compile("(?<=hooks\\.slack\\.com/services/)T[A-Z0-9]{6,14}/B[A-Z0-9]{6,14}/[A-Za-z0-9]{20,32}");

    private static final Pattern HEADER =
            Pattern.compile("-----BEGIN (?:[A-Z0-9]{2,12} )?PRIVATE KEY(?: BLOCK)?-----.{0,4000}");

    /** One line of a key, alone: no hash has letters of both sizes, and no word is that long. */
    private static final Pattern KEY_LINE = Pattern.compile("^\\s{0,8}[A-Za-z0-9+/]{60,80}={0,2}\\s{0,8}$");

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<=[a-zA-Z][a-zA-Z0-9+.-]{1,10}://[^\\s/:@]{1,64}:)[^\\s/@\\[\\]<>{}$]{3,128}(?=@[A-Za-z0-9\\[])");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:pass(?:word|wd|phrase|wort|code)?|pwd|kennwort|mot de passe|contrase\u00f1a"
                    + "|(?:api|access|secret|auth|private|client|bearer)[ _-]?(?:key|token|secret)|secret|token)"
                    + "[\"'`*_]{0,4} {0,3}(?::|=|=>)[\"'`*_]{0,4} {0,3}[\"'`*_]{0,4}([^\\s\"'`<>,;]{6,200})");

    /** The ends of the words that announce a secret. */
    private static final List<String> ANNOUNCING = List.of(
            "pass",
            "word",
            "swd",
            "phrase",
            "wort",
            "code",
            "pwd",
            "mot de passe",
            "contrase\u00f1a",
            "key",
            "token",
            "secret");

    /** Their last letters, in both cases: before most signs stands another word. */
    private static final String ANNOUNCING_ENDS = "adenstyADENSTY";

    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)^(?:[$<{\\[(%].*|x+|\\*+|\\.+|.*(?:example|placeholder|your|changeme|redacted|xxxx|\\*\\*\\*).*|https?:.*"
                    + "|[\\d.,:/-]+|#\\S+|@\\S+|[\\w-]+\\.(?:md|html?|pdf|docx?|com|org|net|io|yml|yaml|json)\\S*)$");

    private Secret() {}

    /** Whether what was found is one of ours. */
    static boolean is(String what) {
        return ALL.contains(what);
    }

    /** Whether it is named already by the line above it. */
    static boolean isContinued(String what) {
        return what.equals(KEY_TEXT);
    }

    /** Whether a text may hold one: most hold no long word, no sign behind a word that announces one, and no lines of dashes. */
    static boolean mayStandIn(Glance glance) {
        return glance.longestWord() >= SHORTEST || glance.announces() || glance.dashes() >= HEADER_DASHES;
    }

    /**
     * The patterns, slow as they are, are tried only where they may match.
     *
     * @param glance at the text
     */
    static void find(String text, Glance glance, List<Mask.Part> found) {
        boolean longWords = glance.longestWord() >= SHORTEST && longWords(text, found);
        if (longWords && text.contains("://") && text.indexOf('@') >= 0) {
            add(IN_ADDRESS, text, 0, text.length(), PASSWORD, found);
        }
        if (glance.dashes() >= HEADER_DASHES && text.contains("-----BEGIN")) {
            add(HEADER, text, 0, text.length(), PRIVATE_KEY, found);
        }
        if (glance.announces() && (isAnnounced(text, ':') || isAnnounced(text, '='))) {
            named(text, found);
        }
    }

    /** Looks into every long word; whether there is one. */
    private static boolean longWords(String text, List<Mask.Part> found) {
        int start = 0;
        boolean any = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if ((c <= ' ' || c > '~') && Character.isWhitespace(c)) {
                if (i - start >= SHORTEST) {
                    longWord(text, start, i, found);
                    any = true;
                }
                start = i + 1;
            }
        }
        return any;
    }

    private static void longWord(String text, int start, int end, List<Mask.Part> found) {
        issued(text, start, end, found);
        if (text.indexOf(WEB_HOOKS, start) >= 0) {
            add(WEB_HOOK, text, start, end, ACCESS_KEY, found);
        }
        if (end - start >= KEY_LINE_LENGTH) {
            keyLine(text, found);
        }
    }

    /** Tries the pattern only where one of its prefixes may begin: it is too slow to be tried at every letter. */
    static void issued(String text, int start, int end, List<Mask.Part> found) {
        boolean within = start > 0 && isJoined(text.charAt(start - 1));
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (within || ISSUED_STARTS.indexOf(c) < 0) {
                within = isJoined(c);
                at++;
                continue;
            }
            Matcher matcher = ISSUED.matcher(text).region(at, end).useTransparentBounds(true);
            boolean matches = matcher.lookingAt();
            if (matches && !isPlaceholder(matcher.group())) {
                found.add(new Mask.Part(at, matcher.end(), ACCESS_KEY));
            }
            at = matches ? matcher.end() : at + 1;
            within = isJoined(text.charAt(at - 1));
        }
    }

    /** Whether no prefix begins right behind a character; of those that are not ASCII the pattern knows. */
    private static boolean isJoined(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "_/+-".indexOf(c) >= 0);
    }

    /** Whether a word that announces a secret may stand before any such sign. */
    private static boolean isAnnounced(String text, char sign) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            if (isAnnounced(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that announces a secret may stand before a sign, signs of Markdown and quotes between them. */
    private static boolean isAnnounced(String text, int sign) {
        int end = sign;
        while (end > 0 && " \"'`*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || ANNOUNCING_ENDS.indexOf(text.charAt(end - 1)) < 0) {
            return false;
        }
        char last = Character.toLowerCase(text.charAt(end - 1));
        for (String word : ANNOUNCING) {
            if (word.charAt(word.length() - 1) == last
                    && text.regionMatches(true, end - word.length(), word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Looks between two offsets, and beyond them for what may stand around a secret. */
    private static void add(Pattern pattern, String text, int start, int end, String what, List<Mask.Part> found) {
        Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            if (!isPlaceholder(matcher.group())) {
                found.add(new Mask.Part(matcher.start(), matcher.end(), what));
            }
        }
    }

    private static boolean isPlaceholder(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("xxxx") || lower.contains("example") || lower.contains("****");
    }

    private static void keyLine(String text, List<Mask.Part> found) {
        boolean mixed = text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                && text.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && text.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (mixed && KEY_LINE.matcher(text).matches()) {
            found.add(new Mask.Part(0, text.length(), KEY_TEXT));
        }
    }

    /** Behind a word that announces it: letters and digits together, or a sign that words do not have. */
    private static void named(String text, List<Mask.Part> found) {
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(1).replaceFirst("[.!?)*_]+$", "");
            boolean letters = value.chars().anyMatch(Character::isLetter);
            boolean digits = value.chars().anyMatch(Character::isDigit);
            boolean signs = value.chars().anyMatch(c -> "!$%&#+?^~".indexOf(c) >= 0);
            if (letters
                    && (digits || signs)
                    && value.length() >= 6
                    && !NO_SECRET.matcher(value).matches()) {
                found.add(new Mask.Part(matcher.start(1), matcher.start(1) + value.length(), PASSWORD));
            }
        }
    }
}
