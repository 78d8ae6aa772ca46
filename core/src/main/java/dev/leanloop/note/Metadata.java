package dev.leanloop.note;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a note says of itself, without front matter.
 *
 * @param values by our keys: {@code customer}, {@code with}, {@code by}, {@code tags} and so on, but for the date
 * @param day the first day written as a date line or in a heading near the top; null when there is none
 * @param absent who is named as not there
 * @param names what those present are called, in lower case, to their handles
 * @param transcript whether the note writes down what was said, speaker by speaker
 */
record Metadata(
        Map<String, YamlValue> values,
        @Nullable Day day,
        Set<Handle> absent,
        Map<String, Handle> names,
        boolean transcript) {

    Metadata {
        values = Map.copyOf(values);
        absent = Set.copyOf(absent);
        names = Map.copyOf(names);
    }

    /** A day as written, and where. */
    record Day(String written, WrittenDay.Found found, int line, int column) {}
}
