package dev.leanloop.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import dev.leanloop.note.Handle;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person in a folder of notes and its history: told of completely, and forgotten completely by what the plan says. */
final class ForgetPlanTest {

    private static final String CALL = "customers/acme/2026-03-02-call.md";
    private static final Handle MARIA = Handle.of("maria.k");

    @TempDir
    private Path temporary;

    private Path notes;

    @BeforeEach
    void writeNotes() throws IOException, GitAPIException {
        notes = temporary.resolve("notes");
        write("leanloop.yml", "team:\n  - {id: lee, name: Lee Poe}\npeople: ../people.yml\n");
        Files.writeString(
                temporary.resolve("people.yml"), "- {id: maria.k, name: Maria Keller, mail: [mk@acme.test]}\n");
        write("customers/acme/README.md", """
                ---
                name: Acme
                people:
                  - {id: maria.k, role: head of finance, quotes: role}
                  - id: tom.b
                    role: IT
                ---
                # Acme
                """);
        write(CALL, """
                ---
                with: [maria.k, "@tom.b"]
                ---
                # Call with Maria
                ## Check
                - Pain: the audit costs six weeks #audit
                  > "Every March I lose
                  > my two best people." -- @maria.k
                - Need: a list, says Maria Keller (mk@acme.test)
                  > "I like lists." -- @tom.b
                ## Act
                - [ ] C1 @maria.k send it by 2026-03-09
                - [ ] C2 @maria.keller and @maria.k2 are others, in @maria.k's team
                %% maria.k was ill %%
                """.stripTrailing());
        write("hypotheses/H-maria.k.md", "- H-audit likely, says maria.k\r\n- she said no -- Maria\r\n");
        try (Git git =
                Git.init().setDirectory(notes.toFile()).setInitialBranch("main").call()) {
            commit(git, "call with @maria.k");
            git.tag().setName("v1").setSigned(false).call();
            git.branchCreate().setName("old").call();
            write("customers/acme/2026-03-09-gone.md", "- Pain: @maria.k again\n");
            commit(git, "more");
            Files.delete(notes.resolve("customers/acme/2026-03-09-gone.md"));
            git.rm().addFilepattern("customers/acme/2026-03-09-gone.md").call();
            commit(git, "less");
        }
    }

    @Test
    void everyLineAndCommitIsTold() throws IOException {
        AboutPerson about = AboutPerson.in(notes, words());

        assertThat(about.places())
                .extracting(place -> place.file() + ":" + place.line() + (place.quoted() ? " quoted" : ""))
                .containsExactly(
                        CALL + ":2",
                        CALL + ":7 quoted",
                        CALL + ":8 quoted",
                        CALL + ":9",
                        CALL + ":12",
                        CALL + ":13",
                        CALL + ":14",
                        "customers/acme/README.md:4",
                        "hypotheses/H-maria.k.md:0",
                        "hypotheses/H-maria.k.md:1");
        assertThat(about.perhaps())
                .extracting(place -> place.file() + ":" + place.line())
                .containsExactly(CALL + ":4", "hypotheses/H-maria.k.md:2");
        assertThat(about.past().orElseThrow().commits()).hasSize(2).anyMatch(commit -> commit.message());
        assertThat(about.past().orElseThrow().commits())
                .flatExtracting(commit -> commit.files())
                .contains("customers/acme/2026-03-09-gone.md", CALL);
        assertThat(about.past().orElseThrow().refs()).contains("refs/heads/main", "refs/heads/old", "refs/tags/v1");
    }

    @Test
    void thePatchForgetsAndKeepsTheLearnings() throws IOException, GitAPIException {
        ForgetPlan plan = plan();
        try (Git git = Git.open(notes.toFile())) {
            git.apply()
                    .setPatch(new java.io.ByteArrayInputStream(plan.patch().getBytes(StandardCharsets.UTF_8)))
                    .call();
        }

        String call = Files.readString(notes.resolve(CALL));
        assertThat(call)
                .contains(
                        "with: [former-1, \"@tom.b\"]",
                        "- Pain: the audit costs six weeks #audit",
                        "C1 @former-1 send it")
                .contains("I like lists", "@maria.keller and @maria.k2 are others, in @former-1's team")
                .doesNotContain("Every March", "two best people", "Maria Keller", "mk@acme.test")
                .doesNotEndWith("\n");
        assertThat(Files.readString(notes.resolve("customers/acme/README.md")))
                .doesNotContain("maria", "head of finance")
                .contains("tom.b");
        assertThat(Files.readString(notes.resolve("hypotheses/H-maria.k.md"))).contains("\r\n");
        assertThat(AboutPerson.in(notes, words()).places())
                .extracting(Place::kind)
                .containsOnly(Place.Kind.NAME);
        assertThat(plan().standIn()).isEqualTo("former-2");
    }

    @Test
    void theExpressionsForgetInEveryVersion() throws IOException {
        PersonWords words = words();
        for (NotesFile file : NotesFile.in(notes)) {
            String text = rewritten(String.join("\n", file.lines()), plan().expressions());
            assertThat(text.lines().filter(words::isIn)).as(file.name()).isEmpty();
        }
        assertThat(rewritten("- C1 @Maria.K send\nwith: [MARIA.K]\n", plan().expressions()))
                .isEqualTo("- C1 @former-1 send\nwith: [former-1]\n");
        assertThat(rewritten("by: maria.k\n- C1 @maria.k2 x\n", plan().expressions()))
                .isEqualTo("by: former-1\n- C1 @maria.k2 x\n");
        String common = plan(Handle.of("lee")).expressions();
        assertThat(rewritten("with: [tom.b, lee]\non the lee side, @lee said\n", common))
                .isEqualTo("with: [tom.b, former-1]\non the lee side, @former-1 said\n");
    }

