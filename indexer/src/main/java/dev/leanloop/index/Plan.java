package dev.leanloop.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for and how to score it, after analysis. {@code plan.js} builds the same tree for the page. The factories keep it
 * in a form in which Lucene's rewriting changes no score: no group within a group of its kind, no clause twice.
 */
public sealed interface Plan {

    /** What has no other plan in it, and a weight of its own. */
    sealed interface Leaf extends Plan {

        /** By which its score is multiplied. */
        float boost();

        /** The same with another weight. */
        Leaf boosted(float weight);
    }

    /** Scored by BM25. */
    record Term(TextField field, String stem, float boost) implements Leaf {

        @Override
        public Leaf boosted(float weight) {
            return new Term(field, stem, weight);
        }

        /** As a record's own, which Java makes when it is first asked: each search would wait for that. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Term term
                    && field == term.field
                    && stem.equals(term.stem)
                    && Float.compare(boost, term.boost) == 0;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * field.hashCode() + stem.hashCode()) + Float.hashCode(boost);
        }
    }

    /** Scored by BM25 with the phrase as one term. */
    record Phrase(TextField field, List<String> stems, float boost) implements Leaf {
        public Phrase {
            stems = List.copyOf(stems);
        }

        @Override
        public Leaf boosted(float weight) {
            return new Phrase(field, stems, weight);
        }
    }

    /** Scores its boost. */
    record Value(KeywordField field, String value, float boost) implements Leaf {

        @Override
        public Leaf boosted(float weight) {
            return new Value(field, value, weight);
        }
    }

    /** Scores its boost. */
    record Prefix(TextField field, String written, float boost) implements Leaf {

        @Override
        public Leaf boosted(float weight) {
            return new Prefix(field, written, weight);
        }
    }

    /** Scores its boost. */
    record Days(DateField field, int from, int to, float boost) implements Leaf {

        @Override
        public Leaf boosted(float weight) {
            return new Days(field, from, to, weight);
        }
    }

    /** Every document; scores 1. */
    record All() implements Plan {}

    /** No document. */
    record None() implements Plan {}

    /** At least one of them: the sum of their scores, rounded once. */
    record Any(List<Plan> plans) implements Plan {
        public Any {
            plans = List.copyOf(plans);
        }

        /** As a {@link Term}'s. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Any any && plans.equals(any.plans);
        }

        @Override
        public int hashCode() {
            return plans.hashCode();
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
