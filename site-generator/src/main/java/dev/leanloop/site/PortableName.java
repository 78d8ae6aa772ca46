package dev.leanloop.site;

import dev.leanloop.digest.Sha256;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Turns any name into a file name that every file system, archive and web server keeps apart from every other.
 *
 * <p>A name that is portable already stays as it is, unless it looks like one this class could have made. Any other becomes a
 * readable slug, a hyphen and eight hexadecimal digits of the SHA-256 of the exact name. The result depends on the name alone, so
 * that adding or removing another never moves it; two names collide only if their digests share 32 bits and their slugs agree.
 */
final class PortableName {

    /** Longest name that stays as it is; leaves room for {@code .html} and for what servers add. */
    static final int MAX_LENGTH = 80;

    private static final int MAX_SLUG = 48;
    private static final int DIGEST_BYTES = 4;
    private static final int DIGEST_LENGTH = 2 * DIGEST_BYTES;

    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern COMBINING = Pattern.compile("\\p{M}+");

    /** Names that Windows gives to devices, whatever extension follows. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])(\\..*)?");

    /** What those names begin with. */
    private static final String DEVICE_STARTS = "capnl";

    /** How long they are, without extension; those with a dollar sign are not portable anyway. */
    private static final int SHORTEST_DEVICE = 3;

    private static final int LONGEST_DEVICE = 4;

    /** The page that stands for its folder; only the site itself makes one. */
    private static final String FOLDER_PAGE = "index";

    /** A folder of that ending could be taken for the page of a note beside it. */
    private static final String PAGE_ENDING = ".html";

    private PortableName() {}

    /** The portable form of one path segment, without extension. */
    static String of(String name) {
        return isPortable(name) ? name : made(name);
    }

    /** The form with digest, also for a name that is portable: never equal to what {@link #of} gives another name. */
    static String made(String name) {
        return slug(name) + "-" + Sha256.digits(name, DIGEST_BYTES);
    }

    /** Asked for every link of a site, so it looks at each character once, and at a pattern only where a device's name may stand. */
    private static boolean isPortable(String name) {
        return isPlain(name)
                && !name.endsWith(".")
                && !isDevice(name)
                && !name.equals(FOLDER_PAGE)
                && !name.endsWith(PAGE_ENDING)
                && !looksMade(name);
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || !isLetterOrDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isDevice(String name) {
        if (DEVICE_STARTS.indexOf(name.charAt(0)) < 0) {
            return false;
        }
        int dot = name.indexOf('.');
        int length = dot < 0 ? name.length() : dot;
        return length >= SHORTEST_DEVICE
                && length <= LONGEST_DEVICE
                && DEVICE.matcher(name).matches();
    }

    /** Ends with a hyphen and a digest. */
    private static boolean looksMade(String name) {
        int hyphen = name.length() - DIGEST_LENGTH - 1;
        if (hyphen < 0 || name.charAt(hyphen) != '-') {
            return false;
        }
        for (int i = hyphen + 1; i < name.length(); i++) {
            if (!HexFormat.isHexDigit(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String slug(String name) {
        String plain = COMBINING
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("");
        String words = NOT_IN_SLUG.matcher(asciiLowerCase(plain)).replaceAll("-");
        String trimmed = strip(words.length() > MAX_SLUG ? words.substring(0, MAX_SLUG) : words);
        return trimmed.isEmpty() ? "name" : trimmed;
    }

    /** Lower case of A to Z only: other letters' case rules differ between Unicode versions, and they leave the slug anyway. */
    private static String asciiLowerCase(String text) {
        var lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return lower.toString();
    }

    private static String strip(String words) {
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.length() > start && words.endsWith("-") ? words.length() - 1 : words.length();
        return words.substring(start, end);
    }
}
