package dev.leanloop.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which columns of a table a note is made of: those that {@code leanloop.yml} names, else those with a name that is known. */
final class Columns {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Some programs put the kind of entry before the name: {@code Activity - Subject}. */
    private static final Pattern KIND = Pattern.compile("^(?:activity|note|call|meeting|email|task|event|engagement) ");

    private final List<String> head;
    private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
    private final Map<Column, List<Integer>> guessed = new EnumMap<>(Column.class);

    private Columns(List<String> head) {
        this.head = head;
    }

    /**
     * @param named by {@code leanloop.yml}, the words of {@link Column} to names of columns
     */
    static Columns of(List<String> head, Map<String, List<String>> named) {
        Columns columns = new Columns(head);
        List<String> normal = head.stream().map(Columns::normal).toList();
        for (Column column : Column.values()) {
            List<String> theirs = named.get(column.word());
            List<Integer> found = theirs == null
                    ? List.of()
                    : columns.find(
                            column, normal, theirs.stream().map(Columns::normal).toList());
            boolean isSettled = !found.isEmpty() || theirs != null && theirs.isEmpty();
            List<Integer> guess = isSettled ? List.of() : columns.guess(column, normal);
            if (!guess.isEmpty()) {
                columns.guessed.put(column, guess);
            }
            columns.places.put(column, isSettled ? found : guess);
        }
        return columns;
    }

    private List<Integer> guess(Column column, List<String> normal) {
        List<Integer> found = find(column, normal, column.names());
        return found.isEmpty()
                ? find(
                        column,
                        normal.stream()
                                .map(name -> KIND.matcher(name).replaceFirst(""))
                                .toList(),
                        column.names())
                : found;
    }

    private List<Integer> find(Column column, List<String> normal, List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            int at = normal.indexOf(name);
            if (at >= 0 && !found.contains(at) && (found.isEmpty() || column.isTakenFromAll())) {
                found.add(at);
            }
        }
        return found;
    }

    private static String normal(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(composed).replaceAll(" ").strip();
    }

    boolean has(Column column) {
        return !places(column).isEmpty();
    }

    /** The name of the first column for something, in normal form; empty without one. */
    String name(Column column) {
        return has(column) ? normal(head.get(places(column).getFirst())) : "";
    }

    /** What stands in the columns for something, stripped; without the empty ones. */
    List<String> values(Column column, CsvTable.Row row) {
        return places(column).stream()
                .map(place -> row.cells().get(place).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The first of {@link #values}; empty without one. */
    String value(Column column, CsvTable.Row row) {
        List<String> values = values(column, row);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private List<Integer> places(Column column) {
        return places.getOrDefault(column, List.of());
    }

    /** What was guessed, as {@code leanloop.yml} would say it: its key to the names of columns. */
    Map<String, List<String>> guess() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        guessed.forEach((column, at) ->
                words.put(column.word(), at.stream().map(head::get).toList()));
        return words;
    }

    /** The lines of {@code leanloop.yml} that say the same. */
    static String yaml(Map<String, List<String>> columns) {
        StringBuilder yaml = new StringBuilder("import:\n");
        columns.forEach((word, names) -> yaml.append("  ")
                .append(word)
                .append(": ")
                .append(
                        names.size() == 1
                                ? Yaml.scalar(names.getFirst())
                                : "["
                                        + String.join(
                                                ", ",
                                                names.stream().map(Yaml::scalar).toList()) + "]")
                .append('\n'));
        return yaml.toString();
    }
}
