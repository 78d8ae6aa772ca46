package dev.leanloop.cli;

import dev.leanloop.diagnostic.Level;
import dev.leanloop.index.engine.EngineLogin;
import dev.leanloop.pipeline.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What commands print. Results go to one stream and everything else to the other; whatever came from a note or a file name loses its
 * control characters first, so that no note can move the cursor or retitle the window.
 */
final class Console {

    private static final String ESCAPE = "\u001b[";
    /** The first control character behind the letters of ASCII. */
    private static final char DELETE = '\u007f';

    private static final String PLAIN_AGAIN = ESCAPE + "0m";

    private final Surroundings surroundings;
    private final boolean colour;

    Console(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.colour = surroundings.colour();
    }

    /** A line of the result. */
    void result(String line) {
        surroundings.out().println(harmless(line));
    }

    /** Hands over what was printed so far, where the command goes on for long. */
    void flush() {
        surroundings.out().flush();
    }

    /** A line of the result that another program reads, byte for byte. */
    PrintWriter machineResult() {
        return surroundings.out();
    }

    /** A line for the person at the terminal. */
    void say(String line) {
        surroundings.err().println(harmless(line));
        surroundings.err().flush();
    }

    /** Why the command failed. */
    void problem(String sentence) {
        say("leanloop: " + sentence);
    }

    /** Where in the program it failed, and why that did. */
    void trace(Throwable problem) {
        String lead = "";
        Throwable next = problem;
        while (next != null) {
            surroundings.err().println(lead + next);
            for (StackTraceElement element : next.getStackTrace()) {
                surroundings.err().println("    at " + element);
            }
            lead = "caused by ";
            next = next.getCause();
        }
    }

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    /** The level's word, coloured where colours are wanted: the word alone says it. */
    String level(Level level) {
        return switch (level) {
            case ERROR -> styled("1;31", "error");
            case WARNING -> styled("33", "warning");
            case INFO -> styled("2", "remark");
        };
    }

    private String styled(String codes, String text) {
        return colour ? ESCAPE + codes + "m" + harmless(text) + PLAIN_AGAIN : text;
    }

    /** How far a command is, shown as asked. */
    Progress progress(ProgressStyle style) {
        return switch (style) {
            case AUTO -> surroundings.terminal() ? new ProgressBars(surroundings) : Progress.UNWATCHED;
            case PLAIN -> new ProgressLines(surroundings.err());
            case NONE -> Progress.UNWATCHED;
        };
    }

    /** Where the person's system keeps what can be made anew; empty when it does not say. */
    Optional<Path> cacheFolder() {
        return Caches.folder(surroundings.environment()).map(surroundings.folder()::resolve);
    }

    /** The editor of the person; empty when their environment names none. */
    Optional<Editor> editor() {
        return Editor.in(surroundings.environment());
    }

    /** The list of what is staged that git names to its hooks; empty when it names none. */
    Optional<Path> gitIndex() {
        return Optional.ofNullable(surroundings.environment().get("GIT_INDEX_FILE"))
                .filter(file -> !file.isBlank())
                .map(file -> surroundings.folder().resolve(file));
    }

    /** Who asks engines, as the environment says. */
    EngineLogin engineLogin() {
        return EngineLogin.of(surroundings.environment());
    }

    Clock clock() {
        return surroundings.clock();
    }

    LocalDate today() {
        return LocalDate.now(surroundings.clock());
    }

    /** A path as given, from the folder that the command was started in. */
    Path resolve(Path path) {
        return surroundings.folder().resolve(path).normalize();
    }

    /** A path as a person in that folder would write it. */
    String shown(Path path) {
        Path absolute = resolve(path);
        return absolute.startsWith(surroundings.folder())
                ? surroundings.folder().relativize(absolute).toString()
                : absolute.toString();
    }

    /** Control characters, and those that turn the direction of the text, as visible stand-ins. Our own colours stay. */
    private String harmless(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < DELETE) {
                continue; // Nearly all there is.
            }
            boolean ours = c == '\u001b' && colour && isOurColour(text, i);
            if (!ours && c != '\n' && c != '\t' && isControl(c)) {
                kept = kept == null ? new StringBuilder(text) : kept;
                kept.setCharAt(i, '\uFFFD');
            }
        }
        return kept == null ? text : kept.toString();
    }

    private static boolean isOurColour(String text, int escape) {
        int end = escape + 1;
        if (end >= text.length() || text.charAt(end) != '[') {
            return false;
        }
        end++;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ';')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == 'm';
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
