package dev.leanloop.starter;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of {@code acme-team-history.tsv}: who committed what, when.
 *
 * @param when the author's time
 * @param author a handle of the team
 * @param message the commit's
 * @param changes the files, each in the form it had then
 */
record ExampleCommit(OffsetDateTime when, String author, String message, List<Change> changes) {

    private static final int COLUMNS_BEFORE_CHANGES = 3;

    ExampleCommit {
        changes = List.copyOf(changes);
    }

    /** A file, and how much of it was written. */
    record Change(Form form, String path) {

        private static Change parse(String column) {
            int colon = column.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no form before the path: '" + column + "'");
            }
            return new Change(
                    Form.valueOf(column.substring(0, colon).toUpperCase(Locale.ROOT)), column.substring(colon + 1));
        }
    }

    /** How much of a file was written at the time. */
    enum Form {
        /** What stood there before the talk: all up to the first heading of Do, Check or Act. */
        PLAN {
            @Override
            String of(String whole) {
                return whole.lines()
                        .takeWhile(line -> !LATER_PHASE.matcher(line).find())
                        .collect(Collectors.joining("\n", "", "\n"));
            }
        },
        /** All of it, with every promise still open. */
        OPEN {
            @Override
            String of(String whole) {
                return DONE_DATE
                        .matcher(TICKED.matcher(whole).replaceAll("$1[ ]"))
                        .replaceAll("");
            }
        },
        /** As it stands in the folder. */
        WHOLE {
            @Override
            String of(String whole) {
                return whole;
            }
        };

        private static final Pattern LATER_PHASE = Pattern.compile("^(?:#{1,6}\\s+|\\*\\*)(?:Do|Check|Act)\\b");
        private static final Pattern TICKED = Pattern.compile("(?m)^(\\s*[-*+] )\\[[xX]]");
        private static final Pattern DONE_DATE = Pattern.compile(",? (\u2705 ?|done )\\d{4}-\\d{2}-\\d{2}");

        abstract String of(String whole);
    }

    /** Reads the whole file; lines that begin with {@code #} are comments. */
    static List<ExampleCommit> parse(String tsv) {
        return tsv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ExampleCommit::parseLine)
                .toList();
    }

    private static ExampleCommit parseLine(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length <= COLUMNS_BEFORE_CHANGES) {
            throw new IllegalArgumentException("a commit of the example changes nothing: '" + line + "'");
        }
        return new ExampleCommit(
                OffsetDateTime.parse(columns[0]),
                columns[1],
                columns[2],
                Arrays.stream(columns, COLUMNS_BEFORE_CHANGES, columns.length)
                        .map(Change::parse)
                        .toList());
    }
}
