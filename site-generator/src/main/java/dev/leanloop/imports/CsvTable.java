package dev.leanloop.imports;

import dev.leanloop.diagnostic.Amount;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table as text. The separator is the one that the head has most of. A row that cannot be read is reported, and reading
 * goes on at its next line: a quote that is never closed takes nothing with it but its row.
 *
 * @param head the names of the columns
 * @param rows those with as many cells as the head
 */
record CsvTable(List<String> head, List<Row> rows, List<ImportProblem> problems) {

    /** A file in which so many rows cannot be read is no table, and looking for the next good one takes ever longer. */
    static final int MAX_UNREADABLE = 1000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final char[] SEPARATORS = {',', ';', '\t'};

    CsvTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * A row.
     *
     * @param line where it begins, from 1
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static CsvTable read(String file, String text) {
        return new Reading(file, text).table();
    }

    /** One pass through the lines, begun anew behind each row that cannot be read. */
    private static final class Reading {
        private final String file;
        private final String[] lines;
        private final List<Row> found = new ArrayList<>();
        private final List<ImportProblem> problems = new ArrayList<>();
        private final CSVFormat format;
        private final int first;

        Reading(String file, String text) {
            this.file = file;
            this.lines = LINE_END.split(text, -1);
            int start = firstOf(lines, 0);
            // Excel's own first line, "sep=;", says which separator follows.
            boolean told = start < lines.length && lines[start].strip().matches("(?i)sep=[,;\\t]");
            this.first = told ? firstOf(lines, start + 1) : start;
            char separator =
                    told ? lines[start].strip().charAt(4) : first < lines.length ? separator(lines[first]) : ',';
            this.format = CSVFormat.Builder.create()
                    .setDelimiter(separator)
                    .setQuote('"')
                    .setIgnoreEmptyLines(true)
                    .get();
        }

        private static int firstOf(String[] lines, int from) {
            int at = from;
            while (at < lines.length && lines[at].isBlank()) {
                at++;
            }
            return at;
        }

        private static char separator(String head) {
            char best = SEPARATORS[0];
            for (char candidate : SEPARATORS) {
                best = outsideQuotes(head, candidate) > outsideQuotes(head, best) ? candidate : best;
            }
            return best;
        }

        private static int outsideQuotes(String head, char separator) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < head.length(); i++) {
                char c = head.charAt(i);
                quoted ^= c == '"';
                count += !quoted && c == separator ? 1 : 0;
            }
            return count;
        }

        CsvTable table() {
            int from = first;
            while (from < lines.length && problems.size() < MAX_UNREADABLE) {
                from = readFrom(from);
            }
            if (from < lines.length) {
                problems.add(new ImportProblem(file, from + 1, "the rest is left out: it does not look like a table"));
            }
            List<String> head = found.isEmpty()
                    ? List.of()
                    : found.getFirst().cells().stream().map(String::strip).toList();
            return new CsvTable(head, widthOf(head.size()), problems);
        }

        /** Reads on until the end or a row that cannot be read; the line to go on at, from 0. */
        private int readFrom(int from) {
            String rest = String.join("\n", List.of(lines).subList(from, lines.length));
            long done = 0;
            try (CSVParser parser = CSVParser.builder()
                    .setReader(new StringReader(rest))
                    .setFormat(format)
                    .get()) {
                Iterator<CSVRecord> records = parser.iterator();
                while (records.hasNext()) {
                    CSVRecord row = records.next();
                    found.add(new Row(firstOf(lines, from + (int) done) + 1, row.toList()));
                    done = parser.getCurrentLineNumber();
                }
                return lines.length;
            } catch (UncheckedIOException | IOException | IllegalStateException e) {
                int at = firstOf(lines, from + (int) done);
                problems.add(new ImportProblem(
                        file, at + 1, "a quotation mark is not closed, or something stands behind one that is"));
                return at + 1;
            }
        }

        private List<Row> widthOf(int width) {
            List<Row> rows = new ArrayList<>();
            for (Row row : found.subList(Math.min(1, found.size()), found.size())) {
                List<String> cells = row.cells();
                boolean fits = cells.size() == width
                        || cells.size() > width
                                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
                if (fits) {
                    rows.add(new Row(row.line(), cells.subList(0, width)));
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    problems.add(new ImportProblem(
                            file,
                            row.line(),
                            Amount.of(cells.size(), "cell") + " where the head has " + width + "; left out"));
                }
            }
            return rows;
        }
    }
}
