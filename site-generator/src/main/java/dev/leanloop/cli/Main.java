package dev.leanloop.cli;

import dev.leanloop.history.NoRepositoryException;
import dev.leanloop.index.engine.EngineException;
import dev.leanloop.index.engine.OtherAudienceException;
import dev.leanloop.pipeline.KeptIndex;
import dev.leanloop.pipeline.LockedException;
import dev.leanloop.site.output.StalePagesException;
import dev.leanloop.site.output.UnfinishedException;
import dev.leanloop.site.output.UnfitFolderException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts Leanloop: the only class that knows the process it runs in, and the only one that ends it. */
public final class Main {

    /** Set by the launcher when a person watches the messages: Java cannot tell before release 22. */
    private static final String TERMINAL_PROPERTY = "leanloop.terminal";

    /** How systems say that a disk, or somebody's part of it, is full. */
    private static final Pattern NO_ROOM =
            Pattern.compile("No space left|not enough space|[Qq]uota exceeded|disk is full");

    /** The command that tells a shell of all others. */
    private static final String ABOUT_ALL = "completion";

    /** In the order in which help names them. */
    private static final List<String> COMMANDS = List.of(
            "build", "serve", "check", "search", "index", "brief", "new", "diff", "import", "export", "about", "forget",
            "init", "docs", ABOUT_ALL);

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("search")) {
            KeptIndex.prepare(); // While the options are read.
        }
        Map<String, String> environment = System.getenv();
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        Surroundings surroundings = new Surroundings(
                writer(output),
                writer(System.err),
                Path.of("").toAbsolutePath(),
                environment,
                clock(environment),
                Boolean.getBoolean(TERMINAL_PROPERTY));
        int code = run(surroundings, arguments);
        surroundings.out().flush();
        code = written(output, new Console(surroundings), code);
        surroundings.err().flush();
        System.exit(code);
    }

    /** Half a result is none: a script must not take it for the whole. What failed before that keeps its own code. */
    static int written(StandardOutput output, Console console, int code) {
        Optional<IOException> failure = output.failure();
        if (failure.isEmpty()) {
            return code;
        }
        console.problem("the result could not be written: " + words(failure.orElseThrow()));
        console.say(advice(failure.orElseThrow()));
        return code <= ExitCode.PROBLEMS.number() ? ExitCode.INPUT_OUTPUT.number() : code;
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(Surroundings surroundings, String... arguments) {
        Console console = new Console(surroundings);
        LeanloopCommand leanloop = new LeanloopCommand();
        CommandLine commandLine = commandLine(leanloop, console, arguments)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((problem, ignored) -> usage(console, problem))
                .setExecutionExceptionHandler((problem, command, result) ->
                        failed(console, problem, command.getCommandName(), leanloop.debug()));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            console.problem("the memory is not enough; give it more, for example with LEANLOOP_JAVA_OPTS=-Xmx4g");
            return ExitCode.BUG.number();
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            return failed(console, e, "", leanloop.debug());
        }
    }

    /** Every command with its options. */
    static CommandLine commandLine(LeanloopCommand leanloop, Console console) {
        return commandLine(leanloop, console, COMMANDS);
    }

    /**
     * The commands that these arguments need to be understood. All options of all commands take a tenth of the time of a start, and
     * most starts name one command.
     */
    private static CommandLine commandLine(LeanloopCommand leanloop, Console console, String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean isOne = COMMANDS.contains(first) && !first.equals(ABOUT_ALL);
        boolean isNone = arguments.length == 1 && (first.equals("--version") || first.equals("-V"));
        return commandLine(leanloop, console, isOne ? List.of(first) : isNone ? List.of() : COMMANDS);
    }

    private static CommandLine commandLine(LeanloopCommand leanloop, Console console, List<String> commands) {
        CommandLine commandLine = leanloop.commandLine();
        commands.forEach(
                name -> commandLine.addSubcommand(command(name, console).usage().spec()));
        return commandLine.registerConverter(LocalDate.class, Main::day).registerConverter(Path.class, Main::path);
    }

    private static Command command(String name, Console console) {
        return switch (name) {
            case "build" -> new BuildCommand(console);
            case "serve" -> new ServeCommand(console);
            case "check" -> new CheckCommand(console);
            case "search" -> new SearchCommand(console);
            case "index" -> new IndexCommand(console);
            case "brief" -> new BriefCommand(console);
            case "new" -> new NewCommand(console);
            case "diff" -> new DiffCommand(console);
            case "import" -> new ImportCommand(console);
            case "export" -> new ExportCommand(console);
            case "about" -> new AboutCommand(console);
            case "forget" -> new ForgetCommand(console);
            case "init" -> new InitCommand(console);
            case "docs" -> new DocsCommand(console);
            case ABOUT_ALL -> new CompletionCommand(console);
            default -> throw new IllegalArgumentException("no command: " + name);
        };
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + written + "' is no day; write it as 2026-03-31");
        }
    }

    private static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(words(e));
        }
    }

    private static int usage(Console console, CommandLine.ParameterException problem) {
        console.problem(words(problem));
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.say("'" + name + " --help' says what there is.");
        return ExitCode.USAGE.number();
    }

    /** One sentence for whatever a user can cause; a stack trace only for our own mistakes, and for those who ask. */
    private static int failed(Console console, Throwable problem, String command, boolean debug) {
        Throwable cause = cause(problem);
        ExitCode code = code(cause);
        switch (code) {
            case BUG -> {
                console.problem("this is a mistake in Leanloop, not in the notes: " + cause);
                if (!debug) {
                    console.say("Run it again with --debug for the details that a report of it needs.");
                }
            }
            case INPUT_OUTPUT -> {
                console.problem(words(cause));
                if (command.equals("build") && !(cause instanceof UnfinishedException)) {
                    console.say("The site before, if there was one, is as it was.");
                }
                console.say(advice(cause));
            }
            default -> console.problem(words(cause));
        }
        if (debug) {
            console.trace(problem);
        }
        return code.number();
    }

    /** What a disk or our own code said, without what carried it from thread to thread. */
    private static Throwable cause(Throwable problem) {
        Throwable cause = problem.getCause();
        boolean carriesOne = problem instanceof UncheckedIOException
                || problem instanceof CompletionException
                || problem instanceof ExecutionException;
        return carriesOne && cause != null ? cause(cause) : problem;
    }

    private static ExitCode code(Throwable problem) {
        return switch (problem) {
            case UsageException e -> ExitCode.USAGE;
            case UnfitFolderException e -> ExitCode.USAGE;
            case NoRepositoryException e -> ExitCode.USAGE;
            case InvalidPathException e -> ExitCode.USAGE;
            case LockedException e -> ExitCode.LOCKED;
            case StalePagesException e -> ExitCode.PRIVATE;
            case OtherAudienceException e -> ExitCode.PRIVATE;
            case IOException e -> ExitCode.INPUT_OUTPUT;
            case UncheckedIOException e -> ExitCode.INPUT_OUTPUT;
            default -> ExitCode.BUG;
        };
    }

    private static String words(Throwable problem) {
        String message = problem.getMessage();
        return switch (problem) {
            case AccessDeniedException e -> "not allowed to read or write " + e.getFile();
            case NotDirectoryException e -> "not a folder: " + e.getFile();
            case InvalidPathException e -> noName(e);
            case NoSuchFileException e when e.getReason() == null -> "not found: " + e.getFile();
            default -> message == null ? problem.toString() : message;
        };
    }

    /** The environment is at fault, not the file: where the locale knows plain letters only, Java names no other file. */
    private static String noName(InvalidPathException problem) {
        return "no file can be named '" + problem.getInput() + "' here"
                + (problem.getReason().contains("unmappable")
                        ? ", since the locale does not know all of its letters; run it again with LC_ALL=C.UTF-8"
                        : ": " + problem.getReason());
    }

    private static String advice(Throwable problem) {
        if (problem instanceof EngineException refused) {
            return refused.advice();
        }
        String message = String.valueOf(problem.getMessage());
        if (NO_ROOM.matcher(message).find()) {
            return "Make room on that disk, then run it again.";
        }
        if (problem instanceof AccessDeniedException || message.contains("Read-only file system")) {
            return "Let this account read and write there, or name another folder, then run it again.";
        }
        return "Run it again; if that fails too, look at that disk.";
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** {@code SOURCE_DATE_EPOCH} stands in for the clock, so that a build can be repeated to the byte. */
    private static Clock clock(Map<String, String> environment) {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        if (epoch.isEmpty()) {
            return new LocalClock();
        }
        try {
            return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
        } catch (NumberFormatException | DateTimeException e) {
            return new LocalClock(); // Not a number of seconds: as every other tool does, as if it were not set.
        }
    }
}
