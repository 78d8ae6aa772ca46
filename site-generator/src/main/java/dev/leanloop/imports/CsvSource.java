package dev.leanloop.imports;

import dev.leanloop.note.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Talks from the rows of a table, such as the usual CRMs export of activities, calls, meetings and notes. */
final class CsvSource {

    private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*");
    private static final Pattern NOT_IN_SOURCES = Pattern.compile("[^\\p{L}\\p{N}._:-]+");

    /** A longer one is a text. */
    private static final int MAX_ID = 200;

    private final String file;
    private final Settings settings;
    private final List<FoundTalk> talks = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int empty;

    private CsvSource(String file, Settings settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * @param customer whose the rows are that name nobody; may be empty
     */
    static Sources.Found read(String file, String text, Settings settings, String customer) {
        return new CsvSource(file, settings).talks(CsvTable.read(file, text), customer);
    }

    private Sources.Found talks(CsvTable table, String customer) {
        Columns columns = Columns.of(table.head(), settings.importColumns());
        problems.addAll(table.problems());
        if (!columns.has(Column.DATE) || !columns.has(Column.TEXT) && !columns.has(Column.TITLE)) {
            problems.add(new ImportProblem(
                    file,
                    1,
                    "no column is known for "
                            + (columns.has(Column.DATE) ? "the text" : "the day")
                            + "; name it under 'import' in leanloop.yml, as in 'import: {"
                            + (columns.has(Column.DATE) ? "text: Remarks" : "date: Day")
                            + "}'. There are: " + String.join(", ", table.head())));
            return new Sources.Found(List.of(), problems, columns.guess());
        }
        WrittenDays days = WrittenDays.of(
                settings.dates(),
                table.rows().stream()
                        .map(row -> columns.value(Column.DATE, row))
                        .toList());
        for (CsvTable.Row row : table.rows()) {
            row(columns, days, row, customer);
        }
        if (empty > 0) {
            problems.add(new ImportProblem(file, 0, empty + " without a text left out"));
        }
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        return new Sources.Found(talks, problems, columns.guess());
    }

    private void row(Columns columns, WrittenDays days, CsvTable.Row row, String customer) {
        String text = text(columns.values(Column.TEXT, row));
        String title = columns.value(Column.TITLE, row);
        if (text.isBlank() && (columns.has(Column.TEXT) || title.isBlank())) {
            empty++;
            return;
        }
        String written = columns.value(Column.DATE, row);
        Optional<LocalDate> day = days.day(written);
        if (day.isEmpty()) {
            problems.add(new ImportProblem(
                    file,
                    row.line(),
                    written.isEmpty()
                            ? "no day; left out"
                            : days.isAmbiguous(written)
                                    ? "a day that can be read in two ways; say 'dates: dmy' or 'dates: mdy' in leanloop.yml"
                                    : "the day is of no form that is known; left out"));
            return;
        }
        List<String> customers = several(columns.value(Column.CUSTOMER, row));
        if (customers.size() > 1) {
            problems.add(new ImportProblem(
                    file, row.line(), "names " + customers.size() + " customers; it is with the first"));
        }
        talks.add(new FoundTalk(
                file,
                row.line(),
                source(columns, row),
                customers.isEmpty() ? customer : customers.getFirst(),
                day.orElseThrow(),
                title,
                channel(columns, row),
                by(columns, row),
                columns.values(Column.WITH, row).stream()
                        .flatMap(names -> several(names).stream())
                        .map(WrittenName::of)
                        .toList(),
                List.of(new FoundTalk.Said(null, text)),
                List.of()));
    }

    private static @Nullable WrittenName by(Columns columns, CsvTable.Row row) {
        String name = columns.value(Column.BY, row);
        return name.isEmpty() ? null : WrittenName.of(name);
    }

    private static List<String> several(String names) {
        return Arrays.stream(SEVERAL.split(names))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The row's own number under the name of its column, since calls and notes are counted apart; else what it says. */
    private static String source(Columns columns, CsvTable.Row row) {
        String id = NOT_IN_SOURCES
                .matcher(columns.value(Column.ID, row))
                .replaceAll(" ")
                .strip();
        return id.isEmpty() || id.length() > MAX_ID
                ? "row " + Digest.of(String.join("\u0000", row.cells()))
                : columns.name(Column.ID).replace("do not modify ", "") + " " + id;
    }

    /** All that was written down; what one column has of the beginning of another, once. */
    private static String text(List<String> cells) {
        List<String> texts = new ArrayList<>();
        for (String cell : cells) {
            String text = HtmlText.isHtml(cell) ? HtmlText.of(cell) : cell;
            boolean isThere = texts.stream().anyMatch(other -> other.startsWith(text));
            if (!isThere) {
                texts.removeIf(text::startsWith);
                texts.add(text);
            }
        }
        return String.join("\n\n", texts);
    }

    private static String channel(Columns columns, CsvTable.Row row) {
        String written = columns.value(Column.CHANNEL, row).toLowerCase(Locale.ROOT);
        return written.isEmpty() ? Channels.known(columns.name(Column.TITLE)) : Channels.of(written);
    }
}
