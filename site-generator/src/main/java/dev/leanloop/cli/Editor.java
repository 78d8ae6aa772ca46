package dev.leanloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program a person writes with: {@code VISUAL}, else {@code EDITOR}, options and quoted paths included. */
final class Editor {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final String variable;
    private final List<String> command;

    private Editor(String variable, List<String> command) {
        this.variable = variable;
        this.command = List.copyOf(command);
    }

    /** The person's editor; empty when the environment names none. */
    static Optional<Editor> in(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
                .findFirst()
                .map(variable -> new Editor(variable, words(environment.getOrDefault(variable, ""))));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            words.add(matcher.group(group));
        }
        return words;
    }

    /**
     * Opens a file in this process's terminal and waits until the person is done.
     *
     * @return the editor's exit code
     * @throws UsageException when there is no such program
     */
    int open(Path file) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add(file.toString());
        try {
            return new ProcessBuilder(arguments).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UsageException(
                    "the editor that " + variable + " names cannot be started: " + String.join(" ", command));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
