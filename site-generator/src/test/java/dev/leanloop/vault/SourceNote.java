package dev.leanloop.vault;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a note's own text says, found by means of its own: without front matter, code, comments and addresses. */
final class SourceNote {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(?s:.*?)\\n---\\n");
    private static final Pattern FENCE =
            Pattern.compile("(?m)^(?:[ \\t>]|[-*+] )*(```+|~~~+)(?s:.*?)(?:^(?:[ \\t>])*\\1[`~]*[ \\t]*$|\\z)");
    private static final Pattern COMMENT = Pattern.compile("(?s)%%.*?%%|<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("(?s)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern ADDRESS = Pattern.compile("]\\([^)\\n]*\\)|<?https?://\\S+|(?m)^\\[[^\\]\\n]+]: .*$");
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[\\[([^\\[\\]|#\\n\\\\]*)(?:#([^\\[\\]|\\n\\\\]*))?(?:\\\\?\\|([^\\[\\]\\n]*))?]]");
    private static final Pattern RELATIVE =
            Pattern.compile("(?<!!)\\[[^\\[\\]\\n]*]\\((?!\\w+:)([^)#\\s<>]*)(?:#[^)]*)?\\)");

    /** Not for readers: ids of blocks, what outliners keep for themselves, queries, the kind of a box, size of an image, keys in brackets. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?m)[ \\t]\\^[\\w-]+[ \\t]*$|^\\^[\\w-]+[ \\t]*$|^\\s*(?:id|collapsed):: .*$|\\{\\{(?:query|embed)[^\\n]*?}}"
                    + "|\\(\\([0-9a-f-]{36}\\)\\)|(?<=>)[ \\t]*\\[![^\\]\\n]*]|\\(\\p{L}[\\p{L} _-]*::(?= )");

    /** Numbers of lists, which a page counts itself, and marks within words. */
    private static final Pattern MARKS = Pattern.compile("(?m)^[ \\t>]*\\d+[.)](?= )|\\*+|==|~~");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final String text;

    private SourceNote(String text) {
        this.text = text;
    }

    static SourceNote of(String source) {
        String text = FRONT_MATTER.matcher(source).replaceFirst("");
        text = FENCE.matcher(text).replaceAll("\n");
        text = CODE.matcher(text).replaceAll(" ");
        return new SourceNote(COMMENT.matcher(text).replaceAll(""));
    }

    /** Whether the author wrote with backslashes what is on the page: then it is no mark. */
    boolean hasEscaped(String mark) {
        return !text.contains(mark) && text.replaceAll("\\\\(?=\\p{Punct})", "").contains(mark);
    }

    /** Words of the note that a text does not have. */
    Set<String> wordsMissingIn(String shown) {
        String said = LINK.matcher(text).replaceAll(link -> {
            String label = link.group(4) == null || link.group(4).matches("\\d+(?:x\\d+)?") ? "" : link.group(4);
            String heading = link.group(3) == null || link.group(3).startsWith("^") ? "" : link.group(3);
            // The page that shows a label instead of the name has the name in the address.
            return Matcher.quoteReplacement(" "
                    + (label.isEmpty()
                            ? link.group(1).isEmpty() ? link.group(2) + " " + heading : ""
                            : link.group(1).isEmpty() ? label : "")
                    + " ");
        });
        said = ADDRESS.matcher(UNSEEN.matcher(said).replaceAll(" ")).replaceAll(" ");
        said = MARKS.matcher(said).replaceAll("");
        Set<String> missing = new TreeSet<>();
        Set<String> has = new TreeSet<>();
        Matcher words = WORD.matcher(shown.toLowerCase(Locale.ROOT));
        while (words.find()) {
            has.add(words.group());
        }
        Matcher own = WORD.matcher(said.toLowerCase(Locale.ROOT));
        while (own.find()) {
            if (!has.contains(own.group())) {
                missing.add(own.group());
            }
        }
        return missing;
    }

    /** How many links and embeds mean a note. */
    int linksTo(Predicate<String> isNote) {
        int count = 0;
        String outside = text.replaceAll("\\{\\{query[^\\n]*?}}", "");
        Matcher link = LINK.matcher(outside);
        while (link.find()) {
            count += isNote.test(link.group(2).strip()) && !(link.group(2).isBlank() && link.group(3) == null) ? 1 : 0;
        }
        Matcher relative = RELATIVE.matcher(outside);
        while (relative.find()) {
            count += isNote.test(relative.group(1).replace("%20", " ")) ? 1 : 0;
        }
        return count;
    }
}
