package dev.leanloop.index;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Passage;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.knowledge.Remark;
import dev.leanloop.knowledge.Topic;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Derives what can be found from what the notes say: one document for each item, verdict, word and passage of free text. */
public final class SearchDocuments {

    private final Function<ItemId, String> urls;
    private final Map<CustomerId, CustomerNames> customers = new HashMap<>();
    private final Map<NotePath, String> titles = new HashMap<>();
    private final Map<TopicName, List<String>> synonyms = new HashMap<>();

    private SearchDocuments(KnowledgeBase knowledge, Function<ItemId, String> urls) {
        this.urls = urls;
        for (Customer customer : knowledge.customers()) {
            customers.put(
                    customer.id(),
                    new CustomerNames(customer.id().value(), customer.name(), customer.aliases(), customer.segment()));
        }
        for (NotePage note : knowledge.notes()) {
            titles.put(note.path(), note.title());
        }
        for (Topic topic : knowledge.topics()) {
            if (!topic.synonyms().isEmpty()) {
                synonyms.put(
                        topic.name(),
                        topic.synonyms().stream().map(TopicName::value).toList());
            }
        }
    }

    /** What a document is made of, whenever it is asked for: there are many, so that nothing else is held for each. */
    private record Placed<T>(T item, Kind<T> kind) {

        Origin origin() {
            return kind.origin().apply(item);
        }

        SearchDocument document() {
            return kind.draft().apply(item).document();
        }
    }

    /** Where something stands, which is the order of an index, and how its document is made. */
    private record Kind<T>(Function<T, Origin> origin, Function<T, Draft> draft) {}

    private record Judged(Hypothesis hypothesis, Hypothesis.Given given) {}

    private record Answered(Promise promise, Promise.Word word) {}

    private record Checked(TruthReview review, TruthReview.FeedbackCheck check) {}

    /**
     * Everything that can be found, in the order of the folder: by note, then line. Each document is made anew whenever it is asked
     * for: together they take more room than the notes.
     *
     * @param urls where each item stands, relative to the site's root
     */
    public static List<SearchDocument> from(KnowledgeBase knowledge, Function<ItemId, String> urls) {
        List<Placed<?>> placed = new SearchDocuments(knowledge, urls).placed(knowledge);
        return new AbstractList<>() {
            @Override
            public SearchDocument get(int index) {
                return placed.get(index).document();
            }

            @Override
            public int size() {
                return placed.size();
            }
        };
    }

    private List<Placed<?>> placed(KnowledgeBase knowledge) {
        var all = new Gathered();
        all.add(knowledge.learnings(), new Kind<Learning>(Learning::origin, this::draft));
        var hypotheses = new Kind<Hypothesis>(Hypothesis::origin, this::draft);
        var verdicts = new Kind<Judged>(judged -> judged.given().origin(), this::draft);
        for (Hypothesis hypothesis : knowledge.hypotheses()) {
            all.add(hypothesis, hypotheses);
            hypothesis.verdicts().forEach(given -> all.add(new Judged(hypothesis, given), verdicts));
        }
        var promises = new Kind<Promise>(Promise::origin, this::draft);
        var words = new Kind<Answered>(answered -> answered.word().origin(), this::draft);
        for (Promise promise : knowledge.promises()) {
            all.add(promise, promises);
            promise.words().forEach(word -> all.add(new Answered(promise, word), words));
        }
        all.add(knowledge.questions(), new Kind<Question>(Question::origin, this::draft));
        all.add(knowledge.praise(), new Kind<Remark>(Remark::origin, remark -> draft(remark, HitKind.PRAISE)));
        all.add(knowledge.looseQuotes(), new Kind<Remark>(Remark::origin, remark -> draft(remark, HitKind.QUOTE)));
        var checks = new Kind<Checked>(checked -> checked.check().origin(), this::draft);
        for (TruthReview review : knowledge.truthReviews()) {
            review.feedback().forEach(check -> all.add(new Checked(review, check), checks));
        }
        all.add(knowledge.passages(), new Kind<Passage>(Passage::origin, this::draft));
        return all.inOrder();
    }

    /** What is needed only until all is there. */
    private static final class Gathered {
        private final Set<ItemId> ids = new HashSet<>();
        private final List<Placed<?>> found = new ArrayList<>();

        <T> void add(List<T> items, Kind<T> kind) {
            items.forEach(item -> add(item, kind));
        }

        /** A verdict may be given to several hypotheses by one line, which is one thing to find. */
        <T> void add(T item, Kind<T> kind) {
            if (ids.add(kind.origin().apply(item).id())) {
                found.add(new Placed<>(item, kind));
            }
        }

        List<Placed<?>> inOrder() {
            found.sort(Comparator.comparing(Placed::origin));
            return List.copyOf(found);
        }
    }

    private Draft draft(Learning learning) {
        var draft = new Draft(learning.origin(), HitKind.valueOf(learning.kind().name()), learning.text());
        draft.context(learning.customer(), learning.date(), learning.phase(), learning.topics());
        draft.quotes = quotes(learning.quotes());
        draft.who(learning.people());
        draft.key = learning.key() == null ? "" : learning.key();
        draft.surprise = learning.surprise();
        return draft;
    }

    private Draft draft(Hypothesis hypothesis) {
        var draft = new Draft(hypothesis.origin(), HitKind.HYPOTHESIS, hypothesis.text());
        draft.context(hypothesis.customer(), hypothesis.date(), hypothesis.phase(), hypothesis.topics());
        draft.verdict = hypothesis.verdict();
        draft.proof = hypothesis.proof();
        draft.who(hypothesis.people());
        return draft;
    }

