package dev.leanloop.cli;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.pipeline.BuildReport;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code build}: the site. */
@Command(
        name = "build",
        sortOptions = false,
        description = {
            "Builds the site: reads the notes, indexes them, writes pages that need no server.",
            "Only what changed is written; what the site before had and this one has not is removed."
        })
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NOTES",
            defaultValue = ".",
            description = "The folder of notes (default: this one).")
    private Path notes = Path.of(".");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path site = Path.of("site");

    @Option(
            names = "--strict",
            description = "End with 1 when a note has an error or contact data, or a link leads nowhere.")
    private boolean strict;

    @Option(
            names = "--site-url",
            paramLabel = "URL",
            description =
                    "Where the site is published, for what leaves it, such as feeds (default: site.url of leanloop.yml).")
    private String siteUrl = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("a site is for the team or for managers; private notes are never published");
        }
        Path folder = CommonOptions.notes(console, notes);
        StateFolder state = common.state(console, folder.toRealPath());
        BuildReport report = new KnowledgeBuild(console.progress(common.progress()), state)
                .run(new BuildRequest(
                        folder, console.resolve(site), common.audience(), common.asOf(console), address()));
        state.notices().forEach(console::say);
        summary(report);
        return (strict && hasErrors(report) ? ExitCode.PROBLEMS : ExitCode.CLEAN).number();
    }

    private SiteAddress address() {
        return siteUrl.isEmpty()
                ? SiteAddress.UNKNOWN
                : SiteAddress.parse(siteUrl)
                        .orElseThrow(() -> new UsageException("'" + siteUrl
                                + "' is no address of a site: it begins with https:// and has no ? and no #"));
    }

    private static boolean hasErrors(BuildReport report) {
        return report.knowledge().diagnostics().stream()
                        .anyMatch(problem -> problem.level() == Level.ERROR || problem.code() == DiagnosticCode.W41)
                || !report.published().brokenLinks().isEmpty();
    }

    private void summary(BuildReport report) {
        KnowledgeBase knowledge = report.knowledge();
        PublishReport published = report.published();
        console.result(console.bold(knowledge.title()) + ", for "
                + (common.audience() == Audience.TEAM ? "the team" : "managers") + ", as of " + knowledge.asOf());
        console.result("");
        line("notes", knowledge.notes().size(), "");
        line(
                "conversations",
                knowledge.conversations().size(),
                "with " + Count.words(knowledge.customers().size(), "customer"));
        line("learnings", knowledge.learnings().size(), surprises(knowledge));
        line("promises", knowledge.promises().size(), owed(knowledge));
        line("problems", knowledge.diagnostics().size(), Count.byLevel(knowledge.diagnostics()));
        line("pages", published.pages(), changes(published));
        console.result("");
        published.brokenLinks().forEach(link -> console.result("link that leads nowhere: " + link));
        console.result(String.format(
                Locale.ROOT,
                "Open %s  (%.1f s)",
                console.bold(console.shown(site.resolve("index.html"))),
                report.time().toMillis() / 1000.0));
        if (!knowledge.diagnostics().isEmpty()) {
            console.say("The problems, with the line that mends each: leanloop check " + console.shown(notes));
        }
    }

    private void line(String name, int count, String more) {
        String text = String.format(Locale.ROOT, "  %-14s%6d", name, count);
        console.result(more.isEmpty() ? text : text + "   " + console.faint(more));
    }

    private static String surprises(KnowledgeBase knowledge) {
        long surprises = knowledge.learnings().stream()
                .filter(learning -> learning.surprise())
                .count();
        return Count.words(surprises, "surprise");
    }

    private static String owed(KnowledgeBase knowledge) {
        long owed = knowledge.promises().stream()
                .filter(promise -> promise.state().isOwed())
                .count();
        return owed + " still owed";
    }

    private static String changes(PublishReport published) {
        if (published.written() == 0 && published.removed() == 0) {
            return "nothing changed";
        }
        return Count.words(published.written(), "file") + " written, " + published.removed() + " removed";
    }
}
