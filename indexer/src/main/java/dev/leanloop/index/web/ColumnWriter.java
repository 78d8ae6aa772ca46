package dev.leanloop.index.web;

import dev.leanloop.index.Facet;
import dev.leanloop.index.IndexContents;
import dev.leanloop.index.IndexContents.FacetValue;
import dev.leanloop.index.SearchDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facet values and the days of all documents, column by column, as runs of equal values: first a block with the
 * values, then one block for each 32,768 documents.
 */
final class ColumnWriter {

    /** Documents of a block. */
    static final int BLOCK = 32_768;

    private static final Facet[] FACETS = Facet.values();

    private final IndexContents contents;
    private final RunFamily family;
    private final List<Values> facets = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private List<Runs> columns = columns();
    private Days dates = new Days();
    private Days dues = new Days();
    private int added;

    ColumnWriter(IndexContents contents, Sink sink, Packer packer) {
        this.contents = contents;
        this.family = new RunFamily("columns", RunFamily.Reading.FILES, 1, Integer.MAX_VALUE, sink, packer);
        for (int i = 0; i < FACETS.length; i++) {
            facets.add(new Values());
        }
    }

    /** The values of one facet, and the sets of values that occur together, numbered in the order of their first document. */
    private static final class Values {
        private final Map<FacetValue, Integer> values = new LinkedHashMap<>();
        private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();

        int set(List<FacetValue> together) {
            List<Integer> numbers = together.stream()
                    .map(value -> values.computeIfAbsent(value, added -> values.size()))
                    .toList();
            return sets.computeIfAbsent(numbers, added -> sets.size());
        }
    }

    /** A column as runs of equal values. */
    private static final class Runs {
        private final ByteWriter bytes = new ByteWriter();
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
                bytes.number(length).number(value);
            }
            length = 0;
        }
    }

    /** Takes the next document. */
    void add(SearchDocument document) {
        for (int i = 0; i < FACETS.length; i++) {
            columns.get(i).add(facets.get(i).set(contents.facetValues(document, FACETS[i])));
        }
        columns.get(FACETS.length).add(dates.code(document.date()));
        columns.get(FACETS.length + 1).add(dues.code(document.due()));
        added++;
        if (added == BLOCK) {
            flush();
        }
    }

    private void flush() {
        blocks.add(block(columns));
        columns = columns();
        dates = new Days();
        dues = new Days();
        added = 0;
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        if (added > 0) {
            flush();
        }
        family.addPacked(values());
        for (byte[] block : blocks) {
            family.addPacked(block);
        }
        manifest.name("columnsInBlock").number(BLOCK);
        family.finish(manifest, files);
    }

    private static List<Runs> columns() {
        var columns = new ArrayList<Runs>();
        for (int i = 0; i < FACETS.length + 2; i++) {
            columns.add(new Runs());
        }
        return columns;
    }

    private static byte[] block(List<Runs> columns) {
        var block = new ByteWriter();
        for (Runs runs : columns) {
            runs.end();
            block.number(runs.bytes.size()).all(runs.bytes.toBytes());
        }
        return block.toBytes();
    }

    private byte[] values() {
        var json = new JsonText().array();
        for (Values facet : facets) {
            json.array().array();
            facet.values.keySet().forEach(value -> json.strings(List.of(value.value(), value.label())));
            json.end().array();
            for (List<Integer> set : facet.sets.keySet()) {
                json.array();
                set.forEach(json::number);
                json.end();
            }
            json.end().end();
        }
        return json.end().bytes();
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
