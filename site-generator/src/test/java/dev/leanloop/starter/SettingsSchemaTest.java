package dev.leanloop.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.SettingsKeys;
import dev.leanloop.note.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told of {@code leanloop.yml} is what the program reads. */
final class SettingsSchemaTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "leanloop-yml.md");
    private static final Path EXAMPLE = Path.of("..", "examples", "acme-team", "leanloop.yml");
    private static final Pattern FILE = Pattern.compile("```note leanloop\\.yml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern THERE_ARE = Pattern.compile("there are (.*)$");

    /** Where the schema says which keys a mapping of {@link SettingsKeys} may have. */
    private static final Map<String, String> POINTERS = Map.of(
            "",
            "",
            "site",
            "/properties/site",
            "sites[]",
            "/properties/sites/items",
            "team[]",
            "/properties/team/items",
            "headings",
            "/properties/headings",
            "headings.*",
            "/definitions/heading/anyOf/1",
            "sensitive",
            "/properties/sensitive",
            "import",
            "/properties/import",
            "forge",
            "/properties/forge");

    private static final Map<String, String> WORDS = Map.of(
            "audiences: [qqqqqqqq]", "/properties/audiences/items/enum",
            "dates: qqqqqqqq", "/properties/dates/enum",
            "front-matter: {x: qqqqqqqqqq}", "/properties/front-matter/additionalProperties/enum",
            "kinds: {x: qqqqqqqq}", "/definitions/kind/enum",
            "checkboxes: {x: qqqqqqqq}", "/properties/checkboxes/additionalProperties/enum");

    /** As editors read it, by YAML 1.2: "yes" is a word. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    @TempDir
    private Path folder;

    private JsonNode tree;
    private JsonSchema schema;

    @BeforeEach
    void readWhatInitWrites() throws IOException {
        FirstNotes.writeTo(folder, LocalDate.of(2026, 4, 15), null);
        String text = Files.readString(folder.resolve(".leanloop/leanloop.schema.json"));
        tree = new ObjectMapper().readTree(text);
        schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(text);
    }

    @Test
    void theSchemaHasTheKeysOfTheReaderAndNoOthers() {
        assertThat(SettingsKeys.byPlace().keySet()).isEqualTo(POINTERS.keySet());
        SettingsKeys.byPlace()
                .forEach((place, keys) -> assertThat(
                                tree.at(POINTERS.get(place)).path("properties").fieldNames())
                        .toIterable()
                        .as(place)
                        .containsExactlyInAnyOrderElementsOf(keys));
        assertThat(tree.findParents("additionalProperties").stream()
                        .filter(mapping -> mapping.get("additionalProperties").isBoolean()))
                .as("mappings with keys of ours")
                .hasSize(POINTERS.size());
    }

    @Test
    void theSchemaHasTheWordsOfTheReaderAndNoOthers() {
        WORDS.forEach((yaml, pointer) -> {
            String message = problems(yaml).getFirst().message();
            List<String> known = THERE_ARE
                    .matcher(message)
                    .results()
                    .flatMap(match -> Stream.of(match.group(1).split(", ")))
                    .toList();
            List<String> offered = new ArrayList<>();
            tree.at(pointer).forEach(word -> offered.add(word.asText()));

            assertThat(offered).as(yaml).isNotEmpty().containsExactlyInAnyOrderElementsOf(known);
        });
    }

    @Test
    void everyKeyIsDescribed() {
        POINTERS.values()
                .forEach(pointer -> tree.at(pointer + "/properties")
                        .properties()
                        .forEach(property -> assertThat(
                                        property.getValue().path("description").asText())
                                .as(property.getKey())
                                .endsWith(".")));
    }

    @Test
    void theExampleAndTheFirstNotesAreValid() throws IOException {
        for (Path file : List.of(EXAMPLE, folder.resolve("leanloop.yml"))) {
            assertThat(problems(Files.readString(file))).isEmpty();
            assertThat(isValid(Files.readString(file))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("documented")
    void whatTheReaderReportsIsInvalidAndTheRestValid(String yaml) {
        assertThat(isValid(yaml)).isEqualTo(problems(yaml).isEmpty());
    }

    static List<String> documented() throws IOException {
        List<String> files = FILE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(30);
        return files;
    }

    /** One mistake in each, since a file of many is invalid for any of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel: Ours",
                "site: Ours",
                "site: {titel: Ours}",
                "site: {title: [Ours]}",
                "site: {title: ' '}",
                "site: {url: notes.example.org}",
                "site: {as-of: 2026-02-31}",
                "site: {as-of: 1 July 2026}",
                "language: german please",
                "language: [en]",
                "language:",
                "team: dana",
                "team: {id: dana}",
                "team: [dana]",
                "team: [{name: Dana Roe}]",
                "team: [{id: Dana Roe}]",
                "team: [{id: dana, nmae: Dana}]",
                "team: [{id: dana, mail: dana}]",
                "team: [{id: dana, mail: [dana@example.org, dana at example]}]",
                "people: [people.yml]",
                "shared: yes",
                "audiences: team",
                "audiences: [everyone]",
                "customer-folder: customers",
                "customer-folder: [/customers/*]",
                "customer-folder: ../*",
                "customer-folder: customers/**",
                "customer-folder: customers/./*",
                "ignore-folders: templates",
                "ignore-folders: [/templates]",
                "ignore-folders: [../notes]",
                "dates: ymd",
                "front-matter: {klant: custommer}",
                "front-matter: [klant]",
                "headings: {chek: [seen]}",
                "headings: {check: seen}",
                "headings: {check: {onyl: [seen]}}",
                "headings: {check: {only: seen}}",
                "headings: {check: ['1.']}",
                "headings: {private: {only: [secret]}}",
                "kinds: {ache: pian}",
                "kinds: {ache: unsorted}",
                "emoji: {\"\ud83d\ude24\": paine}",
                "checkboxes: {'>': move}",
                "checkboxes: {'>>': moved}",
                "topics: [pricing]",
                "topics: {pricing: price}",
                "topics: {pricing: ['per seat']}",
                "topics: {'2024': [price]}",
                "ignore-tags: chat",
                "ignore-tags: ['#']",
                "retention: {default: two years}",
                "retention: {default: 0}",
                "retention: 24",
                "stale: {pricing: 90 days}",
                "stale: {pricing: 12345}",
                "stale: {'per seat': 90}",
                "sensitive: {helth: [backache]}",
                "sensitive: {health: backache}",
                "forge: {exit: x}",
                "forge: {edit: 'https://git.example.org/edit/'}",
                "forge: {edit: 'https://git.example.org/edit/{file}'}",
                "forge: {edit: 'https://git.example.org/{branch}/{path}'}",
                "forge: {edit: 'git.example.org/{path}'}",
                "- site",
                "site: {title: ["
            })
    void everyMistakeIsSeenByBoth(String yaml) {
        assertThat(problems(yaml)).hasSize(1);
        assertThat(isValid(yaml)).isFalse();
    }

    /** As with a people file of nobody: a schema cannot look into another file. */
    private static List<Diagnostic> problems(String yaml) {
        return SettingsReader.read(yaml, path -> Optional.of("[]")).diagnostics();
    }

    private boolean isValid(String yaml) {
        try {
            return schema.validate(YAML.readTree(yaml)).isEmpty();
        } catch (JsonProcessingException e) {
            return false; // No YAML: an editor says so before it looks at the schema.
        }
    }
}
