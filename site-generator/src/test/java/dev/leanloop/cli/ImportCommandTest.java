package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "Record ID,Activity date,Associated Company,Call Title,Call notes\n";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private String err = "";

    @BeforeEach
    void realFolder() throws IOException {
        folder = Files.createDirectories(temporary.toRealPath().resolve("notes"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private int leanloop(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter said = new StringWriter();
        int code = Main.run(
                new Surroundings(new PrintWriter(out), new PrintWriter(said), folder, Map.of(), CLOCK, false),
                arguments);
        err = said.toString();
        return code;
    }

    private int importing(String rows, String... options) throws IOException {
        Files.writeString(folder.resolveSibling("calls.csv"), HEAD + rows);
        return leanloop(Stream.concat(Stream.of("import", "../calls.csv"), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> notes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void itLiesWhereTheTeamKeepsItsCustomersByNameAndAlias() throws IOException {
        write("leanloop.yml", "customer-folder: \"clients/*\"\nimport: {customer: Associated Company}\n");
        write("clients/acme/README.md", "---\nname: Acme Metals\naliases: [ACME GmbH]\n---\n# Acme\n");

        assertThat(
                        importing(
                                "1,2026-04-01,acme gmbh,Talk,One\n2,2026-04-01,Acme Metals,Talk,Two\n3,2026-04-01,New Co,,Three\n"))
                .isZero();

        assertThat(notes())
                .containsExactly(
                        "clients/acme/2026-04-01-talk-2.md",
                        "clients/acme/2026-04-01-talk.md",
                        "clients/acme/README.md",
                        "clients/new-co/2026-04-01.md",
                        "clients/new-co/README.md",
                        "leanloop.yml");
        assertThat(folder.resolve("clients/new-co/README.md"))
                .content()
                .contains("name: New Co\nvisibility: private\n");
    }

    @Test
    void aCustomerThatNotesNameByAKeyGetsTheKey() throws IOException {
        write("interviews/2026-04-01-talk.md", "---\ncustomer: Acme \"A\" Ltd\n---\n# Talk\n");

        assertThat(importing("1,2026-04-02,\"Acme \"\"A\"\" Ltd\",Again,One\n")).isZero();

        assertThat(folder.resolve("interviews/2026-04-02-again.md"))
                .content()
                .startsWith("---\ncustomer: \"Acme \\\"A\\\" Ltd\"\nsource: record id 1\n");
    }

    @Test
    void aSecondTimeAddsOnlyWhatIsNewWhereverTheNotesAreByNow() throws IOException {
        importing("1,2026-04-01,Acme,Talk,One\n2,2026-04-02,Acme,Talk,Two\n", "--visibility", "team");
        String first = Files.readString(folder.resolve("customers/acme/2026-04-01-talk.md"));
        Files.delete(folder.resolve("customers/acme/2026-04-01-talk.md"));
        Files.delete(folder.resolve("customers/acme/2026-04-02-talk.md"));
        write(
                "customers/acme/pilot/2026-04-02-merged.md",
                first.replace("source: record id 1", "source: [record id 1, record id 2]"));
        List<String> before = notes();

        assertThat(
                        importing(
                                "1,2026-04-01,Acme,Talk,One changed\n2,2026-04-02,Acme,Talk,Two\n3,2026-04-03,Acme,Talk,Three\n"))
                .isZero();

        assertThat(notes())
                .containsAll(before)
                .hasSize(before.size() + 1)
                .contains("customers/acme/2026-04-03-talk.md");
        assertThat(err)
                .contains("Wrote 1 note of 1 customer; 2 were imported before.", "but of another day; left alone");
    }

    @Test
    void whatIsImportedIsOnNoSiteUntilSomebodySaysSo() throws IOException {
        write("customers/acme/2026-03-01-call.md", "# Call\n");
        importing("1,2026-04-01,Acme,Talk,Canary words\n");

        assertThat(leanloop("build", ".", "-o", "../site", "--audience", "managers"))
                .isZero();

        try (Stream<Path> files = Files.walk(folder.resolveSibling("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("Canary");
            }
        }
    }

    @Test
    void guessesAreKeptBesideWhatStandsInLeanloopYmlAndNothingIsWrittenOver() throws IOException {
        write("leanloop.yml", "# ours\r\nteam: [{id: dana}]");

        importing("1,2026-04-01,Acme,Talk,One\n");

        assertThat(folder.resolve("leanloop.yml"))
                .content()
                .startsWith(
                        "# ours\r\nteam: [{id: dana}]\r\n\r\n# Columns of tables that notes are imported from\r\nimport:\r\n  id: Record ID\r\n");
        assertThat(leanloop("check", ".")).isZero();
        write("leanloop.yml", "{language: en}\n");
        importing("2,2026-04-01,Acme,Talk,Two\n");
        assertThat(folder.resolve("leanloop.yml")).content().isEqualTo("{language: en}\n");
    }

    @Test
    void lettersOfAnotherEncodingInLeanloopYmlStopNothing() throws IOException {
        byte[] before = "# für uns\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("leanloop.yml"), before);

        assertThat(importing("1,2026-04-01,Acme,Talk,One\n")).isZero();

        assertThat(Files.readAllBytes(folder.resolve("leanloop.yml"))).startsWith(before);
        assertThat(notes())
                .contains("customers/acme/2026-04-01-talk.md")
                .noneMatch(name -> name.contains("unfinished"));
    }

    @Test
    void aNoteIsNeverLargerThanWhatIsRead() throws IOException {
        String line = "漢".repeat(3_000_000);
        String lines = "漢\n\n".repeat(300_000);
        String people = IntStream.range(0, 100_000).mapToObj(i -> "Person " + i).collect(Collectors.joining("; "));
        Files.writeString(
                folder.resolveSibling("calls.csv"),
                "Record ID,Activity date,Associated Company,Call Title,Call notes,Contacts\n"
                        + "1,2026-04-01,Acme,Talk," + line + ",Maria\n"
                        + "2,2026-04-02,Acme,Talk,\"" + lines + "\",Maria\n"
                        + "3,2026-04-03,Acme,Talk,Short," + people + "\n"
                        + "4".repeat(2_000_000) + ",2026-04-04," + "Acme ".repeat(300_000) + ",Talk,Short,"
                        + "M".repeat(2_000_000)
                        + "\n");

        assertThat(leanloop("import", "../calls.csv")).isZero();

        assertThat(notes()).hasSizeGreaterThan(5);
        for (String note : notes()) {
            assertThat(Files.size(folder.resolve(note))).as(note).isLessThan(NotesFolder.MAX_BYTES);
        }
        assertThat(folder.resolve("customers/acme/2026-04-01-talk.md"))
                .content()
                .contains("漢漢\n>\n> (Cut here: it is too long for a note.)");
        leanloop("check", ".");
        assertThat(err).doesNotContain("E20");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertThat(importing("1,2026-04-01,Acme,Talk,One\n", "--dry-run")).isZero();

        assertThat(notes()).isEmpty();
    }

    @Test
    void aTableOfWhichNothingIsKnownIsAMistakeOfUse() throws IOException {
        Files.writeString(folder.resolveSibling("x.csv"), "a,b\n1,2\n");

        assertThat(leanloop("import", "../x.csv")).isEqualTo(2);
        assertThat(err).contains("x.csv:1: no column is known for the day");
    }
}
