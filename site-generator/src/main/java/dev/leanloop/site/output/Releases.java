package dev.leanloop.site.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for each site under {@code releases}, and the link {@code current} that leads to one of them. A new release is made
 * beside the others, what did not change as a second name for the same file; all of it is on the disk before the link is swapped,
 * in one step. Earlier releases stay for readers who are at it, and to go back by hand, as long as the new one shows all that they
 * show. After any other change they are gone before the build ends: what vanished may be what must not be seen.
 */
final class Releases implements Target {

    /** How many stay besides the current one. */
    static final int EARLIER = 2;

    private static final String CURRENT = "current";
    private static final String FOLDER = "releases";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern RELEASE = Pattern.compile(FOLDER + "/(" + NUMBER + ")");

    private final Path site;
    private final Path own;
    private final Path aside;
    private final Shown shows;
    private final OptionalInt current;

    /**
     * @param own our folder within the site's, which no reader needs
     * @param aside a folder on the same disk for what is neither of the site before nor of the new one
     * @param shows what the new site will show
     */
    Releases(Path site, Path own, Path aside, Shown shows) throws IOException {
        this.site = site;
        this.own = own;
        this.aside = aside;
        this.shows = shows;
        this.current = current();
    }

    /** Whether a folder is one of releases. */
    static boolean isIn(Path own) {
        return Files.exists(own.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
    }

    private OptionalInt current() throws IOException {
        Path link = site.resolve(CURRENT);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return OptionalInt.empty();
        }
        if (!Files.isSymbolicLink(link)) {
            throw new UnfitFolderException(link + " is no link to a release: name another folder for the site");
        }
        Matcher release =
                RELEASE.matcher(Files.readSymbolicLink(link).toString().replace('\\', '/'));
        return release.matches() && Files.isDirectory(link)
                ? OptionalInt.of(Integer.parseInt(release.group(1)))
                : OptionalInt.empty();
    }

    private Path release(int number) {
        return site.resolve(FOLDER).resolve(Integer.toString(number));
    }

    /** What a release shows; beside the releases, so that no reader is served it. */
    private Path shown(int number) {
        return own.resolve(FOLDER).resolve(Integer.toString(number));
    }

    @Override
    public Path published() {
        return release(current.orElse(0)); // None has the number 0.
    }

    @Override
    public int publish(SortedSet<String> files, Map<String, Path> changed) throws IOException {
        SortedSet<String> before = current.isEmpty() ? new TreeSet<>() : filesIn(published());
        int removed =
                (int) before.stream().filter(name -> !files.contains(name)).count();
        int standing;
        if (current.isPresent() && changed.isEmpty() && removed == 0) {
            standing = current.getAsInt();
            // The same pages can be made of other notes.
            shows.write(shown(standing));
        } else {
            standing = numbers().stream().mapToInt(number -> number).max().orElse(0) + 1;
            Files.createDirectories(site.resolve(FOLDER));
            Files.createDirectories(own.resolve(FOLDER));
            shows.write(shown(standing));
            Path made = make(files, changed);
            Files.move(made, release(standing), StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(site.resolve(FOLDER));
            swap(standing);
        }
        try {
            purge(standing);
        } catch (IOException e) {
            throw UnfinishedException.notCleared(e);
        }
        return removed;
    }

    private static SortedSet<String> filesIn(Path release) throws IOException {
        var files = new TreeSet<String>();
        try (Stream<Path> entries = Files.walk(release)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(release.relativize(entry).toString().replace('\\', '/'));
                }
            }
        }
        return files;
    }

    /** The whole release, on the disk, in a place where nobody looks. */
    private Path make(Set<String> files, Map<String, Path> changed) throws IOException {
        Path made = aside.resolve("release");
        var folders = new LinkedHashSet<Path>();
        Files.createDirectory(made);
        folders.add(made);
        for (String name : files) {
            Path target = made.resolve(name);
            makeFolders(name, made, folders);
            Path content = changed.get(name);
            if (content == null) {
                linkOrCopy(published().resolve(name), target);
            } else {
                Durable.force(content);
                Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path folder : folders) {
            Durable.forceFolder(folder);
        }
        return made;
    }

    private static void makeFolders(String name, Path top, Set<Path> made) throws IOException {
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            Path folder = top.resolve(name.substring(0, slash));
            if (made.add(folder)) {
                Files.createDirectory(folder);
            }
        }
    }

    private static void linkOrCopy(Path existing, Path target) throws IOException {
        try {
            Files.createLink(target, existing);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(existing, target);
            Durable.force(target);
        }
    }

    private void swap(int number) throws IOException {
        Path next = aside.resolve(CURRENT);
        try {
            Files.createSymbolicLink(next, site.getFileSystem().getPath(FOLDER, Integer.toString(number)));
        } catch (UnsupportedOperationException e) {
            throw new UnfitFolderException(
                    "releases need symbolic links, which " + site + " cannot have: build without them");
        }
        Files.move(next, site.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            Durable.forceFolder(site);
        } catch (IOException e) {
            throw UnfinishedException.notCleared(e);
        }
    }

    /** Removes the releases that must not, or need not, stay; each is gone for readers in one step. */
    private void purge(int standing) throws IOException {
        int left = EARLIER;
        List<Integer> others = numbers().stream()
                .filter(number -> number != standing)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int number : others) {
            // One above the current was made by a build that ended before it became that.
            boolean stays = number <= current.orElse(0)
                    && left > 0
                    && Shown.read(shown(number)).filter(shows::showsAllOf).isPresent();
            if (stays) {
                left--;
            } else {
                Path gone = aside.resolve("gone-" + number);
                Files.move(release(number), gone, StandardCopyOption.ATOMIC_MOVE);
                FolderTree.delete(gone);
                Files.deleteIfExists(shown(number));
            }
        }
    }

    private List<Integer> numbers() throws IOException {
        Path releases = site.resolve(FOLDER);
        if (!Files.isDirectory(releases, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> NUMBER.matcher(name).matches())
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}
