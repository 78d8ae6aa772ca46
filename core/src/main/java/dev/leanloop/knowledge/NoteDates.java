package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.history.History;
import dev.leanloop.history.Version;
import dev.leanloop.note.Handle;
import dev.leanloop.note.KnownPerson;
import dev.leanloop.note.Note;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TeamMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a note's day is and who wrote it: as written, else as git knows. */
final class NoteDates {

    private final History history;
    private final Settings settings;
    private final List<Diagnostic> diagnostics;

    NoteDates(History history, Settings settings, List<Diagnostic> diagnostics) {
        this.history = history;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** A note's day and where it was found. */
    record Dated(@Nullable LocalDate date, DateSource source) {}

    /** Safe to call from many threads at once. */
    Dated of(Note note) {
        LocalDate written = note.writtenDate();
        if (written != null) {
            boolean byKey = note.frontMatter()
                    .text("date")
                    .filter(written.toString()::equals)
                    .isPresent();
            return new Dated(
                    written,
                    byKey ? DateSource.FRONT_MATTER : note.isDatedByPath() ? DateSource.FILE_NAME : DateSource.TEXT);
        }
        Optional<LocalDate> committed = firstCommit(note);
        return new Dated(committed.orElse(null), committed.isPresent() ? DateSource.GIT : DateSource.NONE);
    }

    /** Reports a note that does not say its day (W02, E02). */
    void report(Note note) {
        if (note.writtenDate() != null) {
            return;
        }
        Optional<LocalDate> committed = firstCommit(note);
        SourceLocation at = new SourceLocation(note.path().value(), note.firstLine(), 1);
        String fix = "date: " + committed.map(LocalDate::toString).orElse("YYYY-MM-DD");
        if (committed.isPresent()) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.W02,
                    at,
                    "no date in the file name or the front matter; the day of the first commit is taken",
                    fix));
        } else {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.E02,
                    at,
                    "no date: none in the file name, none in the front matter, and the note was never committed",
                    fix));
        }
    }

    /** The author's own day of the note's first commit. */
    Optional<LocalDate> firstCommit(Note note) {
        return history.of(note.path().file()).stream()
                .findFirst()
                .map(version -> version.authored().toLocalDate());
    }

    /** Who wrote the first commit: one of the team by mail address or name, else whoever has the address in the people file. */
    Optional<Handle> author(Note note) {
        return history.of(note.path().file()).stream()
                .findFirst()
                .flatMap(version -> member(version).map(TeamMember::id).or(() -> person(version)));
    }

    private Optional<Handle> person(Version version) {
        return settings.people().stream()
                .filter(person -> person.mail().stream().anyMatch(version.authorMail()::equalsIgnoreCase))
                .map(KnownPerson::id)
                .findFirst();
    }

    private Optional<TeamMember> member(Version version) {
        return settings.team().stream()
                .filter(member -> member.mail().stream().anyMatch(version.authorMail()::equalsIgnoreCase)
                        || !member.name().isBlank() && member.name().equalsIgnoreCase(version.authorName()))
                .findFirst();
    }
}
