package dev.leanloop.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

/** One command of the program. */
interface Command extends Callable<Integer> {

    /** How it is called. Parsing a command line by it sets here what was given, for {@link #call} to use. */
    CommandUsage usage();

    /**
     * Does what it is for.
     *
     * @return the number of an {@link ExitCode}
     * @throws UsageException when what was given cannot be meant
     */
    @Override
    Integer call() throws IOException;
}
