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
 */
public record BuildRequest(Path notes, Path site, Audience audience, AsOf asOf) {}
