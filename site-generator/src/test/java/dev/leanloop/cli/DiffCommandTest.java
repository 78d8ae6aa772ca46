package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.history.HistoryWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final String FIRST = "customers/acme/2026-03-01-call.md";
    private static final String SECOND = "customers/acme/2026-03-10-call.md";
    private static final String BEFORE = """
            # Call
            ## Plan
            - H1 70% they wait for the price
            ## Check
            - Pain: the audit takes six long weeks #audit
            - Need: one list
            - ? Who signs
            ## Act
            - [ ] C1 @us send the list by 2026-03-08
            - [ ] C2 @them name a date by 2026-03-05
            """;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void realFolder() throws IOException {
        folder = temporary.toRealPath().resolve("notes");
    }

    @Test
    void whatWasLearnedIsToldByWhatItIs() throws IOException {
        commits(Map.of(FIRST, BEFORE), Map.of(SECOND, """
                ---
                follows: 2026-03-01-call
                status: closed
                ---
                # Second call
                ## Check
                - H1 refuted: the review blocks it, says @tom.b
                - ! Fact: seats = 40 [see](x) for #12
                - C1 kept: it was there
                - Answer: the board
                ## Act
                - [ ] @ghost nothing
                """));

        String told = diff("HEAD~1..HEAD");

        assertThat(told).startsWith("## What the notes learned\n\n2026-03-04 to 2026-03-11, `");
        assertThat(told)
                .contains(
                        """
                ### Proved wrong

                - H1 70%% *they wait for the price*: the review blocks it, says `@tom.b` (Acme, `%s:7`)
                """.formatted(SECOND),
                        "- **!** **fact** seats = 40 see for #\u206012 (Acme, `%s:8`)\n".formatted(SECOND),
                        "### Kept\n\n- `@us` send the list by 2026-03-08 (Acme, `%s:9`)\n".formatted(FIRST),
                        "### Overdue by now\n\n- `@them` name a date by 2026-03-05 (Acme, `%s:10`)\n".formatted(FIRST),
                        "### Loops closed\n\n- Acme\n",
                        "- warning W11 ");
        assertThat(told).doesNotContain("six long weeks");
    }

    @Test
    void rewordedIsNotLearnedAndMovedIsNothing() throws IOException, GitAPIException {
        commits(
                Map.of(FIRST, BEFORE),
                Map.of(
                        FIRST,
                        BEFORE.replace("takes six long weeks", "takes nine long weeks")
                                .replace("- Need: one list\n", "")));
        try (Git git = Git.open(folder.toFile())) {
            Files.move(folder.resolve(FIRST), folder.resolve("customers/acme/2026-03-01-first-call.md"));
            git.add().addFilepattern(".").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            git.commit()
                    .setMessage("move")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .call();
        }

        assertThat(diff("HEAD~2..HEAD~1"))
                .contains(
                        "### Told otherwise\n\n- **pain** the audit takes nine long weeks (was: the audit takes six long weeks)")
                .contains("### No longer told\n\n- **need** one list")
                .doesNotContain("### Learned")
                .doesNotContain("### Promised");
        assertThat(diff("HEAD~1..HEAD"))
                .contains(", 1 new note.")
                .doesNotContain("### Learned")
                .doesNotContain("### No longer told")
                .doesNotContain("### Promised")
                .doesNotContain("### Expected");
    }

    @Test
    void whatIsForManagersIsNotToldToTheTeam() throws IOException {
        String secret = BEFORE.replace("# Call", "---\nvisibility: managers\n---\n# Call");
        commits(Map.of("leanloop.yml", "language: en\n"), Map.of(FIRST, secret));

        assertThat(diff("HEAD~1..HEAD"))
                .contains("Nothing that was not known before.")
                .doesNotContain("audit");
        out.getBuffer().setLength(0);
        assertThat(diff("HEAD~1..HEAD", "--audience", "managers")).contains("the audit takes");
    }

    @Test
    void theCheckOfWhatIsStagedTellsOfThatAlone() throws IOException, GitAPIException {
        commits(Map.of(FIRST, BEFORE + "- [ ] C3 @us b\n"), Map.of("x.md", "# X\ncustomer: Acme\n"));
        try (Git git = Git.open(folder.toFile())) {
            write(SECOND, "# Second\n## Check\n- [pian] slow\n");
            git.add().addFilepattern(".").call();
            write(SECOND, "# Second\n## Check\n- [pain] slow\n");
        }

        int code = leanloop("check", "--staged", ".", "--strict");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains(SECOND, "W50", "- [pain] slow").doesNotContain(FIRST);
        assertThat(out.toString()).contains("1 note, ");
    }

    @Test
    void aFolderWithoutGitHasNoCommits() throws IOException {
        Files.createDirectories(folder);

        assertThat(leanloop("diff")).isEqualTo(2);
        assertThat(leanloop("check", "--staged")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no git repository around ");
    }

    private void commits(Map<String, String> first, Map<String, String> second) throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            writer.commit(commit("2026-03-04T10:00:00+01:00", first));
            writer.commit(commit("2026-03-11T10:00:00+01:00", second));
            writer.finish();
        }
    }

    private static HistoryWriter.Commit commit(String when, Map<String, String> files) {
        return new HistoryWriter.Commit(OffsetDateTime.parse(when), "Dana Roe", "dana@example.org", "notes", files);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String diff(String range, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "diff";
        arguments[1] = range;
        System.arraycopy(more, 0, arguments, 2, more.length);
        out.getBuffer().setLength(0);
        assertThat(leanloop(arguments)).as(err.toString()).isZero();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private int leanloop(String... arguments) {
        return Main.run(
                new Surroundings(new PrintWriter(out), new PrintWriter(err), folder, Map.of(), CLOCK, false),
                arguments);
    }
}
