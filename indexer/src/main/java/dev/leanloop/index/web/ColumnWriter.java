package dev.leanloop.index.web;

import dev.leanloop.index.Facet;
import dev.leanloop.index.IndexContents;
import dev.leanloop.index.IndexContents.FacetColumn;
import dev.leanloop.index.IndexContents.FacetValue;
import dev.leanloop.index.SearchDocument;
import java.io.IOException;
import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facet values and the days of all documents, column by column, so that a reader loads one without the others: first the
 * values of the facet, then a run for each 32,768 documents.
 */
final class ColumnWriter {

    /** Documents of a block. */
    static final int BLOCK = 32_768;

    private static final Facet[] FACETS = Facet.values();

    /** Columns of days behind those of the facets: of the conversation, and when something is due. */
    private static final int DAYS = 2;

    private final RunFamily family;
    private final List<Values> facets = new ArrayList<>();
    private final List<List<byte[]>> blocks = new ArrayList<>();
    private List<Runs> columns = columns();
    private Days dates = new Days();
    private Days dues = new Days();
    private int rank;
    private int added;

    ColumnWriter(IndexContents contents, Sink sink, Packer packer) throws IOException {
        this.family = RunFamily.ofNumbers("columns", 1 + Math.ceilDiv(contents.size(), BLOCK), sink, packer);
        for (Facet facet : FACETS) {
            facets.add(new Values(contents.facet(facet)));
        }
    }

    /** The values of one facet, and the sets of values that occur together, numbered in the order of their first document. */
    private static final class Values {
        private final FacetColumn column;
        private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
        private final Map<IntBuffer, Integer> sets = new LinkedHashMap<>();

        Values(FacetColumn column) {
            this.column = column;
        }

        /** The number of the set of values that a document has. */
        int set(int rank) throws IOException {
            IntBuffer together = IntBuffer.wrap(column.values(rank));
            Integer known = sets.get(together);
            if (known != null) {
                return known;
            }
            for (int value : together.array()) {
                numbers.putIfAbsent(value, numbers.size());
            }
            sets.put(together, sets.size());
            return sets.size() - 1;
        }

        byte[] json() throws IOException {
            var json = new JsonText().array().array();
            for (int number : numbers.keySet()) {
                FacetValue value = column.value(number);
                json.strings(List.of(value.value(), value.label()));
            }
            json.end().array();
            for (IntBuffer set : sets.keySet()) {
                json.array();
                for (int value : set.array()) {
                    json.number(Objects.requireNonNull(numbers.get(value)));
                }
                json.end();
            }
            return json.end().end().bytes();
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

        void end() {
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

    /** Takes the next document. */
    void add(SearchDocument document) throws IOException {
        for (int i = 0; i < FACETS.length; i++) {
            columns.get(i).add(facets.get(i).set(rank));
        }
        columns.get(FACETS.length).add(dates.code(document.date()));
        columns.get(FACETS.length + 1).add(dues.code(document.due()));
        rank++;
        added++;
        if (added == BLOCK) {
            flush();
        }
    }

    private void flush() {
        blocks.add(columns.stream().map(Runs::bytes).toList());
        columns = columns();
        dates = new Days();
        dues = new Days();
        added = 0;
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        if (added > 0) {
            flush();
        }
        int[] bytes = new int[FACETS.length];
        for (int column = 0; column < FACETS.length + DAYS; column++) {
            boolean ofFacet = column < FACETS.length;
            int length = family.addPacked(ofFacet ? facets.get(column).json() : new byte[0])
                    .length();
            for (List<byte[]> block : blocks) {
                length += family.addPacked(block.get(column)).length();
            }
            if (ofFacet) {
                bytes[column] = length;
            }
        }
        manifest.name("columnsInBlock").number(BLOCK);
        manifest.name("facetBytes").array();
        Arrays.stream(bytes).forEach(manifest::number);
        manifest.end();
        family.finish(manifest, files);
    }

    private static List<Runs> columns() {
        var columns = new ArrayList<Runs>();
        for (int i = 0; i < FACETS.length + DAYS; i++) {
            columns.add(new Runs());
        }
        return columns;
    }

    /** Days as steps from the day before in the column: 0 for none, else one more than the zigzag of the step. */
    private static final class Days {
        private int last;

        int code(@Nullable LocalDate day) {
            if (day == null) {
                return 0;
            }
            int epoch = Math.toIntExact(day.toEpochDay());
            int step = epoch - last;
            last = epoch;
            return (step << 1 ^ step >> 31) + 1;
        }
    }
}
