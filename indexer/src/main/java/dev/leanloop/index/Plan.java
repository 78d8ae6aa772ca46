package dev.leanloop.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for and how to score it, after analysis. {@code plan.js} builds the same tree for the page. The factories keep it
 * in a form in which Lucene's rewriting changes no score: no group within a group of its kind, no clause twice.
 */
public sealed interface Plan {

    /** Scored by BM25. */
    record Term(TextField field, String stem, float boost) implements Plan {}

    /** Scored by BM25 with the phrase as one term. */
    record Phrase(TextField field, List<String> stems, float boost) implements Plan {
        public Phrase {
            stems = List.copyOf(stems);
        }
    }

    /** Scores its boost. */
    record Value(KeywordField field, String value, float boost) implements Plan {}

    /** Scores its boost. */
    record Prefix(TextField field, String written, float boost) implements Plan {}

    /** Scores its boost. */
    record Days(DateField field, int from, int to, float boost) implements Plan {}

    /** Every document; scores 1. */
    record All() implements Plan {}

    /** No document. */
    record None() implements Plan {}

    /** At least one of them: the sum of their scores, rounded once. */
    record Any(List<Plan> plans) implements Plan {
        public Any {
            plans = List.copyOf(plans);
        }
    }

    /** All required, none excluded: the sum of the required, rounded once, plus the optional part where it matches. */
    record Every(List<Plan> required, @Nullable Plan optional, List<Plan> excluded) implements Plan {
        public Every {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }
    }
}
