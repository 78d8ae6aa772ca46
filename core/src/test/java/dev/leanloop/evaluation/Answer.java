package dev.leanloop.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a careful reader found in a note, or a program did: a row of {@code answers.tsv}.
 *
 * @param path below the corpora folder
 * @param line from 1; 0 for the path itself
 * @param kind of thing: person, date, action and so on
 * @param optional whether finding it is no mistake and missing it none either
 * @param value as the table's README says
 */
record Answer(String path, int line, String kind, boolean optional, String value) {

    /** The rows of the table, comments left out. */
    static List<Answer> readAll(List<String> rows) {
        List<Answer> answers = new ArrayList<>();
        for (String row : rows) {
            if (!row.startsWith("#") && !row.isBlank()) {
                String[] cells = row.split("\t", -1);
                boolean optional = cells[2].endsWith("?");
                String kind = optional ? cells[2].substring(0, cells[2].length() - 1) : cells[2];
                answers.add(new Answer(
                        cells[0], Integer.parseInt(cells[1]), kind, optional, cells.length > 3 ? cells[3] : ""));
            }
        }
        return answers;
    }

    @Override
    public String toString() {
        return path + ":" + line + " " + kind + (value.isEmpty() ? "" : " " + value);
    }
}
