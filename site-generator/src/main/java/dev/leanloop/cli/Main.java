package dev.leanloop.cli;

import dev.leanloop.history.NoRepositoryException;
import dev.leanloop.pipeline.LockedException;
import dev.leanloop.site.output.UnfitFolderException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts Leanloop: the only class that knows the process it runs in, and the only one that ends it. */
public final class Main {

    /** Set by the launcher when a person watches the messages: Java cannot tell before release 22. */
    private static final String TERMINAL_PROPERTY = "leanloop.terminal";

    /** Lucene recommends a module that Java still calls experimental, in two lines at every start. Kept, as loggers are not. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        Map<String, String> environment = System.getenv();
        Surroundings surroundings = new Surroundings(
                writer(System.out),
                writer(System.err),
                Path.of("").toAbsolutePath(),
                environment,
                clock(environment),
                Boolean.getBoolean(TERMINAL_PROPERTY));
        int code = run(surroundings, arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(Surroundings surroundings, String... arguments) {
        Console console = new Console(surroundings);
        LeanloopCommand leanloop = new LeanloopCommand();
        return commandLine(leanloop, console)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((problem, ignored) -> usage(console, problem))
                .setExecutionExceptionHandler((problem, ignored, result) -> failed(console, problem, leanloop.debug()))
                .execute(arguments);
    }

    /** Every command with its options. */
    static CommandLine commandLine(LeanloopCommand leanloop, Console console) {
        return new CommandLine(leanloop)
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new BriefCommand(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .registerConverter(LocalDate.class, Main::day)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + written + "' is no day; write it as 2026-03-31");
        }
    }

    private static int usage(Console console, CommandLine.ParameterException problem) {
        console.problem(words(problem));
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.say("'" + name + " --help' says what there is.");
        return ExitCode.USAGE.number();
    }

    /** One sentence for whatever a user can cause; a stack trace only for our own mistakes, and for those who ask. */
    private static int failed(Console console, Exception problem, boolean debug) {
        ExitCode code = code(problem);
        if (code == ExitCode.BUG) {
            console.problem("this is a mistake in Leanloop, not in the notes: " + problem);
            console.say(debug ? "" : "Run it again with --debug for the details that a report of it needs.");
        } else {
            console.problem(words(problem instanceof UncheckedIOException unchecked ? cause(unchecked) : problem));
        }
        if (debug) {
            console.trace(problem);
        }
        return code.number();
    }

    private static Exception cause(UncheckedIOException unchecked) {
        IOException cause = unchecked.getCause();
        return cause == null ? unchecked : cause;
    }

    private static ExitCode code(Exception problem) {
        return switch (problem) {
            case UsageException e -> ExitCode.USAGE;
            case UnfitFolderException e -> ExitCode.USAGE;
            case NoRepositoryException e -> ExitCode.USAGE;
            case LockedException e -> ExitCode.LOCKED;
            case IOException e -> ExitCode.INPUT_OUTPUT;
            case UncheckedIOException e -> ExitCode.INPUT_OUTPUT;
            default -> ExitCode.BUG;
        };
    }

    private static String words(Exception problem) {
        String message = problem.getMessage();
        return switch (problem) {
            case AccessDeniedException e -> "not allowed to read or write " + e.getFile();
            case NotDirectoryException e -> "not a folder: " + e.getFile();
            case NoSuchFileException e when e.getReason() == null -> "not found: " + e.getFile();
            default -> message == null ? problem.toString() : message;
        };
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** {@code SOURCE_DATE_EPOCH} stands in for the clock, so that a build can be repeated to the byte. */
    @SuppressWarnings("JavaTimeDefaultTimeZone") // "today" is the person's, and this is the one place that asks for it
    private static Clock clock(Map<String, String> environment) {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        if (epoch.isEmpty()) {
            return Clock.systemDefaultZone();
        }
        try {
            return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
        } catch (NumberFormatException | DateTimeException e) {
            return Clock
                    .systemDefaultZone(); // Not a number of seconds: as every other tool does, as if it were not set.
        }
    }
}
