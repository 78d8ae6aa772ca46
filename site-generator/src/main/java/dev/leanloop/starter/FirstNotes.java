package dev.leanloop.starter;

import dev.leanloop.history.HistoryWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A repository to begin with: a customer and a conversation that show the format in one screen, to be overwritten with real ones, a
 * format card, {@code leanloop.yml} with every setting commented, what editors need, a hook that checks commits, and pipelines that
 * publish.
 */
public final class FirstNotes {

    /** Stands in file names and texts for the day on which the notes are made. */
    private static final String TODAY = "TODAY";

    private static final String GIT = ".git";
    private static final String RECIPES = ".leanloop/recipes/";

    private FirstNotes() {}

    /**
     * Writes them as a git repository without a commit: the first one is its author's. A repository that is there stays, and so does
     * every file: none is written over.
     *
     * @param folder new, empty, or a clone of what a forge makes
     * @param today the day of the first conversation
     * @param host whose recipe is put where it runs; null to keep the recipes of all in {@code .leanloop/recipes}, where none runs
     * @return the files that were there and stay as they are, sorted
     */
    public static List<String> writeTo(Path folder, LocalDate today, @Nullable Host host) throws IOException {
        if (!Files.exists(folder.resolve(GIT))) {
            HistoryWriter.create(folder).close();
        }
        List<String> kept = new ArrayList<>();
        SortedMap<String, String> files = new TreeMap<>(PackagedFolder.read("first-notes"));
        if (host == null) {
            Recipes.all().forEach((path, text) -> files.put(RECIPES + path, text));
        } else {
            files.putAll(Recipes.of(host));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey().replace(TODAY, today.toString()));
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                kept.add(file.getKey());
                continue;
            }
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue().replace(TODAY, today.toString()), StandardCharsets.UTF_8);
            if (file.getValue().startsWith("#!")) {
                allowToRun(target);
            }
        }
        return kept;
    }

    /** Where a file system knows of such a right; elsewhere git runs its hooks without. */
    private static void allowToRun(Path script) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(script, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> rights = view.readAttributes().permissions();
            rights.add(PosixFilePermission.OWNER_EXECUTE);
            rights.add(PosixFilePermission.GROUP_EXECUTE);
            rights.add(PosixFilePermission.OTHERS_EXECUTE);
            view.setPermissions(rights);
        }
    }
}
