package dev.leanloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may be typed, as shells need to know it.
 *
 * @param commands in the order of the help
 * @param options those that stand before a command
 */
record CompletionModel(List<Command> commands, List<Option> options) {

    /** One command. */
    record Command(String name, String description, List<Option> options, List<Argument> arguments) {}

    /**
     * One option.
     *
     * @param names with their hyphens, the short one first
     * @param value what follows it
     */
    record Option(List<String> names, String description, Value value) {}

    /**
     * One place after the command.
     *
     * @param label as the help names it
     * @param repeats whether more of its kind may follow
     */
    record Argument(String label, boolean repeats, Value value) {}

    /** What may stand for a value. */
    sealed interface Value {
        /** No value: the option alone says it. */
        record Nothing() implements Value {}

        /** Something of which no list can be made. */
        record Anything() implements Value {}

        /** One of some words. */
        record Words(List<String> words) implements Value {}

        /** The path of a folder. */
        record Folder() implements Value {}

        /** The path of a file. */
        record File() implements Value {}
    }

    static CompletionModel of(CommandLine leanloop) {
        List<Command> commands = leanloop.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .map(CompletionModel::command)
                .toList();
        return new CompletionModel(commands, options(leanloop.getCommandSpec()));
    }

    private static Command command(CommandSpec spec) {
        List<Argument> arguments = new ArrayList<>();
        for (PositionalParamSpec place : spec.positionalParameters()) {
            arguments.add(new Argument(place.paramLabel(), place.arity().max() > 1, value(place)));
        }
        return new Command(
                spec.name(), sentence(spec.usageMessage().description()), options(spec), List.copyOf(arguments));
    }

    private static List<Option> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new Option(shortFirst(option), sentence(option.description()), value(option)))
                .toList();
    }

    private static List<String> shortFirst(OptionSpec option) {
        return List.of(option.names()).stream()
                .sorted((one, other) -> Integer.compare(one.length(), other.length()))
                .toList();
    }

    private static Value value(ArgSpec spec) {
        if (spec.arity().max() == 0) {
            return new Value.Nothing();
        }
        if (spec.completionCandidates() != null) {
            return new Value.Words(
                    StreamSupport.stream(spec.completionCandidates().spliterator(), false)
                            .toList());
        }
        if (spec.type().equals(Path.class) || spec.auxiliaryTypes()[0].equals(Path.class)) {
            return List.of("DIR", "NOTES").contains(spec.paramLabel()) ? new Value.Folder() : new Value.File();
        }
        return new Value.Anything();
    }

    /** The first sentence, without the default, and without what a shell would read as more than letters. */
    private static String sentence(String[] description) {
        String all = String.join(" ", description)
                .replaceAll("\\s*\\(default:.*?\\)", "")
                .replaceAll("\\$\\{[^}]*}", "");
        int end = all.indexOf(". ");
        String first = end < 0 ? all : all.substring(0, end);
        return first.replaceAll("[.:]$", "")
                .replaceAll("['\"`\\\\$\\[\\]:]", "")
                .strip();
    }
}
