package dev.leanloop.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A Lucene index of search documents in a folder of its own: built afresh, then only read.
 *
 * <p>The same documents in the same order give the same answers on every machine. Documents of equal score come in the order in
 * which they were given, the order of the folder. Not for several threads at a time.
 */
public final class SearchIndex implements Closeable {

    /** Memory that gathers documents before they are written: within the 256 MB that a build has. */
    private static final double BUFFER_MB = 48;

    /** Under which the index keeps its language. */
    private static final String LANGUAGE = "language";

    private final Directory directory;
    private final DirectoryReader reader;
    private final Analysis analysis;
    private final Search search;

    private SearchIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.analysis = new Analysis(Language.valueOf(
                reader.getIndexCommit().getUserData().getOrDefault(LANGUAGE, Language.ENGLISH.name())));
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
        this.search = new Search(new LuceneSearched(searcher), analysis);
    }

    /**
     * Builds the index of {@code documents} in {@code folder}, in place of the one that is there, and opens it.
     *
     * @param language of the documents, an ISO 639 code; words of a language that is not known are found as they are written
     * @param documents with distinct ids, in the order of the folder
     * @throws InterruptedIOException soon after the thread was interrupted; the folder then holds no index
     */
    public static SearchIndex build(Path folder, String language, Iterable<SearchDocument> documents)
            throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            write(directory, Language.of(language), documents.iterator());
            return new SearchIndex(directory, DirectoryReader.open(directory));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the index in {@code folder}; an {@link IOException} says which folder has none. */
    public static SearchIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new SearchIndex(directory, DirectoryReader.open(directory));
        } catch (IndexNotFoundException e) {
            directory.close();
            throw new IOException("no search index in " + folder, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** As {@link #open}, but reads every byte and compares it with its checksum first: an {@link IOException} says what is damaged. */
    public static SearchIndex openWhole(Path folder) throws IOException {
        SearchIndex index = open(folder);
        try {
            for (LeafReaderContext leaf : index.reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static void write(Directory directory, Language language, Iterator<SearchDocument> documents)
            throws IOException {
        var config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setOpenMode(OpenMode.CREATE);
        config.setSimilarity(new BM25Similarity());
        config.setRAMBufferSizeMB(BUFFER_MB);
        // Merges neighbours only, so that documents keep their order; in this thread, so that memory is bounded.
        config.setMergePolicy(new LogDocMergePolicy());
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setUseCompoundFile(false);
        try (var analysis = new Analysis(language);
                var writer = new IndexWriter(directory, config)) {
            var fields = new IndexedFields(analysis);
            while (documents.hasNext()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("nobody waits for this index any more");
                }
                writer.addDocument(fields.of(documents.next()));
            }
            writer.setLiveCommitData(Map.of(LANGUAGE, language.name()).entrySet());
            writer.commit();
        }
    }

    /** Answers a request; never fails because of what the query says. */
    public SearchResult search(SearchRequest request) throws IOException {
        return search.answer(request);
    }

    /**
     * The query of a request, in normal form, with the nearest spelling that exists in place of each word and value that nothing has;
     * empty when there is none, or when that finds nothing either. For answers that are empty or relaxed.
     */
    public Optional<String> respelled(SearchRequest request) throws IOException {
        return search.respelled(request);
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
