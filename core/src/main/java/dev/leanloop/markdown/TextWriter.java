package dev.leanloop.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes text with what notes mark in it: boxes and task words, tags, handles and fields; what is for programs is left out. */
final class TextWriter {

    private static final Pattern CHECK_BOX = Pattern.compile("^\\[(.)][ \\u00a0]");
    private static final Pattern ANCHOR = Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$");
    private static final Pattern TAG_OR_HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_/&#@])(?:#(\\p{L}[\\p{L}\\p{N}_/-]*)|@([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}]))");

    /** Logseq's and Org's words before a task. */
    private static final Map<String, String> TASK_WORDS = Map.of(
            "TODO", "open",
            "LATER", "open",
            "DOING", "started",
            "NOW", "started",
            "IN-PROGRESS", "started",
            "WAITING", "waiting",
            "DONE", "done",
            "CANCELED", "dropped",
            "CANCELLED", "dropped");

    private static final int LONGEST_TASK_WORD = 11;

    /** How far away, in nodes, the end of a field is looked for. */
    private static final int MAX_NODES = 32;

    private static final char NONE = '\0';

    private final HtmlWriter html;
    private final LinkTargets links;

    /** The bracket that closes the field begun in an earlier text of the same line; none when no field is open. */
    private char closing = NONE;

    /** How many boxes with text from elsewhere are open. */
    private int sources;

    TextWriter(HtmlWriter html, LinkTargets links) {
        this.html = html;
        this.links = links;
    }

    /** What follows was written elsewhere: it has no tags and no fields, and names nobody. */
    void openSource() {
        sources++;
    }

    void closeSource() {
        sources--;
    }

    void write(Text node) {
        writeFrom(node, 0);
    }

    /**
     * @param from the offset of the first character to write
     */
    void writeFrom(Text node, int from) {
        String literal = endsBlock(node) && node.getLiteral().indexOf('^') >= 0
                ? ANCHOR.matcher(node.getLiteral()).replaceFirst("")
                : node.getLiteral();
        int start = Math.min(from, literal.length());
        if (sources > 0) {
            html.text(literal.substring(start));
            return;
        }
        if (opensItem(node)) {
            start = mark(literal, start);
        }
        if (isWithinLink(node)) {
            html.text(literal.substring(start));
        } else if (closing != NONE || literal.contains("::")) {
            fields(node, literal, start);
        } else {
            words(literal.substring(start));
        }
    }

    /** Writes the box or the task's word at the beginning of an item; the offset behind it. */
    private int mark(String literal, int start) {
        Matcher box = CHECK_BOX.matcher(literal);
        if (box.find()) {
            box(box.group(1));
            return box.end();
        }
        int blank = literal.indexOf(' ');
        if (0 < blank && blank <= LONGEST_TASK_WORD && Character.isUpperCase(literal.charAt(0))) {
            String state = TASK_WORDS.get(literal.substring(0, blank));
            if (state != null) {
                box(state, "");
                html.tag("span", Map.of("class", "task-word"));
                html.text(literal.substring(0, blank));
                html.tag("/span");
                return blank;
            }
        }
        return start;
    }

    private void box(String mark) {
        switch (mark) {
            case " " -> box("open", "");
            case "x", "X" -> box("done", "");
            case "-" -> box("dropped", "");
            case "/" -> box("started", "");
            case ">" -> box("moved", mark);
            case "<" -> box("scheduled", mark);
            case "?" -> box("question", mark);
            case "!" -> box("important", mark);
            default -> box("marked " + mark, mark);
        }
    }

