package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.history.History;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Remembers what the last check found, so that the next one has nothing to read when all it was made of is as it was: the program, the
 * day, every file in the notes folder, the history. Looks at sizes, times and numbers of files, never into them. In doubt something
 * changed. It names lines of private notes, so it lies with what is kept of the authors' notes.
 */
public final class LastCheck {

    private static final String NAME = "check";

    private final StateFolder state;
    private final String inputs;

    private LastCheck(StateFolder state, String inputs) {
        this.state = state;
        this.inputs = inputs;
    }

    /**
     * What a check finds.
     *
     * @param problems sorted
     * @param notes how many were read
     */
    public record Found(List<Diagnostic> problems, int notes) {

        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Looks at what a check would read, before anything is read. */
    public static LastCheck of(NotesFolder notes, AsOf asOf, StateFolder state) throws IOException {
        StateFolder authors = state.within(Audience.AUTHORS.name().toLowerCase(Locale.ROOT));
        if (authors.folder().isEmpty()) {
            return new LastCheck(authors, "");
        }
        try (TemporaryFolder fresh = TemporaryFolder.create()) {
            var stamps = new FileStamps(Files.getLastModifiedTime(fresh.path()));
            stamps.word(notes.root().toString()).word(asOf.in(notes).toString());
            notes.stamp(stamps, state.folder());
            History.stamp(stamps, notes.root());
            return new LastCheck(authors, stamps.digest().orElse(""));
        }
    }

    /** What the last check found, if one now would find the same. */
    public Optional<Found> unchanged() {
        return inputs.isEmpty()
                ? Optional.empty()
                : state.read(NAME)
                        .map(Unpacked::new)
                        .filter(kept -> kept.word().equals(inputs))
                        .map(LastCheck::unpack);
    }

    /** Remembers what was found, unless a file was left alone: that may be a matter of the moment. */
    public void keep(Found found) {
        boolean isLasting = found.problems().stream().noneMatch(problem -> problem.code() == DiagnosticCode.E20);
        if (inputs.isEmpty() || !isLasting) {
            state.remove(NAME);
            return;
        }
        Packed out = new Packed()
                .word(inputs)
                .number(found.notes())
                .number(found.problems().size());
        for (Diagnostic problem : found.problems()) {
            out.word(problem.code().name())
                    .word(problem.at().file())
                    .number(problem.at().line())
                    .number(problem.at().column())
                    .word(problem.message())
                    .word(problem.fixedLine());
        }
        state.write(NAME, out.bytes());
    }

    private static Found unpack(Unpacked in) {
        int notes = in.number();
        int count = in.number();
        List<Diagnostic> problems = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            problems.add(new Diagnostic(
                    DiagnosticCode.valueOf(in.word()),
                    new SourceLocation(in.word(), in.number(), in.number()),
                    in.word(),
                    in.word()));
        }
        return new Found(problems, notes);
    }
}
