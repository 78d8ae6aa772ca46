package dev.leanloop.starter;

import dev.leanloop.history.HistoryWriter;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.TeamMember;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The notes of {@code examples/acme-team}, with the commits that such a team would have made. */
public final class ExampleTeam {

    private final SortedMap<String, String> files;
    private final List<ExampleCommit> commits;
    private final Settings settings;

    private ExampleTeam(SortedMap<String, String> files, List<ExampleCommit> commits) {
        this.files = files;
        this.commits = commits;
        this.settings = SettingsReader.read(files.getOrDefault(SettingsReader.FILE_NAME, ""))
                .settings();
    }

    /** The example that travels with the program. */
    public static ExampleTeam packaged() throws IOException {
        SortedMap<String, String> all = PackagedFolder.read("examples");
        String history = all.getOrDefault("acme-team-history.tsv", "");
        SortedMap<String, String> files = new TreeMap<>();
        all.forEach((name, text) -> {
            if (name.startsWith("acme-team/")) {
                files.put(name.substring("acme-team/".length()), text);
            }
        });
        return new ExampleTeam(files, ExampleCommit.parse(history));
    }

    /**
     * Writes the notes as a git repository. The same example gives the same commit ids everywhere.
     *
     * @param folder new or empty
     * @return how many commits
     */
    public int writeTo(Path folder) throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            for (HistoryWriter.Commit commit : commits()) {
                writer.commit(commit);
            }
            writer.finish();
        }
        return commits.size();
    }

    private List<HistoryWriter.Commit> commits() {
        List<HistoryWriter.Commit> written = new ArrayList<>();
        SortedMap<String, String> unmentioned = new TreeMap<>(files);
        commits.forEach(commit -> commit.changes().forEach(change -> unmentioned.remove(change.path())));
        for (ExampleCommit commit : commits) {
            Map<String, String> content = new TreeMap<>(written.isEmpty() ? unmentioned : Map.of());
            for (ExampleCommit.Change change : commit.changes()) {
                String whole = files.get(change.path());
                if (whole == null) {
                    throw new IllegalStateException(
                            "the example's history names a file that it lacks: " + change.path());
                }
                content.put(change.path(), change.form().of(whole));
            }
            written.add(commit(commit.when(), commit.author(), commit.message(), content));
        }
        return written;
    }

    private HistoryWriter.Commit commit(
            OffsetDateTime when, String author, String message, Map<String, String> content) {
        TeamMember member = settings.team().stream()
                .filter(one -> one.id().value().equals(author))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the example's team is called " + author));
        return new HistoryWriter.Commit(when, member.name(), member.mail().getFirst(), message, content);
    }
}
