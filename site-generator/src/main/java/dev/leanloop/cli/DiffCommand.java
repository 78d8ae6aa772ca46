package dev.leanloop.cli;

import dev.leanloop.change.KnowledgeChange;
import dev.leanloop.history.Snapshot;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.CheckedOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** {@code diff}: what the notes learned between two commits. */
final class DiffCommand implements Command {

    private static final int SHORT_ID = 7;

    private final Console console;
    private final NotesOption notes = new NotesOption();
    private final CommonOptions common = new CommonOptions();
    private String range = "HEAD~1..HEAD";

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "diff",
                        "What the notes learned between two commits, as Markdown for a merge request.",
                        "FROM...TO, with three dots, begins where the branch of TO left that of FROM.")
                .perhapsPlace(
                        "FROM..TO",
                        String.class,
                        given -> range = given,
                        "Two commits, as git names them (default: HEAD~1..HEAD).")
                .with(notes)
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        NotesFolder folder = NotesFolder.open(notes.in(console));
        boolean fromBase = range.contains("...");
        String[] ends = range.split("\\.{2,3}", 2);
        String first = ends[0].isBlank() ? "HEAD" : ends[0];
        String last = ends.length < 2 || ends[1].isBlank() ? "HEAD" : ends[1];
        try (Snapshot to = known(Snapshot.of(folder.root(), last), last);
                Snapshot from = fromBase
                        ? known(Snapshot.common(folder.root(), first, last), range)
                        : known(Snapshot.of(folder.root(), first), first)) {
            KnowledgeBase after = read(folder, to);
            KnowledgeBase before = read(folder, from);
            ChangeText.of(KnowledgeChange.between(before, after), after, between(from, to))
                    .forEach(console::result);
        }
        return ExitCode.CLEAN.number();
    }

    private static Snapshot known(Optional<Snapshot> snapshot, String name) {
        return snapshot.orElseThrow(() -> new UsageException("git knows no commit '" + name
                + "' here; in a shallow clone it may be missing: fetch all of the history"));
    }

    /** Ages are counted to the day of each commit, so that the same two always say the same. */
    private KnowledgeBase read(NotesFolder folder, Snapshot snapshot) throws IOException {
        AsOf today = common.asOf(console);
        AsOf then = new AsOf(today.asked(), snapshot.day().orElse(today.today()));
        try (CheckedOut past = CheckedOut.of(folder, snapshot)) {
            return past.read(
                    console.progress(common.progress()), common.state(console, folder.root()), common.audience(), then);
        }
    }

    private static String between(Snapshot from, Snapshot to) {
        return day(from) + " to " + day(to) + ", " + MarkdownWords.code(id(from) + ".." + id(to));
    }

    private static String day(Snapshot snapshot) {
        return snapshot.day().map(LocalDate::toString).orElse("");
    }

    private static String id(Snapshot snapshot) {
        return snapshot.revision().substring(0, SHORT_ID);
    }
}
