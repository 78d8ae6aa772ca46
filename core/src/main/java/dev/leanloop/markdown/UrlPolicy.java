package dev.leanloop.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses a link may have. Everything else is shown as text. */
final class UrlPolicy {

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

    private UrlPolicy() {}

    /** Whether the address leads out of the site by {@code http}, {@code https} or {@code mailto}. */
    static boolean isAllowedAbsolute(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return !hasControl(url)
                && (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:"));
    }

    /** Whether the address can only be meant within the notes: no scheme, no host, no root, no control character. */
    static boolean isRelative(String url) {
        return !hasControl(url) && !SCHEME.matcher(url).find() && !url.startsWith("/") && !url.contains("\\");
    }

    private static boolean hasControl(String url) {
        return url.chars().anyMatch(c -> c < 0x20 || c >= 0x7f && c <= 0x9f);
    }
}