    @Test
    void everyFileIsLookedAtByItsNameAndAllTextByItsLines() throws IOException {
        write("customers/acme/maria.k.png", "\u0089PNG\0\0 @maria.k\n");
        write("customers/acme/talks.csv", "id,who\n".repeat(200_000) + "7,@maria.k");
        write(
                "customers/acme/one-line.json",
                "x".repeat(2_000_000) + "\n" + "y ".repeat(4_000) + "@Maria.K" + " z".repeat(900_000));
        Files.write(
                notes.resolve("customers/acme/wide.csv"),
                "\ufeffid;who\n1;@maria.k\n".getBytes(StandardCharsets.UTF_16LE));

        List<Place> places = AboutPerson.in(notes, words()).places();

        assertThat(places)
                .extracting(place -> place.file() + ":" + place.line())
                .contains(
                        "customers/acme/maria.k.png:0",
                        "customers/acme/talks.csv:200001",
                        "customers/acme/one-line.json:2",
                        "customers/acme/wide.csv:2")
                .doesNotContain("customers/acme/maria.k.png:1");
        assertThat(places).allMatch(place -> place.text().length() <= 4_000);
        assertThat(plan().checklist())
                .contains("by hand", "`customers/acme/talks.csv`", "`customers/acme/wide.csv`", "pictures");
        assertThat(plan().patch()).doesNotContain("talks.csv", "wide.csv");
    }

    @Test
    void aFileThatIsNotUtf8IsFoundAndLeavesThePatchFit() throws IOException, GitAPIException {
        Files.write(
                notes.resolve("customers/acme/2026-03-01-old.md"),
                "# Gespräch\n- Pain: Ärger, says @maria.k\n".getBytes(StandardCharsets.ISO_8859_1));

        ForgetPlan plan = plan();
        assertThat(plan.about().places()).anyMatch(place -> place.text().equals("- Pain: Ärger, says @maria.k"));
        assertThat(plan.checklist()).contains("      - `customers/acme/2026-03-01-old.md`");
        try (Git git = Git.open(notes.toFile())) {
            git.apply()
                    .setPatch(new java.io.ByteArrayInputStream(plan.patch().getBytes(StandardCharsets.UTF_8)))
                    .call();
        }
        assertThat(AboutPerson.in(notes, words()).places())
                .filteredOn(place -> place.line() > 0)
                .extracting(Place::file)
                .containsOnly("customers/acme/2026-03-01-old.md");
    }

    @Test
    void aHandleInAnyCaseKeepsItsSign() throws IOException {
        write("README.md", "---\nwith: [MARIA.K]\n---\n- C1 @Maria.K send\n");
        write("team.yml", "people:\n  - id: Maria.K\n    role: finance\n");

        assertThat(plan().patch())
                .contains("-- C1 @Maria.K send\n+- C1 @former-1 send\n", "+with: [former-1]\n", "-    role: finance\n");
        assertThat(plan(Handle.of("Maria.K")).patch()).contains("-- Need: a list, says Maria Keller");
    }

    @Test
    void theCommandsNeverTouchTheRepository() throws IOException {
        List<String> before = files();

        assertThat(run("forget", "@maria.k")).contains("add --dry-run").endsWith("[2]");
        assertThat(run(
                        "forget",
                        "@maria.k",
                        "--dry-run",
                        "-o",
                        notes.resolve("plan").toString()))
                .endsWith("[2]");
        assertThat(run("forget", "@nobody.z", "--dry-run")).contains("Nothing here names @nobody.z");
        assertThat(run("about", "@maria.k"))
                .contains("In the notes: 10 lines", "In the history: 2 commits", "(their words)");
        assertThat(run("forget", "maria.k", "--dry-run"))
                .contains("10 places", "2 commits", "@former-1")
                .endsWith("[0]");

        assertThat(files()).isEqualTo(before);
        assertThat(temporary.resolve("forget-former-1/checklist.md"))
                .content()
                .contains("refs/tags/v1", "Backups", "forks", "CI: artifacts", "hypotheses/H-maria.k.md");
        assertThat(temporary.resolve("forget-former-1/former-1.patch")).isNotEmptyFile();
        assertThat(temporary.resolve("forget-former-1/expressions.txt")).isNotEmptyFile();
    }

    private static String rewritten(String text, String expressions) {
        String rewritten = text;
        for (String line : expressions.lines().toList()) {
            String[] rule = line.substring("regex:".length()).split("==>", -1);
            rewritten = Pattern.compile(rule[0])
                    .matcher(rewritten)
                    .replaceAll(
                            rule[1].contains("\\1")
                                    ? "$1" + rule[1].replace("\\1", "")
                                    : Matcher.quoteReplacement(rule[1]));
        }
        return rewritten;
    }

    private ForgetPlan plan() {
        return plan(MARIA);
    }

    private ForgetPlan plan(Handle who) {
        try {
            return ForgetPlan.of(
                    notes,
                    PersonWords.of(who, NotesFolder.open(notes).settings().settings()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private PersonWords words() throws IOException {
        return PersonWords.of(MARIA, NotesFolder.open(notes).settings().settings());
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(notes)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private String run(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        int code = Main.run(new Surroundings(writer, writer, notes, Map.of(), Clock.systemUTC(), false), arguments);
        return printed + "[" + code + "]";
    }

    private void write(String path, String text) throws IOException {
        Path file = notes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setAuthor("Dana", "dana@example.org")
                .setCommitter("Dana", "dana@example.org")
                .setSign(false)
                .setMessage(message)
                .call();
    }
}
