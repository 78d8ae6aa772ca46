package dev.leanloop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell needs to complete commands, options and their values. */
@Command(
        name = "completion",
        sortOptions = false,
        description = {
            "Prints what a shell needs to complete commands, options and their values.",
            "bash: source <(leanloop completion bash). zsh: the same after compinit.",
            "fish: leanloop completion fish | source."
        })
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CompletionModel model = CompletionModel.of(spec.root().commandLine());
        // A shell reads it: with line ends of its own on every system.
        CompletionScript.of(model, shell)
                .forEach(line -> console.machineResult().print(line + "\n"));
        return ExitCode.CLEAN.number();
    }
}
