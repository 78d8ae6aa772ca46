package dev.leanloop.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page as a browser would and names all in it that could run, load or lead elsewhere than pages of ours do. */
final class Judge {

    private static final Set<String> FORBIDDEN = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "style",
            "template",
            "math",
            "video",
            "audio",
            "source",
            "track",
            "picture",
            "image",
            "foreignobject",
            "animate",
            "set",
            "marquee",
            "portal",
            "xmp",
            "plaintext",
            "textarea",
            "keygen",
            "isindex",
            "layer",
            "bgsound",
            "param");

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "background",
            "cite",
            "longdesc",
            "srcset",
            "ping",
            "manifest",
            "srcdoc",
            "archive",
            "codebase",
            "profile",
            "usemap");

    private static final Pattern OUR_SCRIPT = Pattern.compile("(?:\\.\\./)*(?:assets|search)/[a-z.0-9-]+\\.js");
    private static final Pattern OUR_IMAGE = Pattern.compile("(?:\\.\\./)*images/[0-9a-f]{32}\\.(?:png|jpg|gif|webp)");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

    private Judge() {}

    /** What a piece of a page, as it stands in a body, has that it must not have. */
    static List<String> ofPiece(String html) {
        return of(Jsoup.parseBodyFragment(html));
    }

    static List<String> ofPage(String html) {
        Document page = Jsoup.parse(html);
        List<String> found = of(page);
        if (!page.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none'")) {
            found.add("no content policy");
        }
        return found;
    }

    private static List<String> of(Document document) {
        List<String> found = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            String name = element.normalName();
            if (FORBIDDEN.contains(name)) {
                found.add("<" + name + ">");
            }
            if (name.equals("img") && !OUR_IMAGE.matcher(element.attr("src")).matches()) {
                found.add("an image that is not ours: " + element);
            }
            if (name.equals("script")
                    && (!OUR_SCRIPT.matcher(element.attr("src")).matches()
                            || !element.data().isEmpty())) {
                found.add("a script that is not ours: " + element);
            }
            if (name.equals("meta")
                    && !element.attr("http-equiv").isEmpty()
                    && !element.attr("http-equiv").equals("Content-Security-Policy")) {
                found.add(element.toString());
            }
            if (name.equals("use") && !element.attr("href").startsWith("#")) {
                found.add("a picture from elsewhere: " + element);
            }
            if (name.equals("form") && !element.attr("action").matches("(?:\\.\\./)*search\\.html")) {
                found.add("a form of its own: " + element.attr("action"));
            }
            for (Attribute attribute : element.attributes()) {
                attribute(element, attribute, found);
            }
        }
        return found;
    }

    private static void attribute(Element element, Attribute attribute, List<String> found) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc") || name.contains("<")) {
            found.add(element.normalName() + " " + name + "=\"" + value + "\"");
        }
        if (ADDRESSES.contains(name) && !isHarmless(value)) {
            found.add("an address of " + element.normalName() + ": " + value);
        }
    }

    private static boolean isHarmless(String address) {
        if (address.chars().anyMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0) || address.contains("\\")) {
            return false;
        }
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return SCHEME.matcher(lower).find()
                ? lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")
                : !lower.startsWith("//");
    }
}
