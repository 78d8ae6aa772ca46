package dev.leanloop.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Lucene says to nobody in particular. Asked for where Lucene is used first, not at every start: to make ready for a log takes a
 * fifteenth of one, and most commands ask Lucene nothing.
 */
final class LuceneLog {

    /** Kept, as loggers are not. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LuceneLog() {}

    /** Lucene recommends a module that Java still calls experimental, in two lines at every start: only what is serious is said. */
    static void keepQuiet() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
