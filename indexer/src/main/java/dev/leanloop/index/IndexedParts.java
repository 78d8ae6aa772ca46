package dev.leanloop.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;

/** The {@link Part}s of an index: writes those that are not there, removes those that should not be, and reads all in their order. */
final class IndexedParts {

    /** Memory that gathers documents before they are written: within the 256 MB that a build has. */
    private static final double BUFFER_MB = 48;

    /** Under which the index keeps the names of its parts in the order of the folder. */
    private static final String ORDER = "parts";

    private static final String NOBODY_WAITS = "nobody waits for this index any more";

    private IndexedParts() {}

    /**
     * Opens an index. What changed last was written last, and yet stands where the folder has it.
     *
     * @param commit that was the latest
     */
    static DirectoryReader open(Directory directory, SegmentInfos commit) throws IOException {
        try {
            return StandardDirectoryReader.open(directory, commit, List.of(), order(commit.getUserData()), null);
        } catch (IOException e) {
            SegmentInfos latest = SegmentInfos.readLatestCommit(directory);
            if (latest.getGeneration() == commit.getGeneration()) {
                throw e;
            }
            return open(directory, latest); // Somebody wrote since, and removed files of the one before.
        }
    }

    /** The order of the folder. */
    private static Comparator<LeafReader> order(Map<String, String> data) {
        Map<String, Integer> places = new HashMap<>();
        for (String part : data.getOrDefault(ORDER, "").split(" ", -1)) {
            places.put(part, places.size());
        }
        return (one, other) -> Integer.compare(place(one, places), place(other, places));
    }

    private static int place(LeafReader segment, Map<String, Integer> places) {
        return places.getOrDefault(Part.of(segment), places.size());
    }

    /**
     * Makes an index one of just these documents, in one step.
     *
     * @param data what else the index keeps
     * @param mode whether the parts that are there may stay
     * @throws IndexInUseException when another process writes there
     * @throws IOException when the disk fails, or the thread was interrupted, and still is; the index is then what it was
     */
    static void write(
            Directory directory,
            Language language,
            List<SearchDocument> documents,
            Map<String, String> data,
            OpenMode mode)
            throws IOException {
        try (var analysis = new Analysis(language);
                var writer = new IndexWriter(directory, config(mode))) {
            var fields = new IndexedFields(analysis);
            Set<String> left = names(writer);
            var order = new ArrayList<String>();
            Iterator<Part> cut = Part.cut(documents);
            while (cut.hasNext()) {
                refuseInterrupted();
                Part part = cut.next();
                order.add(part.name());
                if (!left.remove(part.name())) {
                    add(part, fields, writer);
                }
            }
            for (String name : left) {
                writer.deleteDocuments(new Term(Part.FIELD, name));
            }
            Map<String, String> all = new HashMap<>(data);
            all.put(ORDER, String.join(" ", order));
            writer.setLiveCommitData(all.entrySet());
            writer.commit();
        } catch (LockObtainFailedException e) {
            throw new IndexInUseException(e);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            Thread.currentThread().interrupt(); // Closing the writer forgot it.
            throw e;
        } catch (ThreadInterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(NOBODY_WAITS).initCause(e);
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        var config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setOpenMode(mode);
        config.setSimilarity(new BM25Similarity());
        config.setRAMBufferSizeMB(BUFFER_MB);
        // A part has segments of its own, which go as a whole: no document is ever deleted from among others.
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        // Fewer files to open: a search that finds its index ready spends a tenth of its time on that.
        config.setUseCompoundFile(true);
        config.setCommitOnClose(false);
        return config;
    }

    /** The parts that are there. */
    private static Set<String> names(IndexWriter writer) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                names.add(Part.of(leaf.reader()));
            }
        }
        return names;
    }

    private static void add(Part part, IndexedFields fields, IndexWriter writer) throws IOException {
        for (int i = 0; i < part.documents().size(); i++) {
            refuseInterrupted();
            writer.addDocument(fields.of(part.documents().get(i), part.stored(i), part.name()));
        }
        writer.flush();
    }

    private static void refuseInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(NOBODY_WAITS);
        }
    }
}
