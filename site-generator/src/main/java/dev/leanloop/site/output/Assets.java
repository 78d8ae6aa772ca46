package dev.leanloop.site.output;

import dev.leanloop.digest.Sha256;
import dev.leanloop.index.web.PackScript;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.AssetUrls;
import dev.leanloop.site.page.SiteUrl;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The styles and scripts of the pages, read from the program's own resources. Each page loads what it needs at once; what it may need
 * later, a script names, so that pages need not.
 */
public final class Assets {

    private static final String FOLDER = "/dev/leanloop/site/";

    /** The style of every page, its parts in the order of the cascade. */
    private static final List<String> STYLE =
            List.of("css/tokens.css", "css/base.css", "css/frame.css", "css/parts.css");

    /** What any page but the search page has beside it. */
    private static final List<String> PAGE_STYLE =
            List.of("css/print.css", "css/pages.css", "css/note.css", "css/marks.css", "css/print-pages.css");

    private static final List<String> SEARCH_STYLE = List.of("search/hits.css", "search/search.css");

    /** Comes after the hits: what narrows them, and how they are printed. */
    private static final List<String> NARROW_STYLE = List.of("search/narrow.css", "css/print.css");

    private static final List<String> DIALOG_STYLE = List.of("search/hits.css", "search/dialog.css");

    private static final int HASH_BYTES = 5;

    private final List<SiteFile> files = new ArrayList<>();
    private final SiteUrl style;
    private final SiteUrl pageStyle;
    private final SiteUrl reportStyle;
    private final SiteUrl searchStyle;
    private final SiteUrl icon;
    private final SiteUrl script;
    private final SiteUrl searchScript;
    private final SiteUrl dialogScript;

    private final Messages messages;

    private Assets(Messages messages, boolean ofSites) throws IOException {
        this.messages = messages;
        style = style("site", STYLE);
        pageStyle = style("pages", PAGE_STYLE);
        reportStyle = style("report", List.of("css/report.css"));
        searchStyle = style("search", SEARCH_STYLE);
        icon = file("icon", "svg", bytes("icon.svg"));
        script = script("site", spoken("site.js"));

        String more = spoken("more.js");
        String unicode = text("unicode.js");
        String engine = named(text("engine.js"), script("more", more), script("unicode", unicode));
        SiteUrl alone = pack("engine", engine);
        SiteUrl whole = pack("engine-whole", engine + more + unicode);

        String sites = ofSites ? "-sites" : "";
        SiteUrl united = ofSites ? pack("united", text("united.js")) : alone;
        searchScript = script(
                "search" + sites,
                named(
                        spoken("search" + sites + ".js"),
                        united,
                        alone,
                        whole,
                        script("narrow", spoken("narrow.js")),
                        style("narrow", NARROW_STYLE)));
        dialogScript = script(
                "dialog" + sites,
                named(spoken("dialog" + sites + ".js"), united, alone, whole, style("dialog", DIALOG_STYLE)));
    }

    /** The assets this program carries, with scripts that speak a language. */
    public static Assets load(Messages messages) throws IOException {
        return new Assets(messages, false);
    }

    /** Those of a site whose search finds in other sites, too. */
    public static Assets loadForSites(Messages messages) throws IOException {
        return new Assets(messages, true);
    }

    /** What the pages' heads name. */
    public AssetUrls urls() {
        return new AssetUrls(style, pageStyle, reportStyle, searchStyle, icon, script, searchScript, dialogScript);
    }

    /** All of them, to be published before the pages that name them. */
    public List<SiteFile> files() {
        return List.copyOf(files);
    }

    /** Puts names with hashes in place of names like {@code @more.js}. */
    private static String named(String script, SiteUrl... others) {
        String named = script;
        for (SiteUrl other : others) {
            String name = other.toString().substring(other.toString().lastIndexOf('/') + 1);
            named = named.replace("\"@" + name.replaceFirst("\\.[0-9a-f]+\\.", ".") + '"', '"' + name + '"');
        }
        return named;
    }

    private SiteUrl style(String name, List<String> parts) throws IOException {
        var css = new StringBuilder();
        for (String part : parts) {
            css.append(text(part)).append('\n');
        }
        return file(name, "css", StyleText.compact(css.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private SiteUrl script(String name, String text) {
        return file(name, "js", text.getBytes(StandardCharsets.UTF_8));
    }

    private SiteUrl pack(String name, String text) {
        return file(name, "js", PackScript.packed(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private SiteUrl file(String name, String type, byte[] content) {
        SiteUrl url =
                SiteUrl.of(SiteUrls.ASSETS_FOLDER + "/" + name + "." + Sha256.digits(content, HASH_BYTES) + "." + type);
        files.add(new SiteFile(url, content));
        return url;
    }

    private String spoken(String name) throws IOException {
        return messages.into(text(name));
    }

    private static String text(String name) throws IOException {
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
}
