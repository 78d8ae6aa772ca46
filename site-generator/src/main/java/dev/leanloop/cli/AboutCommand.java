package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.history.PastMentions;
import dev.leanloop.note.Handle;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.person.AboutPerson;
import dev.leanloop.person.PersonWords;
import dev.leanloop.person.Place;
import java.io.IOException;
import java.util.List;

/** {@code about}: all that mentions a person, for a request to see it. */
final class AboutCommand implements Command {

    private final Console console;
    private final NotesOption notes = new NotesOption();
    private String who = "";

    AboutCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "about",
                        "Shows every line of the notes and every commit that mentions a person: what to hand over when they ask.",
                        "For authors: private notes, comments and earlier versions are looked through, too.")
                .place("WHO", String.class, given -> who = given, "The person's handle, as @maria.k.")
                .with(notes);
    }

    @Override
    public Integer call() throws IOException {
        NotesFolder folder = NotesFolder.open(notes.in(console));
        PersonWords words = PersonWords.of(handle(who), folder.settings().settings());
        AboutPerson about = AboutPerson.in(folder.root(), words);
        console.result("# What mentions " + words.handle());
        section("In the notes", about.places());
        section("Perhaps, by the first name alone", about.perhaps());
        about.past().ifPresent(this::past);
        return ExitCode.CLEAN.number();
    }

    /** A handle as people write it on a command line. */
    static Handle handle(String written) {
        return Handle.named(written)
                .orElseThrow(() -> new UsageException("'" + written + "' is no handle; write it as @maria.k"));
    }

    private void section(String title, List<Place> places) {
        console.result("");
        console.result("## " + title + ": " + (places.isEmpty() ? "nothing" : Amount.of(places.size(), "line")));
        String file = "";
        for (Place place : places) {
            if (!place.file().equals(file)) {
                file = place.file();
                console.result("");
                console.result(file);
            }
            if (place.line() > 0) {
                console.result("  " + place.line() + (place.quoted() ? " (their words): " : ": ") + place.text());
            }
        }
    }

    private void past(PastMentions past) {
        List<PastMentions.Commit> commits = past.commits();
        console.result("");
        console.result("## In the history: " + (commits.isEmpty() ? "nothing" : Amount.of(commits.size(), "commit")));
        console.result("");
        for (PastMentions.Commit commit : commits) {
            console.result(commit.day() + " " + commit.id()
                    + (commit.author() ? ", written by them" : "")
                    + (commit.message() ? ", named in its message" : "")
                    + (commit.files().isEmpty() ? "" : ": " + String.join(", ", commit.files())));
        }
        if (!past.refs().isEmpty()) {
            console.result("");
            console.result("On " + String.join(", ", past.refs()));
        }
    }
}
