package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.BuildRequest.Publishing;
import dev.leanloop.pipeline.BuiltSite;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Timings;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code build}: the site. */
final class BuildCommand implements Command {

    private final Console console;
    private final NotesParameter notes = new NotesParameter();
    private final CommonOptions common = new CommonOptions();
    private Path site = Path.of("site");
    private boolean strict;
    private boolean releases;
    private boolean timings;
    private String siteUrl = "";

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "build",
                        "Builds the site: reads the notes, indexes them, writes pages that need no server.",
                        "Only what changed is written; what the site before had and this one has not is removed.")
                .with(notes)
                .option("-o,--output", "DIR", Path.class, given -> site = given, "Where the site goes (default: site).")
                .flag(
                        "--strict",
                        () -> strict = true,
                        "End with 1 when a note has an error or contact data, or a link leads nowhere.")
                .flag(
                        "--releases",
                        () -> releases = true,
                        "Publish as a whole: each site in a folder of its own, and 'current' in DIR leads to the newest.",
                        "Let the web server serve DIR/current.")
                .flag("--timings", () -> timings = true, "Tell where the time went.")
                .option(
                        "--site-url",
                        "URL",
                        String.class,
                        given -> siteUrl = given,
                        "Where the site is published, for what leaves it, such as feeds (default: site.url of leanloop.yml).")
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("a site is for the team or for managers; private notes are never published");
        }
        Path folder = notes.in(console);
        if (Files.isRegularFile(console.resolve(site))) {
            throw new UsageException(console.shown(site) + " is a file: name a folder for the site");
        }
        StateFolder state = common.state(console, folder.toRealPath());
        var build = new KnowledgeBuild(console.progress(common.progress()), state);
        BuiltSite built = build.update(new BuildRequest(
                folder,
                console.resolve(site),
                common.audience(),
                common.asOf(console),
                address(),
                releases ? Publishing.RELEASES : Publishing.IN_PLACE));
        state.notices().forEach(console::say);
        if (timings) {
            build.timings().spent().forEach(this::say);
            console.say(built.published().kept() + " of "
                    + Amount.of(built.published().pages(), "page") + " stand as they did, and were not made");
        }
        summary(built);
        return (strict && !built.isStrictlyClean() ? ExitCode.PROBLEMS : ExitCode.CLEAN).number();
    }

    private SiteAddress address() {
        return siteUrl.isEmpty()
                ? SiteAddress.UNKNOWN
                : SiteAddress.parse(siteUrl)
                        .orElseThrow(() -> new UsageException("'" + siteUrl
                                + "' is no address of a site: it begins with https:// and has no ? and no #"));
    }

    private void say(Timings.Spent spent) {
        console.say(String.format(Locale.ROOT, "%8.2f s  %s", spent.time().toMillis() / 1000.0, spent.part()));
    }

    private void summary(BuiltSite built) {
        BuiltSite.Counts counts = built.counts();
        PublishReport published = built.published();
        console.result(console.bold(built.title()) + ", for "
                + (common.audience() == Audience.TEAM ? "the team" : "managers") + ", as of " + built.asOf());
        console.result("");
        line("notes", counts.notes(), "");
        line("conversations", counts.conversations(), "with " + Amount.of(counts.customers(), "customer"));
        line("learnings", counts.learnings(), Amount.of(counts.surprises(), "surprise"));
        if (counts.unsorted() > 0) {
            line("unsorted", counts.unsorted(), "without a kind such as Pain: or Need:");
        }
        line("promises", counts.promises(), counts.owed() + " still owed");
        line("problems", built.problems().all(), problems(built.problems()));
        line("pages", published.pages(), changes(published));
        console.result("");
        published.brokenLinks().forEach(link -> console.result("link that leads nowhere: " + link));
        console.result(String.format(
                Locale.ROOT,
                "Open %s  (%.1f s)",
                console.bold(console.shown((releases ? site.resolve("current") : site).resolve("index.html"))),
                built.time().toMillis() / 1000.0));
        Count.withoutCustomer(built.problems().withoutCustomer(), counts.notes())
                .ifPresent(console::say);
        if (built.problems().all() > 0) {
            console.say("The problems, with the line that mends each: leanloop check " + notes.shown(console));
        }
    }

    private void line(String name, int count, String more) {
        String text = String.format(Locale.ROOT, "  %-14s%6d", name, count);
        console.result(more.isEmpty() ? text : text + "   " + console.faint(more));
    }

    static String problems(BuiltSite.Problems problems) {
        return Count.byLevel(problems.errors(), problems.warnings(), problems.remarks());
    }

    static String changes(PublishReport published) {
        if (published.written() == 0 && published.removed() == 0) {
            return "nothing changed";
        }
        return Amount.of(published.written(), "file") + " written, " + published.removed() + " removed";
    }
}
