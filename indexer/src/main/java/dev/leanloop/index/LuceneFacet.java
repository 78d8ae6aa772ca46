package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of one facet, numbered in the order in which documents have them. */
final class LuceneFacet implements IndexContents.FacetColumn {

    private static final int[] NONE = {};

    private final String field;
    private final List<Segment> segments;
    private final Map<String, int[]> known = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int segment = -1;
    private SortedSetDocValues ofSegment = DocValues.emptySortedSet();

    /** Of each value of the segment: its number alone, once a document had it. */
    private int[][] numbers = new int[0][];

    LuceneFacet(String field, List<Segment> segments) {
        this.field = field;
        this.segments = segments;
    }

    @Override
    public int[] values(int rank) throws IOException {
        int now = Segment.holding(rank, segments, Math.max(0, segment));
        if (now != segment) {
            segment = now;
            ofSegment = DocValues.getSortedSet(segments.get(segment).reader(), field);
            numbers = new int[Math.toIntExact(ofSegment.getValueCount())][];
        }
        if (!ofSegment.advanceExact(rank - segments.get(segment).first())) {
            return NONE;
        }
        int count = ofSegment.docValueCount();
        int[] first = number(Math.toIntExact(ofSegment.nextOrd()));
        if (count == 1) {
            return first;
        }
        int[] all = new int[count];
        all[0] = first[0];
        for (int i = 1; i < count; i++) {
            all[i] = number(Math.toIntExact(ofSegment.nextOrd()))[0];
        }
        return all;
    }

    private int[] number(int ordinal) throws IOException {
        int[] number = numbers[ordinal];
        if (number == null) {
            String value = ofSegment.lookupOrd(ordinal).utf8ToString();
            number = known.get(value);
            if (number == null) {
                number = new int[] {values.size()};
                known.put(value, number);
                values.add(value);
            }
            numbers[ordinal] = number;
        }
        return number;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public IndexContents.FacetValue value(int number) {
        String stored = values.get(number);
        return new IndexContents.FacetValue(IndexedFields.value(stored), IndexedFields.label(stored));
    }
}
