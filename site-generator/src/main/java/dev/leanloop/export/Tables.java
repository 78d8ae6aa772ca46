package dev.leanloop.export;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.knowledge.Relation;
import dev.leanloop.knowledge.Remark;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every kind of entry with its fields: the one place that says what an export holds. */
final class Tables {

    private static final Map<Phase, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put(Phase.ACKNOWLEDGE, "acknowledge");
        STEPS.put(Phase.ANALYZE, "analyze");
        STEPS.put(Phase.ACTION_PLAN, "actionPlan");
        STEPS.put(Phase.FEEDBACK, "feedback");
    }

    private final KnowledgeBase knowledge;
    private final Map<NotePath, Integer> lines;

    Tables(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.lines = knowledge.notes().stream().collect(Collectors.toMap(NotePage::path, NotePage::line));
    }

    List<Table> all() {
        return List.of(
                customers(),
                conversations(),
                loops(),
                learnings(),
                hypotheses(),
                promises(),
                questions(),
                truths(),
                remarks("praise", knowledge.praise()),
                remarks("quotes", knowledge.looseQuotes()),
                diagnostics());
    }

    private Table customers() {
        Table.Builder<Customer> table = Table.of("customers", knowledge.customers());
        return note(table, customer -> customer.id().value(), Customer::profile)
                .field("name", customer -> Value.of(customer.name()))
                .field("aliases", customer -> Value.many(customer.aliases()))
                .field("segment", customer -> Value.of(customer.segment()))
                .build();
    }

    private Table conversations() {
        Table.Builder<Conversation> table = Table.of("conversations", knowledge.conversations());
        return note(table, conversation -> conversation.id().value(), Conversation::note)
                .field("title", conversation -> Value.of(conversation.title()))
                .field("customer", conversation -> Value.of(conversation.customer()))
                .field(
                        "loop",
                        conversation -> Value.of(
                                conversation.loop() == null
                                        ? null
                                        : conversation.loop().name()))
                .field("date", conversation -> Value.of(conversation.date()))
                .field("cycle", conversation -> Value.of(cycle(conversation)))
                .field("follows", conversation -> idOf(conversation.follows()))
                .field("inferred", conversation -> Value.of(conversation.inferred()))
                .field(
                        "phases",
                        conversation -> Value.many(
                                conversation.phases().stream().map(Tables::word).toList()))
                .field("participants", conversation -> Value.many(handles(conversation.participants())))
                .field("goal", conversation -> Value.of(conversation.goal()))
                .field("next", conversation -> Value.of(conversation.next()))
                .build();
    }

    private Table loops() {
        Table.Builder<Loop> table = Table.of("loops", knowledge.loops());
        return note(
                        table,
                        loop -> loop.id().toString(),
                        loop -> loop.conversations().getFirst())
                .field("customer", loop -> Value.of(loop.id().customer()))
                .field("name", loop -> Value.of(loop.id().name()))
                .field("state", loop -> Value.of(loop.closed() ? "closed" : "open"))
                .field(
                        "conversations",
                        loop -> Value.many(
                                loop.conversations().stream().map(ItemId::of).toList()))
                .build();
    }

    private Table learnings() {
        return item(Table.of("learnings", knowledge.learnings()), Learning::origin)
                .field("kind", learning -> Value.of(learning.kind().word()))
                .field("text", learning -> Value.of(learning.text()))
                .field("customer", learning -> Value.of(learning.customer()))
                .field("date", learning -> Value.of(learning.date()))
                .field("topics", learning -> Value.many(learning.topics()))
                .field("surprise", learning -> Value.of(learning.surprise()))
                .field("quotes", learning -> quotes(learning.quotes()))
                .field("key", learning -> Value.of(learning.key()))
                .field("value", learning -> Value.of(learning.value()))
                .field("relations", learning -> relations(learning.relations()))
                .build();
    }

    private Table hypotheses() {
        return item(Table.of("hypotheses", knowledge.hypotheses()), Hypothesis::origin)
                .field("label", hypothesis -> Value.of(hypothesis.label()))
                .field("text", hypothesis -> Value.of(hypothesis.text()))
                .field("confidence", hypothesis -> Value.of(hypothesis.confidence()))
                .field("verdict", hypothesis -> Value.of(hypothesis.verdict().word()))
                .field("proof", hypothesis -> Value.of(hypothesis.proof().word()))
                .field("customer", hypothesis -> Value.of(hypothesis.customer()))
                .field("shared", hypothesis -> Value.of(hypothesis.shared()))
                .field("date", hypothesis -> Value.of(hypothesis.date()))
                .field("topics", hypothesis -> Value.many(hypothesis.topics()))
                .field("relations", hypothesis -> relations(hypothesis.relations()))
                .build();
    }

    private Table promises() {
        return item(Table.of("promises", knowledge.promises()), Promise::origin)
                .field("label", promise -> Value.of(promise.label()))
                .field("text", promise -> Value.of(promise.text()))
                .field("owner", promise -> handle(promise.owner()))
                .field("side", promise -> Value.of(word(promise.side())))
                .field("due", promise -> Value.of(promise.due()))
                .field("firstDue", promise -> Value.of(promise.firstDue()))
                .field("state", promise -> Value.of(promise.state().word()))
                .field("done", promise -> Value.of(promise.done()))
                .field("customer", promise -> Value.of(promise.customer()))
                .field("date", promise -> Value.of(promise.date()))
                .field("topics", promise -> Value.many(promise.topics()))
                .build();
    }

    private Table questions() {
        return item(Table.of("questions", knowledge.questions()), Question::origin)
                .field("text", question -> Value.of(question.text()))
                .field("answered", question -> Value.of(question.answered()))
                .field("answer", question -> Value.of(question.answer()))
                .field("customer", question -> Value.of(question.customer()))
                .field("date", question -> Value.of(question.date()))
                .field("topics", question -> Value.many(question.topics()))
                .build();
    }

    private Table truths() {
        Table.Builder<TruthReview> table = Table.of("truths", knowledge.truthReviews());
        return note(table, review -> review.id().value(), TruthReview::note)
                .field("title", review -> Value.of(review.title()))
                .field("date", review -> Value.of(review.date()))
                .field(
                        "about",
                        review -> Value.many(
                                review.about().stream().map(ItemId::of).toList()))
                .field("scope", review -> Value.of(review.about().isEmpty() ? "person" : "loop"))
                .field("steps", Tables::steps)
                .field("feedback", Tables::feedback)
                .build();
    }

    private static Table remarks(String name, List<Remark> remarks) {
        return item(Table.of(name, remarks), Remark::origin)
                .field("text", remark -> Value.of(remark.text()))
                .field("who", remark -> handle(remark.who()))
                .field("customer", remark -> Value.of(remark.customer()))
                .field("date", remark -> Value.of(remark.date()))
                .field("topics", remark -> Value.many(remark.topics()))
                .build();
    }

    private Table diagnostics() {
        return Table.of("diagnostics", knowledge.diagnostics())
                .field("code", problem -> Value.of(problem.code()))
                .field("level", problem -> Value.of(problem.level().name().toLowerCase(Locale.ROOT)))
                .field("file", problem -> Value.of(problem.at().file()))
                .field("line", problem -> Value.of(problem.at().line()))
                .field("column", problem -> Value.of(problem.at().column()))
                .field("message", problem -> Value.of(problem.message()))
                .field("fix", Tables::fix)
                .build();
    }

    private static Value fix(Diagnostic problem) {
        return Value.of(problem.fixedLine().isEmpty() ? null : problem.fixedLine());
    }

    /** Who an entry is and where it stands, for entries that are items of a note. */
    private static <T> Table.Builder<T> item(Table.Builder<T> table, Function<T, Origin> origin) {
        return table.field("id", entry -> Value.of(origin.apply(entry).id()))
                .field("file", entry -> Value.of(origin.apply(entry).note().value()))
                .field("line", entry -> Value.of(origin.apply(entry).line()))
                .field("rule", entry -> Value.of(origin.apply(entry).rule().word()));
    }

    /** The same for entries that are whole notes. */
    private <T> Table.Builder<T> note(
            Table.Builder<T> table, Function<T, String> id, Function<T, @Nullable NotePath> note) {
        return table.field("id", entry -> Value.of(id.apply(entry)))
                .field("file", entry -> fileOf(note.apply(entry)))
                .field("line", entry -> lineOf(note.apply(entry)));
    }

    private static Value fileOf(@Nullable NotePath note) {
        return Value.of(note == null ? null : note.value());
    }

    private Value lineOf(@Nullable NotePath note) {
        return Value.of(note == null ? null : lines.getOrDefault(note, 1));
    }

    private static Value idOf(@Nullable NotePath note) {
        return Value.of(note == null ? null : ItemId.of(note));
    }

    private static String cycle(Conversation conversation) {
        return switch (conversation.cycle()) {
            case PDCA, CAPD, EDCA, SDCA -> conversation.cycle().name();
            case UNKNOWN -> "unknown";
        };
    }

    private static String word(Phase phase) {
        return phase.title().toLowerCase(Locale.ROOT);
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static Value handle(@Nullable Handle handle) {
        return Value.of(handle == null ? null : handle.value());
    }

    private static List<String> handles(List<Handle> handles) {
        return handles.stream().map(Handle::value).toList();
    }

    private static Value quotes(List<Quote> quotes) {
        return new Value.Many(quotes.stream()
                .<Value>map(quote -> fields("text", Value.of(quote.text()), "who", handle(quote.who())))
                .toList());
    }

    private static Value relations(List<Relation> relations) {
        return new Value.Many(relations.stream()
                .<Value>map(relation -> fields(
                        "type",
                        Value.of(relation.type().word()),
                        "target",
                        Value.of(relation.resolved() == null ? relation.target() : relation.resolved())))
                .toList());
    }

    private static Value steps(TruthReview review) {
        Map<String, Value> steps = new LinkedHashMap<>();
        STEPS.forEach((phase, name) -> steps.put(name, Value.many(review.steps().getOrDefault(phase, List.of()))));
        return new Value.Fields(steps);
    }

    private static Value feedback(TruthReview review) {
        return new Value.Many(review.feedback().stream()
                .<Value>map(check -> {
                    Map<String, Value> fields = new LinkedHashMap<>();
                    fields.put("due", Value.of(check.due()));
                    fields.put("who", handle(check.who()));
                    fields.put("text", Value.of(check.text()));
                    fields.put(
                            "state",
                            Value.of(check.state()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-')));
                    return new Value.Fields(fields);
                })
                .toList());
    }

    private static Value.Fields fields(String one, Value oneValue, String other, Value otherValue) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(one, oneValue);
        fields.put(other, otherValue);
        return new Value.Fields(fields);
    }
}
