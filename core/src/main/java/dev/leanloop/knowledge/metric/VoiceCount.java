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
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts who said what; see {@link Voices} for the rules. */
final class VoiceCount {

    private static final BitSet NOBODY = new BitSet(0);

    private final KnowledgeBase knowledge;

    /** People of the customers' side, numbered. */
    private final Map<Handle, Integer> theirs = new HashMap<>();

    /** Who of them was there, by conversation. */
    private final Map<NotePath, BitSet> present = new HashMap<>();

    /** The conversations that cite an item or a note as a whole. */
    private final Map<ItemId, List<NotePath>> citing;

    private final Map<NotePath, Place> places = new HashMap<>();

    /** Where the line before was said: mostly the next one was said there, too. */
    private @Nullable Place lastPlace;

    /** The lines of each statement, in place order. */
    private final Map<Statement, List<Said>> said = new LinkedHashMap<>();

    VoiceCount(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.citing = new HashMap<>(Carry.carriedTo(knowledge)); // Asked for each line: hashes are found sooner.
        for (Person person : knowledge.people()) {
            if (person.side() == Side.CUSTOMER) {
                theirs.putIfAbsent(person.handle(), theirs.size());
            }
        }
        for (Conversation conversation : knowledge.conversations()) {
            present.put(conversation.note(), numbers(conversation.participants()));
        }
    }

    private BitSet numbers(List<Handle> people) {
        var numbers = new BitSet(theirs.size());
        for (Handle person : people) {
            Integer number = theirs.get(person);
            if (number != null) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    /**
     * A note in which something was said.
     *
     * @param number its own
     * @param present who of the customers' side was there
     * @param citing the conversations that cite it as a whole
     */
    private record Place(NotePath note, int number, BitSet present, List<NotePath> citing) {}

    /**
     * One customer's line, for one statement or several.
     *
     * @param citing the conversations that cite the line itself
     */
    private record Said(
            Origin origin,
            Place place,
            CustomerId customer,
            @Nullable LocalDate date,
            List<NotePath> citing) {}

    /** Every statement, in no particular order: to compare them by name is slow. */
    List<Voices> count() {
        List<Learning> inPlaceOrder = knowledge.learnings().stream()
                .sorted(Comparator.comparing(Learning::origin))
                .toList();
        inPlaceOrder.forEach(this::learning);
        new SameAs(inPlaceOrder).groups().forEach(this::same);
        knowledge.sharedHypotheses().forEach(this::belief);
        List<Voices> voices = new ArrayList<>();
        said.forEach((statement, lines) -> voices.add(voices(statement, lines)));
        return voices;
    }

    private void learning(Learning learning) {
        if (learning.kind() == LearningKind.UNSORTED) {
            return;
        }
        Said line = line(learning.origin(), learning.customer(), learning.date());
        if (line == null) {
            return;
        }
        Set<TopicName> topics = new TreeSet<>(learning.topics());
        learning.topics().forEach(topic -> topics.addAll(topic.parents()));
        topics.forEach(topic -> say(new Statement.About(topic, learning.kind()), line));
    }

    private void same(List<Learning> group) {
        Statement statement = new Statement.Same(group.getFirst().origin().id());
        group.forEach(learning -> say(statement, line(learning.origin(), learning.customer(), learning.date())));
    }

    /** Of each customer the latest verdict, if it confirms. */
    private void belief(SharedHypothesis belief) {
        Statement statement = new Statement.Belief(belief.label());
        belief.latest().forEach((customer, given) -> {
            if (given.verdict() == Verdict.CONFIRMED) {
                say(statement, line(given.origin(), customer, given.date()));
            }
        });
        List<Said> lines = said.get(statement);
        if (lines != null) {
            lines.sort(Comparator.comparing(Said::origin)); // They come by customer.
        }
    }

    private void say(Statement statement, @Nullable Said line) {
        if (line != null) {
            said.computeIfAbsent(statement, key -> new ArrayList<>()).add(line);
        }
    }

    /** Looks up what the line's statements need, once for all of them; null when no customer said it. */
    private @Nullable Said line(Origin origin, @Nullable CustomerId customer, @Nullable LocalDate date) {
        return customer == null
                ? null
                : new Said(origin, place(origin), customer, date, citing.getOrDefault(origin.id(), List.of()));
    }

    private Place place(Origin line) {
        Place before = lastPlace;
        if (before != null && before.note().equals(line.note())) {
            return before;
        }
        Place place = places.computeIfAbsent(
                line.note(),
                note -> new Place(
                        note,
                        places.size(),
                        present.getOrDefault(note, NOBODY),
                        citing.getOrDefault(line.id().note(), List.of())));
        lastPlace = place;
        return place;
    }

    private Voices voices(Statement statement, List<Said> lines) {
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
        private final BitSet participants = new BitSet(theirs.size());
        private final Set<NotePath> uses = new TreeSet<>();
        private final List<Origin> origins = new ArrayList<>();
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private @Nullable Said before;

        void add(Said line) {
            Said previous = before;
            boolean isElsewhere = previous == null
                    || line.place().number() != previous.place().number();
            if (previous == null || !line.customer().equals(previous.customer())) {
                customers.add(line.customer());
            }
            if (isElsewhere) {
                participants.or(line.place().present());
                uses.addAll(line.place().citing());
            }
            if (previous == null || isElsewhere || isOther(line.origin(), previous.origin())) {
                origins.add(line.origin());
                uses.addAll(line.citing());
            }
            LocalDate day = line.date();
            if (day != null) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
            before = line;
        }

        private static boolean isOther(Origin one, Origin before) {
            return one.line() != before.line() || one.compareTo(before) != 0;
        }

        Voices voices(Statement statement) {
            return new Voices(
                    statement,
                    List.copyOf(customers),
                    participants.cardinality(),
                    origins,
                    Optional.ofNullable(first),
                    Optional.ofNullable(last),
                    List.copyOf(uses));
        }
    }
}
