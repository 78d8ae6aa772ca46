package dev.leanloop.cli;

import dev.leanloop.pipeline.KeptIndex;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs, in one process, the commands that people wait for, so that Java can keep the classes they load for the next start. What they
 * say is thrown away. For the launcher and {@code release}, which run it once after the program is built.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Rehearses.
     *
     * @param arguments {@code all}, or {@code search} after that; a folder of notes; a folder for their site and what is kept of them
     */
    public static void main(String[] arguments) {
        boolean all = arguments[0].equals("all");
        String notes = arguments[1];
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        // What is kept lies where it does for people, too: to find that place takes classes of its own.
        var surroundings = new Surroundings(
                silence(),
                silence(),
                Path.of("").toAbsolutePath(),
                Map.of("XDG_CACHE_HOME", folder.toString()),
                Clock.systemUTC(),
                false);
        List<String[]> commands = new ArrayList<>();
        if (all) {
            commands.add(
                    new String[] {"build", notes, "-o", folder.resolve("site").toString()});
            commands.add(new String[] {"check", notes});
        }
        commands.add(new String[] {"search", "audit", "--notes", notes});
        commands.add(new String[] {"search", "audit budget", "--notes", notes});
        commands.add(new String[] {"--version"});
        KeptIndex.prepare(); // As before a search.
        for (String[] command : commands) {
            Main.run(surroundings, command);
        }
    }

    private static PrintWriter silence() {
        return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
