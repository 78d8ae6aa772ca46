package dev.leanloop.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A Lucene index of search documents in a folder of its own: built, then only read.
 *
 * <p>The same documents in the same order give the same answers on every machine, whatever the index was built from. Documents of equal
 * score come in the order in which they were given, the order of the folder. Not for several threads at a time.
 */
public final class SearchIndex implements Closeable {

    /** Under which the index keeps its language. */
    private static final String LANGUAGE = "language";

    private static final String PROGRAM = "program";
    private static final String NOTES = "notes";

    static {
        LuceneLog.keepQuiet();
    }

    private final Directory directory;
    private final DirectoryReader reader;
    private final Analysis analysis;
    private final Search search;

    /**
     * @param commit the latest, as far as the caller knows
     */
    private SearchIndex(Directory directory, SegmentInfos commit) throws IOException {
        this.directory = directory;
        this.reader = IndexedParts.open(directory, commit);
        this.analysis = new Analysis(Language.valueOf(
                reader.getIndexCommit().getUserData().getOrDefault(LANGUAGE, Language.ENGLISH.name())));
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
        this.search = new Search(new LuceneSearched(searcher), analysis);
    }

    /**
     * Asks an index of nothing, so that what opening and asking one takes is loaded and started: for a thread of its own, while something
     * else is done first. Safe beside everything.
     *
     * @param folder any that is there; nothing in it is looked at
     * @throws IOException when it cannot be opened
     */
    public static void prepare(Path folder) throws IOException {
        Codec.getDefault();
        MappedFiles.in(folder).close();
        try (var analysis = new Analysis(Language.ENGLISH);
                var reader = new MultiReader()) {
            new Search(new LuceneSearched(new IndexSearcher(reader)), analysis)
                    .answer(SearchRequest.of("words", LocalDate.EPOCH).withoutCounts());
        }
    }

    /**
     * What an index is made by and of.
     *
     * @param program a text that another program, which may index the same notes otherwise, does not have
     * @param notes a text that notes of other words, or another day, do not have; empty when nobody can tell
     */
    public record MadeOf(String program, String notes) {}

    /**
     * Builds the index of {@code documents} in {@code folder}, in place of the one that is there, and opens it.
     *
     * @param language of the documents, an ISO 639 code; words of a language that is not known are found as they are written
     * @param documents with distinct ids, in the order of the folder
     * @throws InterruptedIOException soon after the thread was interrupted; the folder then holds no new index
     */
    public static SearchIndex build(Path folder, String language, List<SearchDocument> documents) throws IOException {
        return write(folder, Language.of(language), documents, new MadeOf("", ""), OpenMode.CREATE);
    }

    /**
     * The same, but takes over what the index that is there has of documents that did not change. What a document said before is in no
     * file of the folder afterwards.
     *
     * @param folder holds an index that is whole, or none
     * @throws IndexInUseException when another process writes there
     * @throws IOException when the disk fails; the folder then holds the index before, as it does when the thread was interrupted
     */
    public static SearchIndex update(Path folder, String language, List<SearchDocument> documents, MadeOf madeOf)
            throws IOException {
        Map<String, String> before = data(folder);
        boolean mayStay = madeOf.program.equals(before.get(PROGRAM))
                && Language.of(language).name().equals(before.get(LANGUAGE));
        return write(folder, Language.of(language), documents, madeOf, mayStay ? OpenMode.APPEND : OpenMode.CREATE);
    }

    private static SearchIndex write(
            Path folder, Language language, List<SearchDocument> documents, MadeOf madeOf, OpenMode mode)
            throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            Map<String, String> data = Map.of(LANGUAGE, language.name(), PROGRAM, madeOf.program, NOTES, madeOf.notes);
            IndexedParts.write(directory, language, documents, data, mode);
            return new SearchIndex(directory, SegmentInfos.readLatestCommit(directory));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the index in {@code folder}; an {@link IOException} says which folder has none. */
    public static SearchIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new SearchIndex(directory, SegmentInfos.readLatestCommit(directory));
        } catch (IndexNotFoundException e) {
            directory.close();
            throw new IOException("no search index in " + folder, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * As {@link #open}, if what is in {@code folder} is made by that program, and after {@link #check}.
     *
     * @param program see {@link MadeOf}
     */
    public static Optional<SearchIndex> open(Path folder, String program) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Directory directory = MappedFiles.in(folder);
        Closeable opened = directory;
        try {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            if (program.equals(commit.getUserData().get(PROGRAM))) {
                SearchIndex index = new SearchIndex(directory, commit);
                opened = index;
                if (!(directory instanceof MappedFiles)) { // Which checks what it opens.
                    check(index.reader);
                }
                return Optional.of(index);
            }
        } catch (IndexNotFoundException e) {
            opened.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        opened.close();
        return Optional.empty();
    }

    /** Whether this index is certainly what would be made now. */
    public boolean isMadeOf(MadeOf madeOf) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return !madeOf.notes.isEmpty()
                && madeOf.notes.equals(data.get(NOTES))
                && madeOf.program.equals(data.get(PROGRAM));
    }

    /** Reads every byte of the index in {@code folder}, if there is one: an {@link IOException} says what is damaged. */
    public static void check(Path folder) throws IOException {
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.exists(lock) && Files.size(lock) > 0) {
            throw new IOException(lock + " should be empty"); // A writer would take fright halfway.
        }
        if (!data(folder).isEmpty()) {
            try (Directory directory = FSDirectory.open(folder);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                check(reader);
            }
        }
    }

    private static void check(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /** What is kept beside the documents; nothing when there is no index. */
    private static Map<String, String> data(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    ? SegmentInfos.readLatestCommit(directory).getUserData()
                    : Map.of();
        }
    }

    /** Answers a request; never fails because of what the query says. */
    public SearchResult search(SearchRequest request) throws IOException {
        return search.answer(request);
    }

    /**
     * What else could be asked in place of a request, the likeliest first; each finds something.
     *
     * @param answer to the request
     * @param words by which readers mean values of fields
     */
    public List<Way> ways(SearchRequest request, SearchResult answer, FieldWords words) throws IOException {
        return search.ways(request, answer, words);
    }

    /** The query as understood, in normal form, without running it. */
    public static String normalForm(String query) {
        return NormalForm.of(
                QueryParser.parse(query, SearchRequest.Entry.COMPLETE).query());
    }

    /** How many documents can be found. */
    public int size() {
        return reader.numDocs();
    }

    /** All that the index holds, for writers of other forms of it; readable until the index is closed. */
    public IndexContents contents() throws IOException {
        return new LuceneContents(reader, analysis);
    }

    @Override
    public void close() throws IOException {
        analysis.close();
        reader.close();
        directory.close();
    }
}
