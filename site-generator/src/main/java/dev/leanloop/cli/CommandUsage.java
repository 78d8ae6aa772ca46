package dev.leanloop.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * How a command is called: its name, what it is for, its options and places, in the order in which help names them. Each is handed over
 * when it was given; whoever declares it holds what counts otherwise, and says so in the description.
 *
 * <p>Told to picocli by calls. Its annotations say the same, but to read them, Java makes classes at each start: a third of the shortest,
 * a tenth of a search.
 */
final class CommandUsage {

    private static final String[] FOOTER = {
        "",
        "'leanloop COMMAND --help' says more of a command.",
        "Exit codes: 0 done, 1 problems in the notes (check, or --strict), 2 usage, 3 locked, 4 disk or engine, 5 refused because"
                + " something private could have leaked, 70 our mistake."
    };

    private final CommandSpec spec;
    private int places;

    /**
     * @param command a {@link java.util.concurrent.Callable} or {@link Runnable}
     * @param description in lines; the first one stands in the list of all commands
     */
    CommandUsage(Object command, String name, String... description) {
        spec = CommandSpec.wrapWithoutInspection(command).name(name).versionProvider(new ProgramVersion());
        spec.usageMessage()
                .description(description)
                .footer(FOOTER)
                .sortOptions(false)
                .sortSynopsis(false)
                .autoWidth(false);
    }

    /** What one command has in common with others. */
    @FunctionalInterface
    interface Shared {

        /** Declares it for a command, in its place among what is declared there. */
        void declareIn(CommandUsage usage);
    }

    CommandUsage with(Shared shared) {
        shared.declareIn(this);
        return this;
    }

    /** Help does not list it. */
    CommandUsage hidden() {
        spec.usageMessage().hidden(true);
        return this;
    }

    /** An option that stands alone. */
    CommandUsage flag(String name, Runnable given, String... description) {
        spec.addOption(flag(name, given).description(description).build());
        return this;
    }

    /** A {@link #flag} that may also stand behind the names of commands. */
    CommandUsage flagOfAll(String name, Runnable given, String... description) {
        spec.addOption(flag(name, given)
                .scopeType(ScopeType.INHERIT)
                .description(description)
                .build());
        return this;
    }

    private static OptionSpec.Builder flag(String name, Runnable given) {
        Consumer<Boolean> said = is -> {
            if (is) {
                given.run();
            }
        };
        return option(name, said).type(Boolean.class);
    }

    /**
     * An option with a value.
     *
     * @param names as {@code --output}, or {@code -o,--output}
     * @param label what stands for the value in help
     * @param type a text, a whole number, a day or a path; what is written and is none ends with {@link ExitCode#USAGE}
     */
    <T> CommandUsage option(String names, String label, Class<T> type, Consumer<T> given, String... description) {
        spec.addOption(
                option(names, label, given).type(type).description(description).build());
        return this;
    }

    /** An {@link #option} whose value is one of a few words. */
    <T extends Enum<T>> CommandUsage choice(
            String names, String label, Class<T> type, Consumer<T> given, String... description) {
        return choice(names, label, type, words(type), given, description);
    }

    /** A {@link #choice} of which only these words are told. */
    <T extends Enum<T>> CommandUsage choice(
            String names, String label, Class<T> type, List<String> told, Consumer<T> given, String... description) {
        spec.addOption(option(names, label, given)
                .type(type)
                .converters((ITypeConverter<T>) word -> constant(type, told, word))
                .completionCandidates(told)
                .description(description)
                .build());
        return this;
    }

    private static OptionSpec.Builder option(String names, String label, Consumer<?> given) {
        return option(names, given).paramLabel(label);
    }

    private static OptionSpec.Builder option(String names, Consumer<?> given) {
        var value = new Given<>(given);
        return OptionSpec.builder(names.split(","))
                .hasInitialValue(false)
                .getter(value)
                .setter(value);
    }

    private static <T extends Enum<T>> List<String> words(Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The constant of that name, in capitals or not. */
    private static <T extends Enum<T>> T constant(Class<T> type, List<String> told, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", told)));
    }

    /** What must stand behind the command, each in its place. */
    <T> CommandUsage place(String label, Class<T> type, Consumer<T> given, String... description) {
        return add(place(label, "1", given)
                .type(type)
                .index(Integer.toString(places))
                .description(description));
    }

    /** A {@link #place} in which one of a few words must stand. */
    <T extends Enum<T>> CommandUsage choicePlace(
            String label, Class<T> type, Consumer<T> given, String... description) {
        List<String> words = words(type);
        return add(place(label, "1", given)
                .type(type)
                .converters((ITypeConverter<T>) word -> constant(type, words, word))
                .completionCandidates(words)
                .index(Integer.toString(places))
                .description(description));
    }

    /** What may stand behind the command. */
    <T> CommandUsage perhapsPlace(String label, Class<T> type, Consumer<T> given, String... description) {
        return add(place(label, "0..1", given)
                .type(type)
                .index(Integer.toString(places))
                .description(description));
    }

    /**
     * All that stands behind the command, and behind what was declared before.
     *
     * @param least how many are needed
     */
    CommandUsage places(String label, int least, Consumer<List<String>> given, String... description) {
        return add(place(label, least + "..*", given)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index(places + "..*")
                .description(description));
    }

    private static PositionalParamSpec.Builder place(String label, String arity, Consumer<?> given) {
        var value = new Given<>(given);
        return PositionalParamSpec.builder()
                .hasInitialValue(false)
                .getter(value)
                .setter(value)
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"));
    }

    private CommandUsage add(PositionalParamSpec.Builder place) {
        spec.addPositional(place.build());
        places++;
        return this;
    }

    /** The same as picocli knows it, with help and version behind all else. */
    CommandSpec spec() {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
    }

    /** Hands a value over, and remembers it, since picocli adds to a list word by word. */
    private static final class Given<T> implements IGetter, ISetter {
        private final Consumer<T> to;
        private @Nullable Object value;

        Given(Consumer<T> to) {
            this.to = to;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // picocli declares it so: the asker types it.
        public <V> @Nullable V get() {
            return (@Nullable V) value;
        }

        @Override
        @SuppressWarnings("unchecked") // Of the type that was declared with the option: picocli converts to it.
        public <V> V set(V given) {
            value = given;
            to.accept((T) given);
            return given;
        }
    }
}
