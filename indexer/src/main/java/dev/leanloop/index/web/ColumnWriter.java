package dev.leanloop.index.web;

import dev.leanloop.index.DateField;
import dev.leanloop.index.Facet;
import dev.leanloop.index.IndexContents;
import dev.leanloop.index.IndexContents.DayColumn;
import dev.leanloop.index.IndexContents.FacetColumn;
import dev.leanloop.index.IndexContents.FacetValue;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the facet values and the days of all documents, column by column, so that a reader loads one without the others: first the
 * values of the facet, then a run for each 32,768 documents.
 */
final class ColumnWriter {

    /** Documents of a block. */
    static final int BLOCK = 32_768;

    private static final Facet[] FACETS = Facet.values();

    private final IndexContents contents;
    private final RunFamily family;
    private final int[] facetBytes = new int[FACETS.length];

    ColumnWriter(IndexContents contents, Sink sink, Packer packer) {
        this.contents = contents;
        this.family = RunFamily.ofNumbers("columns", 1 + Math.ceilDiv(contents.size(), BLOCK), sink, packer);
    }

    /** The codes of one column, document by document. */
    private interface Codes {

        /** The code of the next document. */
        int next(int rank) throws IOException;

        /** A block begins. */
        void begin();
    }

    /** Sets of values that occur together, numbered in the order of their first document. */
    private static final class Sets implements Codes {
        private final FacetColumn column;
        private final Map<IntBuffer, Integer> known = new HashMap<>();
        private final List<int[]> sets = new ArrayList<>();

        /** One more than the number of the set that is one value alone; 0 if no document has that. */
        private int[] ofOne = new int[64];

        private int last = -1;

        Sets(FacetColumn column) {
            this.column = column;
        }

        @Override
        public int next(int rank) throws IOException {
            int[] values = column.values(rank);
            if (values.length == 1) {
                return ofOne(values);
            }
            // Neighbours are mostly items of one note, which have much in common.
            if (last < 0 || !Arrays.equals(sets.get(last), values)) {
                IntBuffer together = IntBuffer.wrap(values);
                Integer found = known.get(together);
                if (found == null) {
                    found = add(values);
                    known.put(together, found);
                }
                last = found;
            }
            return last;
        }

        private int ofOne(int[] values) {
            int value = values[0];
            if (value >= ofOne.length) {
                ofOne = Arrays.copyOf(ofOne, 2 * value);
            }
            if (ofOne[value] == 0) {
                ofOne[value] = add(values) + 1;
            }
            return ofOne[value] - 1;
        }

        private int add(int[] values) {
            sets.add(values);
            return sets.size() - 1;
        }

        @Override
        public void begin() {
            // A set has the same number in all blocks.
        }

        byte[] json() {
            var json = new JsonText().array().array();
            for (int number = 0; number < column.size(); number++) {
                FacetValue value = column.value(number);
                json.strings(List.of(value.value(), value.label()));
            }
            json.end().array();
            for (int[] set : sets) {
                json.array();
                for (int value : set) {
                    json.number(value);
                }
                json.end();
            }
            return json.end().end().bytes();
        }
    }

    /** Days as steps from the day before in the block: 0 for none, else one more than the zigzag of the step. */
    private static final class Days implements Codes {
        private final DayColumn column;
        private int last;

        Days(DayColumn column) {
            this.column = column;
        }

        @Override
        public int next(int rank) throws IOException {
            int day = column.day(rank);
            if (day == DayColumn.NO_DAY) {
                return 0;
            }
            int step = day - last;
            last = day;
            return (step << 1 ^ step >> 31) + 1;
        }

        @Override
        public void begin() {
            last = 0;
        }
    }

    /** A column as runs of equal values: like to like, which packs best. */
    private static final class Runs {
        private final ByteWriter lengths = new ByteWriter();
        private final ByteWriter values = new ByteWriter();
        private int value;
        private int length;

        void add(int next) {
            if (length > 0 && next != value) {
                end();
            }
            value = next;
            length++;
        }

        private void end() {
            if (length > 0) {
                lengths.number(length);
                values.number(value);
            }
            length = 0;
        }

        byte[] bytes() {
            end();
            return new ByteWriter()
                    .number(lengths.size())
                    .all(lengths.toBytes())
                    .all(values.toBytes())
                    .toBytes();
        }
    }

    /** Writes all of it but what the manifest says. */
    void write() throws IOException {
        for (int i = 0; i < FACETS.length; i++) {
            var sets = new Sets(contents.facet(FACETS[i]));
            List<byte[]> blocks = blocks(sets);
            facetBytes[i] = add(sets.json(), blocks);
        }
        for (DateField field : DateField.values()) {
            add(new byte[0], blocks(new Days(contents.days(field))));
        }
    }

    private List<byte[]> blocks(Codes codes) throws IOException {
        var blocks = new ArrayList<byte[]>();
        for (int first = 0; first < contents.size(); first += BLOCK) {
            codes.begin();
            var runs = new Runs();
            int end = Math.min(first + BLOCK, contents.size());
            for (int rank = first; rank < end; rank++) {
                runs.add(codes.next(rank));
            }
            blocks.add(runs.bytes());
        }
        return blocks;
    }

    /** Adds a column, and says how many bytes it has. */
    private int add(byte[] values, List<byte[]> blocks) throws IOException {
        int length = family.addPacked(values).length();
        for (byte[] block : blocks) {
            length += family.addPacked(block).length();
        }
        return length;
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        manifest.name("columnsInBlock").number(BLOCK);
        manifest.name("facetBytes").array();
        Arrays.stream(facetBytes).forEach(manifest::number);
        manifest.end();
        family.finish(manifest, files);
    }
}
