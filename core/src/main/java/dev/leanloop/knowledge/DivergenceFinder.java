package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what changed, contradicts and splits; see {@link Divergence} for the rules. */
final class DivergenceFinder {

    private static final int AT_ONCE_DAYS = 30;

    private final KnowledgeBase knowledge;
    private final Set<Handle> theirs = new HashSet<>();
    private final Map<NotePath, List<Handle>> present = new HashMap<>();
    private final Map<ItemId, Learning> learnings = new HashMap<>();
    /** What stood under the key of a fact before, by the item that says otherwise. */
    private final Map<ItemId, Learning> before = new HashMap<>();

    private final List<Divergence.Changed> changed = new ArrayList<>();
    private final List<Divergence.Contradicting> contradicting = new ArrayList<>();

    DivergenceFinder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (Person person : knowledge.people()) {
            if (person.side() == Side.CUSTOMER) {
                theirs.add(person.handle());
            }
        }
        knowledge
                .conversations()
                .forEach(conversation ->
                        present.put(conversation.note(), ofTheirs(conversation.participants().stream())));
        knowledge
                .learnings()
                .forEach(learning -> learnings.put(learning.origin().id(), learning));
    }

    List<Divergence> find() {
        facts();
        said();
        verdicts();
        changed.sort(newestFirst(Divergence.Changed::later));
        contradicting.sort(newestFirst(Divergence.Contradicting::other));
        return Stream.of(changed, contradicting, splits())
                .flatMap(List::stream)
                .map(Divergence.class::cast)
                .toList();
    }

    private static <T> Comparator<T> newestFirst(Function<T, Divergence.Claim> later) {
        return Comparator.comparing(
                        (T pair) -> later.apply(pair).date(),
                        Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(pair -> later.apply(pair).place());
    }

    /** Values of one key that follow each other and differ. */
    private void facts() {
        for (FactHistory fact : FactHistory.of(knowledge)) {
            for (int i = 1; i < fact.readings().size(); i++) {
                Learning earlier = fact.readings().get(i - 1);
                Learning later = fact.readings().get(i);
                if (!FactHistory.isSameValue(earlier, later)) {
                    before.put(later.origin().id(), earlier);
                    add(fact, earlier, later);
                }
            }
        }
    }

    private void add(FactHistory fact, Learning earlier, Learning later) {
        Divergence.Claim one = value(earlier);
        Divergence.Claim other = value(later);
        boolean isAgainst = relation(later, Relation.Type.AGAINST)
                .filter(against -> isMeant(earlier, against))
                .isPresent();
        if (isAgainst) {
            contradicting.add(new Divergence.Contradicting(fact.customer(), fact.key(), one, other));
        } else if (relation(later, Relation.Type.WAS).isPresent()) {
            changed.add(new Divergence.Changed(fact.customer(), fact.key(), one, other));
        } else {
            add(fact.customer(), fact.key(), one, other);
        }
    }

    /** Whether a relation leads to a learning or to its note as a whole. */
    private static boolean isMeant(Learning learning, Relation relation) {
        ItemId id = learning.origin().id();
        return id.equals(relation.resolved()) || id.note().equals(relation.resolved());
    }

    private void add(CustomerId customer, String subject, Divergence.Claim earlier, Divergence.Claim later) {
        if (isAtOnce(earlier, later) || isByOthers(earlier, later)) {
            contradicting.add(new Divergence.Contradicting(customer, subject, earlier, later));
        } else {
            changed.add(new Divergence.Changed(customer, subject, earlier, later));
        }
    }

    private static boolean isAtOnce(Divergence.Claim one, Divergence.Claim other) {
        return one.date() != null
                && other.date() != null
                && Math.abs(ChronoUnit.DAYS.between(one.date(), other.date())) <= AT_ONCE_DAYS;
    }

    private static boolean isByOthers(Divergence.Claim one, Divergence.Claim other) {
        return !one.speakers().isEmpty()
                && !other.speakers().isEmpty()
                && Collections.disjoint(one.speakers(), other.speakers());
    }

    /** What notes say themselves, {@code was}, {@code no longer} and {@code against}, where no pair of values says it already. */
    private void said() {
        for (Learning later : knowledge.learnings()) {
            Learning earlier = before.get(later.origin().id());
            relation(later, Relation.Type.WAS)
                    .filter(was -> earlier == null)
                    .ifPresent(was ->
                            changed.add(new Divergence.Changed(later.customer(), "", other(later, was), words(later))));
            relation(later, Relation.Type.AGAINST)
                    .filter(against -> earlier == null || !isMeant(earlier, against))
                    .ifPresent(against -> contradicting.add(
                            new Divergence.Contradicting(later.customer(), "", other(later, against), words(later))));
        }
    }

    private static Optional<Relation> relation(Learning learning, Relation.Type type) {
        return learning.relations().stream()
                .filter(relation -> relation.type() == type)
                .findFirst();
    }

    private Divergence.Claim other(Learning later, Relation relation) {
        ItemId target = relation.resolved();
        Learning meant = target == null ? null : learnings.get(target);
        if (meant != null) {
            return words(meant);
        }
        return new Divergence.Claim(
                target == null ? later.origin().id() : target, relation.target(), null, List.of(), List.of());
    }

    private Divergence.Claim value(Learning reading) {
        return claim(reading, Objects.requireNonNull(reading.value()));
    }

    private Divergence.Claim words(Learning learning) {
        return claim(learning, learning.text());
    }

    private Divergence.Claim claim(Learning learning, String text) {
        return new Divergence.Claim(
                learning.origin().id(),
                text,
                learning.date(),
                speakers(learning.origin().note(), learning.quotes(), learning.people()),
                learning.quotes());
    }

    /** Those quoted, else those named, else those present; the customer's side only. */
    private List<Handle> speakers(NotePath note, List<Quote> quotes, List<Handle> named) {
        List<Handle> quoted = ofTheirs(quotes.stream().map(Quote::who).flatMap(Stream::ofNullable));
        if (!quoted.isEmpty()) {
            return quoted;
        }
        List<Handle> mentioned = ofTheirs(named.stream());
        return mentioned.isEmpty() ? present.getOrDefault(note, List.of()) : mentioned;
    }

    private List<Handle> ofTheirs(Stream<Handle> people) {
        return people.filter(theirs::contains).distinct().sorted().toList();
    }

    /** Verdicts that flip: of a shared hypothesis within one customer, of another within its loop. */
    private void verdicts() {
        Map<String, List<Hypothesis>> shared = new TreeMap<>();
        for (Hypothesis hypothesis : knowledge.hypotheses()) {
            if (hypothesis.customer() == null) {
                continue;
            }
            if (hypothesis.shared() && hypothesis.label() != null) {
                shared.computeIfAbsent(hypothesis.customer() + " " + hypothesis.label(), key -> new ArrayList<>())
                        .add(hypothesis);
            } else {
                flips(List.of(hypothesis));
            }
        }
        shared.values().forEach(this::flips);
    }

    private void flips(List<Hypothesis> statements) {
        Hypothesis first = Collections.min(statements, Comparator.comparing(Hypothesis::origin));
        List<Hypothesis.Given> decided = statements.stream()
                .flatMap(statement -> statement.verdicts().stream())
                .filter(given -> given.verdict() == Verdict.CONFIRMED || given.verdict() == Verdict.REFUTED)
                .sorted(Hypothesis.Given.OLDEST_FIRST)
                .toList();
        for (int i = 1; i < decided.size(); i++) {
            Hypothesis.Given earlier = decided.get(i - 1);
            Hypothesis.Given later = decided.get(i);
            if (earlier.verdict() != later.verdict() && first.customer() != null) {
                add(first.customer(), first.text(), verdict(earlier), verdict(later));
            }
        }
    }

    private Divergence.Claim verdict(Hypothesis.Given given) {
        String word = given.verdict().word();
        return new Divergence.Claim(
                given.origin().id(),
                given.text().isEmpty() ? word : word + ": " + given.text(),
                given.date(),
                speakers(given.origin().note(), given.quotes(), List.of()),
                given.quotes());
    }

    private List<Divergence.Split> splits() {
        List<Divergence.Split> splits = new ArrayList<>();
        for (SharedHypothesis belief : knowledge.sharedHypotheses()) {
            Map<CustomerId, Verdict> verdicts = new TreeMap<>();
            belief.latest().forEach((customer, given) -> verdicts.put(customer, given.verdict()));
            if (verdicts.containsValue(Verdict.CONFIRMED) && verdicts.containsValue(Verdict.REFUTED)) {
                splits.add(new Divergence.Split(belief, verdicts));
            }
        }
        splits.sort(Comparator.comparing(split -> split.belief().label()));
        return splits;
    }
}
