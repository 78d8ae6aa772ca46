package dev.leanloop.cli;

import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the command's name. Alone it says what there is. */
@Command(
        name = "leanloop",
        description = "Turns a git folder of customer-conversation notes into a searchable site.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        addMethodSubcommands = false,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "'leanloop COMMAND --help' says more of a command.",
            "Exit codes: 0 done, 1 problems in the notes (check, or --strict), 2 usage, 3 locked, 4 disk or engine, 5 refused because"
                    + " something private could have leaked, 70 our mistake."
        })
final class LeanloopCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Say where in the program something failed.")
    private boolean debug;

    /** Whether the person wants to know where in the program something failed. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        String listed = spec.subcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), "which command? " + listed);
    }
}
