package dev.leanloop.note;

import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Items as numbers and words. */
final class PackedItem {

    /** Which of the items comes next. */
    private enum Form {
        HYPOTHESIS,
        VERDICT_GIVEN,
        LEARNING,
        QUESTION,
        ANSWER,
        PRAISE,
        LOOSE_QUOTE,
        PROMISE,
        PROMISE_WORD,
        FEEDBACK_CHECK
    }

    /** Which of the dates comes next. */
    private enum DueForm {
        NONE,
        ON,
        AFTER,
        NEXT_WEEKDAY
    }

    private PackedItem() {}

    static void pack(Item item, Packed out) {
        switch (item) {
            case Item.Hypothesis hypothesis -> {
                begin(Form.HYPOTHESIS, item, out);
                Packing.optional(hypothesis.label(), Packing::word, out);
                Packing.optional(hypothesis.confidence(), PackedItem::number, out);
            }
            case Item.VerdictGiven given -> {
                begin(Form.VERDICT_GIVEN, item, out);
                Packing.optional(given.label(), Packing::word, out);
                Packing.name(given.verdict(), out);
            }
            case Item.Learning learning -> {
                begin(Form.LEARNING, item, out);
                Packing.name(learning.kind(), out);
                Packing.flag(learning.surprise(), out);
                Packing.optional(learning.key(), Packing::word, out);
                Packing.optional(learning.value(), Packing::word, out);
            }
            case Item.Question question -> {
                begin(Form.QUESTION, item, out);
                Packing.flag(question.struck(), out);
                Packing.optional(question.answer(), Packing::word, out);
            }
            case Item.Answer answer -> {
                begin(Form.ANSWER, item, out);
                Packing.words(answer.links(), out);
            }
            case Item.Praise praise -> begin(Form.PRAISE, item, out);
            case Item.LooseQuote quote -> {
                begin(Form.LOOSE_QUOTE, item, out);
                Packing.optional(quote.who(), Packing::handle, out);
            }
            case Item.Promise promise -> {
                Packing.name(Form.PROMISE, out);
                promise(promise, out);
            }
            case Item.PromiseWord word -> {
                begin(Form.PROMISE_WORD, item, out);
                out.word(word.label());
                Packing.name(word.state(), out);
                due(word.movedTo(), out);
            }
            case Item.FeedbackCheck check -> {
                begin(Form.FEEDBACK_CHECK, item, out);
                due(check.due(), out);
                Packing.optional(check.who(), Packing::handle, out);
                Packing.optional(check.holding(), Packing::flag, out);
                out.word(check.words());
            }
        }
    }

    static Item unpack(Unpacked in) {
        return switch (Packing.named(Form.class, in)) {
            case HYPOTHESIS -> new Item.Hypothesis(body(in), label(in), Packing.optional(Unpacked::number, in));
            case VERDICT_GIVEN -> new Item.VerdictGiven(body(in), label(in), Packing.named(Verdict.class, in));
            case LEARNING ->
                new Item.Learning(
                        body(in), Packing.named(LearningKind.class, in), Packing.flag(in), label(in), label(in));
            case QUESTION -> new Item.Question(body(in), Packing.flag(in), label(in));
            case ANSWER -> new Item.Answer(body(in), Packing.words(in));
            case PRAISE -> new Item.Praise(body(in));
            case LOOSE_QUOTE -> new Item.LooseQuote(body(in), Packing.optional(Packing::handle, in));
            case PROMISE -> promise(in);
            case PROMISE_WORD ->
                new Item.PromiseWord(body(in), in.word(), Packing.named(PromiseState.class, in), due(in));
            case FEEDBACK_CHECK ->
                new Item.FeedbackCheck(
                        body(in),
                        due(in),
                        Packing.optional(Packing::handle, in),
                        Packing.optional(Packing::flag, in),
                        in.word());
        };
    }

    static void promise(Item.Promise promise, Packed out) {
        body(promise.body(), out);
        Packing.optional(promise.label(), Packing::word, out);
        Packing.optional(promise.owner(), Packing::handle, out);
        Packing.name(promise.box(), out);
        due(promise.due(), out);
        Packing.optional(promise.done(), PackedItem::due, out);
    }

    static Item.Promise promise(Unpacked in) {
        return new Item.Promise(
                body(in),
                label(in),
                Packing.optional(Packing::handle, in),
                Packing.named(PromiseState.class, in),
                due(in),
                Packing.optional(PackedItem::due, in));
    }

    static void due(Due due, Packed out) {
        switch (due) {
            case Due.None none -> Packing.name(DueForm.NONE, out);
            case Due.On on -> {
                Packing.name(DueForm.ON, out);
                Packing.day(on.date(), out);
            }
            case Due.After after -> {
                Packing.name(DueForm.AFTER, out);
                out.number(after.days());
            }
            case Due.NextWeekday weekday -> {
                Packing.name(DueForm.NEXT_WEEKDAY, out);
                Packing.name(weekday.day(), out);
            }
        }
    }

    static Due due(Unpacked in) {
        return switch (Packing.named(DueForm.class, in)) {
            case NONE -> new Due.None();
            case ON -> new Due.On(Packing.day(in));
            case AFTER -> new Due.After(in.number());
            case NEXT_WEEKDAY -> new Due.NextWeekday(Packing.named(DayOfWeek.class, in));
        };
    }

    private static void begin(Form form, Item item, Packed out) {
        Packing.name(form, out);
        body(item.body(), out);
    }

    private static void body(Item.Body body, Packed out) {
        Packing.name(body.rule(), out);
        out.number(body.line()).number(body.column());
        Packing.optional(body.phase(), Packing::name, out);
        out.text(body.text()).word(body.anchor());
        Packing.list(body.topics(), Packing::topic, out);
        Packing.list(body.people(), Packing::handle, out);
        Packing.list(body.relations(), PackedItem::relation, out);
        Packing.list(body.quotes(), PackedItem::quote, out);
    }

    private static Item.Body body(Unpacked in) {
        return new Item.Body(
                Packing.named(Rule.class, in),
                in.number(),
                in.number(),
                Packing.optional(from -> Packing.named(Phase.class, from), in),
                in.text(),
                in.word(),
                Packing.list(Packing::topic, in),
                Packing.list(Packing::handle, in),
                Packing.list(PackedItem::relation, in),
                Packing.list(PackedItem::quote, in));
    }

    private static void relation(Item.WrittenRelation relation, Packed out) {
        out.word(relation.type()).word(relation.target());
        Packing.flag(relation.link(), out);
    }

    private static Item.WrittenRelation relation(Unpacked in) {
        return new Item.WrittenRelation(in.word(), in.word(), Packing.flag(in));
    }

    private static void quote(Item.WrittenQuote quote, Packed out) {
        out.word(quote.text());
        Packing.optional(quote.who(), Packing::handle, out);
        out.number(quote.line());
    }

    private static Item.WrittenQuote quote(Unpacked in) {
        return new Item.WrittenQuote(in.word(), Packing.optional(Packing::handle, in), in.number());
    }

    private static void number(int number, Packed out) {
        out.number(number);
    }

    private static @Nullable String label(Unpacked in) {
        return Packing.optional(Unpacked::word, in);
    }
}
