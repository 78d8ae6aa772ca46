package dev.leanloop.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;

/** The days of one kind. */
final class LuceneDays implements IndexContents.DayColumn {

    private final String field;
    private final List<Segment> segments;
    private int segment = -1;
    private SortedNumericDocValues ofSegment = DocValues.emptySortedNumeric();

    LuceneDays(String field, List<Segment> segments) {
        this.field = field;
        this.segments = segments;
    }

    @Override
    public int day(int rank) throws IOException {
        int now = Segment.holding(rank, segments, Math.max(0, segment));
        if (now != segment) {
            segment = now;
            ofSegment = DocValues.getSortedNumeric(segments.get(segment).reader(), field);
        }
        return ofSegment.advanceExact(rank - segments.get(segment).first())
                ? Math.toIntExact(ofSegment.nextValue())
                : NO_DAY;
    }
}
