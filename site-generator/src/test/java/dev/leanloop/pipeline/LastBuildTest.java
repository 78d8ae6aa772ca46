package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was built is not built again while nothing it was made of changes, and is as soon as anything does. */
final class LastBuildTest {

    private static final Path TWO_TALKS = Path.of("src/test/fixtures/two-talks/notes");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path temporary;

    private Path notes;
    private Path site;
    private StateFolder state;
    private Path firstNote;

    @BeforeEach
    void buildOnce() throws IOException {
        notes = temporary.resolve("notes");
        site = temporary.resolve("site");
        state = StateFolder.at(temporary.resolve("state"), "1");
        Golden.copy(TWO_TALKS, notes);
        try (Stream<Path> files = Files.walk(notes)) {
            firstNote = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        age(notes);
        update();
    }

    @Test
    void nothingChangedIsNothingToDo() throws IOException {
        Build again = update();

        assertThat(again.parts).doesNotContain("make pages");
        assertThat(again.built.published().written()).isZero();
        assertThat(again.built.published().pages())
                .isEqualTo(Golden.read(site, ".html").size());
        assertThat(again.built.counts().notes()).isEqualTo(3);
    }

    /** Whatever may change between two builds. */
    enum Change {
        NOTE_EDITED {
            @Override
            void make(LastBuildTest test) throws IOException {
                Files.writeString(test.firstNote, Files.readString(test.firstNote) + "\n- Pain: new trouble\n");
            }
        },
        NOTE_OF_THE_SAME_SIZE {
            @Override
            void make(LastBuildTest test) throws IOException {
                FileTime time = Files.getLastModifiedTime(test.firstNote);
                Files.writeString(
                        test.firstNote, Files.readString(test.firstNote).replace('e', 'a'));
                Files.setLastModifiedTime(
                        test.firstNote, FileTime.from(time.toInstant().plusSeconds(1)));
            }
        },
        NOTE_ADDED {
            @Override
            void make(LastBuildTest test) throws IOException {
                Files.writeString(test.firstNote.resolveSibling("2026-03-09-more.md"), "# More\n");
            }
        },
        NOTE_REMOVED {
            @Override
            void make(LastBuildTest test) throws IOException {
                Files.delete(test.firstNote);
            }
        },
        SETTINGS {
            @Override
            void make(LastBuildTest test) throws IOException {
                Files.writeString(test.notes.resolve("leanloop.yml"), "site: {title: Other}\n");
            }
        },
        PAGE_OF_THE_SITE_CHANGED {
            @Override
            void make(LastBuildTest test) throws IOException {
                Files.writeString(test.site.resolve("index.html"), "not ours");
            }
        },
        PAGE_OF_THE_SITE_REMOVED {
            @Override
            void make(LastBuildTest test) throws IOException {
                Files.delete(test.site.resolve("promises.html"));
            }
        },
        COMMIT {
            @Override
            void make(LastBuildTest test) throws IOException {
                Path git = Files.createDirectories(test.notes.resolve(".git/refs/heads"))
                        .getParent()
                        .getParent();
                Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
                Files.createDirectories(git.resolve("objects"));
            }
        };

        abstract void make(LastBuildTest test) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void anyChangeIsBuilt(Change change) throws IOException {
        change.make(this);

        Build again = update();

        assertThat(again.parts).contains("make pages");
        Path clean = temporary.resolve("clean");
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none()).run(request(clean));
        assertThat(Golden.read(site, ".html")).isEqualTo(Golden.read(clean, ".html"));
    }

    @Test
    void aNoteMadePrivateIsTakenOutThoughItsFolderLooksLikeASite() throws IOException {
        Path lock = firstNote.resolveSibling(".leanloop/lock");
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "");
        age(notes);
        update();
        Files.writeString(firstNote, "---\nvisibility: private\n---\n" + Files.readString(firstNote));

        assertThat(update().parts).contains("make pages");
    }

    @Test
    void aSiteAmongTheNotesIsNoReasonToBuildAgain() throws IOException {
        site = notes.resolve("site");
        update();

        assertThat(update().parts).doesNotContain("make pages");
    }

    @Test
    void anotherDayOrAudienceIsBuilt() throws IOException {
        var later = new BuildRequest(notes, site, Audience.TEAM, new AsOf(TODAY.plusDays(1), TODAY));
        var managers = new BuildRequest(notes, site, Audience.MANAGERS, new AsOf(null, TODAY));

        assertThat(update(later).parts).contains("make pages");
        assertThat(update(managers).parts).contains("make pages");
    }

    /** A file that changed in the moment of the look could change once more without a trace. */
    @Test
    void aNoteThatIsTooYoungIsReadAgain() throws IOException {
        Files.setLastModifiedTime(firstNote, FileTime.from(Instant.MAX));
        update();

        assertThat(update().parts).contains("make pages");
    }

    @Test
    void theIndexOfABuildAnswersAfterwardsAndIsMadeAnewWhenDamaged() throws IOException {
        assertThat(hits("audit")).isPositive();
        try (Stream<Path> files = Files.list(temporary.resolve("state/index-team"))) {
            Path segment = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 1;
            Files.write(segment, bytes);
        }

        assertThat(hits("audit")).isEqualTo(-1);
        assertThat(state.notices()).anyMatch(notice -> notice.contains("search index") && notice.contains("damaged"));
    }

    /** How many the kept index finds; -1 when there is none. */
    private long hits(String query) throws IOException {
        try (KeptIndex kept =
                KeptIndex.perhapsCurrent(NotesFolder.open(notes), Audience.TEAM, new AsOf(null, TODAY), state)) {
            Optional<SearchIndex> current = kept.current();
            if (current.isEmpty()) {
                return -1;
            }
            try (SearchIndex index = current.orElseThrow()) {
                return index.search(SearchRequest.of(query, TODAY)).total();
            }
        }
    }

    private record Build(BuiltSite built, List<String> parts) {}

    private Build update() throws IOException {
        return update(request(site));
    }

    private Build update(BuildRequest request) throws IOException {
        var build = new KnowledgeBuild(Progress.UNWATCHED, state);
        BuiltSite built = build.update(request);
        return new Build(
                built, build.timings().spent().stream().map(Timings.Spent::part).toList());
    }

    private BuildRequest request(Path into) {
        return new BuildRequest(notes, into, Audience.TEAM, new AsOf(null, TODAY));
    }

    private static void age(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            }
        }
    }
}
