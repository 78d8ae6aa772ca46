package dev.leanloop.index;

import java.io.IOException;
import java.util.SortedSet;

/** What the planner has to know of the terms of an index. */
interface Dictionary {

    /** Whether any document has exactly this value. */
    boolean has(KeywordField field, String value) throws IOException;

    /** The written forms that begin so, of all text fields, sorted by code points. */
    SortedSet<String> writtenForms(String prefix) throws IOException;

    /** The stem to look for when a query says this written form. */
    String stem(String written) throws IOException;
}
