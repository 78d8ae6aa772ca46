package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneTheHeadHasMostOf(String separator) {
        String text = String.join(separator, "Date", "\"Company, or Account\"", "Notes") + "\r\n"
                + String.join(separator, "2024-05-14", "\"Acme; Co\"", "\"two\r\nlines\"") + "\r\n";

        CsvTable table = CsvTable.read("a.csv", text);

        assertThat(table.head()).containsExactly("Date", "Company, or Account", "Notes");
        assertThat(table.rows()).containsExactly(new CsvTable.Row(2, List.of("2024-05-14", "Acme; Co", "two\nlines")));
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void excelMaySayWhichSeparatorFollows() {
        CsvTable table = CsvTable.read("a.csv", "sep=;\na,b;c\n1;2\n");

        assertThat(table.head()).containsExactly("a,b", "c");
        assertThat(table.rows()).containsExactly(new CsvTable.Row(3, List.of("1", "2")));
    }

    @Test
    void aRowBegunWithAQuoteThatIsNeverClosedTakesNothingWithIt() {
        CsvTable table = CsvTable.read("a.csv", "a,b\n1,one\n2,\"two\n3,three\n\n4,\"four\nlines\"\n");

        assertThat(table.rows())
                .containsExactly(
                        new CsvTable.Row(2, List.of("1", "one")),
                        new CsvTable.Row(4, List.of("3", "three")),
                        new CsvTable.Row(6, List.of("4", "four\nlines")));
        assertThat(table.problems()).extracting(ImportProblem::line).containsExactly(3);
    }

    @Test
    void aRowOfAnotherWidthIsReportedAndEmptyCellsAtItsEndAreNot() {
        CsvTable table = CsvTable.read("a.csv", "a,b\n1\n1,2,3\n1,2,,\n,\n");

        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(4, 5);
        assertThat(table.problems()).extracting(ImportProblem::line).containsExactly(2, 3);
    }

    @Test
    void aFileThatIsNoTableIsGivenUp() {
        CsvTable table = CsvTable.read("a.csv", "a,b\n" + "\"x\"y,z\n".repeat(2 * CsvTable.MAX_UNREADABLE));

        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).hasSize(CsvTable.MAX_UNREADABLE + 1);
    }

    @Test
    void anEmptyFileHasNoHead() {
        assertThat(CsvTable.read("a.csv", " \n").head()).isEmpty();
    }
}
