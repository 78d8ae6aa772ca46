package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher of Windows beside the shell's. No Windows runs these tests: they hold what can be read of a batch file. */
final class LaunchersTest {

    private static final Pattern OPTION = Pattern.compile("-X[A-Za-z0-9:+=]+|-D[a-z.]+=UTF-8");

    @Test
    void bothStartJavaAlike() throws IOException {
        Set<String> shell = options(line(shell(), "exec \"$JAVA_HOME/bin/java\"", 4));
        Set<String> windows = options(line(windows(), "\"%java%\" %tuning%", 1));
        // What classes kept ready need, which the launcher of Windows does not keep.
        shell.removeIf(option ->
                option.startsWith("-XX:ArchiveRelocationMode") || option.equals("-XX:+UnlockDiagnosticVMOptions"));

        assertThat(windows).isEqualTo(shell).contains("-Xss2m");
    }

    @Test
    void bothStartACheckAndABuildWithAllCoresAndEverythingElseWithOne() throws IOException {
        assertThat(matches("(?m)^    check\\)\\R        tuning=\"([^\"]+)\"$", shell()))
                .isEqualTo(matches("if \"%~1\"==\"check\" set \"tuning=([^\"]+)\"", windows()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("-XX:+UseParallelGC ");
        assertThat(matches("\\*\\) tuning=\"([^\"]+)\"", shell()))
                .isEqualTo(matches("if \"%~1\"==\"build\" set \"tuning=([^\"]+)\"", windows()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("-XX:+UseParallelGC ");
        assertThat(matches("(?m)^    tuning=(\\S+)$", shell()))
                .isEqualTo(matches("(?m)^set \"tuning=([^\"]+)\"", windows()))
                .containsExactly("-XX:+UseSerialGC");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is for a shell")
    void javaIsGivenALocaleThatKnowsAllLetters() throws IOException, InterruptedException {
        String lines = locale(shell());

        assertThat(locale(Files.readString(Path.of("../release")))).isEqualTo(lines);
        assertThat(after(lines, Map.of())).isEqualTo("||C.UTF-8");
        assertThat(after(lines, Map.of("LANG", "C"))).isEqualTo("C||C.UTF-8");
        assertThat(after(lines, Map.of("LANG", "de_DE.UTF-8"))).isEqualTo("de_DE.UTF-8||");
        assertThat(after(lines, Map.of("LANG", "de_DE.utf8", "LC_CTYPE", "POSIX")))
                .isEqualTo("de_DE.utf8||C.UTF-8");
        assertThat(after(lines, Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "C"))).isEqualTo("de_DE.UTF-8|C.UTF-8|");
    }

    private static String locale(String launcher) {
        int start = launcher.indexOf("case ${LC_ALL:-");
        return launcher.substring(start, launcher.indexOf("esac\n", start) + 5);
    }

    /** {@code LANG}, {@code LC_ALL} and {@code LC_CTYPE} as a program gets them that is started after these lines. */
    private static String after(String lines, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh", "-c", "set -u\n" + lines + "sh -c 'printf %s \"${LANG:-}|${LC_ALL:-}|${LC_CTYPE:-}\"'");
        List.of("LANG", "LC_ALL", "LC_CTYPE").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process shell = builder.redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }

    @Test
    void everyLabelThatIsGoneToIsThere() throws IOException {
        String text = windows();
        Set<String> wanted = matches("(?:call :|goto )(\\w+)", text);
        Set<String> labels = matches("(?m)^:(\\w+)", text);

        assertThat(wanted).hasSizeGreaterThan(2).isEqualTo(labels);
    }

    @Test
    void itIsPlainTextWithTheLineEndsOfWindowsAndEveryBracketClosed() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("../leanloop.cmd"));
        String text = new String(bytes, StandardCharsets.US_ASCII);

        assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        List<String> lines = text.lines().toList();
        long opened = lines.stream().filter(line -> line.endsWith(" (")).count();
        long closed = lines.stream().filter(line -> line.equals(")")).count();
        assertThat(opened).isEqualTo(closed).isPositive();
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                line.chars().filter(c -> c == '"').count() % 2)
                        .as(line)
                        .isZero());
    }

    @Test
    void itTakesTheSameJava() throws IOException {
        String least = Files.readString(Path.of("../.mvn/find-jdk"))
                .lines()
                .filter(line -> line.startsWith("least="))
                .findFirst()
                .orElseThrow()
                .substring("least=".length());

        assertThat(windows()).contains("GEQ " + least, "version " + least + " or newer");
    }

    private static String shell() throws IOException {
        return Files.readString(Path.of("../leanloop"));
    }

    private static String windows() throws IOException {
        return Files.readString(Path.of("../leanloop.cmd"));
    }

    private static String line(String text, String start, int lines) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).strip().startsWith(start)) {
                return String.join(" ", all.subList(i, i + lines));
            }
        }
        throw new AssertionError("no line starts with " + start);
    }

    private static Set<String> options(String line) {
        return OPTION.matcher(line).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
