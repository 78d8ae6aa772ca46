package dev.leanloop.index;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an index holds of a document, besides the document itself.
 *
 * @param texts for each field with words the texts that have any; between two of them lie {@value #GAP} positions
 * @param values for each field with values those of the document, as queries compare them
 * @param facets for each facet with values those of the document, as {@link Found#facets} takes them: a customer's with the name
 *     behind {@link #LABEL}
 */
public record DocumentTerms(
        Map<TextField, List<List<Word>>> texts, Map<KeywordField, Set<String>> values, Map<Facet, Set<String>> facets) {

    /** Between the value and the label of a facet value. */
    public static final char LABEL = IndexedFields.LABEL;

    /** Positions between two texts of one field, so that no phrase spans them. */
    public static final int GAP = IndexedFields.GAP;

    public DocumentTerms {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
        facets = Map.copyOf(facets);
    }

    /**
     * One word of a text, or a character or pair of characters.
     *
     * @param stem by which it is found
     * @param written lower case, without accents and possessive: by which beginnings and spellings are found
     * @param beside whether it stands at the position of the one before it; it does not count in the length of the text then
     */
    public record Word(String stem, String written, boolean beside) {}
}
