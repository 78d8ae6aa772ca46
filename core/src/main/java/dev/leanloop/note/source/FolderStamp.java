package dev.leanloop.note.source;

import dev.leanloop.state.FileStamps;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stamps everything that lies in a folder, as far as {@link FolderWalk} goes: also what it only names. */
final class FolderStamp extends SimpleFileVisitor<Path> {

    private static final String GIT = ".git";

    /** What every site that Leanloop built has: it may lie among the notes, and holds none. */
    private static final String SITE_LOCK = ".leanloop/lock";

    private final Path root;
    private final Optional<Path> spared;
    private final Map<String, BasicFileAttributes> found = new TreeMap<>();

    private FolderStamp(Path root, Optional<Path> spared) {
        this.root = root;
        this.spared = spared;
    }

    static void add(FileStamps stamps, Path root, Optional<Path> spared) throws IOException {
        var walk = new FolderStamp(root, spared);
        Files.walkFileTree(root, walk);
        walk.found.forEach(stamps::file);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isSite = Files.exists(folder.resolve(SITE_LOCK));
        return folder.endsWith(GIT) || isSite || spared.filter(folder::equals).isPresent()
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        found.put(root.relativize(file).toString(), attributes);
        return FileVisitResult.CONTINUE;
    }
}
