package dev.leanloop.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.leanloop.history.History;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Folders of notes that others wrote: with what is proposed and without an edit, at least nine of ten notes are read as a person
 * would who looks at them. What that person says is written here by other means than the program's.
 */
final class AdoptedCorporaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final Pattern AMERICAN = Pattern.compile("^[^\\n]{0,12}?(\\d{1,2})/(\\d{1,2})/(\\d{2,4})\\b");
    private static final Pattern KEY = Pattern.compile("(?m)^(date|created): *\"?(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");

    private Path corpora = Path.of("");

    @BeforeEach
    void corpora() {
        String given = System.getProperty("corpora", "");
        assumeThat(given).as("-Dcorpora=FOLDER, notes that others wrote").isNotEmpty();
        corpora = Path.of(given);
    }

    /**
     * What a person says of a file.
     *
     * @param isNote whether it is one
     * @param customer with whom; empty for nobody
     * @param day null for none
     */
    private record Reading(
            boolean isNote, String customer, @Nullable LocalDate day) {

        private static final Reading NONE = new Reading(false, "", null);
    }

    @Test
    void minutesOfACouncil() throws IOException {
        compare("openjs-cpc", 210, file -> {
            Matcher day = ISO.matcher(file.getFileName().toString());
            return day.find() ? new Reading(true, "meetings", LocalDate.parse(day.group(1))) : Reading.NONE;
        });
    }

    @Test
    void sprintReviewsAndResearchOfAPublicService() throws IOException {
        compare("tanf-app", 120, file -> {
            String path =
                    corpora.resolve("tanf-app").relativize(file).toString().replace('\\', '/');
            boolean isNote = path.startsWith("docs/");
            return isNote ? new Reading(true, path.split("/")[1], american(file)) : Reading.NONE;
        });
    }

    @Test
    void aVaultOfEverything() throws IOException {
        compare("kepano-obsidian", 95, file -> {
            String path = file.toString().replace('\\', '/');
            if (path.contains("/Templates/") || path.endsWith("/Readme.md")) {
                return Reading.NONE;
            }
            String text = read(file);
            boolean ofObsidian = Pattern.compile("(?m)^org:\\n *- \"\\[\\[Obsidian]]\"")
                    .matcher(text)
                    .find();
            Matcher key = KEY.matcher(text);
            Matcher name = ISO.matcher(file.getFileName().toString());
            LocalDate day =
                    key.find() ? LocalDate.parse(key.group(2)) : name.find() ? LocalDate.parse(name.group(1)) : null;
            return new Reading(true, ofObsidian ? "Obsidian" : "", day);
        });
    }

    @Test
    void aVaultOfTasks() throws IOException {
        compare("obsidian-tasks-vaults/resources/sample_vaults/Tasks-Demo", 195, file -> {
            Path root = corpora.resolve("obsidian-tasks-vaults/resources/sample_vaults/Tasks-Demo");
            Path path = root.relativize(file);
            if (path.startsWith("_meta")) {
                return Reading.NONE;
            }
            Matcher name = ISO.matcher(file.getFileName().toString());
            LocalDate day = name.find() ? LocalDate.parse(name.group(1)) : null;
            return new Reading(
                    true, path.getNameCount() == 1 ? "" : path.getName(0).toString(), day);
        });
    }

    @Test
    void aVaultOfQueries() throws IOException {
        compare("dataview-test-vault/test-vault", 20, file -> {
            Path path = corpora.resolve("dataview-test-vault/test-vault").relativize(file);
            if (path.startsWith(".obsidian")) {
                return Reading.NONE;
            }
            Matcher name = ISO.matcher(file.getFileName().toString());
            LocalDate day = name.find() ? LocalDate.parse(name.group(1)) : null;
            return new Reading(
                    true, path.getNameCount() == 1 ? "" : path.getName(0).toString(), day);
        });
    }

    private void compare(String corpus, int atLeast, Function<Path, Reading> person) throws IOException {
        Path root = corpora.resolve(corpus);
        KnowledgeBase knowledge =
                Adoption.of(NotesFolder.open(root), History.none(), TODAY).after();
        Map<NotePath, List<Conversation>> talks = knowledge.conversations().stream()
                .collect(Collectors.groupingBy(talk -> talk.note().file()));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().equalsIgnoreCase("README.md"))
                    .filter(file -> !file.getFileName().toString().equalsIgnoreCase("LICENSE.md"))
                    .sorted()
                    .toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            NotePath path = NotePath.of(root.relativize(file).toString().replace('\\', '/'));
            Reading expected = person.apply(file);
            Reading found = Optional.ofNullable(talks.get(path))
                    .map(List::getFirst)
                    .map(talk -> new Reading(true, Objects.toString(talk.customer(), ""), talk.date()))
                    .orElse(Reading.NONE);
            if (!expected.equals(found)) {
                wrong.add(path + ": " + found + " where a person says " + expected);
            }
        }
        System.out.println(corpus + ": " + (files.size() - wrong.size()) + " of " + files.size() + " notes right");
        assertThat(files).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(wrong.size() * 10).as(String.join("\n", wrong)).isLessThanOrEqualTo(files.size());
    }

    private static @Nullable LocalDate american(Path file) {
        return read(file)
                .lines()
                .limit(6)
                .map(line -> AMERICAN.matcher(line))
                .filter(Matcher::find)
                .findFirst()
                .map(match -> LocalDate.of(
                        Integer.parseInt(match.group(3)) + (match.group(3).length() == 2 ? 2000 : 0),
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2))))
                .orElse(null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
