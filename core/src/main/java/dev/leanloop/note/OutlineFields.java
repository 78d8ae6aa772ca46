package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an outliner such as Logseq keeps on lines of their own below the words of a bullet: {@code key:: value}, the day of
 * {@code SCHEDULED:} and {@code DEADLINE:}, the time log. None of it is what the bullet says.
 */
final class OutlineFields {

    static final OutlineFields NONE = new OutlineFields(Map.of(), List.of());

    private static final Pattern LINES = Pattern.compile(
            "(?<=\\n)[ \\t]*(?:"
                    + "(?<key>\\p{L}[\\p{L}\\p{N}_-]*)::(?=[ \\t]|$)[ \\t]*(?<value>.*)"
                    + "|(?<word>SCHEDULED|DEADLINE):[ \\t]*<(?<day>\\d{4}-\\d{2}-\\d{2})[^>\\n]*>.*"
                    + "|:LOGBOOK:(?s:.*?)(?::END:|\\z))$",
            Pattern.MULTILINE);

    private final Map<String, String> values;
    private final List<Part> parts;

    private OutlineFields(Map<String, String> values, List<Part> parts) {
        this.values = values;
        this.parts = parts;
    }

    /** A stretch of the bullet's text. */
    record Part(int start, int end) {}

    /** Those of a bullet's text. */
    static OutlineFields in(InlineText bullet) {
        if (!bullet.mayHold('\n') || !bullet.mayHold(':')) {
            return NONE;
        }
        String text = bullet.text();
        Map<String, String> values = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        Matcher line = LINES.matcher(text);
        while (line.find()) {
            parts.add(new Part(line.start(), line.end()));
            if (line.group("key") != null) {
                values.putIfAbsent(
                        line.group("key").toLowerCase(Locale.ROOT),
                        line.group("value").strip());
            } else if (line.group("word") != null) {
                values.putIfAbsent(line.group("word").toLowerCase(Locale.ROOT), line.group("day"));
            }
        }
        return parts.isEmpty() ? NONE : new OutlineFields(values, parts);
    }

    /** Where they stand. */
    List<Part> parts() {
        return parts;
    }

    /** The value of the first of some keys that is there. */
    Optional<String> first(String... keys) {
        return List.of(keys).stream()
                .filter(values::containsKey)
                .map(values::get)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
