package dev.leanloop.imports;

import dev.leanloop.note.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that talks are found in: tables ({@code .csv}, {@code .tsv}), mails ({@code .eml}) and transcripts ({@code .vtt}). */
public final class Sources {

    /** Larger ones are left alone: a year of a large team's notes is a tenth of it. */
    public static final long MAX_BYTES = 64L * 1024 * 1024;

    /** So many files are read of a folder. */
    public static final int MAX_FILES = 20_000;

    /** How deep a folder is looked through. */
    private static final int MAX_DEPTH = 8;

    private final Settings settings;
    private final String customer;
    private final @Nullable LocalDate day;

    /**
     * @param customer whose the talks are that name nobody; may be empty
     * @param day of the talks that name none; null for none
     */
    public Sources(Settings settings, String customer, @Nullable LocalDate day) {
        this.settings = settings;
        this.customer = customer;
        this.day = day;
    }

    /**
     * What was found.
     *
     * @param talks in the order of the file
     * @param problems in the order of lines
     * @param guess the columns of a table that were guessed, by their keys in {@code leanloop.yml}
     */
    public record Found(List<FoundTalk> talks, List<ImportProblem> problems, Map<String, List<String>> guess) {
        public Found {
            talks = List.copyOf(talks);
            problems = List.copyOf(problems);
        }

        /** What several files held. */
        static Found ofAll(List<Found> files) {
            Map<String, List<String>> guesses = new LinkedHashMap<>();
            for (Found file : files) {
                file.guess.forEach((key, names) -> guesses.merge(
                        key,
                        names,
                        (mine, theirs) -> Stream.concat(mine.stream(), theirs.stream())
                                .distinct()
                                .toList()));
            }
            return new Found(
                    files.stream().flatMap(file -> file.talks.stream()).toList(),
                    files.stream().flatMap(file -> file.problems.stream()).toList(),
                    guesses);
        }

        /** The lines of {@code leanloop.yml} that say what was guessed; empty where nothing was. */
        public String yaml() {
            return guess.isEmpty() ? "" : Columns.yaml(guess);
        }
    }

    /** Whether a file of that name is one to look into. */
    public static boolean isOne(Path file) {
        return kind(file).isPresent();
    }

    private enum Kind {
        TABLE,
        MAIL,
        TRANSCRIPT
    }

    private static Optional<Kind> kind(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "csv", "tsv", "tab" -> Kind.TABLE;
                    case "eml" -> Kind.MAIL;
                    case "vtt" -> Kind.TRANSCRIPT;
                    default -> null;
                });
    }

    /**
     * Reads a file, or every file of a folder and the folders in it. Of a file in a folder within that folder the customer is called as
     * that one, unless the file says who they are.
     *
     * @param shown how the person named it
     * @throws IOException when the disk fails
     */
    public Found read(Path place, String shown) throws IOException {
        if (!Files.isDirectory(place)) {
            return file(place, shown, customer);
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(place, MAX_DEPTH)) {
            files = found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path ->
                            isOne(path) && !path.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(path -> below(place, path)))
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        if (files.size() > MAX_FILES) {
            found.add(nothing(shown, files.size() + " files; the first " + MAX_FILES + " are read"));
        }
        for (Path file : files.subList(0, Math.min(files.size(), MAX_FILES))) {
            Path below = place.relativize(file);
            String folder = below.getNameCount() > 1 ? below.getName(0).toString() : customer;
            found.add(file(file, shown + "/" + below(place, file), folder));
        }
        return Found.ofAll(found);
    }

    /** A path below a folder, alike on every system. */
    private static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Found nothing(String shown, String why) {
        return new Found(List.of(), List.of(new ImportProblem(shown, 0, why)), Map.of());
    }

    private Found file(Path file, String shown, String whose) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return nothing(shown, "larger than " + MAX_BYTES / 1024 / 1024 + " MB; part it");
        }
        byte[] content = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        return switch (kind(file).orElse(Kind.TABLE)) {
            case TABLE -> CsvSource.read(shown, FileText.of(content), settings, whose);
            case MAIL -> MailSource.read(shown, content, whose, day);
            case TRANSCRIPT -> TranscriptSource.read(shown, name, FileText.of(content), whose, day);
        };
    }
}
