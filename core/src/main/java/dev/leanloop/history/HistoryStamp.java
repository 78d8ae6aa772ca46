package dev.leanloop.history;

import dev.leanloop.state.FileStamps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells without opening the repository whether its history is still the same: by the commit that is checked out, whether the first
 * commits are there, and the settings, which name where it was cloned from. Commits never change, so no more is needed.
 */
final class HistoryStamp {

    private static final String REFERENCE = "ref: ";
    private static final String REDIRECTION = "gitdir: ";
    private static final String TABLES = "reftable/tables.list";

    private HistoryStamp() {}

    /** Adds what the history around a folder depends on. */
    static void add(FileStamps stamps, Path folder) throws IOException {
        Path above = folder;
        while (above != null && !Files.exists(above.resolve(".git"))) {
            above = above.getParent();
        }
        if (above == null) {
            stamps.word("no history");
            return;
        }
        Path git = above.resolve(".git");
        stamps.word(above.toString());
        if (Files.isRegularFile(git)) {
            // A work tree beside its repository, or a module in another one.
            String to = text(git);
            git = to.startsWith(REDIRECTION) ? above.resolve(to.substring(REDIRECTION.length())) : git;
        }
        Path common = git.resolve("commondir");
        Path shared = Files.isRegularFile(common) ? git.resolve(text(common)) : git;
        String head = text(git.resolve("HEAD"));
        stamps.word(head);
        if (head.startsWith(REFERENCE)) {
            Path reference = shared.resolve(head.substring(REFERENCE.length()));
            stamps.word(text(reference)).file("packed", shared.resolve("packed-refs"));
        }
        // Where references stand in tables, HEAD says nothing: each change makes a new list of them. A work tree has
        // its own.
        stamps.word(text(shared.resolve(TABLES))).word(text(git.resolve(TABLES)));
        stamps.file("shallow", shared.resolve("shallow"))
                .file("grafts", shared.resolve("info/grafts"))
                .file("config", shared.resolve("config"))
                .file("own config", git.resolve("config.worktree"));
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
    }
}
