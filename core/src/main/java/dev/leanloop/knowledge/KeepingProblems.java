package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Visibility;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds notes that should not lie here, or no longer: private ones in a shared repository, and those past their date. */
final class KeepingProblems {

    private final Settings settings;
    private final Map<String, Integer> retention;
    private final LocalDate asOf;
    private final NoteIndex index;
    private final NoteProblems problems;

    KeepingProblems(Settings settings, LocalDate asOf, NoteIndex index, NoteProblems problems) {
        this.settings = settings;
        this.retention = settings.retention();
        this.asOf = asOf;
        this.index = index;
        this.problems = problems;
    }

    void find(List<Note> notes, List<Customer> customers, List<Conversation> conversations) {
        notes.forEach(this::shared);
        notes.forEach(this::unheardWish);
        Map<CustomerId, List<Conversation>> byCustomer = conversations.stream()
                .filter(conversation -> conversation.customer() != null)
                .collect(Collectors.groupingBy(Conversation::customer));
        for (Customer customer : customers) {
            review(customer);
            retention(customer, byCustomer.getOrDefault(customer.id(), List.of()));
        }
    }

    /** E09: who can clone reads everything, whatever a note says. A note of doubtful visibility is reported as such (E04). */
    private void shared(Note note) {
        boolean doubtful = note.diagnostics().stream().anyMatch(problem -> problem.code() == DiagnosticCode.E04);
        if (!settings.shared() || doubtful || note.visibility() == Visibility.TEAM) {
            return;
        }
        boolean written = note.frontMatter().text("visibility").isPresent();
        String said = written
                ? "a note for " + (note.visibility() == Visibility.PRIVATE ? "nobody else" : "managers")
                : "a truth review, which is for managers unless it says otherwise,";
        problems.at(
                DiagnosticCode.E09,
                note,
                note.frontMatter().line("visibility"),
                written ? "visibility" : "",
                said + " in a repository that leanloop.yml calls shared; move it to another repository",
                note.type() == NoteType.TRUTH ? "visibility: team" : "");
    }

    /** W43: a wish in a profile that the team's build never reads does not hold there, and must not show that the profile exists. */
    private void unheardWish(Note note) {
        boolean wish = note.frontMatter().records("people").stream()
                .anyMatch(person -> "none".equalsIgnoreCase(person.values().getOrDefault("quotes", "")));
        if (wish && note.type() == NoteType.CUSTOMER && note.visibility() != Visibility.TEAM) {
            problems.at(
                    DiagnosticCode.W43,
                    note,
                    note.frontMatter().line("people"),
                    "people",
                    "'quotes: none' in a profile that the team may not read does not hold in the team's site; let the team read it",
                    "");
        }
    }

    private void review(Customer customer) {
        String written = customer.details().getOrDefault("review", "");
        Optional<Note> profile = Optional.ofNullable(customer.profile()).flatMap(index::note);
        Optional<LocalDate> last = lastDay(written).filter(day -> day.isBefore(asOf));
        if (profile.isPresent() && last.isPresent()) {
            problems.at(
                    DiagnosticCode.W70,
                    profile.orElseThrow(),
                    profile.orElseThrow().frontMatter().line("review"),
                    written,
                    "the profile was to be reviewed by " + written + "; check it, and set the next date or delete it",
                    "review: " + YearMonth.from(asOf).plusYears(1));
        }
    }

    /** The last day that {@code 2026-06} or {@code 2026-06-15} names; empty for anything else. */
    private static Optional<LocalDate> lastDay(String written) {
        try {
            if (written.matches("\\d{4}-\\d{2}")) {
                return Optional.of(YearMonth.parse(written).atEndOfMonth());
            }
            return written.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(written)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // There is no such day, so nothing is past it.
        }
    }

    /** @param conversations the customer's own */
    private void retention(Customer customer, List<Conversation> conversations) {
        String status = customer.details().getOrDefault("status", "default");
        Integer months = retention.getOrDefault(status, retention.get("default"));
        Optional<LocalDate> last = conversations.stream()
                .map(Conversation::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (months == null
                || last.isEmpty()
                || !last.orElseThrow().plusMonths(months).isBefore(asOf)) {
            return;
        }
        Optional<Note> place = Optional.ofNullable(customer.profile())
                .or(() -> conversations.stream()
                        .filter(conversation -> last.orElseThrow().equals(conversation.date()))
                        .map(Conversation::note)
                        .findFirst())
                .flatMap(index::note);
        place.ifPresent(note -> problems.at(
                DiagnosticCode.W70,
                note,
                note.firstLine(),
                "",
                "the last conversation with " + customer.name() + " was on " + last.orElseThrow()
                        + ", and notes are kept " + months
                        + " months; delete the folder, or say in leanloop.yml why not",
                ""));
    }
}
