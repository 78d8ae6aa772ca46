package dev.leanloop.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads untrusted YAML into {@link YamlValue}s: no tags, no anchors, no documents after the first, every scalar as text.
 *
 * <p>Built on the parser's events rather than its objects, so that a bomb is refused before anything is built from it.
 */
final class Yaml {

    /** More is no front matter. */
    static final int MAX_CHARS = 64 * 1024;

    /** Deeper is no front matter. */
    static final int MAX_DEPTH = 20;

    /** How long a text may be is known before it is parsed. */
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

    private final int lineOffset;
    private final List<String> lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable YamlValue root;

    private Yaml(String text, int lineOffset) {
        this.lineOffset = lineOffset;
        this.lines = List.of(text.indexOf('\r') < 0 ? text.split("\n", -1) : LINE_END.split(text, -1));
    }

    /**
     * The mapping at the top of {@code text}, empty for an empty text.
     *
     * @param lineOffset how many lines stand before the text in its file
     * @throws Unreadable when the text is no YAML mapping or breaks a limit
     */
    static YamlValue.Mapping mapping(String text, int lineOffset) throws Unreadable {
        Optional<YamlValue.Mapping> plain =
                text.length() > MAX_CHARS ? Optional.empty() : PlainYaml.mapping(text, lineOffset);
        return plain.isPresent() ? plain.orElseThrow() : parsed(text, lineOffset);
    }

    /** What {@link #mapping} gives, found by the parser alone. */
    static YamlValue.Mapping parsed(String text, int lineOffset) throws Unreadable {
        YamlValue root = value(text, lineOffset, MAX_CHARS);
        if (root instanceof YamlValue.Scalar scalar && scalar.text().isBlank()) {
            return new YamlValue.Mapping(Map.of(), Map.of(), List.of(), root.span());
        }
        if (root instanceof YamlValue.Mapping mapping) {
            return mapping;
        }
        throw new Unreadable("not of the form 'key: value'", root.line(), root.column());
    }

    /**
     * The value that {@code text} is, an empty scalar for an empty text.
     *
     * @param lineOffset how many lines stand before the text in its file
     * @param maxChars a longer text is refused
     * @throws Unreadable when the text is no YAML or breaks a limit
     */
    static YamlValue value(String text, int lineOffset, int maxChars) throws Unreadable {
        if (text.length() > maxChars) {
            throw new Unreadable("longer than " + maxChars / 1024 + " KiB", lineOffset + 1, 1);
        }
        Yaml yaml = new Yaml(text, lineOffset);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                yaml.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            YamlValue.Span at = yaml.span(e.getProblemMark(), e.getProblemMark());
            throw new Unreadable("not YAML here", at.line(), at.column());
        } catch (YamlEngineException e) {
            throw new Unreadable("not YAML", lineOffset + 1, 1);
        }
        YamlValue root = yaml.root;
        return root != null ? root : new YamlValue.Scalar("", YamlValue.Span.at(lineOffset + 1, 1));
    }

    private void take(Event event) throws Unreadable {
        YamlValue.Span span = span(event.getStartMark(), event.getEndMark());
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Unreadable(
                    "anchors and aliases (& and *) are not read; quote the value", span.line(), span.column());
        }
        if (event instanceof ScalarEvent scalar) {
            add(new YamlValue.Scalar(OneString.of(wellFormed(scalar)), span));
        } else if (event instanceof CollectionStartEvent) {
            push(new Open(event instanceof MappingStartEvent, span));
        } else if (event instanceof CollectionEndEvent) {
            add(open.pop().close(span));
        } // All others are marks of streams and documents.
    }

    /** An escape may write half of a surrogate pair, which is no letter: no file could hold it. It becomes the replacement character. */
    private static String wellFormed(ScalarEvent scalar) {
        String value = scalar.getValue();
        return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                ? new String(value.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
                : value;
    }

    private YamlValue.Span span(Optional<Mark> start, Optional<Mark> end) {
        int from = start.map(Mark::getLine).orElse(0);
        int to = end.map(Mark::getLine).orElse(from);
        return new YamlValue.Span(
                lineOffset + from + 1,
                column(from, start.map(Mark::getColumn).orElse(0)),
                lineOffset + to + 1,
                column(to, end.map(Mark::getColumn).orElse(0)));
    }

    /** Marks count code points. */
    private int column(int line, int codePoints) {
        String text = line < lines.size() ? lines.get(line) : "";
        return codePoints <= text.codePointCount(0, text.length())
                ? text.offsetByCodePoints(0, codePoints) + 1
                : codePoints + 1;
    }

    private void push(Open collection) throws Unreadable {
        if (open.size() >= MAX_DEPTH) {
            throw new Unreadable("nested deeper than " + MAX_DEPTH, collection.start.line(), collection.start.column());
        }
        open.push(collection);
    }

    private void add(YamlValue value) {
        if (!open.isEmpty()) {
            open.peek().add(value);
        } else if (root == null) {
            root = value;
        }
    }

    /** A collection whose end has not come yet. */
    private static final class Open {
        private final boolean mapping;
        private final YamlValue.Span start;
        private final List<YamlValue> items = new ArrayList<>();
        private final Map<String, YamlValue> entries = new LinkedHashMap<>();
        private final Map<String, YamlValue.Span> keys = new HashMap<>();
        private final List<YamlValue.Scalar> repeated = new ArrayList<>();
        private YamlValue.@Nullable Scalar key;

        Open(boolean mapping, YamlValue.Span start) {
            this.mapping = mapping;
            this.start = start;
        }

        void add(YamlValue value) {
            if (!mapping) {
                items.add(value);
            } else if (key == null) {
                key = value instanceof YamlValue.Scalar scalar ? scalar : new YamlValue.Scalar("", value.span());
            } else {
                if (entries.putIfAbsent(key.text(), value) == null) {
                    keys.put(key.text(), key.span());
                } else {
                    repeated.add(key);
                }
                key = null;
            }
        }

        YamlValue close(YamlValue.Span end) {
            YamlValue.Span whole = new YamlValue.Span(start.line(), start.column(), end.endLine(), end.endColumn());
            return mapping
                    ? new YamlValue.Mapping(entries, keys, repeated, whole)
                    : new YamlValue.Sequence(items, whole);
        }
    }

    /** Why a text could not be read, and where. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        Unreadable(String message, int line, int column) {
            super(message, null, false, false);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }
}
