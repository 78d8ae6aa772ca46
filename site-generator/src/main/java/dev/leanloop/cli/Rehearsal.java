package dev.leanloop.cli;

import dev.leanloop.pipeline.KeptIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs, in one process, the commands that people wait for, so that Java can keep the classes they load for the next start. What they
 * say is thrown away, but for the version. For the launcher and {@code release}, which run it once after the program is built.
 */
final class Rehearsal {

    /** With four notes of so many, a part of an index is full. */
    private static final int MANY = 4500;

    private Rehearsal() {}

    /**
     * Rehearses, and ends the process as a command does.
     *
     * @param arguments {@code all}, and after that {@code search} or {@code check} for no other commands; a folder of notes; a folder for
     *     their site, what is kept of them, and more notes
     */
    public static void main(String[] arguments) throws IOException {
        String notes = arguments[1];
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Path many = manyNotes(folder.resolve("many"));
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
        for (String[] command : commands(
                arguments[0], notes, many.toString(), folder.resolve("site").toString())) {
            if (command[0].equals("search")) {
                KeptIndex.prepare(); // As before a search.
            }
            Main.run(surroundings, command);
        }
        // To find out what is around takes classes, and so does the end.
        Main.main(new String[] {"--version"});
    }

    /** So many that their index has several parts, and lists of documents that are cut into blocks: to read those takes more classes. */
    private static Path manyNotes(Path folder) throws IOException {
        for (String name : List.of("one", "two", "three", "four")) {
            Path note = Files.createDirectories(folder.resolve(name)).resolve("2026-03-31.md");
            Files.writeString(
                    note, "# Audit\n\n## Check\n" + "- Pain: the audit of the budget takes weeks\n".repeat(MANY));
            Files.setLastModifiedTime(
                    note, FileTime.fromMillis(0)); // As if nobody had touched it since it was indexed.
        }
        return folder;
    }

    private static List<String[]> commands(String which, String notes, String many, String site) {
        String[] check = {"check", notes};
        List<String[]> searches = List.of(
                new String[] {"search", "audit", "--notes", notes},
                new String[] {"search", "audit budget", "--notes", many});
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
