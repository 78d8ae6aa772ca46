package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Carry;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts who said what; see {@link Voices} for the rules. */
final class VoiceCount {

    private final KnowledgeBase knowledge;
    private final Map<NotePath, Set<Handle>> present = new HashMap<>();

    /** The conversations that cite an item or a note as a whole. */
    private final Map<ItemId, List<NotePath>> citing;

    /** The conversations that cite a note as a whole, as far as it was asked. */
    private final Map<NotePath, List<NotePath>> citingNote = new HashMap<>();

    private final Map<Statement, List<Said>> said = new LinkedHashMap<>();

    VoiceCount(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.citing = new HashMap<>(Carry.carriedTo(knowledge)); // Asked for each line: hashes are found sooner.
        Set<Handle> theirs = knowledge.people().stream()
                .filter(person -> person.side() == Side.CUSTOMER)
                .map(Person::handle)
                .collect(Collectors.toSet());
        for (Conversation conversation : knowledge.conversations()) {
            present.put(
                    conversation.note(),
                    conversation.participants().stream()
                            .filter(theirs::contains)
                            .collect(Collectors.toSet()));
        }
    }

    /** One customer's line for a statement. */
    private record Said(
            Origin origin, CustomerId customer, @Nullable LocalDate date) {}

    /** Every statement, in no particular order: to compare them by name is slow. */
    List<Voices> count() {
        knowledge.learnings().forEach(this::learning);
        new SameAs(knowledge.learnings()).groups().forEach(this::same);
        knowledge.sharedHypotheses().forEach(this::belief);
        List<Voices> voices = new ArrayList<>();
        said.forEach((statement, lines) -> voices.add(voices(statement, lines)));
        return voices;
    }

    private void learning(Learning learning) {
        if (learning.kind() == LearningKind.UNSORTED) {
            return;
        }
        Set<TopicName> topics = new TreeSet<>(learning.topics());
        learning.topics().forEach(topic -> topics.addAll(topic.parents()));
        topics.forEach(topic -> say(
                new Statement.About(topic, learning.kind()), learning.origin(), learning.customer(), learning.date()));
    }

    private void same(List<Learning> group) {
        Statement statement = new Statement.Same(group.getFirst().origin().id());
        group.forEach(learning -> say(statement, learning.origin(), learning.customer(), learning.date()));
    }

    /** Of each customer the latest verdict, if it confirms. */
    private void belief(SharedHypothesis belief) {
        belief.latest().forEach((customer, given) -> {
            if (given.verdict() == Verdict.CONFIRMED) {
                say(new Statement.Belief(belief.label()), given.origin(), customer, given.date());
            }
        });
    }

    private void say(Statement statement, Origin origin, @Nullable CustomerId customer, @Nullable LocalDate date) {
        if (customer != null) {
            said.computeIfAbsent(statement, key -> new ArrayList<>()).add(new Said(origin, customer, date));
        }
    }

    private Voices voices(Statement statement, List<Said> lines) {
        lines.sort(Comparator.comparing(Said::origin));
        Tally tally = new Tally();
        lines.forEach(tally::add);
        return tally.voices(statement);
    }

    /**
     * What the lines of a statement come to. They are added in place order, so that those of a note stand together, and those of a
     * customer mostly do: then nothing is looked up twice.
     */
    private final class Tally {

        private final Set<CustomerId> customers = new TreeSet<>();
        private final Set<Handle> participants = new HashSet<>();
        private final Set<NotePath> uses = new TreeSet<>();
        private final List<Origin> origins = new ArrayList<>();
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private @Nullable Said before;

        void add(Said line) {
            Said previous = before;
            Origin origin = line.origin();
            if (previous == null || !line.customer().equals(previous.customer())) {
                customers.add(line.customer());
            }
            if (previous == null || !origin.note().equals(previous.origin().note())) {
                participants.addAll(present.getOrDefault(origin.note(), Set.of()));
                uses.addAll(citingNote(origin));
            }
            if (previous == null || origin.compareTo(previous.origin()) != 0) {
                origins.add(origin);
                uses.addAll(citing.getOrDefault(origin.id(), List.of()));
            }
            LocalDate day = line.date();
            if (day != null) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
            before = line;
        }

        Voices voices(Statement statement) {
            return new Voices(
                    statement,
                    List.copyOf(customers),
                    participants.size(),
                    origins,
                    Optional.ofNullable(first),
                    Optional.ofNullable(last),
                    List.copyOf(uses));
        }
    }

    private List<NotePath> citingNote(Origin line) {
        return citingNote.computeIfAbsent(
                line.note(), note -> citing.getOrDefault(line.id().note(), List.of()));
    }
}
