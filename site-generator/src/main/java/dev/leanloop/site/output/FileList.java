package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names of the files that a site consists of, kept in the site itself: what tells a Leanloop site from any other folder, and
 * our files from those somebody put beside them.
 */
final class FileList {

    private static final String FIRST_LINE = "leanloop-site 1";

    private final Path file;

    /** The list kept in a file. */
    FileList(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The names, sorted.
     *
     * @throws UnfitFolderException if the list is damaged: without it nobody can tell which pages are stale, and a stale page may
     *     be one that must not be seen any more
     */
    Set<String> read() throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw damaged();
        }
        var names = new TreeSet<String>();
        for (String name : lines.subList(1, lines.size())) {
            try {
                names.add(SiteUrl.of(name).file());
            } catch (IllegalArgumentException e) {
                UnfitFolderException damaged = damaged();
                damaged.initCause(e);
                throw damaged;
            }
        }
        return names;
    }

    /** Replaces the list, whole or not at all. */
    void write(Collection<String> names) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        String text = names.stream().sorted().collect(Collectors.joining("\n", FIRST_LINE + "\n", "\n"));
        Files.writeString(next, names.isEmpty() ? FIRST_LINE + "\n" : text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private UnfitFolderException damaged() {
        return new UnfitFolderException(file
                + " is damaged, so stale pages cannot be told from others: delete the site's folder and build again");
    }
}
