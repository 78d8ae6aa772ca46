package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.history.History;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.note.ForgeKind;
import dev.leanloop.note.ForgeSettings;
import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForgeTest {

    private static final NotePath NOTE = NotePath.of("customers/acme/a b#1.md");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
        https://dana:secret@github.com/acme/notes.git, https://github.com/acme/notes/edit/main/customers/acme/a%20b%231.md, https://github.com/acme/notes/commits/main/customers/acme/a%20b%231.md
        git@gitlab.example.org:group/sub/notes.git, https://gitlab.example.org/group/sub/notes/-/edit/main/customers/acme/a%20b%231.md, https://gitlab.example.org/group/sub/notes/-/commits/main/customers/acme/a%20b%231.md
        ssh://git@codeberg.org:22/acme/notes, https://codeberg.org/acme/notes/_edit/main/customers/acme/a%20b%231.md, https://codeberg.org/acme/notes/commits/branch/main/customers/acme/a%20b%231.md
        https://bitbucket.org/acme/notes/, https://bitbucket.org/acme/notes/src/main/customers/acme/a%20b%231.md?mode=edit, https://bitbucket.org/acme/notes/history-node/main/customers/acme/a%20b%231.md
        """)
    void aKnownHostTellsWhereNotesAreEdited(String origin, String edit, String versions) throws IOException {
        Forge forge = forge(ForgeSettings.NONE, origin);

        assertThat(forge.edit(NOTE)).contains(edit);
        assertThat(forge.history(NOTE)).contains(versions);
    }

    @ParameterizedTest
    @CsvSource({"https://git.example.org/acme/notes.git", "/srv/git/notes.git", "../notes", "file:///srv/notes.git"})
    void anotherHostOrAFolderTellsNothing(String origin) throws IOException {
        assertThat(forge(ForgeSettings.NONE, origin)).isEqualTo(Forge.UNKNOWN);
    }

    @Test
    void theSettingsTellWhatTheHostDoesNot() throws IOException {
        var said = new ForgeSettings("", "https://git.example.org/log/{path}", ForgeKind.GITEA);
        Forge forge = forge(said, "https://git.example.org/acme/notes.git");

        assertThat(forge.edit(NotePath.of("a.md"))).contains("https://git.example.org/acme/notes/_edit/main/a.md");
        assertThat(forge.history(NotePath.of("a.md"))).contains("https://git.example.org/log/a.md");
    }

    private Forge forge(ForgeSettings said, String origin) throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            writer.commit(new HistoryWriter.Commit(
                    OffsetDateTime.parse("2024-05-13T16:00:00+02:00"),
                    "Dana",
                    "dana@example.org",
                    "Write",
                    Map.of("a.md", "a")));
            writer.finish();
        }
        try (Git git = Git.open(folder.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", "origin", "url", origin);
            config.save();
        }
        try (History history = History.read(folder)) {
            return Forge.of(said, history.remote());
        }
    }
}
