package dev.leanloop.cli;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Problems as the workflow commands of GitHub, Gitea and Forgejo: one line each, shown beside the line it is about. Escaped as the
 * <a href="https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts">toolkit</a> does.
 */
final class Annotations {

    private final UnaryOperator<String> files;

    /**
     * @param files a path in the notes folder to that in the repository
     */
    Annotations(UnaryOperator<String> files) {
        this.files = files;
    }

    String of(List<Diagnostic> problems) {
        StringBuilder lines = new StringBuilder();
        problems.forEach(problem -> lines.append(of(problem)).append('\n'));
        return lines.toString();
    }

    private String of(Diagnostic problem) {
        String fix = problem.fixedLine().isEmpty() ? "" : "\nwrite: " + problem.fixedLine();
        return "::" + command(problem.level())
                + " file=" + property(files.apply(problem.at().file()))
                + ",line=" + problem.at().line()
                + ",col=" + problem.at().column()
                + ",title=" + property(problem.code().name())
                + "::" + data(problem.message() + "\n" + problem.code().why() + fix);
    }

    private static String command(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
