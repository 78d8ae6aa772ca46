package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * The names of the files that a site consists of, kept in the site itself: what tells a Leanloop site from any other folder, and
 * our files from those somebody put beside them. Kept twice, each copy with its checksum, and on the disk before it is relied on:
 * a stale page that nobody knows any more may be one that must not be seen.
 */
final class FileList {

    private static final String FIRST_LINE = "leanloop-site 2 ";

    private final Path folder;
    private final List<Path> copies;

    /** The list kept in a folder. */
    FileList(Path folder) {
        this.folder = folder;
        this.copies = List.of(folder.resolve("files"), folder.resolve("files.copy"));
    }

    boolean exists() {
        return copies.stream().anyMatch(Files::exists);
    }

    /**
     * The names, sorted. One copy will do; where both are whole and a build was killed between them, a file that either names counts.
     *
     * @throws StalePagesException if no copy is whole
     */
    SortedSet<String> read() throws IOException {
        var names = new TreeSet<String>();
        boolean whole = false;
        for (Path copy : copies) {
            Optional<List<String>> read = read(copy);
            whole |= read.isPresent();
            names.addAll(read.orElse(List.of()));
        }
        if (!whole) {
            throw new StalePagesException(
                    copies.getFirst() + " and its copy are damaged, so a page that must not be seen any more"
                            + " cannot be told from others: delete the site's folder and build again");
        }
        return names;
    }

    private static Optional<List<String>> read(Path copy) throws IOException {
        if (!Files.isRegularFile(copy)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(copy, StandardCharsets.UTF_8);
            int end = text.indexOf('\n') + 1;
            if (end == 0 || !text.substring(0, end).equals(firstLine(text.substring(end)))) {
                return Optional.empty();
            }
            return Optional.of(text.substring(end)
                    .lines()
                    .map(name -> SiteUrl.of(name).file())
                    .toList());
        } catch (MalformedInputException | IllegalArgumentException e) {
            return Optional.empty(); // No list of ours: the other copy has to do.
        }
    }

    /** Replaces the list, each copy whole or not at all; a copy that says so already stays. */
    void write(Collection<String> names) throws IOException {
        for (Path copy : copies) {
            Durable.replace(copy, text(names));
        }
    }

    /**
     * Writes down both this list and the one that is to replace it, because there may be no room any more when that is done, or
     * undone.
     */
    void prepare(Collection<String> now, Collection<String> next, Path aside) throws IOException {
        for (Path copy : copies) {
            Durable.write(prepared("now-", copy, aside), text(now));
            Durable.write(prepared("next-", copy, aside), text(next));
        }
    }

    /** Puts the next list in place, and waits until it is there. */
    void replaceByPrepared(Path aside, Exchange exchange) throws IOException {
        for (Path copy : copies) {
            exchange.place(prepared("next-", copy, aside), copy, prepared("now-", copy, aside));
        }
        Durable.forceFolder(folder);
    }

    private static Path prepared(String which, Path copy, Path aside) {
        return aside.resolve(which + copy.getFileName());
    }

    private static byte[] text(Collection<String> names) {
        String lines = names.stream().sorted().map(name -> name + "\n").collect(Collectors.joining());
        return (firstLine(lines) + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLine(String lines) {
        var checksum = new CRC32C();
        checksum.update(lines.getBytes(StandardCharsets.UTF_8));
        return FIRST_LINE + Long.toHexString(checksum.getValue()) + "\n";
    }
}
