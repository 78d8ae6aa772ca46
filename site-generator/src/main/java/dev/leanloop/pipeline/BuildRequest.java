package dev.leanloop.pipeline;

import dev.leanloop.knowledge.Audience;
import java.nio.file.Path;

/**
 * What to build.
 *
 * @param notes the folder of notes
 * @param site the folder of the site, made when it is missing
 * @param audience whose site it is; what others may read only is left out before anything else happens
 * @param asOf the day the site stands at
 * @param publishing how it takes the place of the site before
 */
public record BuildRequest(Path notes, Path site, Audience audience, AsOf asOf, Publishing publishing) {

    /** In place. */
    public BuildRequest(Path notes, Path site, Audience audience, AsOf asOf) {
        this(notes, site, audience, asOf, Publishing.IN_PLACE);
    }

    /** How a new site takes the place of the one before. */
    public enum Publishing {
        /** File by file in one folder. */
        IN_PLACE,
        /** As a whole: a folder for each site, and a link to the one that readers see. */
        RELEASES
    }
}