    private Draft draft(Judged judged) {
        Hypothesis hypothesis = judged.hypothesis();
        Hypothesis.Given given = judged.given();
        var draft = new Draft(given.origin(), HitKind.VERDICT, given.text());
        draft.context(hypothesis.customer(), given.date(), Phase.CHECK, hypothesis.topics());
        draft.quotes = quotes(given.quotes());
        draft.verdict = given.verdict();
        draft.proof = hypothesis.proof();
        return draft;
    }

    private Draft draft(Promise promise) {
        var draft = new Draft(promise.origin(), HitKind.PROMISE, promise.text());
        draft.context(promise.customer(), promise.date(), promise.phase(), promise.topics());
        draft.side = promise.side();
        draft.state = promise.state().word();
        draft.due = promise.due();
        if (promise.owner() != null) {
            draft.who(List.of(promise.owner()));
        }
        return draft;
    }

    private Draft draft(Answered answered) {
        Promise promise = answered.promise();
        Promise.Word word = answered.word();
        var draft = new Draft(word.origin(), HitKind.WORD, word.text());
        draft.context(promise.customer(), word.date(), Phase.CHECK, promise.topics());
        draft.state = word.state().word();
        return draft;
    }

    private Draft draft(Question question) {
        var draft = new Draft(
                question.origin(),
                HitKind.QUESTION,
                question.answer() == null ? question.text() : question.text() + "\n" + question.answer());
        draft.context(question.customer(), question.date(), question.phase(), question.topics());
        draft.state = question.answered() ? "answered" : "open";
        draft.who(question.people());
        return draft;
    }

    private Draft draft(Remark remark, HitKind kind) {
        boolean quote = kind == HitKind.QUOTE;
        var draft = new Draft(remark.origin(), kind, quote ? "" : remark.text());
        draft.context(remark.customer(), remark.date(), remark.phase(), remark.topics());
        if (quote) {
            draft.quotes = List.of(new SpokenQuote(
                    remark.text(), remark.who() == null ? "" : remark.who().value()));
        }
        if (remark.who() != null) {
            draft.who(List.of(remark.who()));
        }
        return draft;
    }

    private Draft draft(Checked checked) {
        TruthReview.FeedbackCheck check = checked.check();
        var draft = new Draft(
                check.origin(),
                HitKind.FEEDBACK,
                check.words().isEmpty() ? check.text() : check.text() + "\n" + check.words());
        draft.context(null, checked.review().date(), Phase.FEEDBACK, List.of());
        draft.state = check.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        draft.due = check.due();
        if (check.who() != null) {
            draft.who(List.of(check.who()));
        }
        return draft;
    }

    private Draft draft(Passage passage) {
        boolean named = !passage.heading().isEmpty()
                && !passage.heading().equals(titles.get(passage.origin().note()));
        String text = named ? passage.heading() + "\n" + passage.text() : passage.text();
        var draft = new Draft(passage.origin(), HitKind.PASSAGE, text);
        draft.context(passage.customer(), passage.date(), passage.phase(), passage.topics());
        return draft;
    }

    private CustomerNames names(CustomerId id) {
        CustomerNames known = customers.get(id);
        return known != null ? known : new CustomerNames(id.value(), id.value(), List.of(), "");
    }

    private String title(NotePath note) {
        String known = titles.get(note);
        return known != null ? known : note.baseName();
    }

    private static List<SpokenQuote> quotes(List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return List.of();
        }
        var spoken = new ArrayList<SpokenQuote>(quotes.size());
        for (Quote quote : quotes) {
            spoken.add(new SpokenQuote(
                    quote.text(), quote.who() == null ? "" : quote.who().value()));
        }
        return spoken;
    }

    private List<String> synonyms(List<TopicName> topics) {
        return topics.stream()
                .flatMap(topic -> synonyms.getOrDefault(topic, List.of()).stream())
                .toList();
    }

    /** A document in the making: most of its parts are absent for most kinds. */
    private final class Draft {
        private final Origin origin;
        private final HitKind kind;
        private final String text;
        private final Set<String> who = new LinkedHashSet<>();
        private List<SpokenQuote> quotes = List.of();
        private List<TopicName> topics = List.of();
        private @Nullable CustomerNames customer;
        private @Nullable LocalDate date;
        private @Nullable LocalDate due;
        private @Nullable Phase phase;
        private Side side = Side.UNKNOWN;
        private @Nullable Verdict verdict;
        private @Nullable Proof proof;
        private String state = "";
        private String key = "";
        private boolean surprise;

        Draft(Origin origin, HitKind kind, String text) {
            this.origin = origin;
            this.kind = kind;
            this.text = text;
        }

        void context(@Nullable CustomerId id, @Nullable LocalDate day, @Nullable Phase in, List<TopicName> named) {
            customer = id == null ? null : names(id);
            date = day;
            phase = in;
            side = in == null ? Side.UNKNOWN : in.side();
            topics = named;
        }

        void who(List<Handle> handles) {
            for (Handle handle : handles) {
                who.add(handle.value());
            }
        }

        SearchDocument document() {
            for (SpokenQuote quote : quotes) {
                if (!quote.who().isEmpty()) {
                    who.add(quote.who());
                }
            }
            return new SearchDocument(
                    origin.id().value(),
                    kind,
                    title(origin.note()),
                    text,
                    quotes,
                    topics.isEmpty()
                            ? List.of()
                            : topics.stream().map(TopicName::value).toList(),
                    synonyms.isEmpty() ? List.of() : synonyms(topics),
                    customer,
                    phase,
                    side,
                    verdict,
                    proof,
                    state,
                    List.copyOf(who),
                    key,
                    date,
                    due,
                    surprise,
                    new Place(urls.apply(origin.id()), origin.note().value(), origin.line()));
        }
    }
}