    private void box(String state, String sign) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "box box-" + (sign.isEmpty() ? state : "other"));
        attributes.put("role", "img");
        attributes.put("aria-label", state);
        if (!sign.isEmpty()) {
            attributes.put("data-sign", sign);
        }
        html.tag("span", attributes);
        html.tag("/span");
        html.text(" ");
    }

    /** Text that may hold fields: {@code [key:: value]}, {@code (key:: value)}, or a line {@code key:: value}. */
    private void fields(Text node, String literal, int start) {
        int done = start;
        if (closing != NONE) {
            int end = literal.indexOf(closing, done);
            if (end < 0) {
                words(literal.substring(done));
                return;
            }
            words(literal.substring(done, end));
            html.tag("/span");
            closing = NONE;
            done = end + 1;
        } else {
            done = lineField(node, literal, done);
        }
        for (int colons = literal.indexOf("::", done); colons >= 0; colons = literal.indexOf("::", colons + 2)) {
            int open = opening(literal, done, colons);
            if (open < 0 || !isFollowedByBlank(literal, colons)) {
                continue; // std::io is a name.
            }
            char close = literal.charAt(open) == '[' ? ']' : ')';
            int end = literal.indexOf(close, colons);
            if (end < 0 && !closesLater(node, close)) {
                continue;
            }
            words(literal.substring(done, open));
            html.tag("span", Map.of("class", "field"));
            if (close == ']') {
                key(literal.substring(open + 1, colons).strip());
            }
            String value = literal.substring(colons + 2, end < 0 ? literal.length() : end);
            words(value.stripLeading());
            if (end < 0) {
                closing = close;
                return;
            }
            html.tag("/span");
            done = end + 1;
            colons = end - 1;
        }
        words(literal.substring(done));
    }

    private void key(String words) {
        html.tag("span", Map.of("class", "field-key"));
        html.text(words);
        html.tag("/span");
        html.text(" ");
    }

    /** Writes the key of a line that is a field, in bold letters or not; the offset of its value. */
    private int lineField(Text node, String literal, int start) {
        Node before = node.getPrevious();
        if (literal.startsWith("::", start) && (before instanceof StrongEmphasis || before instanceof Emphasis)) {
            return start + 1; // Readers know a key by one colon.
        }
        int colons = literal.indexOf("::", start);
        if (colons <= start || !OutlineLine.isFirst(node) || !isKey(literal, start, colons)) {
            return start;
        }
        if (!isFollowedByBlank(literal, colons)) {
            return start;
        }
        if (node.getPrevious() != null) {
            html.tag("br"); // Fields in lines of their own stay there.
        }
        key(literal.substring(start, colons).strip());
        return Math.min(literal.length(), colons + 3);
    }

    private static boolean isFollowedByBlank(String literal, int colons) {
        return colons + 2 == literal.length() || literal.charAt(colons + 2) == ' ';
    }

    /** The bracket before a key; -1 when there is none. */
    private static int opening(String literal, int from, int colons) {
        for (int at = colons - 1; at >= from; at--) {
            char c = literal.charAt(at);
            if (c == '[' || c == '(') {
                return isKey(literal, at + 1, colons) ? at : -1;
            }
            if (!isOfKey(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isKey(String literal, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isOfKey(literal.charAt(at))) {
                return false;
            }
        }
        return start < end && Character.isLetter(literal.charAt(start));
    }

    private static boolean isOfKey(char c) {
        return Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_' || c == '.';
    }

    private static boolean closesLater(Text node, char close) {
        Node next = node.getNext();
        for (int steps = 0; next != null && steps < MAX_NODES; steps++) {
            if (next instanceof SoftLineBreak || next instanceof HardLineBreak) {
                return false;
            }
            if (next instanceof Text text && text.getLiteral().indexOf(close) >= 0) {
                return true;
            }
            next = next.getNext();
        }
        return false;
    }

    private void words(String literal) {
        Matcher matcher = TAG_OR_HANDLE.matcher(literal);
        int done = 0;
        while (matcher.find()) {
            html.text(literal.substring(done, matcher.start()));
            if (matcher.group(1) == null) {
                html.tag("span", Map.of("class", "handle"));
                html.text(matcher.group());
                html.tag("/span");
            } else {
                tag(matcher.group(), matcher.group(1));
            }
            done = matcher.end();
        }
        html.text(literal.substring(done));
    }

    private void tag(String written, String name) {
        links.topic(name).ifPresentOrElse(url -> anchor("topic", url, written), () -> html.text(written));
    }

    void anchor(String css, String url, String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", css);
        attributes.put("href", url);
        html.tag("a", attributes);
        html.text(text);
        html.tag("/a");
    }

    private static boolean opensItem(Node node) {
        Node paragraph = node.getParent();
        return node.getPrevious() == null
                && paragraph instanceof Paragraph
                && paragraph.getParent() instanceof ListItem
                && paragraph.getPrevious() == null;
    }

    private static boolean endsBlock(Node node) {
        return node.getNext() == null && (node.getParent() instanceof Paragraph || node.getParent() instanceof Heading);
    }

    static boolean isWithinLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
