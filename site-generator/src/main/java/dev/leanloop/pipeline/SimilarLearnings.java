package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.index.RelatedLearnings;
import dev.leanloop.knowledge.FirstCommits;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Origin;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Tells those who wrote something down lately where the like was learned before (I84). It joins what the notes say with what the index
 * knows of words, so it is no part of reading notes.
 */
public final class SimilarLearnings {

    /** Days for which a learning is new. */
    private static final int NEW_FOR = 14;

    /** A note that was not committed so many days after its talk comes with an import: it is as old as the talk. */
    private static final int WRITTEN_WITHIN = 30;

    private SimilarLearnings() {}

    /** A diagnostic for each new learning that says what another note says already; in place order. */
    public static List<Diagnostic> of(KnowledgeBase knowledge) {
        return RelatedLearnings.repeated(
                        knowledge.learnings(),
                        learning -> isNew(learning, knowledge.firstCommits(), knowledge.asOf()),
                        knowledge.language())
                .stream()
                .map(repeated -> diagnostic(repeated.learning().origin(), repeated.earlier()))
                .toList();
    }

    /** Whether a learning was written down lately, by its note's first commit; by the talk's day where that tells more. */
    private static boolean isNew(Learning learning, FirstCommits commits, LocalDate asOf) {
        LocalDate talk = learning.date();
        if (talk == null) {
            return false;
        }
        LocalDate committed = commits.of(learning.origin().note()).orElse(null);
        if (committed == null) {
            return isWithin(WRITTEN_WITHIN, talk, asOf);
        }
        return isWithin(NEW_FOR, isWithin(WRITTEN_WITHIN, talk, committed) ? committed : talk, asOf);
    }

    private static boolean isWithin(int days, LocalDate day, LocalDate later) {
        long between = ChronoUnit.DAYS.between(day, later);
        return between >= 0 && between <= days;
    }

    private static Diagnostic diagnostic(Origin place, List<Learning> others) {
        Origin nearest = others.getFirst().origin();
        String more = others.size() == 1 ? "" : ", and " + (others.size() - 1) + " more";
        return Diagnostic.of(
                DiagnosticCode.I84,
                new SourceLocation(place.note().value(), place.line(), place.column()),
                "the like was learned before: " + nearest.note().value() + ":" + nearest.line() + more);
    }
}
