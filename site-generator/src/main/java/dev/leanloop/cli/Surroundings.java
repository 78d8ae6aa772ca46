package dev.leanloop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command line finds around it.
 *
 * @param out for results
 * @param err for everything else
 * @param folder where relative paths start
 * @param environment its variables
 * @param clock for "today", in the zone of the person
 * @param terminal whether {@code err} is read by a person as it is written
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, Path folder, Map<String, String> environment, Clock clock, boolean terminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Whether colours are wanted: on a terminal, unless {@code NO_COLOR} is set to anything. */
    boolean colour() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
