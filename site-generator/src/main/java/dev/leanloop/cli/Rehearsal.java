package dev.leanloop.cli;

import dev.leanloop.pipeline.KeptIndex;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs, in one process, the commands that people wait for, so that Java can keep the classes they load for the next start. What they
 * say is thrown away, but for the version. For the launcher and {@code release}, which run it once after the program is built.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Rehearses, and ends the process as a command does.
     *
     * @param arguments {@code all}, and after that {@code search} or {@code check} for no other commands; a folder of notes; a folder for
     *     their site and what is kept of them
     */
    public static void main(String[] arguments) {
        String notes = arguments[1];
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        // What is kept lies where it does for people, too: to find that place takes classes of its own.
        var surroundings = new Surroundings(
                silence(),
                silence(),
                Path.of("").toAbsolutePath(),
                Map.of(
                        "XDG_CACHE_HOME",
                        folder.resolve(arguments[0].equals("check") ? "first" : "kept")
                                .toString()),
                new LocalClock(),
                false);
        for (String[] command :
                commands(arguments[0], notes, folder.resolve("site").toString())) {
            if (command[0].equals("search")) {
                KeptIndex.prepare(); // As before a search.
            }
            Main.run(surroundings, command);
        }
        // To find out what is around takes classes, and so does the end.
        Main.main(new String[] {"--version"});
    }

    private static List<String[]> commands(String which, String notes, String site) {
        String[] check = {"check", notes};
        List<String[]> searches = List.of(
                new String[] {"search", "audit", "--notes", notes},
                new String[] {"search", "audit budget", "--notes", notes});
        return switch (which) {
            case "search" -> searches;
            case "check" -> List.of(check, check); // The first reads; nothing changed for the second.
            default -> {
                List<String[]> all = new ArrayList<>();
                all.add(new String[] {"build", notes, "-o", site});
                all.add(check);
                all.addAll(searches);
                yield all;
            }
        };
    }

    private static PrintWriter silence() {
        return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
