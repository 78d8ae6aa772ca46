package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.ByNote;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Divergence;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Once;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.metric.Metrics;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.SiteUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge, laid out for looking up: by note, by customer, by what was judged where. Built once for a plan; immutable.
 *
 * <p>Lists keep the knowledge's own order.
 */
final class Catalogue {

    private final KnowledgeBase knowledge;
    private final Messages messages;
    private final Map<ItemId, List<Learning>> related;
    private final Map<NotePath, NotePage> notes;
    private final Map<NotePath, Conversation> conversations;
    private final Map<CustomerId, Customer> customers;
    private final Map<Handle, Person> people;
    private final ByNote<Learning> learningsByNote;
    private final ByNote<Hypothesis> hypothesesByNote;
    private final ByNote<Promise> promisesByNote;
    private final ByNote<Question> questionsByNote;
    private final Once<Map<CustomerId, List<Learning>>> learningsByCustomer;
    private final Once<Map<CustomerId, List<Hypothesis>>> hypothesesByCustomer;
    private final Once<Map<CustomerId, List<Promise>>> promisesByCustomer;
    private final Once<Map<CustomerId, List<Question>>> questionsByCustomer;
    private final Once<Map<CustomerId, List<Conversation>>> conversationsByCustomer;
    private final Once<Map<CustomerId, List<FactHistory>>> factsByCustomer;
    private final Once<Map<NotePath, List<Conversation>>> followers;
    private final Once<Map<NotePath, List<Judged>>> judgedIn;
    private final Once<Map<NotePath, List<Answered>>> answeredIn;
    private final Once<Map<String, List<Diagnostic>>> diagnosticsByFile;
    private final Once<Metrics> metrics;
    private final Once<List<LoopMatters>> loops;
    private final Once<List<Learning>> newestLearnings;
    private final Once<Map<TopicName, List<Learning>>> learningsByTopic;
    private final Once<List<Divergence>> divergences;

    /** Few, for what happened happened on few days; each stands on many lines. */
    private final Map<LocalDate, Day> past = new ConcurrentHashMap<>();

    private final Map<LocalDate, Day> due = new ConcurrentHashMap<>();

    /** Where the pages of notes are, each worked out once: every item leads to one. */
    private final Map<NotePath, SiteUrl> pages = new ConcurrentHashMap<>();

    /** A hypothesis and one verdict on it. */
    record Judged(Hypothesis hypothesis, Hypothesis.Given given) {}

    /** A promise and one word on it. */
    record Answered(Promise promise, Promise.Word word) {}

    Catalogue(KnowledgeBase knowledge) {
        this(knowledge, Map.of(), spokenBy(knowledge));
    }

