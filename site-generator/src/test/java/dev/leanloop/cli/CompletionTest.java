package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the shells themselves, those that are here, what they offer. */
final class CompletionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("our notes"));
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("ours.txt"), "");
    }

    @Test
    void bashOffersCommandsOptionsWordsAndFolders() throws IOException, InterruptedException {
        assumeThat(isHere("bash")).isTrue();

        assertThat(bash("bu")).containsExactly("build");
        assertThat(bash("")).contains("new", "diff", "completion", "--help").hasSizeGreaterThan(9);
        assertThat(bash("build", "--aud")).containsExactly("--audience");
        assertThat(bash("build", "--audience", "")).containsExactly("team", "managers");
        assertThat(bash("init", "x", "--forge", "g")).containsExactly("github", "gitlab", "gitea");
        assertThat(bash("--debug", "check", "--format", "s")).containsExactly("sarif");
        assertThat(bash("build", "o")).containsExactlyInAnyOrder("our notes", "other");
        assertThat(bash("build", "-o", "ot")).containsExactly("other");
        assertThat(bash("build", "--as-of", "")).isEmpty();
        assertThat(bash("completion", "f")).containsExactly("fish");
    }

    @Test
    void fishOffersTheSame() throws IOException, InterruptedException {
        assumeThat(isHere("fish")).isTrue();

        assertThat(fish("leanloop bu")).containsExactly("build");
        assertThat(fish("leanloop build --aud")).containsExactly("--audience");
        assertThat(fish("leanloop build --audience ")).containsExactlyInAnyOrder("team", "managers");
        assertThat(fish("leanloop init x --forge g")).containsExactlyInAnyOrder("github", "gitlab", "gitea");
        assertThat(fish("leanloop build o")).contains("other/", "our notes/").doesNotContain("ours.txt");
        assertThat(fish("leanloop completion f")).containsExactly("fish");
    }

    @Test
    void zshOffersTheSame() throws IOException, InterruptedException {
        assumeThat(isHere("zsh")).isTrue();

        assertThat(zsh("leanloop bu")).contains("leanloop build ");
        assertThat(zsh("leanloop build --aud")).contains("--audience=");
        assertThat(zsh("leanloop build --audience m")).contains("--audience managers");
        assertThat(zsh("leanloop init x --forge gith")).contains("--forge github");
        assertThat(zsh("leanloop build oth")).contains("leanloop build other/");
        assertThat(zsh("leanloop completion fi")).contains("leanloop completion fish");
    }

    private List<String> bash(String... words) throws IOException, InterruptedException {
        String typed =
                Arrays.stream(words).map(word -> "'" + word + "'").reduce("leanloop", (all, word) -> all + " " + word);
        return run(
                "bash",
                "--norc",
                "-c",
                "source '" + script("bash") + "'; COMP_WORDS=(" + typed + "); COMP_CWORD=" + words.length
                        + "; _leanloop; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    private List<String> fish(String typed) throws IOException, InterruptedException {
        return run("fish", "--no-config", "-c", "source '" + script("fish") + "'; complete -C '" + typed + "'").stream()
                .map(offer -> offer.replaceFirst("\t.*", ""))
                .toList();
    }

    /** A shell in a terminal of its own, which types the line and a tab, and tells what then stands there. */
    private String zsh(String typed) throws IOException, InterruptedException {
        String session = """
                zmodload zsh/zpty
                zpty shell 'TERM=dumb zsh -f -i'
                zpty -w shell "unsetopt zle_bracketed_paste; PS1=; cd %s; autoload -U compinit; compinit -D -u; source %s; print READY"
                zpty -r shell seen '*READY*READY*'
                zpty -w shell 'show() { print -r -- "SHO""WN:${BUFFER}:E""ND" }; zle -N show; bindkey "^X" show'
                zpty -n -w shell $'%s\\t\\x18'
                zpty -r shell seen '*SHOWN:*:END*'
                print -r -- "${${seen##*SHOWN:}%%%%:END*}"
                zpty -d shell
                """.formatted(folder, script("zsh"), typed);
        Path file = Files.writeString(folder.resolve("session.zsh"), session);
        return String.join("\n", run("zsh", "-f", file.toString()));
    }

    private Path script(String shell) throws IOException {
        StringWriter out = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out), new PrintWriter(new StringWriter()), folder, Map.of(), Clock.systemUTC(), false);
        assertThat(Main.run(surroundings, "completion", shell)).isZero();
        return Files.writeString(folder.resolve(".completion." + shell), out.toString());
    }

    private static boolean isHere(String shell) throws InterruptedException {
        try {
            return new ProcessBuilder(shell, "-c", "exit 0").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ended).as("the shell ended: " + said).isTrue();
        return said.lines().filter(line -> !line.isBlank()).toList();
    }
}
