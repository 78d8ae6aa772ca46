package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.history.PastMentions;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.person.ForgetPlan;
import dev.leanloop.person.PersonWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code forget}: what it takes to erase a person, prepared and never carried out. */
final class ForgetCommand implements Command {

    private final Console console;
    private final NotesOption notes = new NotesOption();
    private String who = "";
    private boolean dryRun;
    private @Nullable Path output;

    ForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "forget",
                        "Prepares to forget a person: a patch for the notes, expressions for a rewrite of the history, a checklist.",
                        "It changes nothing: rewriting a history that others have cloned is for people to decide.")
                .place("WHO", String.class, given -> who = given, "The person's handle, as @maria.k.")
                .with(notes)
                .flag("--dry-run", () -> dryRun = true, "Needed: there is no other way to run it.")
                .option(
                        "-o,--output",
                        "DIR",
                        Path.class,
                        given -> output = given,
                        "Where the plan goes, outside the repository (default: a folder forget-former-N beside it).");
    }

    @Override
    public Integer call() throws IOException {
        if (!dryRun) {
            throw new UsageException("forget only prepares what people then decide on: add --dry-run");
        }
        NotesFolder folder = NotesFolder.open(notes.in(console));
        PersonWords words =
                PersonWords.of(AboutCommand.handle(who), folder.settings().settings());
        ForgetPlan plan = ForgetPlan.of(folder.root(), words);
        if (!plan.isNeeded()) {
            console.result("Nothing here names " + words.handle() + ", now or earlier.");
            return ExitCode.CLEAN.number();
        }
        Path target = target(plan, folder.root());
        Files.createDirectories(target);
        Files.writeString(target.resolve(plan.standIn() + ".patch"), plan.patch());
        Files.writeString(target.resolve("expressions.txt"), plan.expressions());
        Files.writeString(target.resolve("checklist.md"), plan.checklist());
        int commits = plan.about().past().map(past -> past.commits().size()).orElse(0);
        console.result(words.handle() + " stands in "
                + Amount.of(plan.about().places().size(), "place") + " of the notes and "
                + Amount.of(commits, "commit") + ", and would become @" + plan.standIn() + ".");
        console.result("");
        console.result(
                "Nothing was changed. Read and follow " + console.bold(console.shown(target.resolve("checklist.md"))));
        return ExitCode.CLEAN.number();
    }

    /** The plan names the person, so it must not be committed beside the notes. */
    private Path target(ForgetPlan plan, Path root) throws IOException {
        Path top = plan.about().past().map(PastMentions::top).orElse(root);
        Path target = output == null ? top.resolveSibling("forget-" + plan.standIn()) : console.resolve(output);
        Path existing = target;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing.toRealPath().startsWith(top)) {
            throw new UsageException("the plan names the person: put it outside the repository, with -o DIR");
        }
        return target;
    }
}
