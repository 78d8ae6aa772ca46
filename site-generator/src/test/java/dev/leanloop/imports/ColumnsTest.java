package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.SettingsReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {

    /** Heads as the programs write them: Salesforce's report, HubSpot's calls and notes, Pipedrive's activities and notes, Dynamics. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Assigned|Subject|Date|Priority|Status|Company / Account|Contact|Activity ID|Full Comments|Activity Type "
                        + "> Activity ID, Company / Account, Date, Subject, Full Comments, Assigned, Contact, Activity Type",
                "Record ID|Call Title|Call notes|Activity date|Activity assigned to|Associated Company|Associated Contact "
                        + "> Record ID, Associated Company, Activity date, Call Title, Call notes, Activity assigned to, Associated Contact,",
                "Record ID|Note body|Create date|Activity date|Associated Company IDs|Associated Company "
                        + "> Record ID, Associated Company, Activity date,, Note body,,,",
                "Activity - ID|Activity - Subject|Activity - Due date|Activity - Note|Activity - Organization|Activity - Contact person|Activity - Assigned to user|Activity - Type "
                        + "> Activity - ID, Activity - Organization, Activity - Due date, Activity - Subject, Activity - Note, Activity - Assigned to user, Activity - Contact person, Activity - Type",
                "ID|Content|Deal|Person|Organization|User|Add time|Update time > ID, Organization, Add time,, Content, User, Person,",
                "(Do Not Modify) Activity|(Do Not Modify) Row Checksum|(Do Not Modify) Modified On|Subject|Regarding|Activity Type|Owner|Start Date|Description "
                        + "> (Do Not Modify) Activity, Regarding, Start Date, Subject, Description, Owner,, Activity Type",
                "Betreff|Datum|Zugewiesen|Firma/Account|Kontakt|Kommentare > , Firma/Account, Datum, Betreff, Kommentare, Zugewiesen, Kontakt,"
            })
    void theColumnsOfTheUsualProgramsAreKnown(String head, String expected) {
        Columns columns = Columns.of(List.of(head.strip().split("\\|")), Map.of());
        CsvTable.Row row = new CsvTable.Row(2, List.of(head.strip().split("\\|")));

        String found = "";
        for (Column column : Column.values()) {
            found += (column == Column.ID ? "" : ",") + String.join("+", columns.values(column, row));
        }

        assertThat(found).isEqualTo(expected.strip().replace(", ", ","));
    }

    @Test
    void settingsWinWhereTheTableHasTheirColumnAndGuessesFillTheRest() {
        List<String> head = List.of("Subject", "Wann", "Date", "Firma", "Notes", "Mehr", "Type");
        Columns columns = Columns.of(
                head,
                Map.of(
                        "date", List.of("wann"),
                        "text", List.of("MEHR", "Notes"),
                        "customer", List.of("Konto"),
                        "channel", List.of()));
        CsvTable.Row row = new CsvTable.Row(2, head);

        assertThat(columns.value(Column.DATE, row)).isEqualTo("Wann");
        assertThat(columns.values(Column.TEXT, row)).containsExactly("Mehr", "Notes");
        assertThat(columns.value(Column.CUSTOMER, row)).isEqualTo("Firma");
        assertThat(columns.has(Column.CHANNEL)).isFalse();
        assertThat(columns.guess()).containsOnlyKeys("customer", "title");
    }

    @Test
    void whatIsGuessedIsReadBackFromLeanloopYml() {
        Map<String, List<String>> guess = Columns.of(
                        List.of("Date", "Company: \"Account\"", "Notes", "Description", "Regarding"), Map.of())
                .guess();

        SettingsReader.Result read = SettingsReader.read(Columns.yaml(guess));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.settings().importColumns()).isEqualTo(guess);
    }
}
