package dev.leanloop.index;

import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found, with its conversation as context.
 *
 * @param id stable, the same in the terminal, on the page and in exports; unique in an index
 * @param kind what it is
 * @param title of its conversation
 * @param text its own words
 * @param quotes the words of others that hang on it
 * @param topics without {@code #}; {@code security/audit} is found under {@code security} too
 * @param synonyms other names of these topics, by which they are found as well
 * @param customer whose world; null when the note has no customer
 * @param phase where it stands; null outside the phases
 * @param side whose half of the cycle it stands in, for a promise its owner's
 * @param verdict of a hypothesis or verdict; null for others
 * @param proof of a hypothesis; null for others
 * @param state of a promise ({@code open}, {@code kept}, ...), question ({@code open}, {@code answered}) or feedback; empty for
 *     others
 * @param who handles without {@code @}: owner, speakers, people named
 * @param key of a keyed fact; empty for others
 * @param date of its conversation; null when unknown
 * @param due of a promise or feedback; null for others
 * @param surprise whether nobody had predicted it
 * @param place where a reader gets to it
 */
public record SearchDocument(
        String id,
        HitKind kind,
        String title,
        String text,
        List<SpokenQuote> quotes,
        List<String> topics,
        List<String> synonyms,
        @Nullable CustomerNames customer,
        @Nullable Phase phase,
        Side side,
        @Nullable Verdict verdict,
        @Nullable Proof proof,
        String state,
        List<String> who,
        String key,
        @Nullable LocalDate date,
        @Nullable LocalDate due,
        boolean surprise,
        Place place) {

    public SearchDocument {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a search document needs an id");
        }
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
        synonyms = List.copyOf(synonyms);
        who = List.copyOf(who);
    }

    /** One of which nothing is known but its words and its topics. */
    public static SearchDocument ofWords(
            String id, HitKind kind, String title, String text, List<String> topics, Place place) {
        return new SearchDocument(
                id,
                kind,
                title,
                text,
                List.of(),
                topics,
                List.of(),
                null,
                null,
                Side.UNKNOWN,
                null,
                null,
                "",
                List.of(),
                "",
                null,
                null,
                false,
                place);
    }

    /**
     * Somebody's words.
     *
     * @param text without quotation marks
     * @param who the speaker's handle without {@code @}, empty when not named
     */
    public record SpokenQuote(String text, String who) {}

    /**
     * All names a customer is found by.
     *
     * @param id the folder's name
     * @param name as the profile writes it
     * @param aliases further names
     * @param segment empty when not given
     */
    public record CustomerNames(String id, String name, List<String> aliases, String segment) {

        public CustomerNames {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * Where it stands.
     *
     * @param url relative to the site's root, with the anchor
     * @param file relative to the notes folder, with {@code /}
     * @param line from 1
     */
    public record Place(String url, String file, int line) {}
}
