package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of what is known that a figure is about. A truth review belongs to the notes it is about, and so do the promises of
 * its action plan. A topic has no loops and no reviews: both are about more than one topic.
 *
 * @param unit team, customer, topic or loop
 * @param asOf the day that ages are counted against
 * @param conversations by path; of a topic those with an item of it
 * @param learnings in place order
 * @param hypotheses those that a conversation states, in place order: the page of a shared one predicts nothing
 * @param promises in place order
 * @param loops by customer and name
 * @param truthReviews by path
 */
record Selection(
        Unit unit,
        LocalDate asOf,
        List<Conversation> conversations,
        List<Learning> learnings,
        List<Hypothesis> hypotheses,
        List<Promise> promises,
        List<Loop> loops,
        List<TruthReview> truthReviews) {

    Selection {
        conversations = List.copyOf(conversations);
        learnings = List.copyOf(learnings);
        hypotheses = List.copyOf(hypotheses);
        promises = List.copyOf(promises);
        loops = List.copyOf(loops);
        truthReviews = List.copyOf(truthReviews);
    }

    static Selection of(KnowledgeBase knowledge, Unit unit) {
        return switch (unit) {
            case Unit.Team team -> where(knowledge, team, note -> true, loop -> true, review -> true);
            case Unit.OfCustomer of ->
                about(
                        knowledge,
                        of,
                        knowledge.notes().stream()
                                .filter(note -> of.customer().equals(note.customer()))
                                .map(NotePage::path)
                                .collect(Collectors.toSet()),
                        loop -> loop.id().customer().equals(of.customer()));
            case Unit.OfLoop of ->
                about(
                        knowledge,
                        of,
                        knowledge.conversations().stream()
                                .filter(conversation -> of.loop().equals(conversation.loop()))
                                .map(Conversation::note)
                                .collect(Collectors.toSet()),
                        loop -> loop.id().equals(of.loop()));
            case Unit.OfTopic of -> ofTopic(knowledge, of);
        };
    }

    private static Selection about(KnowledgeBase knowledge, Unit unit, Set<NotePath> notes, Predicate<Loop> loops) {
        Predicate<TruthReview> about = review -> review.about().stream().anyMatch(notes::contains);
        Set<NotePath> all = new HashSet<>(notes);
        knowledge.truthReviews().stream().filter(about).map(TruthReview::note).forEach(all::add);
        return where(knowledge, unit, all::contains, loops, about);
    }

    private static Selection where(
            KnowledgeBase knowledge,
            Unit unit,
            Predicate<NotePath> notes,
            Predicate<Loop> loops,
            Predicate<TruthReview> reviews) {
        Set<NotePath> talks =
                knowledge.conversations().stream().map(Conversation::note).collect(Collectors.toSet());
        return new Selection(
                unit,
                knowledge.asOf(),
                those(knowledge.conversations(), Conversation::note, notes),
                those(knowledge.learnings(), learning -> learning.origin().note(), notes),
                those(knowledge.hypotheses(), hypothesis -> hypothesis.origin().note(), notes.and(talks::contains)),
                those(knowledge.promises(), promise -> promise.origin().note(), notes),
                knowledge.loops().stream().filter(loops).toList(),
                knowledge.truthReviews().stream().filter(reviews).toList());
    }

    private static Selection ofTopic(KnowledgeBase knowledge, Unit.OfTopic unit) {
        Selection team = of(knowledge, new Unit.Team());
        Predicate<List<TopicName>> named = topics -> topics.stream().anyMatch(topic -> topic.isWithin(unit.topic()));
        List<Learning> learnings = those(team.learnings(), Learning::topics, named);
        List<Hypothesis> hypotheses = those(team.hypotheses(), Hypothesis::topics, named);
        List<Promise> promises = those(team.promises(), Promise::topics, named);
        Set<NotePath> notes = Stream.of(
                        learnings.stream().map(learning -> learning.origin().note()),
                        hypotheses.stream()
                                .map(hypothesis -> hypothesis.origin().note()),
                        promises.stream().map(promise -> promise.origin().note()))
                .flatMap(found -> found)
                .collect(Collectors.toSet());
        return new Selection(
                unit,
                team.asOf(),
                those(team.conversations(), Conversation::note, notes::contains),
                learnings,
                hypotheses,
                promises,
                List.of(),
                List.of());
    }

    private static <T, K> List<T> those(List<T> items, Function<T, K> key, Predicate<? super K> wanted) {
        return items.stream().filter(item -> wanted.test(key.apply(item))).toList();
    }
}
