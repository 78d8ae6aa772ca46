package dev.leanloop.site.output;

import dev.leanloop.site.SiteUrls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One folder, file by file: first what is named by its content, then the pages, the home page last, then what leads to the search
 * files and the feeds, so that nothing is named before it is there; at last what is stale goes. An error undoes all of it.
 * A killed build leaves whole files, some old, some new, and the list of both sites, by which the next build finishes.
 */
final class InPlace implements Target {

    private static final String PAGE = ".html";

    private final Path site;
    private final Path aside;
    private final FileList list;
    private final SortedSet<String> before;

    /**
     * @param aside a folder on the same disk for what is neither of the site before nor of the new one
     */
    InPlace(Path site, Path aside, FileList list) throws IOException {
        this.site = site;
        this.aside = aside;
        this.list = list;
        this.before = list.read();
    }

    @Override
    public Path published() {
        return site;
    }

    @Override
    public int publish(SortedSet<String> files, Map<String, Path> changed) throws IOException {
        var stale = new TreeSet<>(before);
        stale.removeAll(files);
        if (changed.isEmpty() && stale.isEmpty()) {
            list.write(files);
            return 0;
        }
        var both = new TreeSet<>(before);
        both.addAll(files);
        list.write(both);
        list.prepare(both, files, aside);
        var exchange = new Exchange(aside);
        try {
            makeWay(changed.keySet(), stale, exchange);
            for (Map.Entry<String, Path> file : inOrder(changed)) {
                exchange.place(file.getValue(), site.resolve(file.getKey()));
            }
            int removed = removeStale(stale, exchange);
            list.replaceByPrepared(aside, exchange);
            return removed;
        } catch (IOException e) {
            try {
                exchange.undo();
            } catch (IOException again) {
                again.addSuppressed(e);
                throw UnfinishedException.partlyNew(site, again);
            }
            throw e;
        }
    }

    /** What others name before what names them. */
    private static List<Map.Entry<String, Path>> inOrder(Map<String, Path> changed) {
        return changed.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Path> file) -> rank(file.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static int rank(String name) {
        if (name.endsWith(PAGE)) {
            return name.indexOf('/') < 0 ? 2 : 1;
        }
        boolean namedByContent =
                name.startsWith(SiteUrls.ASSETS_FOLDER + "/") || name.startsWith(SiteUrls.SEARCH_FOLDER + "/");
        return namedByContent && !name.equals(SiteUrls.SEARCH_BUNDLE.file()) ? 0 : 3;
    }

    /** Makes the folders, before anything is moved: that is where a disk that is full says so. */
    private void makeWay(Set<String> changed, Set<String> stale, Exchange exchange) throws IOException {
        var checked = new HashSet<Path>();
        for (String name : changed) {
            for (Path folder : folders(name)) {
                if (checked.add(folder)) {
                    makeFolder(folder, stale, exchange);
                }
            }
        }
        for (String name : changed) {
            Path target = site.resolve(name);
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                removeStale(new TreeSet<>(within(name, stale)), exchange);
                if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) && isEmpty(target)) {
                    exchange.removeFolder(target);
                } else if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw new UnfitFolderException(
                            target + " is a folder with files of others, where a page has to go");
                }
            }
        }
    }

    private static List<String> within(String folder, Set<String> names) {
        return names.stream().filter(name -> name.startsWith(folder + "/")).toList();
    }

    /** Makes a folder of the site, and refuses to walk through a link that leads out of it. */
    private void makeFolder(Path folder, Set<String> stale, Exchange exchange) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new UnfitFolderException(folder + " is a link: the site writes into folders of its own only");
        }
        if (Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS)) {
            String name = site.relativize(folder).toString().replace('\\', '/');
            if (!stale.contains(name)) {
                throw new UnfitFolderException(folder + " is a file of others, where a folder of the site has to go");
            }
            exchange.takeAway(folder);
        }
        if (!Files.isDirectory(folder)) {
            exchange.makeFolder(folder);
        }
    }

    private int removeStale(SortedSet<String> stale, Exchange exchange) throws IOException {
        int removed = 0;
        var left = new HashSet<Path>();
        for (String name : stale) {
            List<Path> folders = folders(name);
            Path file = site.resolve(name);
            if (folders.stream().noneMatch(Files::isSymbolicLink)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                exchange.takeAway(file);
                removed++;
                left.add(removeEmpty(folders.reversed(), exchange));
            }
        }
        // The list is about to forget these names: they must not come back after a power cut.
        for (Path folder : left) {
            if (Files.isDirectory(folder)) {
                Durable.forceFolder(folder);
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

    /** Removes the folders that nothing is in; the innermost one that stays. */
    private Path removeEmpty(List<Path> innermostFirst, Exchange exchange) throws IOException {
        for (Path folder : innermostFirst) {
            if (!isEmpty(folder)) {
                return folder;
            }
            exchange.removeFolder(folder);
        }
        return site;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
