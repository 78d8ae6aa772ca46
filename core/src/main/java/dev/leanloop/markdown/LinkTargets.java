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
}
