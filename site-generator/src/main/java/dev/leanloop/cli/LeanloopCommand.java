package dev.leanloop.cli;

import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What stands before the command's name. Alone it says what there is. */
final class LeanloopCommand implements Runnable {

    private final CommandLine commandLine;
    private boolean debug;

    LeanloopCommand() {
        CommandUsage usage = new CommandUsage(
                        this, "leanloop", "Turns a git folder of customer-conversation notes into a searchable site.")
                .flagOfAll("--debug", () -> debug = true, "Say where in the program something failed.");
        commandLine = new CommandLine(usage.spec());
        commandLine.getCommandSpec().usageMessage().synopsisSubcommandLabel("COMMAND");
    }

    /** The same as picocli knows it, without a command. */
    CommandLine commandLine() {
        return commandLine;
    }

    /** Whether the person wants to know where in the program something failed. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        String listed = commandLine.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        throw new ParameterException(commandLine, "which command? " + listed);
    }
}
