package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.nio.charset.StandardCharsets;

/**
 * One file of the site.
 *
 * @param url where it goes
 * @param content its bytes; not copied, so not to be changed afterwards
 */
public record SiteFile(SiteUrl url, byte[] content) {

    /** A text, in UTF-8. */
    public static SiteFile of(SiteUrl url, String text) {
        return new SiteFile(url, text.getBytes(StandardCharsets.UTF_8));
    }
}
