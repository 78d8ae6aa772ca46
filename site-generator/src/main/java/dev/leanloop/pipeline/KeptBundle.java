package dev.leanloop.pipeline;

import dev.leanloop.index.web.BundleBefore;
import dev.leanloop.index.web.PartTexts;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Where the texts of each part of an audience's index stand in its last search bundle, and digests of them. The texts themselves stand in
 * the site alone, from where the next bundle takes them over if they are still what they were.
 */
final class KeptBundle implements Closeable {

    private static final String NAME = "bundle";

    private final StateFolder state;
    private final CompletableFuture<List<PartTexts>> before;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    private KeptBundle(StateFolder state) {
        this.state = state;
        this.before = CompletableFuture.supplyAsync(() ->
                state.read(NAME).map(content -> unpacked(new Unpacked(content))).orElse(List.of()));
    }

    /** Begins to read what is kept for an audience; nothing of what another Java wrote, which may compress otherwise. */
    static KeptBundle of(StateFolder state, Audience audience) {
        return new KeptBundle(
                state.within(audience.name().toLowerCase(Locale.ROOT)).dependingOn("Java " + Runtime.version()));
    }

    /** The bundle before, as it stands in the site before. */
    BundleBefore in(Publisher publisher) {
        Map<String, PartTexts> parts = new HashMap<>();
        before.join().forEach(part -> parts.put(part.part(), part));
        return new BundleBefore() {
            @Override
            public Optional<PartTexts> texts(String part) {
                return Optional.ofNullable(parts.get(part));
            }

            @Override
            public Optional<byte[]> bytes(String file, int from, int length) throws IOException {
                return publisher.before(SearchFiles.url(file), from, length);
            }
        };
    }

    /** Begins to write what became of the texts, if that differs. */
    void write(List<PartTexts> texts) {
        if (!texts.equals(before.join())) {
            writing = CompletableFuture.runAsync(() -> state.write(NAME, packed(texts)));
        }
    }

    private static byte[] packed(List<PartTexts> texts) {
        Packed out = new Packed().number(texts.size());
        for (PartTexts part : texts) {
            out.text(part.part()).word(part.volume()).number(part.start()).number(part.table());
            out.number(part.runs()).text(part.digest()).number(part.files().size());
            part.files()
                    .forEach(file -> out.text(file.content())
                            .number(file.contentLength())
                            .text(file.digest())
                            .number(file.length()));
        }
        return out.bytes();
    }

    private static List<PartTexts> unpacked(Unpacked in) {
        int count = in.number();
        var texts = new ArrayList<PartTexts>(count);
        for (int i = 0; i < count; i++) {
            texts.add(new PartTexts(in.text(), in.word(), in.number(), in.number(), in.number(), in.text(), files(in)));
        }
        return texts;
    }

    private static List<PartTexts.File> files(Unpacked in) {
        int size = in.number();
        var files = new ArrayList<PartTexts.File>(size);
        for (int i = 0; i < size; i++) {
            files.add(new PartTexts.File(in.text(), in.number(), in.text(), in.number()));
        }
        return files;
    }

    /** Waits until all is written. */
    @Override
    public void close() {
        writing.join();
    }
}
