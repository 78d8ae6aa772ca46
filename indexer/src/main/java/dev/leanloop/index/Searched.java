package dev.leanloop.index;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;

/** Documents that can be asked for, wherever they lie: in the Lucene index of a folder, or in an engine. */
public interface Searched {

    /** Carries out a plan: scores and counts every document that matches, and keeps the best. */
    Found find(Plan plan, SearchRequest request) throws IOException;

    /** The best documents of what was found last, in order. */
    List<SearchDocument> documents(Found found) throws IOException;

    /** Whether any document has exactly this value. */
    boolean hasValue(KeywordField field, String value) throws IOException;

    /** Whether the text of any document has a word of this stem. */
    boolean hasStem(String stem) throws IOException;

    /** Whether the text of any document has this written form. */
    boolean hasWritten(String written) throws IOException;

    /** The values that documents have, sorted by code points. */
    List<String> values(KeywordField field) throws IOException;

    /** The written forms that begin so, of all text fields, sorted by code points. */
    SortedSet<String> writtenForms(String prefix) throws IOException;
}
