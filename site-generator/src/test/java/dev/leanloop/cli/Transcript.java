package dev.leanloop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal session as a test: lines that begin with {@code $ } are typed, the lines below are what they print. What goes to
 * standard error is marked with {@code ! }; an exit code other than 0 stands in brackets. {@code #} begins a comment; a printed line
 * that begins so has a backslash before it.
 */
final class Transcript {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern DURATION = Pattern.compile("\\d+\\.\\d s\\)");
    private static final String PROMPT = "$ leanloop";

    private final Path folder;

    Transcript(Path folder) {
        this.folder = folder;
    }

    /** The session with what its commands print now. */
    String replay(String transcript) {
        List<String> lines = new ArrayList<>();
        boolean printed = false;
        for (String line : transcript.lines().toList()) {
            if (line.startsWith(PROMPT)) {
                lines.add(line);
                lines.addAll(run(line.substring(PROMPT.length())));
                printed = true;
            } else if (line.startsWith("#")) {
                lines.add(line);
                printed = false;
            } else if (!printed) {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> run(String typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out), new PrintWriter(err), folder, Map.of("COLUMNS", "100"), CLOCK, false);
        int code = Main.run(surroundings, words(typed));
        List<String> printed = new ArrayList<>(lines(out));
        printed.replaceAll(line -> line.startsWith("#") ? "\\" + line : line);
        lines(err).forEach(line -> printed.add(("! " + line).stripTrailing()));
        if (code != 0) {
            printed.add("[" + code + "]");
        }
        return printed;
    }

    private static String[] words(String typed) {
        Matcher words = WORD.matcher(typed);
        return words.results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private List<String> lines(StringWriter printed) {
        String text = DURATION.matcher(printed.toString()).replaceAll("0.0 s)").replace(folder.toString(), "FOLDER");
        return Arrays.asList(text.isEmpty() ? new String[0] : text.split("\\R"));
    }
}
