package dev.leanloop.note.source;

import dev.leanloop.state.FileStamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stamps everything that lies in a folder, as far as {@link FolderWalk} goes: also what it only names. Of the folders that Leanloop
 * writes itself only what the walk reads there as well, for a file says whose a folder is, and anybody can put one there. Somebody
 * waits for it before every answer that is there already, so all cores look, at a folder each.
 */
final class FolderStamp {

    private static final String GIT = ".git";

    /** What is Leanloop's own in a site, which may lie among the notes. */
    private static final String SITE = ".leanloop";

    private static final String LOCK = "lock";

    private final Path root;
    private final Optional<Path> spared;

    private FolderStamp(Path root, Optional<Path> spared) {
        this.root = root;
        this.spared = spared;
    }

    /**
     * A folder to look at.
     *
     * @param ours whether Leanloop writes it, so that all but notes and images changes without a reason to read anything again
     */
    private record Folder(Path path, boolean ours) {}

    /** What a folder holds itself, and the folders in it, by name. */
    private record Listing(FileStamps files, List<Folder> folders) {}

    static void add(FileStamps stamps, Path root, Optional<Path> spared) throws IOException {
        var stamp = new FolderStamp(root, spared);
        List<Folder> folders = List.of(new Folder(root, false));
        while (!folders.isEmpty()) {
            List<Listing> listings = stamp.list(folders, stamps);
            listings.forEach(listing -> stamps.add(listing.files()));
            folders = listings.stream()
                    .flatMap(listing -> listing.folders().stream())
                    .toList();
        }
    }

    private List<Listing> list(List<Folder> folders, FileStamps stamps) throws IOException {
        try {
            return folders.parallelStream()
                    .map(folder -> list(folder, stamps.part()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Listing list(Folder folder, FileStamps stamps) {
        Path path = folder.path();
        String within = root.relativize(path) + "/";
        List<Folder> folders = new ArrayList<>();
        try {
            boolean ours = folder.ours() || isOurs(path);
            for (Path entry : entries(path)) {
                String name = entry.getFileName().toString();
                boolean isFolder = ours && !FolderWalk.mayRead(name)
                        ? Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                        : stamps.fileUnlessFolder(within + name, entry);
                if (isFolder && !name.equals(GIT) && !(ours && name.equals(SITE))) {
                    folders.add(new Folder(entry, ours));
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

    /** Never the notes folder itself, where the settings lie. */
    private boolean isOurs(Path folder) {
        return !folder.equals(root)
                && (Files.exists(folder.resolve(SITE).resolve(LOCK))
                        || spared.filter(folder::equals).isPresent());
    }
}