    Catalogue(KnowledgeBase knowledge, Map<ItemId, List<Learning>> related, Messages messages) {
        this.messages = messages;
        // Hashes are compared first, which immutable maps do not: that takes as long as the rest of the search.
        this.related = new HashMap<>(related);
        this.knowledge = knowledge;
        notes = byKey(knowledge.notes(), NotePage::path);
        conversations = byKey(knowledge.conversations(), Conversation::note);
        customers = byKey(knowledge.customers(), Customer::id);
        people = byKey(knowledge.people(), Person::handle);
        learningsByNote = new ByNote<>(
                knowledge.learnings(), learning -> learning.origin().note());
        hypothesesByNote = new ByNote<>(
                knowledge.hypotheses(), hypothesis -> hypothesis.origin().note());
        promisesByNote =
                new ByNote<>(knowledge.promises(), promise -> promise.origin().note());
        questionsByNote = new ByNote<>(
                knowledge.questions(), question -> question.origin().note());
        learningsByCustomer = new Once<>(() -> grouped(knowledge.learnings(), Learning::customer));
        hypothesesByCustomer = new Once<>(() -> grouped(knowledge.hypotheses(), Hypothesis::customer));
        promisesByCustomer = new Once<>(() -> grouped(knowledge.promises(), Promise::customer));
        questionsByCustomer = new Once<>(() -> grouped(knowledge.questions(), Question::customer));
        conversationsByCustomer = new Once<>(() -> grouped(knowledge.conversations(), Conversation::customer));
        factsByCustomer = new Once<>(() -> grouped(FactHistory.of(knowledge), FactHistory::customer));
        followers = new Once<>(() -> grouped(
                knowledge.conversations().stream()
                        .sorted(oldestFirst(Conversation::date, Conversation::note))
                        .toList(),
                Conversation::follows));
        judgedIn = new Once<>(() -> grouped(
                knowledge.hypotheses().stream()
                        .flatMap(hypothesis ->
                                hypothesis.verdicts().stream().map(given -> new Judged(hypothesis, given)))
                        .toList(),
                judged -> judged.given().origin().note()));
        answeredIn = new Once<>(() -> grouped(
                knowledge.promises().stream()
                        .flatMap(promise -> promise.words().stream().map(word -> new Answered(promise, word)))
                        .toList(),
                answered -> answered.word().origin().note()));
        diagnosticsByFile = new Once<>(() ->
                grouped(knowledge.diagnostics(), diagnostic -> diagnostic.at().file()));
        metrics = new Once<>(() -> new Metrics(knowledge));
        loops = new Once<>(() -> LoopMatters.of(this).toList());
        newestLearnings = new Once<>(() -> knowledge.learnings().stream()
                .sorted(newestFirst(Learning::date, Learning::origin))
                .toList());
        divergences = new Once<>(() -> Divergence.of(knowledge));
        learningsByTopic = new Once<>(() -> byTopic(newestLearnings(), Learning::topics));
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    /** Its figures. */
    Metrics metrics() {
        return metrics.get();
    }

    /** Every loop of a customer with a page, by customer and name. */
    List<LoopMatters> loops() {
        return loops.get();
    }

    /** What changed, contradicts and splits. */
    List<Divergence> divergences() {
        return divergences.get();
    }

    /** All learnings, newest first, those without a date last. */
    List<Learning> newestLearnings() {
        return newestLearnings.get();
    }

    /** The learnings about each topic or one that lies in it, newest first. */
    Map<TopicName, List<Learning>> learningsByTopic() {
        return learningsByTopic.get();
    }

    LocalDate asOf() {
        return knowledge.asOf();
    }

    /** What the site says by itself. */
    Messages messages() {
        return messages;
    }

    /** In the language that the notes ask for, else in English. */
    static Messages spokenBy(KnowledgeBase knowledge) {
        return Messages.in(knowledge.interfaceLanguage()).orElseGet(Messages::inEnglish);
    }

    /** A note's page. */
    SiteUrl page(NotePath note) {
        SiteUrl known = pages.get(note);
        return known != null ? known : pages.computeIfAbsent(note, SiteUrls::page);
    }

    /** Where a line stands on its note's page. */
    SiteUrl url(Origin origin) {
        return page(origin.note()).at(origin.id().fragment());
    }

    /** A day that something happened. */
    Day past(LocalDate date) {
        Day known = past.get(date);
        return known != null ? known : past.computeIfAbsent(date, day -> Day.past(day, asOf(), messages));
    }

    /** A day that something is due. */
    Day due(LocalDate date) {
        Day known = due.get(date);
        return known != null ? known : due.computeIfAbsent(date, day -> Day.due(day, asOf(), messages));
    }

    @Nullable
    NotePage note(NotePath path) {
        return notes.get(path);
    }

    @Nullable
    Conversation conversation(@Nullable NotePath note) {
        return note == null ? null : conversations.get(note);
    }

    @Nullable
    Customer customer(@Nullable CustomerId id) {
        return id == null ? null : customers.get(id);
    }

    @Nullable
    Person person(Handle handle) {
        return people.get(handle);
    }

    /** Those that are like it, the nearest first. */
    List<Learning> related(Learning learning) {
        return related.getOrDefault(learning.origin().id(), List.of());
    }

    List<Learning> learnings(NotePath note) {
        return learningsByNote.of(note);
    }

    List<Hypothesis> hypotheses(NotePath note) {
        return hypothesesByNote.of(note);
    }

    List<Promise> promises(NotePath note) {
        return promisesByNote.of(note);
    }

    List<Question> questions(NotePath note) {
        return questionsByNote.of(note);
    }

    List<Learning> learnings(CustomerId customer) {
        return learningsByCustomer.get().getOrDefault(customer, List.of());
    }

    List<Hypothesis> hypotheses(CustomerId customer) {
        return hypothesesByCustomer.get().getOrDefault(customer, List.of());
    }

    List<Promise> promises(CustomerId customer) {
        return promisesByCustomer.get().getOrDefault(customer, List.of());
    }

    List<Question> questions(CustomerId customer) {
        return questionsByCustomer.get().getOrDefault(customer, List.of());
    }

    /** A customer's conversations, newest first, those without a date last. */
    List<Conversation> conversations(CustomerId customer) {
        return conversationsByCustomer.get().getOrDefault(customer, List.of()).stream()
                .sorted(newestFirst(Conversation::date, Conversation::note))
                .toList();
    }

    /** The keyed facts of a customer, by key. */
    List<FactHistory> facts(CustomerId customer) {
        return factsByCustomer.get().getOrDefault(customer, List.of());
    }

    /** The conversations that follow one, oldest first. */
    List<Conversation> followers(NotePath note) {
        return followers.get().getOrDefault(note, List.of());
    }

    /** The verdicts that a note gives. */
    List<Judged> judgedIn(NotePath note) {
        return judgedIn.get().getOrDefault(note, List.of());
    }

    /** The receiver's words on promises that a note holds. */
    List<Answered> answeredIn(NotePath note) {
        return answeredIn.get().getOrDefault(note, List.of());
    }

    List<Diagnostic> diagnostics(String file) {
        return diagnosticsByFile.get().getOrDefault(file, List.of());
    }

    /** Newest first, what has no date last, equals by place. */
    static <T, K extends Comparable<? super K>> Comparator<T> newestFirst(
            Function<? super T, @Nullable LocalDate> date, Function<? super T, K> place) {
        return (one, other) -> {
            int byDate = compareNewestFirst(date.apply(one), date.apply(other));
            return byDate != 0 ? byDate : place.apply(one).compareTo(place.apply(other));
        };
    }

    /** Oldest first, what has no date last, equals by place. */
    static <T, K extends Comparable<? super K>> Comparator<T> oldestFirst(
            Function<? super T, @Nullable LocalDate> date, Function<? super T, K> place) {
        return (one, other) -> {
            LocalDate mine = date.apply(one);
            LocalDate theirs = date.apply(other);
            int byDate = mine == null || theirs == null ? compareNewestFirst(mine, theirs) : mine.compareTo(theirs);
            return byDate != 0 ? byDate : place.apply(one).compareTo(place.apply(other));
        };
    }

    private static int compareNewestFirst(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return other.compareTo(one);
    }

    /** Items by their topics and all that these are nested in; each in the order in which it comes. */
    static <T> Map<TopicName, List<T>> byTopic(List<T> items, Function<T, List<TopicName>> topics) {
        Map<TopicName, List<T>> byTopic = new HashMap<>();
        for (T item : items) {
            for (TopicName topic : AskedTopics.withParents(topics.apply(item))) {
                byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(item);
            }
        }
        return byTopic;
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> byKey = HashMap.newHashMap(values.size());
        values.forEach(value -> byKey.putIfAbsent(key.apply(value), value));
        return byKey;
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> values, Function<V, @Nullable K> key) {
        Map<K, List<V>> groups = new HashMap<>();
        K last = null;
        List<V> members = new ArrayList<>();
        for (V value : values) {
            K group = key.apply(value);
            if (group != null) {
                if (!group.equals(last)) { // Most belong where the one before does.
                    members = groups.computeIfAbsent(group, k -> new ArrayList<>());
                    last = group;
                }
                members.add(value);
            }
        }
        groups.replaceAll((k, all) -> List.copyOf(all));
        return groups;
    }
}
