package dev.leanloop.cli;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import java.util.List;

/** Numbers in words. */
final class Count {

    private Count() {}

    static long of(List<Diagnostic> problems, Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }

    /** {@code 1 surprise}, {@code 2 surprises}. */
    static String words(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** {@code 2 errors, 1 warning}; what there is none of is left out, errors and warnings are not. */
    static String byLevel(List<Diagnostic> problems) {
        long infos = of(problems, Level.INFO);
        return words(of(problems, Level.ERROR), "error") + ", " + words(of(problems, Level.WARNING), "warning")
                + (infos == 0 ? "" : ", " + words(infos, "remark"));
    }
}
