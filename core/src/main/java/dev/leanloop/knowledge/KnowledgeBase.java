package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.OtherSite;
import dev.leanloop.note.StaleAfter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the notes of one audience say, resolved. Immutable and safe to share between threads.
 *
 * <p>Every list has one documented order, so that whatever is made from it is the same on every machine. {@link KnowledgeReader}
 * makes it; tests may make small ones by hand.
 *
 * @param asOf the day that ages and overdue are counted against
 * @param title the site's title
 * @param siteUrl where the site is published, as leanloop.yml says; empty when it does not
 * @param language the notes' language, an ISO 639 code
 * @param interfaceLanguage of the site's own words, as far as they are translated
 * @param kindWords a team's own words for kinds of learnings, in lower case
 * @param sites others that the search finds in, too
 * @param staleAfter when it is time to ask again
 * @param forge where notes are edited and their versions shown on the web
 * @param notes every note that was read, by path
 * @param customers by id
 * @param conversations by path
 * @param loops by customer and name
 * @param learnings in place order: by note, then line
 * @param hypotheses in place order, one for each note that states it
 * @param sharedHypotheses by label
 * @param promises in place order
 * @param questions in place order
 * @param truthReviews by path
 * @param praise in place order
 * @param looseQuotes quotes that hang on no item, in place order
 * @param passages in place order
 * @param topics every topic in use, by name
 * @param people everyone the team or a profile names, by handle
 * @param firstCommits since when git knows each note and item
 * @param diagnostics every problem found, by file and line
 */
public record KnowledgeBase(
        LocalDate asOf,
        String title,
        String siteUrl,
        String language,
        String interfaceLanguage,
        Map<String, LearningKind> kindWords,
        List<OtherSite> sites,
        StaleAfter staleAfter,
        Forge forge,
        List<NotePage> notes,
        List<Customer> customers,
        List<Conversation> conversations,
        List<Loop> loops,
        List<Learning> learnings,
        List<Hypothesis> hypotheses,
        List<SharedHypothesis> sharedHypotheses,
        List<Promise> promises,
        List<Question> questions,
        List<TruthReview> truthReviews,
        List<Remark> praise,
        List<Remark> looseQuotes,
        List<Passage> passages,
        List<Topic> topics,
        List<Person> people,
        FirstCommits firstCommits,
        List<Diagnostic> diagnostics) {

    public KnowledgeBase {
        kindWords = Map.copyOf(kindWords);
        sites = List.copyOf(sites);
        notes = List.copyOf(notes);
        customers = List.copyOf(customers);
        conversations = List.copyOf(conversations);
        loops = List.copyOf(loops);
        learnings = List.copyOf(learnings);
        hypotheses = List.copyOf(hypotheses);
        sharedHypotheses = List.copyOf(sharedHypotheses);
        promises = List.copyOf(promises);
        questions = List.copyOf(questions);
        truthReviews = List.copyOf(truthReviews);
        praise = List.copyOf(praise);
        looseQuotes = List.copyOf(looseQuotes);
        passages = List.copyOf(passages);
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The customer of that id; a scan, so make a map for many. */
    public Optional<Customer> customer(CustomerId id) {
        return customers.stream().filter(customer -> customer.id().equals(id)).findFirst();
    }

    /** The conversation a note holds, if it holds one; a scan, so make a map for many. */
    public Optional<Conversation> conversation(NotePath note) {
        return conversations.stream()
                .filter(conversation -> conversation.note().equals(note))
                .findFirst();
    }

    /** What is known of a handle, if the team or a profile names it; a scan, so make a map for many. */
    public Optional<Person> person(Handle handle) {
        return people.stream().filter(person -> person.handle().equals(handle)).findFirst();
    }
}
