package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.Note;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TopicName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves what notes say together: all there are, or some among them. */
final class Resolution {

    private final Circumstances with;
    private final Pace pace;

    Resolution(Circumstances circumstances, Pace pace) {
        this.with = circumstances;
        this.pace = pace;
    }

    /**
     * What some notes say.
     *
     * @param all of which they are some; links lead to any of them, everything else to one of the some
     * @param some sorted by path
     * @param others topics of other notes, which have pages, too
     * @param found what was wrong before
     */
    KnowledgeBase of(AllNotes all, List<Note> some, Set<TopicName> others, List<Diagnostic> found) {
        List<Diagnostic> diagnostics = new ArrayList<>(found);
        some.forEach(note -> diagnostics.addAll(note.diagnostics()));
        Settings settings = with.settings();
        NoteIndex index = all.index();
        CustomerDirectory directory = all.directory();
        NoteDates dates = new NoteDates(with.history(), settings, diagnostics);
        Sides sides = new Sides(settings, directory.all());
        OneOfEach shared = new OneOfEach();
        ConversationList conversations = new ConversationList(index, directory, dates, settings, shared, diagnostics);
        pace.awaitTurn();
        conversations.read(some);
        // What needs notes alone is looked for while their items are resolved, of which much is one after the other.
        ForkJoinTask<List<Diagnostic>> ofNotes = NoteProblems.beside(
                index,
                List.of(
                        problems -> new TagTwins(settings, problems).find(some),
                        problems -> new HandleProblems(sides, problems).find(some),
                        problems -> new CopyProblems(directory, problems).find(some),
                        problems -> new LinkProblems(index, problems).find(some, settings),
                        problems -> new KeepingProblems(settings, with.asOf(), index, problems)
                                .find(some, directory.all(), conversations.all())));
        Sources sources = new Sources(
                index,
                directory,
                conversations,
                dates,
                with.past(),
                with.lines(),
                sides,
                settings,
                with.asOf(),
                all.names(),
                shared);
        ItemResolver items = new ItemResolver(sources, all.sharedTexts(), diagnostics);
        pace.awaitTurn();
        items.resolve(some);
        List<Learning> learnings = items.learnings().all();
        pace.awaitTurn();
        List<Hypothesis> hypotheses = items.hypotheses().finish();
        List<Promise> promises = items.promises().finish();
        List<Question> questions = items.questions().finish();
        pace.awaitTurn();
        LinkProblems links = new LinkProblems(index, new NoteProblems(index, diagnostics));
        List<TruthReview> reviews = new TruthReviewList(sources, links).read(some, all.names());
        Set<TopicName> topics = new HashSet<>(others);
        topics.addAll(topics(items.learnings(), learnings, hypotheses, promises, questions, conversations.all()));
        pace.awaitTurn();
        List<NotePage> pages = new NotePages(
                        with.made(),
                        all,
                        some,
                        sources,
                        with.images(),
                        tag -> settings.topic(tag).filter(topics::contains))
                .make(conversations, reviews);
        Stream<Origin> places = Stream.of(
                        learnings.stream().map(Learning::origin),
                        items.learnings().praise().stream().map(Remark::origin),
                        items.learnings().looseQuotes().stream().map(Remark::origin),
                        hypotheses.stream().map(Hypothesis::origin),
                        hypotheses.stream()
                                .flatMap(hypothesis -> hypothesis.verdicts().stream())
                                .map(Hypothesis.Given::origin),
                        promises.stream().map(Promise::origin),
                        questions.stream().map(Question::origin))
                .flatMap(origins -> origins);
        pace.awaitTurn();
        diagnostics.addAll(NoteProblems.ofAll(
                index,
                List.of(
                        problems -> new CycleProblems(conversations, with.asOf(), problems)
                                .find(some, hypotheses, promises),
                        problems -> new TruthProblems(with.asOf(), index, problems).find(reviews),
                        problems -> new PromiseProblems(index, problems).find(promises))));
        diagnostics.addAll(ofNotes.join());
        pace.awaitTurn();
        FirstCommits commits = FirstCommits.of(
                some, dates::firstCommit, with.lines(), with.audience() == Audience.AUTHORS ? Stream.empty() : places);
        pace.awaitTurn();
        return new KnowledgeBase(
                with.asOf(),
                settings.title(),
                settings.siteUrl(),
                settings.language(),
                settings.spokenLanguage(),
                settings.kinds(),
                settings.sites(),
                settings.stale(),
                with.forge(),
                pages,
                directory.all(),
                conversations.all(),
                conversations.loops(),
                learnings,
                hypotheses,
                SharedHypothesisList.of(some, hypotheses, all.sharedTexts()),
                promises,
                questions,
                reviews,
                items.learnings().praise(),
                items.learnings().looseQuotes(),
                items.learnings().passages(),
                sorted(topics),
                sides.all(),
                commits,
                NoteProblems.finished(diagnostics, with.audience()));
    }

    private static Set<TopicName> topics(
            LearningList items,
            List<Learning> learnings,
            List<Hypothesis> hypotheses,
            List<Promise> promises,
            List<Question> questions,
            List<Conversation> conversations) {
        return Stream.of(
                        learnings.stream().flatMap(item -> item.topics().stream()),
                        hypotheses.stream().flatMap(item -> item.topics().stream()),
                        promises.stream().flatMap(item -> item.topics().stream()),
                        questions.stream().flatMap(item -> item.topics().stream()),
                        items.passages().stream().flatMap(item -> item.topics().stream()),
                        items.praise().stream().flatMap(item -> item.topics().stream()),
                        items.looseQuotes().stream().flatMap(item -> item.topics().stream()),
                        conversations.stream().flatMap(item -> item.tags().stream()))
                .parallel()
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
    }

    private List<Topic> sorted(Set<TopicName> names) {
        return names.stream()
                .sorted()
                .map(name -> new Topic(
                        name,
                        with.settings().synonyms().entrySet().stream()
                                .filter(synonym -> synonym.getValue().equals(name))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList()))
                .toList();
    }
}
