package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.state.FileStamps;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Puts a site into a folder.
 *
 * <p>Files are handed over one by one and kept aside; {@link #publish} then moves those that changed into place, each whole, what
 * pages load before the pages, and removes what the site before had and this one has not. Until then the site before is untouched;
 * a build that is killed while publishing leaves whole files, some old, some new, and the next build mends the rest. Files that
 * somebody else put into the folder stay.
 *
 * <p>Used once. Files may be handed over by several threads; {@link #publish} is called when all are there.
 */
public final class Publisher implements Closeable {

    private static final String OWN_FOLDER = ".leanloop";
    private static final String PAGE = ".html";

    private final Path site;
    private final Path aside;
    private final FileList list;
    private final Set<String> before;
    private final LinkCheck links = new LinkCheck();
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final Set<Path> checkedFolders = new HashSet<>();

    /** What changed: the file's name to where its new content is kept. */
    private final Map<String, Path> changed = new ConcurrentHashMap<>();

    private final AtomicInteger keptCount = new AtomicInteger();

    private Publisher(Path site, FileList list, Set<String> before) {
        this.site = site;
        this.aside = site.resolve(OWN_FOLDER).resolve("writing");
        this.list = list;
        this.before = before;
    }

    /**
     * Opens a folder for one build.
     *
     * @param site where the site goes; made if missing
     * @param notes the folder the notes are read from
     * @throws UnfitFolderException if the site would bury the notes, or the folder holds something that is not a Leanloop site
     */
    public static Publisher into(Path site, Path notes) throws IOException {
        Path notesFolder = notes.toRealPath();
        Path existing = nearestExisting(site.toAbsolutePath().normalize());
        Path target = existing.toRealPath()
                .resolve(existing.relativize(site.toAbsolutePath().normalize()));
        if (notesFolder.startsWith(target)) {
            throw new UnfitFolderException(site + " holds the notes: name another folder for the site");
        }
        Files.createDirectories(target);
        var list = new FileList(target.resolve(OWN_FOLDER).resolve("files"));
        if (!list.exists()) {
            refuseForeign(site, target);
            Files.createDirectories(target.resolve(OWN_FOLDER));
            list.write(Set.of());
        }
        var publisher = new Publisher(target, list, list.read());
        publisher.clearAside();
        Files.createDirectories(publisher.aside);
        return publisher;
    }

    /**
     * Adds every file of the site that was published last in place, as it is now; nothing when there is none.
     *
     * @throws IOException when the disk fails
     */
    public static void stamp(FileStamps stamps, Path site) throws IOException {
        var list = new FileList(site.resolve(OWN_FOLDER).resolve("files"));
        if (list.exists()) {
            for (String name : list.read()) {
                stamps.file(name, site.resolve(name));
            }
        }
    }

    private static Path nearestExisting(Path path) {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static void refuseForeign(Path named, Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !entry.getFileName().toString().equals(OWN_FOLDER))) {
                throw new UnfitFolderException(named
                        + " is not empty and not a Leanloop site: name an empty folder, or one that was built before");
            }
        }
    }

    /** Takes a page; its links are checked when all pages are there. */
    public void page(SiteUrl url, String html) throws IOException {
        synchronized (links) {
            links.add(url, html);
        }
        file(new SiteFile(url, html.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes a file that is no page. */
    public void file(SiteFile file) throws IOException {
        String name = file.url().file();
        if (!files.add(name)) {
            throw new IllegalStateException("two files of the site are called " + name);
        }
        if (!isPublished(name, file.content())) {
            Path kept = aside.resolve(Integer.toString(keptCount.getAndIncrement()));
            Files.write(kept, file.content());
            changed.put(name, kept);
        }
    }

    private boolean isPublished(String name, byte[] content) throws IOException {
        Path there = site.resolve(name);
        return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
                && Files.size(there) == content.length
                && Arrays.equals(Files.readAllBytes(there), content);
    }

    /** Moves everything into place. */
    public PublishReport publish() throws IOException {
        var all = new TreeSet<>(before);
        all.addAll(files);
        list.write(all);
        move(changed.keySet().stream().filter(name -> !name.endsWith(PAGE)).toList());
        move(changed.keySet().stream().filter(name -> name.endsWith(PAGE)).toList());
        int removed = removeStale();
        list.write(files);
        return new PublishReport(
                (int) files.stream().filter(name -> name.endsWith(PAGE)).count(),
                files.size(),
                changed.size(),
                removed,
                links.problems(files));
    }

    private void move(List<String> names) throws IOException {
        for (String name : names) {
            for (Path folder : folders(name)) {
                prepare(folder);
            }
            Path kept = changed.get(name);
            if (kept != null) {
                Files.move(
                        kept, site.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Makes a folder of the site, and refuses to walk through a link that leads out of it. */
    private void prepare(Path folder) throws IOException {
        if (!checkedFolders.add(folder)) {
            return;
        }
        if (Files.isSymbolicLink(folder)) {
            throw new UnfitFolderException(folder + " is a link: the site writes into folders of its own only");
        }
        Files.createDirectories(folder);
    }

    private int removeStale() throws IOException {
        int removed = 0;
        for (String name : before) {
            List<Path> folders = folders(name);
            Path stale = site.resolve(name);
            if (!files.contains(name)
                    && folders.stream().noneMatch(Files::isSymbolicLink)
                    && Files.isRegularFile(stale, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(stale);
                removed++;
                removeEmpty(folders.reversed());
            }
        }
        return removed;
    }

    /** The folders of the site that a file lies in, outermost first. */
    private List<Path> folders(String name) {
        var folders = new ArrayList<Path>();
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            folders.add(site.resolve(name.substring(0, slash)));
        }
        return folders;
    }

    private static void removeEmpty(List<Path> innermostFirst) throws IOException {
        for (Path folder : innermostFirst) {
            if (!isEmpty(folder)) {
                return;
            }
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void clearAside() throws IOException {
        if (!Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> left = Files.list(aside)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(aside);
    }

    /** Forgets what was handed over and not published. */
    @Override
    public void close() throws IOException {
        clearAside();
    }
}
