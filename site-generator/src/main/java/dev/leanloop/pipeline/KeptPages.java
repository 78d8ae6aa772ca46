package dev.leanloop.pipeline;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.site.output.PublishedPage;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of each page of an audience's last site: the digest of everything the page was made of, and how its file and its links are
 * known. A page with the same digest would become the same file, so where that file lies in the site, the page need not be made.
 *
 * <p>It says what a page with some content becomes, and nothing of where it lies: any site of the audience may use it, and no build that
 * was killed, no site that was damaged or deleted makes it untrue. Pages that the last build did not have are not in it. Pages may be
 * asked for and added by several threads.
 *
 * <p>It lies in several files, the pages of a customer in one: a note that was edited changes few of them, and the others stay.
 */
final class KeptPages implements Closeable {

    private static final String NAME = "pages";

    private static final int FILES = 16;

    private final StateFolder state;
    private final List<File> files;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    private KeptPages(StateFolder state) {
        this.state = state;
        this.files = IntStream.range(0, FILES)
                .mapToObj(number -> new File(NAME + "-" + number, state))
                .toList();
    }

    /** A page, and the digest of what it was made of. */
    private record Kept(String digest, PublishedPage page) {}

    /** Some of the pages, and what is kept of them in one file. */
    private static final class File {
        private final String name;
        private final CompletableFuture<Map<String, Kept>> before;
        private final Map<String, Kept> now = new ConcurrentHashMap<>();
        private volatile boolean isNew;

        File(String name, StateFolder state) {
            this.name = name;
            this.before = CompletableFuture.supplyAsync(() -> state.read(name)
                    .map(content -> unpacked(new Unpacked(content)))
                    .orElse(Map.of()));
        }

        @Nullable
        Kept before(SiteUrl url) {
            return before.join().get(url.file());
        }

        /** Writes what differs. */
        void write(StateFolder state) {
            if (now.isEmpty()) {
                state.remove(name);
            } else if (isNew || now.size() < before.join().size()) {
                state.write(name, packed(new TreeMap<>(now)));
            }
        }
    }

    /** The file of a page: by the customer's folder, where it lies in one. */
    private File file(SiteUrl url) {
        int first = url.file().indexOf('/');
        int second = url.file().indexOf('/', first + 1);
        String folder = first < 0 || second < 0 ? "" : url.file().substring(first + 1, second);
        // The low bits of a text's hash are little more than its last letter.
        return files.get(folder.hashCode() * 0x9E3779B9 >>> Integer.SIZE - Integer.numberOfTrailingZeros(FILES));
    }

    /** Begins to read what is kept for an audience. */
    static KeptPages of(StateFolder state, Audience audience) {
        return new KeptPages(state.within(audience.name().toLowerCase(Locale.ROOT))
                .dependingOn("Java " + Runtime.version().feature()));
    }

    /** Whether there is any use in adding pages. */
    boolean areKept() {
        return state.folder().isPresent();
    }

    /** What a page became when it was made of this. */
    Optional<PublishedPage> page(SiteUrl url, String digest) {
        Kept kept = file(url).before(url);
        return kept != null && kept.digest().equals(digest) ? Optional.of(kept.page()) : Optional.empty();
    }

    /** Keeps a page as it was kept before. */
    void again(SiteUrl url) {
        File file = file(url);
        Kept kept = file.before(url);
        if (kept == null) {
            throw new IllegalStateException("nothing was kept of " + url);
        }
        file.now.put(url.file(), kept);
    }

    /** Keeps a page that was made. */
    void add(SiteUrl url, String digest, PublishedPage page) {
        File file = file(url);
        file.isNew = true;
        file.now.put(url.file(), new Kept(digest, page));
    }

    /** Begins to write what differs; pages that were not added are let go. To be called when all were. */
    void write() {
        writing = CompletableFuture.runAsync(() -> {
            state.remove(NAME); // Earlier versions kept all pages in one file.
            files.forEach(file -> file.write(state));
        });
    }

    private static byte[] packed(SortedMap<String, Kept> pages) {
        Map<SiteUrl, Integer> numbers = new LinkedHashMap<>();
        pages.values().forEach(kept -> kept.page().links().forEach(link -> numbers.putIfAbsent(link, numbers.size())));
        Packed out = new Packed().number(numbers.size());
        numbers.keySet().forEach(link -> out.word(link.file()).word(link.fragment()));
        out.number(pages.size());
        pages.forEach((file, kept) -> {
            PublishedPage page = kept.page();
            out.word(file).text(kept.digest()).number(page.length()).large(page.checksum());
            out.text(page.anchors());
            out.number(page.links().size());
            page.links().forEach(link -> out.number(Objects.requireNonNull(numbers.get(link))));
            out.words(page.problems());
        });
        return out.bytes();
    }

    private static Map<String, Kept> unpacked(Unpacked in) {
        List<SiteUrl> links = IntStream.range(0, in.number())
                .mapToObj(link -> new SiteUrl(in.word(), in.word()))
                .toList();
        int count = in.number();
        Map<String, Kept> pages = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            pages.put(
                    in.word(),
                    new Kept(
                            in.text(),
                            new PublishedPage(in.number(), in.large(), in.text(), numbered(links, in), in.words())));
        }
        return pages;
    }

    private static List<SiteUrl> numbered(List<SiteUrl> all, Unpacked in) {
        int size = in.number();
        var links = new ArrayList<SiteUrl>(size);
        for (int i = 0; i < size; i++) {
            links.add(all.get(in.number()));
        }
        return links;
    }

    /** Waits until all is written. */
    @Override
    public void close() {
        writing.join();
    }
}
