package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.Phase;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier version of a note held, as far as anything asks: few words, so that every version of every note can be kept.
 *
 * @param visibility who might read it then
 * @param check whether an item stood under Check
 * @param stated its hypotheses
 * @param verdicts the labels it gave verdicts on, {@code ""} for a verdict without one
 * @param done its promises with a ticked box and its feedback checks that were made, by {@link #key}
 */
record PastNote(
        Visibility visibility, boolean check, List<Expectation> stated, Set<String> verdicts, Set<String> done) {

    /** A version that held nothing. */
    static final PastNote EMPTY = new PastNote(Visibility.PRIVATE, false, List.of(), Set.of(), Set.of());

    PastNote {
        stated = List.copyOf(stated);
        verdicts = Set.copyOf(verdicts);
        done = Set.copyOf(done);
    }

    static PastNote of(Note note) {
        List<Expectation> stated = new ArrayList<>();
        Set<String> verdicts = new HashSet<>();
        Set<String> done = new HashSet<>();
        boolean check = false;
        for (Item item : note.items()) {
            check |= item.body().phase() == Phase.CHECK;
            switch (item) {
                case Item.Hypothesis hypothesis -> stated.add(Expectation.of(hypothesis));
                case Item.VerdictGiven given -> verdicts.add(given.label() == null ? "" : given.label());
                case Item.Promise promise -> {
                    if (promise.box() == PromiseState.DONE) {
                        done.add(key(promise));
                    }
                }
                case Item.FeedbackCheck made -> {
                    if (made.holding() != null) {
                        done.add(key(made));
                    }
                }
                default -> {}
            }
        }
        return new PastNote(note.visibility(), check, stated, verdicts, done);
    }

    /** The hypothesis in this version: by label, an unlabelled one by its text (ruling 14). */
    Optional<Expectation> statement(Item.Hypothesis hypothesis) {
        return stated.stream()
                .filter(other -> hypothesis.label() == null
                        ? other.text().equals(hypothesis.body().text())
                        : hypothesis.label().equals(other.label()))
                .findFirst();
    }

    boolean holdsVerdictOn(Item.Hypothesis hypothesis) {
        return verdicts.contains("") || hypothesis.label() != null && verdicts.contains(hypothesis.label());
    }

    /** The same promise in every version: a label outlives a change of words. */
    static String key(Item.Promise promise) {
        return promise.label() == null ? "promise " + promise.body().text() : "label " + promise.label();
    }

    static String key(Item.FeedbackCheck check) {
        return "feedback " + check.body().text();
    }
}
