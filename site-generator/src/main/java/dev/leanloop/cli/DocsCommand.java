package dev.leanloop.cli;

import dev.leanloop.handbook.Handbook;
import dev.leanloop.site.output.PublishReport;
import java.io.IOException;
import java.nio.file.Path;

/** {@code docs}: the program's own documentation as a site. For those who work on it or hand it out, so help does not list it. */
final class DocsCommand implements Command {

    private final Console console;
    private Path program = Path.of(".");
    private Path site = Path.of("docs-site");

    DocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(this, "docs", "Makes a site of Leanloop's own documentation.")
                .hidden()
                .perhapsPlace(
                        "FOLDER",
                        Path.class,
                        given -> program = given,
                        "Leanloop's own folder, which holds docs (default: this one).")
                .option(
                        "-o,--output",
                        "DIR",
                        Path.class,
                        given -> site = given,
                        "Where the site goes (default: docs-site).");
    }

    @Override
    public Integer call() throws IOException {
        PublishReport report = Handbook.build(console.resolve(program), console.resolve(site));
        report.brokenLinks().forEach(console::problem);
        console.say(report.pages() + " pages, open " + console.shown(site) + "/index.html");
        return (report.brokenLinks().isEmpty() ? ExitCode.CLEAN : ExitCode.PROBLEMS).number();
    }
}
