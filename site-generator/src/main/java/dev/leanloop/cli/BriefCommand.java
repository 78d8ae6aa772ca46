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
import org.jspecify.annotations.Nullable;

/** {@code brief}: what to know, keep and ask in the next talk. */
final class BriefCommand implements Command {

    private final Console console;
    private final NotesOption notes = new NotesOption();
    private final CommonOptions common = new CommonOptions();
    private String customer = "";
    private @Nullable String loop;
    private BriefingFormat format = BriefingFormat.TEXT;

    BriefCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "brief",
                        "What to know, keep and ask in the next conversation with a customer: the page of the site, here.",
                        "Without LOOP it is the loop that goes on, the latest conversation first.")
                .place("CUSTOMER", String.class, given -> customer = given, "The customer's folder, name or alias.")
                .perhapsPlace("LOOP", String.class, given -> loop = given, "The loop's name, as pilot or main.")
                .with(notes)
                .choice(
                        "--format",
                        "FORMAT",
                        BriefingFormat.class,
                        given -> format = given,
                        "text or markdown (default: text).")
                .with(common);
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
