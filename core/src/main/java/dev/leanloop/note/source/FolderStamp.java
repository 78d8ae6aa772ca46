package dev.leanloop.note.source;

import dev.leanloop.state.FileStamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stamps everything that lies in a folder, as far as {@link FolderWalk} goes: also what it only names. Somebody waits for it before
 * every answer that is there already, so all cores look, at a folder each.
 */
final class FolderStamp {

    private static final String GIT = ".git";

    /** What every site that Leanloop built has: it may lie among the notes, and holds none. */
    private static final String SITE_LOCK = ".leanloop/lock";

    private final Path root;
    private final Optional<Path> spared;

    private FolderStamp(Path root, Optional<Path> spared) {
        this.root = root;
        this.spared = spared;
    }

    /** What a folder holds itself, and the folders in it, by name. */
    private record Listing(FileStamps files, List<Path> folders) {}

    static void add(FileStamps stamps, Path root, Optional<Path> spared) throws IOException {
        var stamp = new FolderStamp(root, spared);
        List<Path> folders = List.of(root);
        while (!folders.isEmpty()) {
            List<Listing> listings = stamp.list(folders, stamps);
            listings.forEach(listing -> stamps.add(listing.files()));
            folders = listings.stream()
                    .flatMap(listing -> listing.folders().stream())
                    .toList();
        }
    }

    private List<Listing> list(List<Path> folders, FileStamps stamps) throws IOException {
        try {
            return folders.parallelStream()
                    .map(folder -> list(folder, stamps.part()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Listing list(Path folder, FileStamps stamps) {
        String within = root.relativize(folder) + "/";
        List<Path> folders = new ArrayList<>();
        try {
            for (Path entry : entries(folder)) {
                if (stamps.fileUnlessFolder(within + entry.getFileName(), entry) && !isPassedOver(entry)) {
                    folders.add(entry);
                }
            }
        } catch (AccessDeniedException e) {
            stamps.word(within).word("not to be opened"); // Reading says so, too.
        } catch (NoSuchFileException e) {
            stamps.word(within).word("gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Listing(stamps, folders);
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries;
    }

    private boolean isPassedOver(Path folder) {
        return folder.endsWith(GIT)
                || Files.exists(folder.resolve(SITE_LOCK))
                || spared.filter(folder::equals).isPresent();
    }
}
