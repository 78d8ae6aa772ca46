package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanloop.pipeline.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/tutorial.md} says, step by step, and compares what is printed; {@code -Dgolden.update} writes it there. */
final class TutorialTest {

    private static final Path DOCUMENT = Path.of("../docs/tutorial.md");
    private static final Pattern COMMITS = Pattern.compile("`[0-9a-f]{7}\\.\\.[0-9a-f]{7}`");

    /** The evening before the talk, and the evening of it. */
    private static final List<String> COMMIT_TIMES =
            List.of("2026-04-14T17:00:00Z", "2026-04-14T19:00:00Z", "2026-04-15T18:00:00Z");

    @TempDir
    private Path temporary;

    private int commits;

    @Test
    void everyStepDoesWhatItSays() throws IOException, InterruptedException {
        assumeThat(git(temporary, "--version")).as("git is here").isZero();
        Path folder = temporary.toRealPath();
        List<String> played = new ArrayList<>();
        String block = "";
        String note = "";
        List<String> content = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("```")) {
                if (!note.isEmpty() && line.equals("```")) {
                    write(folder.resolve(note), content);
                    note = "";
                }
                block = block.isEmpty() ? line : "";
                note = line.startsWith("```note ") ? line.substring("```note ".length()) : note;
                content.clear();
                played.add(line);
            } else if (block.equals("```console")) {
                if (line.startsWith("$ ")) {
                    played.add(line);
                    played.addAll(run(folder, line));
                }
            } else {
                content.add(line);
                played.add(line);
            }
        }

        if (Golden.UPDATE) {
            Files.write(DOCUMENT, played);
        }
        assertThat(played).isEqualTo(Files.readAllLines(DOCUMENT));
        assertThat(commits).isEqualTo(COMMIT_TIMES.size());
        assertThat(Files.readString(folder.resolve("site/index.html"))).contains("price is what blocks the pilot");
        assertThat(proofs(folder))
                .as("git shows what was written before the talk")
                .contains("H1 before", "H2 before");
    }

    private static List<String> proofs(Path folder) throws IOException {
        StringWriter out = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out), new PrintWriter(new StringWriter()), folder, Map.of(), Clock.systemUTC(), false);
        assertThat(Main.run(surroundings, "export", "our-notes", "--as-of", "2026-04-15"))
                .isZero();
        List<String> proofs = new ArrayList<>();
        new ObjectMapper()
                .readTree(out.toString())
                .path("hypotheses")
                .forEach(one -> proofs.add(
                        one.path("label").asText() + " " + one.path("proof").asText()));
        return proofs;
    }

    private List<String> run(Path folder, String line) throws IOException, InterruptedException {
        if (line.startsWith("$ git ")) {
            List<String> words =
                    new ArrayList<>(Arrays.asList(line.substring(6).split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")));
            words.replaceAll(word -> word.replace("\"", ""));
            assertThat(git(folder, words.toArray(String[]::new))).as(line).isZero();
            return List.of();
        }
        List<String> lines = new Transcript(folder).replay(line).lines().toList();
        return lines.subList(1, lines.size()).stream()
                .map(printed -> printed.startsWith("\\#") ? printed.substring(1) : printed)
                .map(printed -> COMMITS.matcher(printed).replaceAll("`8d6c2f1..b31e9a0`"))
                .toList();
    }

    private int git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        boolean commit = command.contains("commit");
        String when = COMMIT_TIMES.get(Math.min(commits, COMMIT_TIMES.size() - 1));
        commits += commit ? 1 : 0;
        git.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "My Name",
                        "GIT_AUTHOR_EMAIL", "me@example.org",
                        "GIT_AUTHOR_DATE", when,
                        "GIT_COMMITTER_NAME", "My Name",
                        "GIT_COMMITTER_EMAIL", "me@example.org",
                        "GIT_COMMITTER_DATE", when,
                        "GIT_CONFIG_GLOBAL", temporary.resolve("no-config").toString(),
                        "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = git.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as(said).isZero();
        return code;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
