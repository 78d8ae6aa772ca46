package dev.leanloop.site.output;

import dev.leanloop.index.web.PackScript;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.page.AssetUrls;
import dev.leanloop.site.page.SiteUrl;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The styles and scripts of the pages, read from the program's own resources.
 *
 * @param style one style sheet, its parts in the order of the cascade
 * @param reportStyle the style of pictures and reports, for the pages that have some
 * @param icon the site's mark, as browsers show it beside a title
 * @param script one classic script for every page
 * @param searchScript one classic script for the search page
 * @param searchEngine what the search runs in a thread of its own, as a pack
 */
public record Assets(
        SiteFile style,
        SiteFile reportStyle,
        SiteFile icon,
        SiteFile script,
        SiteFile searchScript,
        SiteFile searchEngine) {

    private static final String FOLDER = "/dev/leanloop/site/";
    private static final List<String> STYLES = List.of(
            "css/tokens.css",
            "css/base.css",
            "css/frame.css",
            "css/parts.css",
            "css/note.css",
            "search/search.css",
            "css/print.css");
    private static final int HASH_BYTES = 5;

    /** The assets this program carries. */
    public static Assets load() throws IOException {
        var css = new StringBuilder();
        for (String style : STYLES) {
            css.append(read(style)).append('\n');
        }
        return new Assets(
                asset("site", "css", css.toString().getBytes(StandardCharsets.UTF_8)),
                asset("report", "css", bytes("css/report.css")),
                asset("icon", "svg", bytes("icon.svg")),
                asset("site", "js", bytes("site.js")),
                asset("search", "js", bytes("search.js")),
                asset("engine", "js", PackScript.packed("engine", bytes("engine.js"))));
    }

    /** What the pages' heads name. */
    public AssetUrls urls() {
        return new AssetUrls(
                style.url(),
                reportStyle.url(),
                icon.url(),
                script.url(),
                searchScript.url(),
                searchEngine.url());
    }

    /** All of them, to be published before the pages that name them. */
    public List<SiteFile> files() {
        return List.of(style, reportStyle, icon, script, searchScript, searchEngine);
    }

    private static SiteFile asset(String name, String type, byte[] content) {
        String file = SiteUrls.ASSETS_FOLDER + "/" + name + "." + hash(content) + "." + type;
        return new SiteFile(SiteUrl.of(file), content);
    }

    private static String read(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its own file " + name);
            }
            return in.readAllBytes();
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
