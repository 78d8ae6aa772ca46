package dev.leanloop.cli;

import dev.leanloop.pipeline.Progress;
import java.io.PrintWriter;

/** One line a step, for logs. How many notes are read it does not say: those that an audience may not see are among them. */
final class ProgressLines implements Progress {

    private final PrintWriter err;

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(Step step, int parts) {
        err.println(parts > 1 && step != Step.READ ? step.words() + " (" + parts + ")" : step.words());
        err.flush();
    }

    @Override
    public void advance() {}

    @Override
    public void end() {}
}
