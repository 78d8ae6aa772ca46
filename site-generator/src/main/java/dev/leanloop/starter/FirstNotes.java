package dev.leanloop.starter;

import dev.leanloop.history.HistoryWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * A customer and a conversation that show the format in one screen, to be overwritten with real ones, and the schema by which editors
 * complete and check {@code leanloop.yml}.
 */
public final class FirstNotes {

    /** Stands in file names and texts for the day on which the notes are made. */
    private static final String TODAY = "TODAY";

    private FirstNotes() {}

    /**
     * Writes them as a git repository without a commit: the first one is its author's.
     *
     * @param folder new or empty
     * @param today the day of the first conversation
     */
    public static void writeTo(Path folder, LocalDate today) throws IOException {
        HistoryWriter.create(folder).close();
        for (Map.Entry<String, String> file : PackagedFolder.read("first-notes").entrySet()) {
            Path target = folder.resolve(file.getKey().replace(TODAY, today.toString()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue().replace(TODAY, today.toString()), StandardCharsets.UTF_8);
        }
    }
}
