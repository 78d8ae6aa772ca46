package dev.leanloop.pipeline;

import dev.leanloop.history.History;
import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.output.FolderTree;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.StateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * The Lucene index of one audience and one day, kept from one run to the next until anything it was made of changes.
 *
 * <p>Each is built afresh in a folder of its own, named by what it was made of, and replaces the one before as a whole: an index never
 * holds a word that its audience may not read, not even as a deleted one. Where nothing can be kept it is made for one run.
 */
public final class KeptIndex implements Closeable {

    private static final int NAME_LENGTH = 32;

    private final StateFolder state;
    private final String family;
    private final Optional<Path> place;
    private final TemporaryFolder temporary;

    private KeptIndex(StateFolder state, String family, Optional<Path> place, TemporaryFolder temporary) {
        this.state = state;
        this.family = family;
        this.place = place;
        this.temporary = temporary;
    }

    /**
     * Looks at what an index would be made of, before anything is read.
     *
     * @param asOf the day that {@code due:overdue} counts from
     * @throws IOException when the disk fails
     */
    public static KeptIndex of(NotesFolder notes, Audience audience, AsOf asOf, StateFolder state) throws IOException {
        TemporaryFolder temporary = TemporaryFolder.create();
        var stamps = new FileStamps(Files.getLastModifiedTime(temporary.path()));
        stamps.word(state.version()).word(asOf.in(notes).toString());
        notes.stamp(stamps, state.folder());
        History.stamp(stamps, notes.root());
        String family = "index-" + audience.name().toLowerCase(Locale.ROOT) + "-";
        // Lucene maps files into memory, which only the system's own disks know.
        Optional<Path> place = state.folder()
                .filter(folder -> folder.getFileSystem().equals(FileSystems.getDefault()))
                .flatMap(folder ->
                        stamps.digest().map(digest -> folder.resolve(family + digest.substring(0, NAME_LENGTH))));
        return new KeptIndex(state, family, place, temporary);
    }

    /** The index, if it was kept and nothing it was made of changed since. One that is damaged is said to be, and counts as none. */
    public Optional<SearchIndex> current() throws IOException {
        if (place.isEmpty() || !Files.isDirectory(place.orElseThrow())) {
            return Optional.empty();
        }
        try {
            return Optional.of(SearchIndex.openWhole(place.orElseThrow()));
        } catch (IOException e) {
            state.notice("the search index in " + place.orElseThrow().getParent() + " is damaged, and is made anew");
            FolderTree.delete(place.orElseThrow());
            return Optional.empty();
        }
    }

    /** Builds the index, and keeps it where it may be kept; the one before, which may hold more than this, is gone in any case. */
    public SearchIndex build(KnowledgeBase knowledge) throws IOException {
        if (place.isEmpty()) {
            try {
                removeOthers();
            } catch (IOException e) {
                state.notice("a search index of earlier notes cannot be removed: " + e.getMessage());
            }
            return in(temporary.path(), knowledge);
        }
        Path kept = place.orElseThrow();
        Path fresh;
        try {
            Files.createDirectories(kept.getParent());
            removeOthers();
            fresh = Files.createTempDirectory(kept.getParent(), family + "new-");
        } catch (IOException e) {
            state.notice("no search index can be kept in " + kept.getParent() + ": " + e.getMessage());
            return in(temporary.path(), knowledge);
        }
        in(fresh, knowledge).close();
        try {
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            FolderTree.delete(fresh); // Another run was faster: what it made is the same.
        }
        return SearchIndex.open(kept);
    }

    private static SearchIndex in(Path folder, KnowledgeBase knowledge) throws IOException {
        return SearchIndex.build(folder, knowledge.language(), SearchDocuments.from(knowledge, KnowledgeBuild::url));
    }

    /** Indexes of other notes, days or programs, and what runs that were killed left. */
    private void removeOthers() throws IOException {
        Optional<Path> folder = state.folder().filter(Files::isDirectory);
        if (folder.isPresent()) {
            try (DirectoryStream<Path> others = Files.newDirectoryStream(folder.orElseThrow(), family + "*")) {
                for (Path other : others) {
                    FolderTree.delete(other);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        temporary.close();
    }
}
