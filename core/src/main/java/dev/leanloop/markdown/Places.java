package dev.leanloop.markdown;

import java.util.Arrays;

/**
 * Where the characters of a text stand in a note: runs that go on from column to column in one line. Most texts have one run, so two
 * numbers for each character would be most of what a note takes in memory.
 */
final class Places {

    /** What a run takes in {@link #runs}: its first offset, its line, the column of that offset. */
    private static final int RUN = 3;

    private static final Places NOWHERE = new Places(new int[0]);

    private final int[] runs;

    private Places(int[] runs) {
        this.runs = runs;
    }

    /** The line of an offset, 1 in an empty text. */
    int lineAt(int offset) {
        return runs.length == 0 ? 1 : runs[run(offset) + 1];
    }

    /** The column of an offset, 1 in an empty text. */
    int columnAt(int offset) {
        if (runs.length == 0) {
            return 1;
        }
        int run = run(offset);
        return runs[run + 2] + Math.max(0, offset - runs[run]);
    }

    private int run(int offset) {
        int low = 0;
        int high = runs.length / RUN - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * RUN] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * RUN;
    }

    /** The places of a part of the text, counted from its start. */
    Places within(int start, int end) {
        if (runs.length == 0 || start >= end) {
            return NOWHERE;
        }
        int first = run(start);
        int last = run(end - 1);
        int[] part = Arrays.copyOfRange(runs, first, last + RUN);
        part[2] += start - part[0];
        part[0] = start;
        for (int at = 0; at < part.length; at += RUN) {
            part[at] -= start;
        }
        return new Places(part);
    }

    /** Collects runs while a text grows. */
    static final class Builder {

        private int[] runs = new int[4 * RUN];
        private int size;

        /** A part of so many characters, the first of which stands at a line and a column. */
        void add(int offset, int length, int line, int column) {
            if (length == 0 || size > 0 && goesOn(offset, line, column)) {
                return;
            }
            if (size == runs.length) {
                runs = Arrays.copyOf(runs, 2 * size);
            }
            runs[size++] = offset;
            runs[size++] = line;
            runs[size++] = column;
        }

        private boolean goesOn(int offset, int line, int column) {
            return runs[size - 2] == line && column - runs[size - 1] == offset - runs[size - RUN];
        }

        Places build() {
            return size == 0 ? NOWHERE : new Places(Arrays.copyOf(runs, size));
        }
    }
}
