package dev.leanloop.cli;

import dev.leanloop.handbook.Handbook;
import dev.leanloop.site.output.PublishReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docs}: the program's own documentation as a site. For those who work on it or hand it out, so help does not list it. */
@Command(name = "docs", hidden = true, description = "Makes a site of Leanloop's own documentation.")
final class DocsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Leanloop's own folder, which holds docs (default: this one).")
    private Path program = Path.of(".");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "docs-site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path site = Path.of("docs-site");

    DocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PublishReport report = Handbook.build(console.resolve(program), console.resolve(site));
        report.brokenLinks().forEach(console::problem);
        console.say(report.pages() + " pages, open " + console.shown(site) + "/index.html");
        return (report.brokenLinks().isEmpty() ? ExitCode.CLEAN : ExitCode.PROBLEMS).number();
    }
}
