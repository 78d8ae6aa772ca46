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
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What became of each page of an audience's last site: the digest of everything the page was made of, and how its file and its links are
 * known. A page with the same digest would become the same file, so where that file lies in the site, the page need not be made.
 *
 * <p>It says what a page with some content becomes, and nothing of where it lies: any site of the audience may use it, and no build that
 * was killed, no site that was damaged or deleted makes it untrue. Pages that the last build did not have are not in it. Pages may be
 * asked for and added by several threads.
 */
final class KeptPages implements Closeable {

    private static final String NAME = "pages";

    private final StateFolder state;
    private final CompletableFuture<Map<String, Kept>> before;
    private final Map<String, Kept> now = new ConcurrentHashMap<>();
    private final ConcurrentMap<SiteUrl, SiteUrl> links = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> words = new ConcurrentHashMap<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    private KeptPages(StateFolder state) {
        this.state = state;
        this.before = CompletableFuture.supplyAsync(() ->
                state.read(NAME).map(content -> unpacked(new Unpacked(content))).orElse(Map.of()));
    }

    /** A page, and the digest of what it was made of. */
    private record Kept(String digest, PublishedPage page) {}

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
        Kept kept = before.join().get(url.file());
        return kept != null && kept.digest().equals(digest) ? Optional.of(kept.page()) : Optional.empty();
    }

    /** Keeps a page as it was kept before. */
    void again(SiteUrl url) {
        Kept kept = before.join().get(url.file());
        if (kept == null) {
            throw new IllegalStateException("nothing was kept of " + url);
        }
        now.put(url.file(), kept);
    }

    /** Keeps a page that was made. */
    void add(SiteUrl url, String digest, PublishedPage page) {
        now.put(
                url.file(),
                new Kept(
                        digest,
                        new PublishedPage(
                                page.length(),
                                page.checksum(),
                                page.anchors().stream().map(this::one).toList(),
                                page.links().stream().map(this::one).toList(),
                                page.problems())));
    }

    /** Most links lead to where others do, too: one object for all takes a tenth of the room. */
    private SiteUrl one(SiteUrl link) {
        SiteUrl known = links.get(link);
        return known != null
                ? known
                : links.computeIfAbsent(link, added -> new SiteUrl(one(added.file()), one(added.fragment())));
    }

    private String one(String word) {
        return words.computeIfAbsent(word, Function.identity());
    }

    /** Begins to write what differs; pages that were not added are let go. To be called when all were. */
    void write() {
        if (isAsBefore()) {
            return;
        }
        writing = CompletableFuture.runAsync(() -> state.write(NAME, packed(new TreeMap<>(now))));
    }

    private boolean isAsBefore() {
        Map<String, Kept> old = before.join();
        return now.size() == old.size()
                && now.entrySet().stream().allMatch(page -> page.getValue().equals(old.get(page.getKey())));
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
            out.words(page.anchors());
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
                            new PublishedPage(in.number(), in.large(), in.words(), numbered(links, in), in.words())));
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
