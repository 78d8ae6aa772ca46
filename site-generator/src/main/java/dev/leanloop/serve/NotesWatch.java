package dev.leanloop.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits until something in a notes folder changes: a note, a setting, or what git has checked out. Not for several threads. */
final class NotesWatch implements Changes.Source, Closeable {

    /** Editors write a file in several steps, and a checkout writes many files: a change is over when it has been quiet for so long. */
    private static final Duration QUIET = Duration.ofMillis(40);

    private static final String GIT = ".git";

    private final WatchService watch;
    private final Path root;
    private final Path site;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private NotesWatch(WatchService watch, Path root, Path site) {
        this.watch = watch;
        this.root = root;
        this.site = site;
    }

    /**
     * Begins to watch.
     *
     * @param site which may lie in the notes folder, and changes with every build
     * @throws IOException when the system cannot watch so many folders
     */
    static NotesWatch of(Path notes, Path site) throws IOException {
        Path root = notes.toRealPath();
        var watching = new NotesWatch(root.getFileSystem().newWatchService(), root, site.toRealPath());
        watching.add(root);
        for (String folder : List.of(GIT, GIT + "/refs/heads")) {
            if (Files.isDirectory(root.resolve(folder))) {
                watching.register(root.resolve(folder));
            }
        }
        return watching;
    }

    private void add(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(site) || folder.endsWith(GIT)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // Gone again, or not ours to read: the build says so.
            }
        });
    }

    private void register(Path folder) throws IOException {
        WatchKey key = folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        folders.put(key, folder);
    }

    @Override
    public boolean awaitChange(Consumer<Path> files) throws IOException {
        try {
            boolean changed = false;
            WatchKey key = watch.take();
            while (key != null || !changed) {
                if (key != null) {
                    changed |= isChange(key, files);
                }
                key = changed ? watch.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : watch.take();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private boolean isChange(WatchKey key, Consumer<Path> files) throws IOException {
        Path folder = folders.get(key);
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            Path file = in(folder, event.context());
            if (file == null) {
                changed = true;
            } else if (!file.startsWith(site) && !isPassing(file)) {
                changed = true;
                files.accept(root.relativize(file));
            }
            if (file != null && event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && Files.isDirectory(file)) {
                add(file);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return changed;
    }

    /** The file of an event; null when there were more events than the system could keep. */
    private static @Nullable Path in(@Nullable Path folder, @Nullable Object name) {
        return folder != null && name instanceof Path file ? folder.resolve(file) : null;
    }

    /** What git and editors write and take away again. */
    private static boolean isPassing(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".lock") || name.endsWith(".swp") || name.endsWith("~") || name.equals("index");
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
