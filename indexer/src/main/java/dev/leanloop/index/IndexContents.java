package dev.leanloop.index;

import java.io.IOException;
import java.util.List;

/**
 * All that an index holds, in the order of the folder, for writers of other forms of it. Documents are named by their rank: 0 for
 * the first document given to {@link SearchIndex#build}.
 */
public interface IndexContents {

    /** How many documents there are. */
    int size();

    /** Neighbouring documents that change together: all of the index, in order. */
    List<Stretch> parts();

    /** The document of a rank from 0 to {@link #size} - 1. */
    SearchDocument document(int rank) throws IOException;

    /** The fields with terms, in the order in which {@link #terms} tells a term's postings. */
    List<Field> fields();

    /** Tells every term of all fields: by code points, the same term by the order of {@link #fields}. */
    void terms(TermVisitor visitor) throws IOException;

    /** The same for the fields of one role. */
    void terms(Role role, TermVisitor visitor) throws IOException;

    /** The language of the documents, as {@link DocumentAnalysis} and {@link Searcher} take it. */
    String language();

    /** What has to be known to analyse queries and texts as the index does. */
    Rules rules();

    /** What the documents have of a facet. */
    FacetColumn facet(Facet facet);

    /** The days of the documents. */
    DayColumn days(DateField field);

    /** The stem of a written form. */
    String stem(String written);

    /**
     * A part of the index.
     *
     * @param name the same for the same documents in the same order, and for no others
     * @param first rank of its first document
     * @param end rank behind its last
     */
    record Stretch(String name, int first, int end) {}

    /**
     * The language's part of the analysis.
     *
     * @param hasTable whether stems differ from Porter's, so that those of {@link #stem} have to be told for each written form
     * @param hasUmlauts whether ae, oe and ue may stand for umlauts
     * @param elisions what goes from the beginning of a word with the apostrophe behind it, sorted
     * @param stopWords what queries leave out unless there are no other words, as written forms, sorted
     */
    record Rules(boolean hasTable, boolean hasUmlauts, List<String> elisions, List<String> stopWords) {
        public Rules {
            elisions = List.copyOf(elisions);
            stopWords = List.copyOf(stopWords);
        }
    }

    /**
     * One field.
     *
     * @param name as queries write it
     * @param role what its terms are
     * @param boost what a word without a field weighs in it
     * @param documents how many documents have it
     * @param length of all its texts together, in terms; 0 where lengths are not kept
     */
    record Field(String name, Role role, float boost, int documents, long length) {}

    /** What the terms of a field are. */
    enum Role {
        /** With frequencies, lengths and positions. */
        STEM,
        /** Written forms; documents only. */
        WRITTEN,
        /** Whole values; documents only. */
        VALUE
    }

    /** The values of one facet, by document. */
    interface FacetColumn {

        /**
         * The numbers of the values that a document has, in the order of the values; ranks have to be asked for in their order, each once.
         * Numbers are given from 0, by the first document that has the value. The array must not be changed.
         */
        int[] values(int rank) throws IOException;

        /** How many numbers were given. */
        int size();

        /** The value of a number, as in {@link SearchResult.FacetCount}. */
        FacetValue value(int number);
    }

    /** The days of one kind, by document. */
    interface DayColumn {

        /** For a document that has no day. */
        int NO_DAY = Integer.MIN_VALUE;

        /** The day of a document, from 1970-01-01; ranks have to be asked for in their order, each once. */
        int day(int rank) throws IOException;
    }

    /**
     * One value of a facet.
     *
     * @param value as queries write it
     * @param label as people read it
     */
    record FacetValue(String value, String label) {}

    /** Takes the terms one by one. */
    @FunctionalInterface
    interface TermVisitor {

        /**
         * Takes a term of one field.
         *
         * @param field its number in {@link #fields}
         * @param postings must not be kept
         */
        void term(String term, int field, Postings postings) throws IOException;
    }

    /** The documents of one term, in order. What it gives is overwritten by the next term; all but their number has to be read first. */
    interface Postings {

        /** How many documents have the term. */
        int size();

        /** Reads the documents, for those who need to know more than their number. */
        void read() throws IOException;

        /** The rank of the i-th document. */
        int rank(int i);

        /** How often it has the term; 1 where the field counts documents only. */
        int frequency(int i);

        /** Its length in this field, as Lucene's one byte; 0 where the field counts documents only. */
        byte norm(int i);

        /** Where the term stands in the i-th document; 0 to {@link #frequency} - 1. */
        int position(int i, int occurrence);
    }
}
