package dev.leanloop.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as it was written, before analysis: {@code docs/query-language.md} as a tree. */
sealed interface QueryNode {

    /** What looks for words, not for values or days. */
    sealed interface Words extends QueryNode {}

    /** A run of characters without space; {@code last} when it is still being typed. */
    record Word(@Nullable TextField field, String text, Boost boost, boolean typing) implements Words {}

    /** Words in quotation marks. */
    record Phrase(@Nullable TextField field, String text, Boost boost) implements Words {}

    /** The beginning of a word. */
    record Prefix(@Nullable TextField field, String text, Boost boost) implements Words {}

    /** A word and its near spellings. */
    record Fuzzy(@Nullable TextField field, String text, int distance, Boost boost) implements Words {}

    /** A field's value. */
    record Value(KeywordField field, String value, Boost boost) implements QueryNode {}

    /** Days from and to, both included; null is open. */
    record Days(
            DateField field,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Boost boost) implements QueryNode {}

    /** {@code due:overdue}: still owed, and its day has passed. */
    record Overdue(Boost boost) implements QueryNode {}

    /** {@code is:refuted}: a state, verdict, proof or kind, or {@code is:surprise}. */
    record Is(String value, Boost boost) implements QueryNode {}

    /** Several clauses together. */
    record Group(Join join, List<Clause> clauses, Boost boost) implements QueryNode {

        public Group {
            clauses = List.copyOf(clauses);
        }
    }

    /** One part of a group. */
    record Clause(Occur occur, QueryNode node) {}

    /** How a group's clauses count together. */
    enum Join {
        /** Side by side: all of them first, then any of them. */
        SEQUENCE,
        AND,
        OR
    }

    /** Whether a clause must, may or must not be found. */
    enum Occur {
        PLAIN(""),
        REQUIRED("+"),
        EXCLUDED("-");

        private final String sign;

        Occur(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /**
     * What a part weighs.
     *
     * @param hundredths kept as a whole number, so that Java and JavaScript read and write the same
     */
    record Boost(int hundredths) {

        static final Boost ONE = new Boost(100);

        /** Whether it weighs as much as what says nothing of its weight. */
        boolean isOne() {
            return hundredths == 100;
        }

        float value() {
            return (float) (hundredths / 100.0);
        }

        /** {@code ^2.5}, or nothing for 1. */
        String suffix() {
            if (isOne()) {
                return "";
            }
            int rest = hundredths % 100;
            String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : "." + (rest < 10 ? "0" : "") + rest;
            return "^" + hundredths / 100 + decimals;
        }
    }
}
