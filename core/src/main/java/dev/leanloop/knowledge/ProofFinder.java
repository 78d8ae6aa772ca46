package dev.leanloop.knowledge;

import dev.leanloop.history.Version;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    Proof find(NotePath note, Item.Hypothesis hypothesis, NotePath verdictNote, @Nullable LocalDate verdictDate)
            throws IOException {
        if (!past.isComplete()) {
            return Proof.UNKNOWN;
        }
        Optional<Version> found =
                past.first(note, version -> stated(version, hypothesis).isPresent());
        if (found.isEmpty() || found.orElseThrow().filesInCommit() > IMPORT) {
            return Proof.UNKNOWN;
        }
        Version first = found.orElseThrow();
        Optional<Version> verdict = past.first(verdictNote, version -> holdsVerdict(version, hypothesis));
        if (verdict.isPresent() && verdict.orElseThrow().commit() <= first.commit()) {
            return Proof.TOGETHER;
        }
        Optional<Version> check = past.first(verdictNote, ProofFinder::holdsCheck);
        if (check.isPresent() && changedSince(note, hypothesis, check.orElseThrow())) {
            return Proof.UNKNOWN;
        }
        boolean earlierDay =
                verdictDate != null && first.authored().toLocalDate().isBefore(verdictDate);
        boolean noCheckThen = check.isEmpty() || check.orElseThrow().commit() > first.commit();
        return earlierDay || noCheckThen ? Proof.BEFORE : Proof.UNKNOWN;
    }

    /** Whether text or confidence changed after Check first appeared. */
    private boolean changedSince(NotePath note, Item.Hypothesis hypothesis, Version check) throws IOException {
        List<Version> versions = past.versions(note);
        for (Version version : versions.reversed()) {
            if (version.commit() <= check.commit()) {
                Optional<Item.Hypothesis> then = stated(past.at(note, version), hypothesis);
                return then.isPresent() && !isSame(then.orElseThrow(), hypothesis);
            }
        }
        return false;
    }

    private static boolean isSame(Item.Hypothesis one, Item.Hypothesis other) {
        return one.body().text().equals(other.body().text()) && Objects.equals(one.confidence(), other.confidence());
    }

    /** The hypothesis in a version: by label, an unlabelled one by its text (ruling 14). */
    private static Optional<Item.Hypothesis> stated(Note version, Item.Hypothesis hypothesis) {
        return version.items().stream()
                .filter(Item.Hypothesis.class::isInstance)
                .map(Item.Hypothesis.class::cast)
                .filter(other -> hypothesis.label() == null
                        ? other.body().text().equals(hypothesis.body().text())
                        : hypothesis.label().equals(other.label()))
                .findFirst();
    }

    private static boolean holdsVerdict(Note version, Item.Hypothesis hypothesis) {
        return version.items().stream()
                .anyMatch(item -> item instanceof Item.VerdictGiven given
                        && (given.label() == null || given.label().equals(hypothesis.label())));
    }

    private static boolean holdsCheck(Note version) {
        return version.items().stream().anyMatch(item -> item.body().phase() == Phase.CHECK);
    }
}
