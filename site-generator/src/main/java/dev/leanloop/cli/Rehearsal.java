package dev.leanloop.cli;

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
        String folder = arguments[2];
        String state = folder + "/state";
        var surroundings = new Surroundings(
                silence(), silence(), Path.of("").toAbsolutePath(), Map.of(), Clock.systemUTC(), false);
        List<String[]> commands = new ArrayList<>();
        if (all) {
            commands.add(new String[] {"build", notes, "-o", folder + "/site", "--state", state});
            commands.add(new String[] {"check", notes, "--state", state});
        }
        commands.add(new String[] {"search", "audit", "--notes", notes, "--state", state});
        commands.add(new String[] {"search", "audit budget", "--notes", notes, "--state", state});
        commands.add(new String[] {"--version"});
        for (String[] command : commands) {
            Main.run(surroundings, command);
        }
    }

    private static PrintWriter silence() {
        return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
