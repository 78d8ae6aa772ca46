package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.state.FileStamps;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Puts a site into a folder, in place or as a release.
 *
 * <p>Files are handed over one by one; those that differ from the site before are kept aside, the others are not written again.
 * {@link #publish} then puts the new site in place of the one before, which is untouched until then and stays when that fails. What a
 * build that was killed left aside, the next one clears. Files that somebody else put into the folder stay.
 *
 * <p>Compares by content, byte for byte: a page that a person or a failing disk changed is mended, whatever its size and time say.
 *
 * <p>Used once. Pages and files may be handed over by several threads at once, in any order; {@link #publish} is called by one, when
 * all are there.
 */
public final class Publisher implements Closeable {

    /** In the site's folder: what is ours and no reader's. */
    private static final String OWN_FOLDER = ".leanloop";

    private static final String PAGE = ".html";

    private final Path aside;
    private final Target target;
    private final LinkCheck links = new LinkCheck();
    private final SharedLinks sharedLinks = new SharedLinks();
    private final Set<String> files = ConcurrentHashMap.newKeySet();

    /** What changed: the file's name to the number of the file aside that holds its new content. */
    private final Map<String, Integer> changed = new ConcurrentHashMap<>();

    private final AtomicInteger keptCount = new AtomicInteger();

    private final AtomicInteger pagesKept = new AtomicInteger();
    private boolean isPublished;

    private Publisher(Path aside, Target target) {
        this.aside = aside;
        this.target = target;
    }

    /**
     * Opens a folder for one build, which replaces the site in it file by file.
     *
     * @param site where the site goes; made if missing
     * @param notes the folder the notes are read from
     * @throws UnfitFolderException if the site would bury the notes, or the folder holds something that is not a Leanloop site
     * @throws StalePagesException if nobody knows any more which files in the folder are ours
     */
    public static Publisher into(Path site, Path notes) throws IOException {
        Path folder = folder(site, notes);
        Path own = folder.resolve(OWN_FOLDER);
        if (Releases.isIn(own)) {
            throw new UnfitFolderException(site + " holds releases: build with --releases, or name another folder");
        }
        var list = new FileList(own);
        if (!list.exists()) {
            refuseForeign(site, folder);
            Files.createDirectories(own);
            list.write(Set.of());
        }
        Path aside = emptied(own);
        return new Publisher(aside, new InPlace(folder, aside, list));
    }

    /**
     * Opens a folder for one build, which becomes a release of its own: readers who come by the link {@code current} see the whole
     * site before, or the whole new one.
     *
     * @param site where the releases are; made if missing
     * @param notes the folder the notes are read from
     * @param shows what the new site shows: an earlier release that shows more than that is removed
     * @throws UnfitFolderException if the site would bury the notes, or the folder holds something else than releases
     */
    public static Publisher intoReleases(Path site, Path notes, Shown shows) throws IOException {
        Path folder = folder(site, notes);
        Path own = folder.resolve(OWN_FOLDER);
        if (new FileList(own).exists()) {
            throw new UnfitFolderException(
                    site + " holds a site without releases: name another folder, or delete it first");
        }
        if (!Releases.isIn(own)) {
            refuseForeign(site, folder);
            Files.createDirectories(own.resolve("releases"));
        }
        Path aside = emptied(own);
        return new Publisher(aside, new Releases(folder, own, aside, shows));
    }

    private static Path folder(Path site, Path notes) throws IOException {
        Path notesFolder = notes.toRealPath();
        Path existing = nearestExisting(site.toAbsolutePath().normalize());
        Path folder = existing.toRealPath()
                .resolve(existing.relativize(site.toAbsolutePath().normalize()));
        if (notesFolder.startsWith(folder)) {
            throw new UnfitFolderException(site + " holds the notes: name another folder for the site");
        }
        Files.createDirectories(folder);
        return folder;
    }

    /**
     * Adds every file of the site that was published last in place, as it is now; nothing when there is none.
     *
     * @throws IOException when the disk fails
     */
    public static void stamp(FileStamps stamps, Path site) throws IOException {
        var list = new FileList(site.resolve(OWN_FOLDER));
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

    private static Path emptied(Path own) throws IOException {
        Path aside = own.resolve("writing");
        FolderTree.delete(aside);
        return Files.createDirectory(aside);
    }

    /**
     * Takes a page; its links are checked when all pages are there.
     *
     * @return what tells it from others, for {@link #keep}
     */
    public PublishedPage page(SiteUrl url, String html) throws IOException {
        SiteFile file = SiteFile.of(url, html);
        PublishedPage page = LinkScan.of(file, html, sharedLinks);
        file(file);
        check(url, page);
        return page;
    }

    /**
     * Lets a page stand as it does in the site before, if that is still what it was: the file is read, and a damaged one is none.
     *
     * @param page what {@link #page} said when it was made
     * @return whether it stands; else it has to be handed over
     */
    public boolean keep(SiteUrl url, PublishedPage page) throws IOException {
        String name = url.file();
        if (!Durable.holds(target.published().resolve(name), page.length(), page.checksum())) {
            return false;
        }
        add(name);
        check(url, page);
        pagesKept.incrementAndGet();
        return true;
    }

    private void check(SiteUrl url, PublishedPage page) {
        synchronized (links) {
            links.add(url, page);
        }
    }

    /** Takes a file that is no page. */
    public void file(SiteFile file) throws IOException {
        String name = file.url().file();
        add(name);
        if (!isPublished(name, file.content())) {
            int number = keptCount.getAndIncrement();
            Files.write(aside(number), file.content());
            changed.put(name, number);
        }
    }

    /** Begins a file that is too large to be held until it is handed over. */
    public LargeFile large() {
        int number = keptCount.getAndIncrement();
        return new LargeFile(this, aside(number), number);
    }

    /** Takes a file that was written aside. */
    void large(SiteUrl url, Path written, int number) throws IOException {
        String name = url.file();
        add(name);
        if (Durable.holds(target.published().resolve(name), written)) {
            Files.delete(written);
        } else {
            changed.put(name, number);
        }
    }

    private Path aside(int number) {
        return aside.resolve(Integer.toString(number));
    }

    /**
     * What stands in a file of the site before, which may be anything.
     *
     * @return empty when there is no such file, or it ends before
     */
    public Optional<byte[]> before(SiteUrl url, int from, int length) throws IOException {
        Path file = target.published().resolve(url.file());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) - from < length) {
            return Optional.empty(); // Without room made for what a damaged number asks for.
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(bytes.array());
    }

    private void add(String name) {
        if (!files.add(name)) {
            throw new IllegalStateException("two files of the site are called " + name);
        }
    }

    private boolean isPublished(String name, byte[] content) throws IOException {
        return Durable.holds(target.published().resolve(name), content);
    }

    /**
     * Puts the new site in place of the one before.
     *
     * @throws UnfinishedException if it failed too late for the site before
     * @throws IOException if it failed; the site before is there
     */
    public PublishReport publish() throws IOException {
        SortedSet<String> all = new TreeSet<>(files);
        Map<String, Path> changes = HashMap.newHashMap(changed.size());
        changed.forEach((name, number) -> changes.put(name, aside(number)));
        int removed = target.publish(all, changes);
        isPublished = true;
        return new PublishReport(
                (int) all.stream().filter(name -> name.endsWith(PAGE)).count(),
                all.size(),
                changed.size(),
                removed,
                pagesKept.get(),
                links.problems(all));
    }

    /** Forgets what was handed over and not published, and what was published before. */
    @Override
    public void close() throws IOException {
        try {
            FolderTree.delete(aside);
        } catch (IOException e) {
            throw isPublished ? UnfinishedException.notCleared(e) : e;
        }
    }
}
