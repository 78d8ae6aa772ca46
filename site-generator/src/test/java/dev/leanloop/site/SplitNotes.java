package dev.leanloop.site;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The example team's notes as an organisation with three repositories has them, each with some of the customers. */
public final class SplitNotes {

    /** The customers of each repository, by its name, in the order of the folder. */
    static final Map<String, List<String>> CUSTOMERS = new LinkedHashMap<>();

    static {
        CUSTOMERS.put("West", List.of("acme", "borealis"));
        CUSTOMERS.put("North", List.of("greenfold", "harrow-pell"));
        CUSTOMERS.put("South & East", List.of("lindhaven", "quillmark", "st-alba"));
    }

    private SplitNotes() {}

    /** Folders of notes: first one of all customers, then those of each repository, named {@code west} and so on. */
    public static List<Path> ofExample(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(folder.resolve("whole"));
        for (List<String> customers : CUSTOMERS.values()) {
            customers(customers, folders.getFirst());
        }
        settings(folders.getFirst(), "Everything", "");
        for (Map.Entry<String, List<String>> repository : CUSTOMERS.entrySet()) {
            Path part = folder.resolve(nameOf(repository.getKey()));
            customers(repository.getValue(), part);
            settings(part, repository.getKey(), "");
            folders.add(part);
        }
        return List.copyOf(folders);
    }

    /** What a repository's folder is called. */
    static String nameOf(String repository) {
        return repository.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }

    /** Writes the settings of a repository; {@code more} are further lines. */
    static void settings(Path notes, String title, String more) throws IOException {
        String settings = Files.readString(ExampleKnowledge.FOLDER.resolve("leanloop.yml"))
                .replaceFirst("(?m)^site: .*$", "site: {title: \"" + title + "\", as-of: 2026-07-01}");
        Files.writeString(notes.resolve("leanloop.yml"), settings + more);
    }

    private static void customers(List<String> customers, Path to) throws IOException {
        for (String customer : customers) {
            Path from = ExampleKnowledge.FOLDER.resolve("customers").resolve(customer);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve("customers")
                            .resolve(customer)
                            .resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The team's site of some notes. */
    public static void build(Path notes, Path site) throws IOException {
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(
                        notes, site, Audience.TEAM, new AsOf(ExampleKnowledge.AS_OF, ExampleKnowledge.AS_OF)));
    }
}
