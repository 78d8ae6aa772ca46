package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;

/** A segment of the index: the ranks from {@code first} to before {@code end}. */
record Segment(int first, int end, LeafReader reader, StoredFields stored) {

    /** All segments, in the order of their ranks. */
    static List<Segment> of(DirectoryReader reader) throws IOException {
        var segments = new ArrayList<Segment>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader of = leaf.reader();
            // What is made for merging remembers the block it unpacked last: in order, each is unpacked once.
            StoredFields stored =
                    of instanceof CodecReader codec ? codec.getFieldsReader().getMergeInstance() : of.storedFields();
            segments.add(new Segment(leaf.docBase, leaf.docBase + of.maxDoc(), of, stored));
        }
        return segments;
    }

    /**
     * The number of the segment that holds a rank.
     *
     * @param last number of the one that was asked for last: the same, mostly, or the next
     */
    static int holding(int rank, List<Segment> segments, int last) {
        int segment = rank < segments.get(last).first ? 0 : last;
        while (rank >= segments.get(segment).end) {
            segment++;
        }
        return segment;
    }
}
