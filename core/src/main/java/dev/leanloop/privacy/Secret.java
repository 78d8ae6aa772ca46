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
    private static final Set<String> ALL = Set.of(ACCESS_KEY, PRIVATE_KEY, KEY_TEXT, PASSWORD);

    /** By their issuers' own words: a prefix that nothing else has, then so many letters. */
    private static final Pattern ISSUED = Pattern.compile("(?<![\\p{L}\\p{N}_/+-])(?:"
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

    /** Most texts hold no long word and no announcing one; the patterns, slow as they are, are tried only where these stand. */
    static void find(String text, List<Mask.Part> found) {
        int start = 0;
        boolean longWords = false;
        boolean announced = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c > '=' && c <= '~') {
                continue; // Every letter of ASCII: nine characters of ten.
            }
            if (c == ':' || c == '=') {
                announced = announced || isAnnounced(text, i);
            } else if ((c <= ' ' || c > '~') && Character.isWhitespace(c)) {
                if (i - start >= SHORTEST) {
                    longWord(text, start, i, found);
                    longWords = true;
                }
                start = i + 1;
            }
        }
        if (longWords && text.contains("://") && text.indexOf('@') >= 0) {
            add(IN_ADDRESS, text, 0, text.length(), PASSWORD, found);
        }
        if (text.contains("-----BEGIN")) {
            add(HEADER, text, 0, text.length(), PRIVATE_KEY, found);
        }
        if (announced) {
            named(text, found);
        }
    }

    private static void longWord(String text, int start, int end, List<Mask.Part> found) {
        add(ISSUED, text, start, end, ACCESS_KEY, found);
        add(WEB_HOOK, text, start, end, ACCESS_KEY, found);
        if (end - start >= KEY_LINE_LENGTH) {
            keyLine(text, found);
        }
    }

    /** Whether a word that announces a secret may stand before a sign, signs of Markdown and quotes between them. */
    private static boolean isAnnounced(String text, int sign) {
        int end = sign;
        while (end > 0 && " \"'`*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        for (String word : ANNOUNCING) {
            if (text.regionMatches(true, end - word.length(), word, 0, word.length())) {
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
