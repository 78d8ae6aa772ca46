package dev.leanloop.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pipelines that {@code init} writes: accepted by their forges' schemas, with what a build needs in them. */
final class RecipesTest {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "GITHUB, .github/workflows/leanloop.yml, github-workflow.json",
        "GITLAB, .gitlab-ci.yml, gitlab-ci.json",
        "FORGEJO, .forgejo/workflows/leanloop.yml, github-workflow.json",
        "GITEA, .gitea/workflows/leanloop.yml, github-workflow.json"
    })
    void theForgesSchemaAcceptsIt(Host host, String path, String schema) throws IOException {
        String recipe = Objects.requireNonNull(Recipes.of(host).get(path), path);

        assertThat(schema(schema).validate(YAML.readTree(recipe))).isEmpty();
    }

    @Test
    void theSchemasRefuseWhatIsWrong() throws IOException {
        JsonNode noRunner = YAML.readTree("on: push\njobs: {publish: {steps: [{run: x}]}}\n");
        JsonNode noScript = YAML.readTree("pages: {script: {a: b}}\n");

        assertThat(schema("github-workflow.json").validate(noRunner)).isNotEmpty();
        assertThat(schema("gitlab-ci.json").validate(noScript)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Host.class,
            names = {"GITHUB", "FORGEJO", "GITEA"})
    void workflowsHaveAllOfTheHistoryAndKeepWhatWasReadOfIt(Host host) throws IOException {
        JsonNode jobs = workflow(host).path("jobs");
        for (JsonNode job : jobs) {
            JsonNode checkout = step(job, "/checkout@");
            assertThat(checkout.at("/with/fetch-depth").asInt(-1)).isZero();
            assertThat(job.at("/steps/0").equals(checkout)).as("first of all").isTrue();
        }
        JsonNode publish = jobs.path("publish");
        JsonNode cache = step(publish, "/cache@");
        assertThat(cache.at("/with/path").asText()).isEqualTo(".leanloop/state");
        assertThat(cache.at("/with/key").asText())
                .startsWith(cache.at("/with/restore-keys").asText());
        assertThat(runs(publish)).anySatisfy(run -> assertThat(run).contains("build . ", "--state .leanloop/state"));
        assertThat(publish.path("if").asText()).isEqualTo("github.event_name != 'pull_request'");
    }

    @Test
    void gitLabHasAllOfTheHistoryAndKeepsWhatWasReadOfIt() throws IOException {
        JsonNode recipe = YAML.readTree(Recipes.of(Host.GITLAB).get(".gitlab-ci.yml"));

        assertThat(recipe.at("/variables/GIT_DEPTH").asText()).isEqualTo("0");
        assertThat(recipe.at("/cache/paths/0").asText()).isEqualTo(".leanloop/state/");
        assertThat(recipe.at("/pages/artifacts/paths/0").asText()).isEqualTo("public");
        assertThat(recipe.at("/pages/script/1").asText()).contains("build . -o public --state .leanloop/state");
    }

    /** Names, titles and branches of a pull request are others' words: they reach a shell as variables only. */
    @ParameterizedTest
    @EnumSource(
            value = Host.class,
            names = {"GITHUB", "FORGEJO", "GITEA"})
    void nothingOfAPullRequestIsPutIntoAScript(Host host) throws IOException {
        for (JsonNode job : workflow(host).path("jobs")) {
            assertThat(runs(job)).isNotEmpty().noneMatch(run -> run.contains("${{"));
        }
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void eachSaysAtItsHeadWhoCanOpenThePages(Host host) throws IOException {
        assertThat(Recipes.of(host).values())
                .anySatisfy(text -> assertThat(text).contains("# WHO CAN OPEN THE PAGES: "));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "they are for a shell")
    void everyScriptIsOne() throws IOException, InterruptedException {
        SortedMap<String, String> scripts = new TreeMap<>();
        FirstNotes.writeTo(folder, LocalDate.of(2026, 4, 15), Host.SERVER);
        for (String name : List.of(".leanloop/fetch", ".leanloop/hooks/pre-commit", ".leanloop/publish")) {
            assertThat(Files.isExecutable(folder.resolve(name))).as(name).isTrue();
            scripts.put(name, Files.readString(folder.resolve(name)));
        }
        for (Host host : List.of(Host.GITHUB, Host.FORGEJO)) {
            for (JsonNode job : workflow(host).path("jobs")) {
                runs(job).forEach(run -> scripts.put(host + " " + run, run));
            }
        }
        JsonNode gitLab = YAML.readTree(Recipes.of(Host.GITLAB).get(".gitlab-ci.yml"));
        gitLab.findValues("script")
                .forEach(script -> script.forEach(line -> scripts.put("GITLAB " + line.asText(), line.asText())));

        assertThat(scripts).hasSizeGreaterThan(15);
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Path file = Files.writeString(folder.resolve("script"), script.getValue());
            Process shell = new ProcessBuilder("sh", "-n", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(script.getKey() + "\n" + said).isZero();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is for a shell")
    void theProgramIsFetchedOnceAndOnlyAsItsDigestSays() throws IOException, InterruptedException {
        FirstNotes.writeTo(folder.resolve("notes"), LocalDate.of(2026, 4, 15), Host.GITHUB);
        Path jar = folder.resolve("notes/.leanloop/leanloop.jar");
        Path kept = Files.writeString(folder.resolve("kept.jar"), "one");
        String address = kept.toUri().toString();

        assertThat(fetch(Map.of())).as("nobody said from where").isEqualTo(2);
        assertThat(fetch(Map.of("LEANLOOP_JAR", address, "LEANLOOP_SHA256", sha256("two"))))
                .isEqualTo(5);
        assertThat(jar).doesNotExist();
        assertThat(fetch(Map.of("LEANLOOP_JAR", address, "LEANLOOP_SHA256", sha256("one"))))
                .isZero();
        assertThat(jar).hasContent("one");
        Files.writeString(kept, "two");
        assertThat(fetch(Map.of("LEANLOOP_JAR", address))).isZero();
        assertThat(jar).as("it is there").hasContent("one");
        assertThat(fetch(Map.of("LEANLOOP_JAR", address, "LEANLOOP_SHA256", sha256("two"))))
                .isZero();
        assertThat(jar).as("another one is wanted").hasContent("two");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is for a shell")
    void theHookChecksWhatIsStagedIfTheProgramIsThere() throws IOException, InterruptedException {
        FirstNotes.writeTo(folder, LocalDate.of(2026, 4, 15), Host.GITHUB);
        Path program = Files.writeString(folder.resolve("leanloop.sh"), "echo \"$@\"; exit 1\n");

        assertThat(hook("sh " + program)).isEqualTo(List.of("1", "check --staged --progress none ."));
        assertThat(hook("no-such-program"))
                .isEqualTo(List.of("0", "the notes were not checked: there is no 'no-such-program' here"));
    }

    private List<String> hook(String program) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        "sh", folder.resolve(".leanloop/hooks/pre-commit").toString())
                .redirectErrorStream(true);
        shell.environment().put("LEANLOOP", program);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return List.of(String.valueOf(process.waitFor()), said);
    }

    @Test
    void withoutAForgeEveryRecipeLiesWhereNoneRuns() throws IOException {
        FirstNotes.writeTo(folder, LocalDate.of(2026, 4, 15), null);

        assertThat(folder.resolve(".leanloop/recipes/github/.github/workflows/leanloop.yml"))
                .exists();
        assertThat(folder.resolve(".leanloop/recipes/gitlab/.gitlab-ci.yml")).exists();
        assertThat(folder.resolve(".leanloop/recipes/forgejo/.forgejo/workflows/leanloop.yml"))
                .exists();
        assertThat(folder.resolve(".leanloop/recipes/server/.leanloop/publish")).exists();
        assertThat(folder.resolve(".github")).doesNotExist();
        assertThat(folder.resolve(".gitlab-ci.yml")).doesNotExist();
    }

    private int fetch(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder("sh", folder.resolve("notes/.leanloop/fetch").toString()).redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("LEANLOOP"));
        shell.environment().putAll(variables);
        Process process = shell.start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode workflow(Host host) throws IOException {
        return YAML.readTree(Recipes.of(host).firstEntry().getValue());
    }

    private static JsonNode step(JsonNode job, String uses) {
        for (JsonNode step : job.path("steps")) {
            if (step.path("uses").asText().contains(uses)) {
                return step;
            }
        }
        throw new AssertionError("no step uses " + uses);
    }

    private static List<String> runs(JsonNode job) {
        List<String> runs = new ArrayList<>();
        for (JsonNode step : job.path("steps")) {
            if (step.has("run")) {
                runs.add(step.path("run").asText());
            }
        }
        return runs;
    }

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecipesTest.class.getResourceAsStream("/schemas/" + name))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        }
    }
}
