package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.RecentKnowledge;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for problems in notes as their authors read them; tells what the last check found when nothing changed since. */
public final class NotesCheck {

    private final Progress progress;
    private final StateFolder state;

    /**
     * @param state where what was read and found is kept
     */
    public NotesCheck(Progress progress, StateFolder state) {
        this.progress = progress;
        this.state = state;
    }

    /**
     * What was found.
     *
     * @param found the problems
     * @param lines those that the problems point at
     */
    public record Checked(LastCheck.Found found, WrittenLines lines) {}

    /**
     * Checks all notes.
     *
     * @throws IOException when a disk fails, or the git history cannot be read
     */
    public Checked of(NotesFolder folder, AsOf asOf) throws IOException {
        LastCheck last = LastCheck.of(folder, asOf, state);
        Optional<LastCheck.Found> unchanged = last.unchanged();
        if (unchanged.isPresent()) {
            return new Checked(unchanged.orElseThrow(), WrittenLines.on(folder));
        }
        Checked checked = anew(folder, asOf);
        last.keep(checked.found());
        return checked;
    }

    private Checked anew(NotesFolder folder, AsOf asOf) throws IOException {
        Read read = read(folder, asOf);
        KnowledgeBase knowledge = read.knowledge();
        List<Diagnostic> problems = Stream.concat(
                        knowledge.diagnostics().stream(), SimilarLearnings.of(knowledge).stream())
                .sorted()
                .toList();
        return new Checked(new LastCheck.Found(problems, knowledge.notes().size()), read.lines());
    }

    /** What the notes say, and their lines: nothing else that was read of them is held while problems are told. */
    private record Read(KnowledgeBase knowledge, WrittenLines lines) {}

    private Read read(NotesFolder folder, AsOf asOf) throws IOException {
        RecentKnowledge recent = new NotesReading(progress, state).readRecent(folder, Audience.AUTHORS, asOf);
        return new Read(recent.knowledge(), WrittenLines.on(folder, recent.lines()));
    }
}
