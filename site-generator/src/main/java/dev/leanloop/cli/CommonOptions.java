package dev.leanloop.cli;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that mean the same wherever they stand. */
final class CommonOptions {

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            defaultValue = "team",
            description = "Whose: team or managers (default: ${DEFAULT-VALUE}).")
    private Audience audience = Audience.TEAM;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day to count from, as 2026-03-31 (default: leanloop.yml's, else today).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--progress",
            paramLabel = "STYLE",
            defaultValue = "auto",
            description = "auto, plain or none (default: ${DEFAULT-VALUE}).")
    private ProgressStyle progress = ProgressStyle.AUTO;

    Audience audience() {
        return audience;
    }

    AsOf asOf(Console console) {
        return new AsOf(asOf, console.today());
    }

    ProgressStyle progress() {
        return progress;
    }

    /** The folder of notes, if it is one. */
    static Path notes(Console console, Path given) {
        Path notes = console.resolve(given);
        if (!Files.isDirectory(notes)) {
            throw new UsageException("there is no folder of notes at " + console.shown(given));
        }
        return notes;
    }
}
