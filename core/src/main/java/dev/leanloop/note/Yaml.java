package dev.leanloop.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
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

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_CHARS).build();

    private final int lineOffset;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable YamlValue root;

    private Yaml(int lineOffset) {
        this.lineOffset = lineOffset;
    }

    /**
     * The mapping at the top of {@code text}, empty for an empty text.
     *
     * @param lineOffset how many lines stand before the text in its file
     * @throws Unreadable when the text is no YAML mapping or breaks a limit
     */
    static YamlValue.Mapping mapping(String text, int lineOffset) throws Unreadable {
        if (text.length() > MAX_CHARS) {
            throw new Unreadable("longer than " + MAX_CHARS / 1024 + " KiB", lineOffset + 1, 1);
        }
        Yaml yaml = new Yaml(lineOffset);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                yaml.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            throw new Unreadable("not YAML here", lineOffset + line, column);
        } catch (YamlEngineException e) {
            throw new Unreadable("not YAML", lineOffset + 1, 1);
        }
        YamlValue root = yaml.root;
        if (root == null
                || root instanceof YamlValue.Scalar scalar && scalar.text().isBlank()) {
            return new YamlValue.Mapping(Map.of(), List.of(), lineOffset + 1, 1);
        }
        if (root instanceof YamlValue.Mapping mapping) {
            return mapping;
        }
        throw new Unreadable("not of the form 'key: value'", root.line(), root.column());
    }

    private void take(Event event) throws Unreadable {
        int line = lineOffset
                + event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Unreadable("anchors and aliases (& and *) are not read; quote the value", line, column);
        }
        switch (event) {
            case ScalarEvent scalar -> add(new YamlValue.Scalar(scalar.getValue(), line, column));
            case SequenceStartEvent start -> push(new Open(false, line, column));
            case MappingStartEvent start -> push(new Open(true, line, column));
            case SequenceEndEvent end -> add(open.pop().close());
            case MappingEndEvent end -> add(open.pop().close());
            default -> {
                // Stream and document marks.
            }
        }
    }

    private void push(Open collection) throws Unreadable {
        if (open.size() >= MAX_DEPTH) {
            throw new Unreadable("nested deeper than " + MAX_DEPTH, collection.line, collection.column);
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
        private final int line;
        private final int column;
        private final List<YamlValue> items = new ArrayList<>();
        private final Map<String, YamlValue> entries = new LinkedHashMap<>();
        private final List<String> repeated = new ArrayList<>();
        private @Nullable String key;

        Open(boolean mapping, int line, int column) {
            this.mapping = mapping;
            this.line = line;
            this.column = column;
        }

        void add(YamlValue value) {
            if (!mapping) {
                items.add(value);
            } else if (key == null) {
                key = value instanceof YamlValue.Scalar scalar ? scalar.text() : "";
            } else {
                if (entries.putIfAbsent(key, value) != null) {
                    repeated.add(key);
                }
                key = null;
            }
        }

        YamlValue close() {
            return mapping
                    ? new YamlValue.Mapping(entries, repeated, line, column)
                    : new YamlValue.Sequence(items, line, column);
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
