package dev.leanloop.knowledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What git shows of when an expectation was written.
 *
 * @param proof whether before its talk
 * @param doubt why git cannot tell; null unless the proof is unknown
 * @param earlier what the note expected when its Check first appeared, where that was something else
 *     and those who may read the note might read it then; null otherwise
 */
public record Evidence(
        Proof proof, @Nullable Doubt doubt, @Nullable Expectation earlier) {

    /** Without a doubt; of an unknown proof, without saying why. */
    public static Evidence of(Proof proof) {
        return new Evidence(proof, null, null);
    }

    static Evidence unknown(Doubt doubt) {
        return new Evidence(Proof.UNKNOWN, doubt, null);
    }

    static Evidence changed(Expectation earlier) {
        return new Evidence(Proof.UNKNOWN, Doubt.CHANGED, earlier);
    }

    /** Why git cannot tell. */
    public enum Doubt {
        /** The clone lacks the first commits, or the folder is in no repository. */
        INCOMPLETE,
        /** The line was never committed. */
        UNCOMMITTED,
        /** It came with a commit of many notes, whose order proves nothing. */
        IMPORTED,
        /** Its words or its confidence changed after Check first appeared. */
        CHANGED,
        /** It was committed on the day of the talk or later, into a note with a Check. */
        LATE;

        /** The word on pages and in exports: {@code changed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
