package dev.leanloop.site.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where a site is published: {@code https://notes.example.org/}. Pages link to each other without it; what leaves the site, such as a
 * feed, needs it.
 *
 * @param value with a slash at the end; empty when nobody said
 */
public record SiteAddress(String value) {

    /** Nobody said. */
    public static final SiteAddress UNKNOWN = new SiteAddress("");

    public SiteAddress {
        if (!value.isEmpty() && !value.endsWith("/")) {
            throw new IllegalArgumentException("value must end with a slash: " + value);
        }
    }

    /** The address that somebody wrote, with or without a slash at the end; empty when it is none of a page on the web. */
    public static Optional<SiteAddress> parse(String written) {
        try {
            URI uri = new URI(written.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            String address = uri.toASCIIString();
            return Optional.of(new SiteAddress(address.endsWith("/") ? address : address + "/"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What to write into a link on {@code page}: absolute where the address is known, else relative. */
    public String link(SiteUrl to, SiteUrl page) {
        return value.isEmpty() ? to.from(page) : value + to;
    }
}
