package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.starter.FirstNotes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command that a pipeline, a hook or a text of {@code init} tells is one that the program takes. */
final class RecipeCommandsTest {

    private static final Pattern COMMAND = Pattern.compile(
            "(?:leanloop\\.jar|\\$leanloop|^ {4}leanloop) ([a-z]+ .*?)(?: {2,}.*| >\\S+)?$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void everyCommandIsOne() throws IOException {
        FirstNotes.writeTo(folder, LocalDate.of(2026, 4, 15), null);
        List<String> commands = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve(".git")))
                    .toList()) {
                COMMAND.matcher(Files.readString(file)).results().forEach(found -> commands.add(found.group(1)));
            }
        }

        assertThat(commands).hasSizeGreaterThan(9).anyMatch(command -> command.contains("--staged"));
        assertThat(commands).allSatisfy(command -> parse(command.replace("\"", "")));
        assertThatThrownBy(() -> parse("build . --stat x")).isInstanceOf(CommandLine.ParameterException.class);
    }

    private CommandLine.ParseResult parse(String command) {
        Surroundings nowhere = new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                folder,
                Map.of(),
                Clock.systemUTC(),
                false);
        return Main.commandLine(new LeanloopCommand(), new Console(nowhere)).parseArgs(command.split(" +"));
    }
}
