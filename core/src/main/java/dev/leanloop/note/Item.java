package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing a note says in a list, recognised by its marks; see section 9 of the note format. */
public sealed interface Item {

    /** What all items have. */
    Body body();

    /**
     * What all items have.
     *
     * @param rule by which it was found
     * @param line of the bullet, from 1
     * @param column of the bullet, from 1
     * @param phase where it stands; null outside the phases
     * @param text what it says, without marker, label, owner, dates, relations, anchor and trailing tags
     * @param anchor the {@code ^id} at its end, or empty
     * @param topics its own and its parents', sorted
     * @param people everyone it names, in the order written
     * @param relations what it says of other items
     * @param quotes the words that hang on it; below what is neither a learning nor a verdict they are items of their own
     */
    record Body(
            Rule rule,
            int line,
            int column,
            @Nullable Phase phase,
            String text,
            String anchor,
            List<TopicName> topics,
            List<Handle> people,
            List<WrittenRelation> relations,
            List<WrittenQuote> quotes) {

        public Body {
            topics = List.copyOf(topics);
            people = List.copyOf(people);
            relations = List.copyOf(relations);
            quotes = List.copyOf(quotes);
        }

        /** The same with other words. */
        public Body withText(String words) {
            return new Body(rule, line, column, phase, words, anchor, topics, people, relations, quotes);
        }

        /** The same with words that hang on it. */
        Body quoting(List<WrittenQuote> words) {
            return new Body(rule, line, column, phase, text, anchor, topics, people, relations, words);
        }

        /** The same, naming a further person. */
        Body naming(Handle person) {
            List<Handle> named = new ArrayList<>(people);
            named.add(person);
            return new Body(rule, line, column, phase, text, anchor, topics, named, relations, quotes);
        }
    }

    /**
     * {@code (from [[note]])} and its like.
     *
     * @param type {@code from}, {@code same as}, {@code was} or {@code against}
     * @param target the link's target, or the words where there is no link
     * @param link whether the target is a link
     */
    record WrittenRelation(String type, String target, boolean link) {}

    /**
     * {@code > "words" -- @maria.k}.
     *
     * @param text without quotation marks and speaker
     * @param who the speaker; null when not named
     * @param line where it stands
     */
    record WrittenQuote(String text, @Nullable Handle who, int line) {

        /** Who said it; when nobody is named for it, whoever may have: a name before a colon, a handle in brackets at the end. */
        public List<Handle> speakers() {
            return who == null ? QuoteSpeaker.suspects(text) : List.of(who);
        }
    }

    /** {@code - H1 70% text} in Plan; confidence in per cent. */
    record Hypothesis(
            Body body, @Nullable String label, @Nullable Integer confidence) implements Item {}

    /** {@code - H1 refuted: text} outside Plan; without a label it means the only open hypothesis of the note. */
    record VerdictGiven(Body body, @Nullable String label, Verdict verdict) implements Item {}

    /** {@code - Pain: text}; key and value of {@code - Fact: users = 40}, else null. */
    record Learning(
            Body body,
            LearningKind kind,
            boolean surprise,
            @Nullable String key,
            @Nullable String value) implements Item {}

    /** {@code - ? text}; struck or ticked counts as answered, an {@code Answer:} below it is its answer. */
    record Question(Body body, boolean struck, @Nullable String answer) implements Item {}

    /** {@code - Answer: text} below a link to a question, or with one. */
    record Answer(Body body, List<String> links) implements Item {}

    /** {@code - Praise: text}. */
    record Praise(Body body) implements Item {}

    /** A quote that hangs on no learning and no verdict. */
    record LooseQuote(Body body, @Nullable Handle who) implements Item {

        static LooseQuote of(WrittenQuote words, int column, @Nullable Phase phase, List<TopicName> topics) {
            List<Handle> who = words.who() == null ? List.of() : List.of(words.who());
            Body body = new Body(
                    Rule.BLOCK_QUOTE, words.line(), column, phase, words.text(), "", topics, who, List.of(), List.of());
            return new LooseQuote(body, words.who());
        }

        /** The words and who said them. */
        public WrittenQuote written() {
            return new WrittenQuote(body.text(), who, body.line());
        }
    }

    /** {@code - [ ] C2 @dana send X by 2024-06-11}; a state other than open, done and dropped never comes from a box. */
    record Promise(
            Body body,
            @Nullable String label,
            @Nullable Handle owner,
            PromiseState box,
            Due due,
            @Nullable Due done) implements Item {

        /** A line of a note with the owner of its promise, who is not named there yet: {@code TODO: @dana send it}. */
        public static String withOwner(String line, String owner) {
            int place = OwnerPlace.in(line);
            return line.substring(0, place) + owner + " " + line.substring(place);
        }

        /** Whether it has words only: no label, nobody who owes it, no day. */
        boolean isBare() {
            return label == null && owner == null && due instanceof Due.None;
        }
    }

    /** {@code - C2 kept: text}. */
    record PromiseWord(Body body, String label, PromiseState state, Due movedTo) implements Item {}

    /** {@code - [ ] 2024-07-12 @coach.lee question} in Feedback; holding is null while nobody looked. */
    record FeedbackCheck(
            Body body,
            Due due,
            @Nullable Handle who,
            @Nullable Boolean holding,
            String words) implements Item {

        /** Whether a line of a note says what came of its check, ticked or not: {@code : holding}, {@code ? not holding}. */
        public static boolean saysOutcome(String line) {
            return PromiseReader.OUTCOME.matcher(line).find();
        }
    }

    /** The label this item defines: hypotheses and promises may have one. */
    default Optional<String> definedLabel() {
        return switch (this) {
            case Hypothesis hypothesis -> Optional.ofNullable(hypothesis.label());
            case Promise promise -> Optional.ofNullable(promise.label());
            case VerdictGiven verdict -> Optional.empty();
            case Learning learning -> Optional.empty();
            case Question question -> Optional.empty();
            case Answer answer -> Optional.empty();
            case Praise praise -> Optional.empty();
            case LooseQuote quote -> Optional.empty();
            case PromiseWord word -> Optional.empty();
            case FeedbackCheck check -> Optional.empty();
        };
    }
}
