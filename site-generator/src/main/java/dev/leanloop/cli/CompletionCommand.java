package dev.leanloop.cli;

/** {@code completion}: what a shell needs to complete commands, options and their values. */
final class CompletionCommand implements Command {

    private final Console console;
    private Shell shell = Shell.BASH;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "completion",
                        "Prints what a shell needs to complete commands, options and their values.",
                        "bash: source <(leanloop completion bash). zsh: the same after compinit.",
                        "fish: leanloop completion fish | source.")
                .choicePlace("SHELL", Shell.class, given -> shell = given, "bash, zsh or fish.");
    }

    @Override
    public Integer call() {
        CompletionModel model = CompletionModel.of(Main.commandLine(new LeanloopCommand(), console));
        // A shell reads it: with line ends of its own on every system.
        CompletionScript.of(model, shell)
                .forEach(line -> console.machineResult().print(line + "\n"));
        return ExitCode.CLEAN.number();
    }
}
