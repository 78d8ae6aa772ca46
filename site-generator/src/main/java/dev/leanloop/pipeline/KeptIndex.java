package dev.leanloop.pipeline;

import dev.leanloop.history.History;
import dev.leanloop.index.IndexInUseException;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.Settings;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.ItemUrls;
import dev.leanloop.site.output.FolderTree;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.StateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index of one audience, kept from one run to the next. As long as nothing it was made of changes it is opened as it is; then
 * only those parts are indexed anew whose notes changed.
 *
 * <p>What changed goes as a whole: an index never holds a word that its audience may not read, not even as a deleted one. Where nothing
 * can be kept it is made for one run.
 */
public final class KeptIndex implements Closeable {

    private final StateFolder state;
    private final String name;
    private final SearchIndex.MadeOf madeOf;
    private final TemporaryFolder temporary;
    private final Settings settings;

    /** The index that was kept, on its way to whoever asks for it first. */
    private Workers.@Nullable Work<Optional<SearchIndex>> opening;

    private KeptIndex(
            StateFolder state, String name, SearchIndex.MadeOf madeOf, TemporaryFolder temporary, Settings settings) {
        this.state = state;
        this.name = name;
        this.madeOf = madeOf;
        this.temporary = temporary;
        this.settings = settings;
    }

    /**
     * Looks at what an index would be made of, before anything is read.
     *
     * @param asOf the day that {@code due:overdue} counts from
     * @throws IOException when the disk fails
     */
    public static KeptIndex of(NotesFolder notes, Audience audience, AsOf asOf, StateFolder state) throws IOException {
        TemporaryFolder temporary = TemporaryFolder.create();
        try {
            var stamps = new FileStamps(Files.getLastModifiedTime(temporary.path()));
            notes.stamp(stamps, state.folder());
            Settings settings = notes.settings().settings();
            stamps.word(asOf.in(settings).toString());
            History.stamp(stamps, notes.root());
            var madeOf = new SearchIndex.MadeOf(state.version(), stamps.digest().orElse(""));
            return new KeptIndex(state, name(audience), madeOf, temporary, settings);
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    /**
     * The same for whoever asks for the {@link #current} index before anything is read: it is opened while its notes are looked at.
     *
     * @throws IOException when the disk fails
     */
    public static KeptIndex perhapsCurrent(NotesFolder notes, Audience audience, AsOf asOf, StateFolder state)
            throws IOException {
        Workers.Work<Optional<SearchIndex>> opening = Workers.beside(() -> open(state, name(audience)));
        KeptIndex kept = of(notes, audience, asOf, state);
        kept.opening = opening;
        return kept;
    }

    /** The settings of its notes, as they were when it was looked at. */
    public Settings settings() {
        return settings;
    }

    private static String name(Audience audience) {
        return "index-" + audience.name().toLowerCase(Locale.ROOT);
    }

    /** Begins to load what asking an index takes, for whoever will ask one and has something else to do first. */
    public static void prepare() {
        // What fails here fails where it is needed, and is told there.
        Workers.beside(() -> {
            SearchIndex.prepare(Path.of(System.getProperty("java.io.tmpdir")));
            return Boolean.TRUE;
        });
    }

    /** Where things are kept. Lucene maps files into memory, which only the system's own disks know. */
    private static Optional<Path> folder(StateFolder state) {
        return state.folder().filter(folder -> folder.getFileSystem().equals(FileSystems.getDefault()));
    }

    /** The index, if it was kept and nothing it was made of changed since. One that is damaged is said to be, and counts as none. */
    public Optional<SearchIndex> current() throws IOException {
        Optional<SearchIndex> there = opening == null ? open(state, name) : opening.result();
        opening = null;
        if (there.isPresent() && !there.orElseThrow().isMadeOf(madeOf)) {
            there.orElseThrow().close();
            return Optional.empty();
        }
        return there;
    }

    private static Optional<SearchIndex> open(StateFolder state, String name) throws IOException {
        Optional<Path> folder = folder(state);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path place = folder.orElseThrow().resolve(name);
        try {
            return SearchIndex.open(place, state.version());
        } catch (IOException e) {
            removeDamaged(state, place);
            return Optional.empty();
        }
    }

    /**
     * Builds the index, and keeps it where it may be kept, in place of the one before, which may hold more than this. Where that fails the
     * one before is removed, and the index is made for this run.
     *
     * @throws IOException when the thread was interrupted, and the one before is still there; or when not even the disk for what is
     *     temporary takes it
     */
    public SearchIndex build(KnowledgeBase knowledge) throws IOException {
        var urls = new ItemUrls();
        List<SearchDocument> documents =
                SearchDocuments.from(knowledge, item -> urls.of(item).toString());
        Optional<Path> folder = folder(state);
        if (folder.isPresent()) {
            try {
                return kept(folder.orElseThrow(), knowledge.language(), documents);
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                state.notice("no search index can be kept in " + folder.orElseThrow() + ": " + e.getMessage());
                if (!(e instanceof IndexInUseException)) {
                    remove(folder.orElseThrow().resolve(name));
                }
            }
        }
        return SearchIndex.build(temporary.path(), knowledge.language(), documents);
    }

    private SearchIndex kept(Path folder, String language, List<SearchDocument> documents) throws IOException {
        removeOfOtherVersions(folder);
        Path place = folder.resolve(name);
        try {
            SearchIndex.check(place);
        } catch (IOException e) {
            removeDamaged(state, place);
        }
        state.makeFolder(name);
        return SearchIndex.update(place, language, documents, madeOf);
    }

    private static void removeDamaged(StateFolder state, Path place) throws IOException {
        state.notice("the search index in " + place.getParent() + " is damaged, and is made anew");
        FolderTree.delete(place);
    }

    private void remove(Path place) {
        try {
            FolderTree.delete(place);
        } catch (IOException e) {
            state.notice("a search index of earlier notes cannot be removed: " + e.getMessage());
        }
    }

    /** Earlier versions kept each index in a folder with a longer name. */
    private void removeOfOtherVersions(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, name + "-*")) {
                for (Path other : others) {
                    FolderTree.delete(other);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (opening != null) {
                Optional<SearchIndex> unasked = opening.result();
                if (unasked.isPresent()) {
                    unasked.orElseThrow().close();
                }
            }
        } finally {
            temporary.close();
        }
    }
}
