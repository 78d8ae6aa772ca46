package dev.leanloop.cli;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.BriefingPage;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code brief}: what to know, keep and ask in the next talk. */
@Command(
        name = "brief",
        sortOptions = false,
        description = {
            "What to know, keep and ask in the next conversation with a customer: the page of the site, here.",
            "Without LOOP it is the loop that goes on, the latest conversation first."
        })
final class BriefCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "The customer's folder, name or alias.")
    private String customer = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "LOOP", description = "The loop's name, as pilot or main.")
    private @Nullable String loop;

    @Mixin
    private NotesOption notes = new NotesOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or markdown (default: ${DEFAULT-VALUE}).")
    private BriefingFormat format = BriefingFormat.TEXT;

    @Mixin
    private CommonOptions common = new CommonOptions();

    BriefCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException(
                    "a briefing is for the team or for managers: --audience team or --audience managers");
        }
        NotesFolder folder = NotesFolder.open(notes.in(console));
        KnowledgeBase knowledge = common.read(console, folder, common.audience());
        var names = KnownNames.in(knowledge);
        Customer found = names.customer(customer);
        LoopId which = names.loop(customer, loop);
        BriefingPage briefing = SitePlan.inEnglish(knowledge, Ages.STAND)
                .briefing(which)
                .orElseThrow(() -> new IllegalStateException("no briefing of " + which));
        new BriefingText(console, format).print(briefing, search(found));
        return ExitCode.CLEAN.number();
    }

    /** The command that finds all that was said with a customer. */
    private String search(Customer customer) {
        String folder = notes.shown(console);
        String id = customer.id().value();
        String value = id.matches("[\\p{L}\\p{N}._-]+") ? id : '"' + id + '"';
        return "leanloop search " + inShell("customer:" + value) + " --sort newest"
                + (folder.isEmpty() || folder.equals(".") ? "" : " --notes " + inShell(folder));
    }

    private static String inShell(String argument) {
        return argument.matches("[\\p{Alnum}/._:=+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
