package dev.leanloop.note.source;

import java.util.Iterator;
import java.util.function.Predicate;

/** What git writes around two versions of some lines that nobody has chosen between yet. */
final class MergeMarkers {

    private static final String OURS = "<<<<<<< ";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private MergeMarkers() {}

    /** Whether all three stand in a text in their order, each at the start of a line. Looks at each line once. */
    static boolean areIn(String text) {
        if (!text.startsWith(OURS) && !text.contains("\n" + OURS) && !text.contains("\r" + OURS)) {
            return false;
        }
        Iterator<String> lines = text.lines().iterator();
        return reaches(lines, line -> line.startsWith(OURS))
                && reaches(lines, BETWEEN::equals)
                && reaches(lines, line -> line.startsWith(THEIRS));
    }

    /** Goes on behind the first such line; to the end when there is none. */
    private static boolean reaches(Iterator<String> lines, Predicate<String> marker) {
        while (lines.hasNext()) {
            if (marker.test(lines.next())) {
                return true;
            }
        }
        return false;
    }
}
