package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Joins verdicts to hypotheses: each finds the one it is about in its own note or back along the loop. */
final class HypothesisList {

    private final ConversationList conversations;
    private final PastNotes past;
    private final Attachments attachments;
    private final Map<String, String> sharedTexts;
    private final List<HypothesisDraft> hypotheses = new ArrayList<>();
    private final Map<NotePath, List<HypothesisDraft>> byNote = new HashMap<>();
    private final Map<NotePath, Map<String, HypothesisDraft>> labels = new HashMap<>();

    /** @param sharedTexts the text of every shared hypothesis by label */
    HypothesisList(Sources sources, Attachments attachments, Map<String, String> sharedTexts) {
        this.conversations = sources.conversations();
        this.past = sources.past();
        this.attachments = attachments;
        this.sharedTexts = Map.copyOf(sharedTexts);
    }

    void state(Scope scope, Item.Hypothesis item, Origin origin) {
        HypothesisDraft draft = new HypothesisDraft(scope, item, origin);
        hypotheses.add(draft);
        byNote.computeIfAbsent(scope.note().path(), path -> new ArrayList<>()).add(draft);
        if (item.label() != null) {
            labels.computeIfAbsent(scope.note().path(), path -> new LinkedHashMap<>())
                    .put(item.label(), draft);
        }
    }

    /** Adds a verdict to the hypothesis it is about; false when there is none. */
    boolean give(Scope scope, Item.VerdictGiven given, Origin origin) {
        Optional<HypothesisDraft> found =
                given.label() == null ? onlyOpen(scope) : labelled(scope, given.label(), given, origin);
        found.ifPresent(draft -> draft.judge(
                new Hypothesis.Given(
                        origin,
                        given.verdict(),
                        given.body().text(),
                        scope.date(),
                        attachments.quotes(scope, given.body())),
                given.body().topics()));
        return found.isPresent();
    }

    /** Without a label a verdict pairs only when one hypothesis of the note has none. */
    private Optional<HypothesisDraft> onlyOpen(Scope scope) {
        List<HypothesisDraft> open = byNote.getOrDefault(scope.note().path(), List.of()).stream()
                .filter(draft -> scope.note().items().stream()
                        .noneMatch(item -> item instanceof Item.VerdictGiven given
                                && given.label() != null
                                && given.label().equals(draft.item.label())))
                .toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    private Optional<HypothesisDraft> labelled(Scope scope, String label, Item.VerdictGiven given, Origin origin) {
        Optional<HypothesisDraft> draft = conversations
                .backFrom(scope.note().path())
                .flatMap(note ->
                        Stream.ofNullable(labels.getOrDefault(note, Map.of()).get(label)))
                .findFirst();
        if (draft.isPresent()) {
            return draft;
        }
        String shared = sharedTexts.get(label);
        if (shared == null) {
            return Optional.empty();
        }
        // A verdict on the team's belief by a customer whose Plan did not state it is evidence all the same.
        Item.Body body = given.body();
        Item.Hypothesis stated = new Item.Hypothesis(
                new Item.Body(
                        body.rule(),
                        body.line(),
                        body.column(),
                        body.phase(),
                        shared,
                        "",
                        body.topics(),
                        List.of(),
                        List.of(),
                        List.of()),
                label,
                null);
        Origin place = origin.as(ItemId.of(scope.note().path(), label));
        state(scope, stated, place);
        return Optional.of(hypotheses.getLast());
    }

    /** The labels that a verdict in a note may be about: those of the loop up to it, and every shared one. */
    List<String> labelsFor(Scope scope) {
        return Stream.concat(
                        conversations
                                .backFrom(scope.note().path())
                                .flatMap(note -> labels.getOrDefault(note, Map.of()).keySet().stream()),
                        sharedTexts.keySet().stream().sorted())
                .distinct()
                .toList();
    }

    List<Hypothesis> finish() {
        ProofFinder proofs = new ProofFinder(past);
        return hypotheses.parallelStream()
                .map(draft -> draft.finish(proofs))
                .sorted(Comparator.comparing(Hypothesis::origin))
                .toList();
    }

    /** A hypothesis while verdicts on it are still being found. */
    private final class HypothesisDraft {
        private final Scope scope;
        private final Item.Hypothesis item;
        private final Origin origin;
        private final List<Hypothesis.Given> verdicts = new ArrayList<>();
        private final Set<TopicName> topics;

        HypothesisDraft(Scope scope, Item.Hypothesis item, Origin origin) {
            this.scope = scope;
            this.item = item;
            this.origin = origin;
            this.topics = new TreeSet<>(item.body().topics());
        }

        void judge(Hypothesis.Given given, List<TopicName> itsTopics) {
            verdicts.add(given);
            topics.addAll(itsTopics);
        }

        Hypothesis finish(ProofFinder proofs) {
            verdicts.sort(Hypothesis.Given.OLDEST_FIRST);
            Verdict latest =
                    verdicts.isEmpty() ? Verdict.OPEN : verdicts.getLast().verdict();
            NotePath first = verdicts.isEmpty()
                    ? origin.note()
                    : verdicts.getFirst().origin().note();
            LocalDate firstDate =
                    verdicts.isEmpty() ? scope.date() : verdicts.getFirst().date();
            Item.Body body = item.body();
            return new Hypothesis(
                    origin,
                    item.label(),
                    body.text(),
                    item.confidence(),
                    latest,
                    verdicts,
                    proofs.find(scope.note(), item, first, firstDate),
                    scope.customer(),
                    scope.date(),
                    item.label() != null && item.label().startsWith("H-"),
                    body.phase(),
                    scope.topics(List.copyOf(topics)),
                    body.people(),
                    attachments.relations(scope, body));
        }
    }
}
