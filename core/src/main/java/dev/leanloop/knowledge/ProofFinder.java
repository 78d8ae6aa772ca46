package dev.leanloop.knowledge;

import dev.leanloop.history.Version;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether git shows that an expectation was written before its talk: section 11 of the note format. Author times can be set by
 * hand and squashing hides order, so this is a mirror for an honest team, not an audit.
 */
final class ProofFinder {

    /** A commit that brings more notes than a team writes in a day is an import: its order proves nothing. */
    static final int IMPORT = 20;

    private final PastNotes past;

    ProofFinder(PastNotes past) {
        this.past = past;
    }

    /**
     * @param note that states the hypothesis
     * @param verdictNote that holds its first verdict; the same note for an open one
     * @param verdictDate the day of that conversation
     */
    Evidence find(Note note, Item.Hypothesis hypothesis, NotePath verdictNote, @Nullable LocalDate verdictDate) {
        if (!past.isComplete()) {
            return Evidence.unknown(Evidence.Doubt.INCOMPLETE);
        }
        Optional<Version> found =
                past.first(note.path(), version -> version.statement(hypothesis).isPresent());
        if (found.isEmpty()) {
            return Evidence.unknown(Evidence.Doubt.UNCOMMITTED);
        }
        Version first = found.orElseThrow();
        if (first.filesInCommit() > IMPORT) {
            return Evidence.unknown(Evidence.Doubt.IMPORTED);
        }
        Optional<Version> verdict = past.first(verdictNote, version -> version.holdsVerdictOn(hypothesis));
        if (verdict.isPresent() && verdict.orElseThrow().commit() <= first.commit()) {
            return Evidence.of(Proof.TOGETHER);
        }
        Optional<Version> check = past.first(verdictNote, PastNote::check);
        Optional<Evidence> earlier = check.flatMap(version -> changedSince(note, hypothesis, version));
        if (earlier.isPresent()) {
            return earlier.orElseThrow();
        }
        boolean earlierDay =
                verdictDate != null && first.authored().toLocalDate().isBefore(verdictDate);
        boolean noCheckThen = check.isEmpty() || check.orElseThrow().commit() > first.commit();
        return earlierDay || noCheckThen ? Evidence.of(Proof.BEFORE) : Evidence.unknown(Evidence.Doubt.LATE);
    }

    /**
     * What was expected when Check first appeared, if text or confidence changed after that. Words from a time when others might
     * read the note are not repeated.
     */
    private Optional<Evidence> changedSince(Note note, Item.Hypothesis hypothesis, Version check) {
        Expectation now = Expectation.of(hypothesis);
        return past.versions(note.path()).reversed().stream()
                .filter(version -> version.commit() <= check.commit())
                .findFirst()
                .map(version -> past.at(note.path(), version))
                .flatMap(then -> then.statement(hypothesis)
                        .filter(stated -> !stated.equals(now))
                        .map(stated -> then.visibility() == note.visibility()
                                ? Evidence.changed(stated)
                                : Evidence.unknown(Evidence.Doubt.CHANGED)));
    }
}
