package dev.leanloop.cli;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.NotesReading;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options that mean the same wherever they stand. */
final class CommonOptions implements CommandUsage.Shared {

    private Audience audience = Audience.TEAM;
    private @Nullable LocalDate asOf;
    private ProgressStyle progress = ProgressStyle.AUTO;
    private @Nullable Path state;

    @Override
    public void declareIn(CommandUsage usage) {
        usage.choice(
                        "--audience",
                        "NAME",
                        Audience.class,
                        List.of("team", "managers"),
                        given -> audience = given,
                        "Whose: team or managers (default: team).")
                .option(
                        "--as-of",
                        "DATE",
                        LocalDate.class,
                        given -> asOf = given,
                        "The day to count from, as 2026-03-31 (default: leanloop.yml's, else today).")
                .choice(
                        "--progress",
                        "STYLE",
                        ProgressStyle.class,
                        given -> progress = given,
                        "auto, plain or none (default: auto).")
                .option(
                        "--state",
                        "DIR",
                        Path.class,
                        given -> state = given,
                        "Where what was read of the git history is kept, so that only what is new is read",
                        "(default: a folder for these notes in your cache folder).");
    }

    Audience audience() {
        return audience;
    }

    AsOf asOf(Console console) {
        return new AsOf(asOf, console.today());
    }

    ProgressStyle progress() {
        return progress;
    }

    /** Where things are kept for a folder of notes. */
    StateFolder state(Console console, Path notes) {
        return state == null
                ? console.cacheFolder()
                        .map(cache -> StateFolder.at(cache.resolve(Caches.nameOf(notes)), ProgramVersion.exact()))
                        .orElseGet(StateFolder::none)
                : StateFolder.at(console.resolve(state), ProgramVersion.exact());
    }

    /**
     * What the notes say to an audience.
     *
     * @throws IOException when a disk fails, or the git history cannot be read
     */
    KnowledgeBase read(Console console, NotesFolder folder, Audience reader) throws IOException {
        StateFolder kept = state(console, folder.root());
        KnowledgeBase knowledge =
                new NotesReading(console.progress(progress), kept).read(folder, reader, asOf(console));
        kept.notices().forEach(console::say);
        return knowledge;
    }
}
