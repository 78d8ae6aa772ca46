package dev.leanloop.pipeline;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.site.page.SiteAddress;
import java.nio.file.Path;

/**
 * What to build.
 *
 * @param notes the folder of notes
 * @param site the folder of the site, made when it is missing
 * @param audience whose site it is; what others may read only is left out before anything else happens
 * @param asOf the day the site stands at
 * @param address where the site is published; unknown where leanloop.yml counts
 * @param publishing how it takes the place of the site before
 */
public record BuildRequest(
        Path notes, Path site, Audience audience, AsOf asOf, SiteAddress address, Publishing publishing) {

    /** A site in place, for where leanloop.yml says that it is published. */
    public BuildRequest(Path notes, Path site, Audience audience, AsOf asOf) {
        this(notes, site, audience, asOf, SiteAddress.UNKNOWN, Publishing.IN_PLACE);
    }

    /** How a new site takes the place of the one before. */
    public enum Publishing {
        /** File by file in one folder. */
        IN_PLACE,
        /** As a whole: a folder for each site, and a link to the one that readers see. */
        RELEASES
    }
}
