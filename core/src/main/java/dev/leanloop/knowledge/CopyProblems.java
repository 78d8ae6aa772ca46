package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds notes of one customer that say the same word for word (W04), as {@code call copy.md} and a sync tool's conflicted copy do. The
 * same note filed with two customers may be meant so: a visit of both.
 */
final class CopyProblems {

    private static final Comparator<Note> NAMED_BEFORE =
            Comparator.<Note>comparingInt(note -> note.path().value().length()).thenComparing(Note::path);

    private final CustomerDirectory directory;
    private final NoteProblems problems;

    CopyProblems(CustomerDirectory directory, NoteProblems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** What two notes share that may be copies: texts are compared only then. */
    private record Alike(Optional<CustomerId> customer, int characters) {}

    void find(List<Note> notes) {
        groups(notes).stream()
                .filter(alike -> alike.size() > 1)
                .map(alike -> alike.stream()
                        .collect(Collectors.groupingBy(note -> note.lines().text())))
                .flatMap(byText -> byText.values().stream())
                .forEach(this::report);
    }

    /** Of a file that holds several notes only the first stands for it; a note that says nothing counts nowhere twice. */
    private Collection<List<Note>> groups(List<Note> notes) {
        return notes.stream()
                .filter(note -> !note.items().isEmpty())
                .collect(Collectors.toMap(note -> note.path().file(), note -> note, (first, later) -> first))
                .values()
                .stream()
                .collect(Collectors.groupingBy(note ->
                        new Alike(directory.of(note), note.lines().text().length())))
                .values();
    }

    /** The shortest name is the note's own, the others are what programs make of it. */
    private void report(List<Note> same) {
        List<Note> sorted = same.stream().sorted(NAMED_BEFORE).toList();
        NotePath own = sorted.getFirst().path().file();
        for (Note copy : sorted.subList(1, sorted.size())) {
            problems.at(
                    DiagnosticCode.W04,
                    copy,
                    1,
                    1,
                    "it says word for word what " + own.value() + " says; delete one of the two",
                    "");
        }
    }
}
