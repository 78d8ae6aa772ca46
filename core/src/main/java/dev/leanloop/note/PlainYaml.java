package dev.leanloop.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML of which every line is {@code key: value}, {@code key: "value"} or {@code key: [value, value]} in plain ASCII, or a
 * {@code key:} above lines {@code - value} or {@code - {key: value}}, just as a YAML parser reads it, which takes twenty times as
 * long. Nearly all front matter is so; whatever else stands anywhere in it leaves all of it to the parser.
 */
final class PlainYaml {

    /** Signs that mean nothing to YAML within a value, nor at its end; at its beginning stands a letter or a digit. */
    private static final String WITHIN_VALUE = "._/-@+()'";

    private static final String WITHIN_KEY = "_-";

    /** YAML has a limit of its own, ten times as high. */
    private static final int LONGEST_KEY = 100;

    private final String text;
    private final int lineOffset;
    private int line;
    private int start;
    private int end;

    private PlainYaml(String text, int lineOffset) {
        this.text = text;
        this.lineOffset = lineOffset;
    }

    /**
     * The mapping at the top of a text, as {@link Yaml#mapping} gives it; empty when anything in it is not plain.
     *
     * @param lineOffset how many lines stand before the text in its file
     */
    static Optional<YamlValue.Mapping> mapping(String text, int lineOffset) {
        return Optional.ofNullable(new PlainYaml(text, lineOffset).read());
    }

    private YamlValue.@Nullable Mapping read() {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Map<String, YamlValue.Span> keys = new HashMap<>();
        end = endOfLine(start);
        while (true) {
            int colon = endOfKey();
            if (colon == start || colon >= end || text.charAt(colon) != ':') {
                return null;
            }
            String key = OneString.of(text.substring(start, colon));
            keys.put(key, span(start, colon));
            YamlValue value = colon + 1 == end ? block() : value(colon + 1);
            if (value == null || entries.putIfAbsent(key, value) != null) {
                return null;
            }
            if (end == text.length()) {
                break;
            }
            nextLine();
        }
        YamlValue.Span whole = new YamlValue.Span(lineOffset + 1, 1, lineOffset + line + 1, text.length() - start + 1);
        return new YamlValue.Mapping(entries, keys, List.of(), whole);
    }

    private int endOfKey() {
        int at = start;
        int limit = Math.min(end, start + LONGEST_KEY);
        while (at < limit && (isWord(text.charAt(at)) || at > start && WITHIN_KEY.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private int endOfLine(int from) {
        int next = text.indexOf('\n', from);
        return next < 0 ? text.length() : next;
    }

    private void nextLine() {
        line++;
        start = end + 1;
        end = endOfLine(start);
    }

    /** The value behind a colon, with a blank between. */
    private @Nullable YamlValue value(int behind) {
        int from = skipBlanks(behind);
        if (from == behind || from == end) {
            return null;
        }
        char first = text.charAt(from);
        return first == '[' ? list(from) : first == '"' ? quoted(from) : plain(from, end);
    }

    /** A list of lines, each a dash and an item, all of them indented alike, below a key that stands alone. */
    private YamlValue.@Nullable Sequence block() {
        List<YamlValue> items = new ArrayList<>();
        YamlValue.Span first = null;
        int indent = 0;
        while (end < text.length() && text.charAt(end + 1 < text.length() ? end + 1 : end) == ' ') {
            nextLine();
            int dash = skipBlanks(start);
            indent = first == null ? dash - start : indent;
            if (dash - start != indent || dash + 1 >= end || !text.startsWith("- ", dash)) {
                return null;
            }
            first = first == null ? span(dash, dash) : first;
            int from = skipBlanks(dash + 1);
            YamlValue item = from < end && text.charAt(from) == '{' ? mapping(from) : plain(from, end);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        if (first == null) {
            return null;
        }
        // It ends where the next key begins, or the text ends.
        boolean isLast = end == text.length();
        YamlValue.Span last = span(end, end);
        return new YamlValue.Sequence(
                items,
                new YamlValue.Span(
                        first.line(),
                        first.column(),
                        isLast ? last.line() : last.line() + 1,
                        isLast ? last.column() : 1));
    }

    /** {@code {key: value, key: value}} up to the end of the line. */
    private YamlValue.@Nullable Mapping mapping(int from) {
        if (text.charAt(end - 1) != '}') {
            return null;
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Map<String, YamlValue.Span> keys = new HashMap<>();
        for (int at = from + 1; at < end - 1; ) {
            int behind = endOfItem(at);
            int begin = skipBlanks(at);
            int colon = text.indexOf(": ", begin);
            if (colon < 0 || colon >= behind) {
                return null;
            }
            YamlValue.Scalar key = plain(begin, colon);
            YamlValue value = plain(skipBlanks(colon + 1), behind);
            if (key == null || value == null || entries.putIfAbsent(key.text(), value) != null) {
                return null;
            }
            keys.put(key.text(), key.span());
            at = behind + 1;
        }
        return new YamlValue.Mapping(entries, keys, List.of(), span(from, end));
    }

    /** The offset of the comma behind an item in brackets, or of the bracket that ends the line. */
    private int endOfItem(int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 || comma >= end ? end - 1 : comma;
    }

    /** A scalar without quotes, all of a stretch. */
    private YamlValue.@Nullable Scalar plain(int from, int to) {
        if (from >= to || !isWord(text.charAt(from)) || text.charAt(to - 1) == ' ') {
            return null;
        }
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (!isWord(c) && c != ' ' && WITHIN_VALUE.indexOf(c) < 0) {
                return null;
            }
        }
        return new YamlValue.Scalar(OneString.of(text.substring(from, to)), span(from, to));
    }

    /** A scalar in quotes up to the end of the line, without a quote or an escape in it. */
    private YamlValue.@Nullable Scalar quoted(int from) {
        if (end - from < 2 || text.charAt(end - 1) != '"') {
            return null;
        }
        for (int at = from + 1; at < end - 1; at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return null;
            }
        }
        return new YamlValue.Scalar(OneString.of(text.substring(from + 1, end - 1)), span(from, end));
    }

    /** A list in brackets up to the end of the line, of scalars without quotes. */
    private YamlValue.@Nullable Sequence list(int from) {
        if (text.charAt(end - 1) != ']') {
            return null;
        }
        List<YamlValue> items = new ArrayList<>();
        int at = from + 1;
        while (at < end - 1) {
            int behind = endOfItem(at);
            YamlValue item = plain(skipBlanks(at), behind);
            if (item == null) {
                return null;
            }
            items.add(item);
            at = behind + 1;
        }
        return new YamlValue.Sequence(items, span(from, end));
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private YamlValue.Span span(int from, int to) {
        int number = lineOffset + line + 1;
        return new YamlValue.Span(number, from - start + 1, number, to - start + 1);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
