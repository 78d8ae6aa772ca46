package dev.leanloop.index.web;

import dev.leanloop.index.Facet;
import dev.leanloop.index.IndexContents;
import dev.leanloop.index.IndexContents.Field;
import dev.leanloop.index.IndexContents.Role;
import dev.leanloop.index.SearchIndex;
import java.io.IOException;
import java.util.List;

/**
 * Writes an index as the files from which the search page answers, in the format of {@code docs/search-bundle.md}.
 *
 * <p>The same index gives the same names and, under one zlib, the same bytes: names hash what is in the files before
 * compression, so another zlib may pack a file differently but never names it differently.
 */
public final class WebBundle {

    /** The version of the format; the page refuses another one. */
    static final int FORMAT = 6;

    private WebBundle() {}

    /**
     * What was written.
     *
     * @param manifest the name of the file the page starts from
     * @param files how many files
     * @param bytes of all files together
     * @param texts what the next bundle has to know to take over texts of this one
     */
    public record Summary(String manifest, int files, long bytes, List<PartTexts> texts) {
        public Summary {
            texts = List.copyOf(texts);
        }
    }

    /** Writes the bundle of {@code index} to {@code sink}, the manifest last. Two threads give it files, one at a time. */
    public static Summary write(SearchIndex index, Sink sink) throws IOException {
        return write(index, BundleBefore.NONE, sink);
    }

    /** The same: the same files, in less time where {@code before} has texts that did not change. */
    public static Summary write(SearchIndex index, BundleBefore before, Sink sink) throws IOException {
        IndexContents contents = index.contents();
        var counting = new CountingSink(sink);
        var manifest = new JsonText();
        manifest.object()
                .name("format")
                .number(FORMAT)
                .name("documents")
                .number(contents.size())
                .name("stopWords")
                .strings(contents.rules().stopWords())
                .name("elisions")
                .strings(contents.rules().elisions())
                .name("umlauts")
                .number(contents.rules().hasUmlauts() ? 1 : 0)
                .name("stemTable")
                .number(contents.rules().hasTable() ? 1 : 0);
        fields(manifest, contents);
        manifest.name("facets").array();
        for (Facet facet : Facet.values()) {
            manifest.string(facet.word());
        }
        manifest.end();
        manifest.name("group").number(RunFamily.GROUP);
        manifest.name("volume").number(RunFamily.VOLUME);
        var files = new JsonText().object();
        List<PartTexts> known;
        try (var packer = new Packer();
                var packerOfTerms = new Packer()) {
            var terms = new TermWriter(index.contents(), counting, packerOfTerms);
            // Terms and documents take half of the time each, and need nothing of each other.
            try (var writing = Beside.begin(terms::write)) {
                var texts = new DocumentWriter(contents, before, counting, packer);
                texts.write();
                var columns = new ColumnWriter(contents, counting, packer);
                columns.write();
                writing.await();
                terms.finish(manifest, files);
                texts.finish(manifest, files);
                columns.finish(manifest, files);
                known = texts.texts();
            }
        }
        manifest.name("files").string(pack("files", files.end().bytes(), counting));
        String name = pack("manifest", manifest.end().bytes(), counting);
        return new Summary(name + ".js", counting.files, counting.bytes, known);
    }

    /** Writes a pack, and returns its name. */
    private static String pack(String name, byte[] content, Sink sink) throws IOException {
        var hash = new ContentHash();
        hash.add(content);
        String hashed = name + "." + hash.next();
        sink.file(hashed + ".js", PackScript.packed(hashed, content));
        return hashed;
    }

    private static void fields(JsonText manifest, IndexContents contents) {
        manifest.name("fields").array();
        for (Field field : contents.fields()) {
            manifest.array().string(field.name()).number(field.role().ordinal());
            if (field.role() == Role.STEM) {
                manifest.number(field.boost()).number(field.documents()).number(field.length());
            }
            manifest.end();
        }
        manifest.end();
    }

    private static final class CountingSink implements Sink {
        private final Sink sink;
        private int files;
        private long bytes;

        CountingSink(Sink sink) {
            this.sink = sink;
        }

        @Override
        public synchronized void file(String name, byte[] content) throws IOException {
            sink.file(name, content);
            count(content.length);
        }

        @Override
        public Large large() {
            Large file = sink.large();
            return new Large() {
                private long length;

                @Override
                public void add(byte[] more, int from, int size) throws IOException {
                    file.add(more, from, size);
                    length += size;
                }

                @Override
                public void end(String name) throws IOException {
                    synchronized (CountingSink.this) {
                        file.end(name);
                        count(length);
                    }
                }
            };
        }

        private void count(long length) {
            files++;
            bytes += length;
        }
    }
}
