package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories with forks, merges, moves, removals and branches that were rewritten, read after every few commits: what is read
 * anew and what only what is new was read of are the same.
 */
final class HistoryGrowthTest {

    private static final int STEPS = 40;

    @TempDir
    private Path temporary;

    static Stream<Integer> seeds() {
        return Stream.iterate(0, seed -> seed + 1).limit(25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingOnlyWhatIsNewGivesTheSame(int seed) throws IOException {
        Path folder = temporary.resolve("notes");
        StateFolder state = StateFolder.at(temporary.resolve("state"), "1");
        Random random = new Random(seed);
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
                .setWorkTree(folder.toFile())
                .build()) {
            repository.create();
            RandomTeam team = new RandomTeam(repository, random);
            for (int step = 0; step < STEPS; step++) {
                team.work();
                if (random.nextInt(3) == 0) {
                    assertThat(read(folder, state)).isEqualTo(read(folder, StateFolder.none()));
                }
            }
            assertThat(read(folder, state)).isEqualTo(read(folder, StateFolder.none()));
        }
        assertThat(state.notices()).isEmpty();
    }

    /** Every note's versions, and the version that first held each of its lines. */
    private static Map<String, Object> read(Path folder, StateFolder state) throws IOException {
        Map<String, Object> read = new TreeMap<>();
        List<NotePath> notes = Stream.iterate(0, number -> number + 1)
                .limit(RandomTeam.NAMES)
                .map(RandomTeam::path)
                .map(NotePath::of)
                .toList();
        try (History history = History.read(folder, state)) {
            FirstLines lines = FirstLines.read(history, notes, state);
            for (NotePath note : notes) {
                List<Version> versions = history.of(note);
                read.put(note.value(), versions);
                for (Version version : versions) {
                    for (String line : history.text(version).lines().toList()) {
                        read.put(note + " " + line, lines.firstWith(note, line));
                    }
                }
            }
        }
        return read;
    }

    /** Commits on branches that fork and merge; the current branch may be any of them. */
    private static final class RandomTeam {

        static final int NAMES = 8;

        private final Repository repository;
        private final Random random;
        private final List<Tip> tips = new ArrayList<>();
        private long clock = 1_700_000_000L;

        RandomTeam(Repository repository, Random random) {
            this.repository = repository;
            this.random = random;
        }

        private record Tip(ObjectId commit, SortedMap<String, String> files) {}

        static String path(int number) {
            return "customers/acme/note" + number + ".md";
        }

        void work() throws IOException {
            Tip next = tips.size() > 1 && random.nextInt(4) == 0 ? merge() : write();
            tips.add(next);
            if (tips.size() > 4) {
                tips.remove(random.nextInt(3));
            }
            Tip current = random.nextInt(5) == 0 ? tips.get(random.nextInt(tips.size())) : next;
            RefUpdate branch = repository.updateRef(Constants.HEAD);
            branch.setNewObjectId(current.commit());
            branch.forceUpdate();
        }

        private Tip write() throws IOException {
            Tip from = tips.isEmpty()
                    ? new Tip(ObjectId.zeroId(), new TreeMap<>())
                    : tips.get(random.nextInt(tips.size()));
            SortedMap<String, String> files = new TreeMap<>(from.files());
            String path = path(random.nextInt(NAMES));
            String text = files.getOrDefault(path, "");
            switch (random.nextInt(6)) {
                case 0 -> files.remove(path);
                case 1, 2 -> {
                    files.remove(path);
                    files.put(path(random.nextInt(NAMES)), random.nextBoolean() ? text : text + line());
                }
                default -> files.put(path, text + line() + line() + line());
            }
            return commit(files, from.commit().equals(ObjectId.zeroId()) ? List.of() : List.of(from.commit()));
        }

        private Tip merge() throws IOException {
            Tip one = tips.get(random.nextInt(tips.size()));
            Tip other = tips.get(random.nextInt(tips.size()));
            if (one.commit().equals(other.commit())) {
                return write();
            }
            SortedMap<String, String> files = new TreeMap<>(one.files());
            other.files()
                    .forEach((path, text) ->
                            files.merge(path, text, (ours, theirs) -> random.nextBoolean() ? ours : theirs + line()));
            return commit(files, List.of(one.commit(), other.commit()));
        }

        private String line() {
            return "- Pain: number " + random.nextInt(1000) + "\n";
        }

        private Tip commit(SortedMap<String, String> files, List<ObjectId> parents) throws IOException {
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                DirCache cache = DirCache.newInCore();
                DirCacheBuilder builder = cache.builder();
                for (Map.Entry<String, String> file : files.entrySet()) {
                    DirCacheEntry entry = new DirCacheEntry(file.getKey());
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(
                            inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                    builder.add(entry);
                }
                builder.finish();
                clock += random.nextInt(3) * 3600L;
                PersonIdent author = new PersonIdent(
                        "Dana Roe", "dana@example.org", Instant.ofEpochSecond(clock), ZoneOffset.ofHours(2));
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(cache.writeTree(inserter));
                commit.setParentIds(parents);
                commit.setAuthor(author);
                commit.setCommitter(author);
                commit.setMessage("Write " + random.nextInt());
                ObjectId id = inserter.insert(commit);
                inserter.flush();
                return new Tip(id, files);
            }
        }
    }
}
