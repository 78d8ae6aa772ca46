package dev.leanloop.note;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a note says of itself, without front matter.
 *
 * @param values by our keys: {@code customer}, {@code with}, {@code by}, {@code tags} and so on, but for the date
 * @param day the first day written as a date line or in a heading near the top; null when there is none
 * @param absent the lines that name who was not there
 * @param transcript whether the note writes down what was said, speaker by speaker
 */
record Metadata(Map<String, YamlValue> values, @Nullable Day day, BitSet absent, boolean transcript) {

    Metadata {
        values = Map.copyOf(values);
        absent = (BitSet) absent.clone();
    }

    /** A day as written, and where. */
    record Day(String written, WrittenDay.Found found, int line, int column) {}

    Optional<Day> writtenDay() {
        return Optional.ofNullable(day);
    }

    boolean isAbsent(int line) {
        return absent.get(line);
    }
}
