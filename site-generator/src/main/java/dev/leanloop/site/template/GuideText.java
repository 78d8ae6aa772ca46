package dev.leanloop.site.template;

import dev.leanloop.site.page.Guide;
import dev.leanloop.site.page.SiteFrame;
import java.util.regex.Pattern;

/**
 * Writes a {@link Guide} as {@code llms.txt}: Markdown with a title, a summary as a quote, and sections of links. Links are absolute where
 * the site's address is known, else relative. The same guide gives the same text. Stateless.
 */
public final class GuideText {

    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>|~]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private GuideText() {}

    /** The text, to be stored as UTF-8. */
    public static String of(Guide guide, SiteFrame site) {
        var text = new StringBuilder();
        text.append("# ")
                .append(plain(guide.title()))
                .append("\n\n> ")
                .append(plain(guide.summary()))
                .append("\n\n");
        guide.remarks().forEach(remark -> text.append("- ").append(remark).append('\n'));
        for (Guide.Section section : guide.sections()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            for (Guide.Entry entry : section.entries()) {
                text.append("- [").append(plain(entry.link().text())).append("](");
                text.append(site.address().link(entry.link().url(), guide.url()))
                        .append(')');
                text.append(entry.about().isEmpty() ? "" : ": " + plain(entry.about()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Words of a note in one line, without a mark. */
    private static String plain(String words) {
        return MARK.matcher(SPACE.matcher(words).replaceAll(" ").strip()).replaceAll("\\\\$0");
    }
}
