package dev.leanloop.markdown;

import java.util.Optional;

/** Where the links of a note lead, asked once for each link when the note is shown. */
public interface LinkTargets {

    /**
     * The site's address for a wikilink or a relative link, as seen from the note's page.
     *
     * @param target as written, percent-encoding included
     * @return empty when it leads nowhere: then its text is shown without a link
     */
    Optional<String> note(String target);

    /**
     * The site's address of a tag's page.
     *
     * @param tag without {@code #}, as written
     */
    Optional<String> topic(String tag);

    /**
     * What stands in the place of a wikilink that embeds a note.
     *
     * @param target as written
     * @return empty when nothing is to be embedded: then it is a link, or text that says that nothing is there
     */
    default Optional<EmbeddedNote> embedded(String target) {
        return Optional.empty();
    }

    /**
     * The site's address of an image that lies among the notes, as seen from the note's page.
     *
     * @param target as written, percent-encoding included
     * @return empty when there is none that may be shown: then its name is
     */
    default Optional<String> image(String target) {
        return Optional.empty();
    }

    /**
     * A note, or a part of one, within another.
     *
     * @param title what it is called
     * @param url where it stands itself
     * @param html safe, as {@link MarkdownDocument#excerpt} gives it
     */
    record EmbeddedNote(String title, String url, String html) {}
}
