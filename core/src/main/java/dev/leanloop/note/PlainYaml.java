package dev.leanloop.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML of which every line is {@code key: value}, {@code key: "value"} or {@code key: [value, value]} in plain ASCII, just as a
 * YAML parser reads it, which takes twenty times as long. Nearly all front matter is so; whatever else stands anywhere in it leaves all
 * of it to the parser.
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
        while (start <= text.length()) {
            int next = text.indexOf('\n', start);
            end = next < 0 ? text.length() : next;
            int colon = endOfKey();
            // At least a blank and a character stand behind the colon.
            if (colon == start || colon + 2 >= end || text.charAt(colon) != ':' || text.charAt(colon + 1) != ' ') {
                return null;
            }
            String key = text.substring(start, colon).intern();
            YamlValue value = value(skipBlanks(colon + 1));
            if (value == null || entries.putIfAbsent(key, value) != null) {
                return null;
            }
            keys.put(key, span(start, colon));
            if (next < 0) {
                break;
            }
            line++;
            start = end + 1;
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

    private @Nullable YamlValue value(int from) {
        if (from == end) {
            return null;
        }
        char first = text.charAt(from);
        return first == '[' ? list(from) : first == '"' ? quoted(from) : plain(from, end);
    }

    /** A scalar without quotes, all of a stretch. */
    private YamlValue.@Nullable Scalar plain(int from, int to) {
        if (from == to || !isWord(text.charAt(from)) || text.charAt(to - 1) == ' ') {
            return null;
        }
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (!isWord(c) && c != ' ' && WITHIN_VALUE.indexOf(c) < 0) {
                return null;
            }
        }
        return new YamlValue.Scalar(text.substring(from, to).intern(), span(from, to));
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
        return new YamlValue.Scalar(text.substring(from + 1, end - 1).intern(), span(from, end));
    }

    /** A list in brackets up to the end of the line, of scalars without quotes. */
    private YamlValue.@Nullable Sequence list(int from) {
        if (text.charAt(end - 1) != ']') {
            return null;
        }
        List<YamlValue> items = new ArrayList<>();
        int at = from + 1;
        while (at < end - 1) {
            int comma = text.indexOf(',', at);
            int behind = comma < 0 || comma >= end ? end - 1 : comma;
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
