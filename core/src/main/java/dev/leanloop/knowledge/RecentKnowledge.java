package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TopicName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knowledge that was just read, with all it was read of: enough to tell what a note that was saved since makes of it, long before all
 * notes are read anew. Holds every note in memory. Immutable.
 */
public final class RecentKnowledge {

    private final KnowledgeBase knowledge;
    private final AllNotes notes;
    private final Circumstances circumstances;

    private RecentKnowledge(KnowledgeBase knowledge, AllNotes notes, Circumstances circumstances) {
        this.knowledge = knowledge;
        this.notes = notes;
        this.circumstances = circumstances;
    }

    /**
     * Resolves the notes.
     *
     * @param readable all that the audience may read, by path
     * @param found what was wrong before the notes were read
     */
    static RecentKnowledge of(List<Note> readable, Circumstances circumstances, List<Diagnostic> found, Pace pace) {
        List<Diagnostic> problems = new ArrayList<>(found);
        AllNotes notes = AllNotes.of(readable, circumstances.settings(), problems);
        KnowledgeBase knowledge = new Resolution(circumstances, pace).of(notes, notes.notes(), Set.of(), problems);
        return new RecentKnowledge(knowledge, notes, circumstances);
    }

    /** The knowledge as it was read. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** The settings that it was read with. */
    public Settings settings() {
        return circumstances.settings();
    }

    /** Whether some of it was read of that file. */
    public boolean isOf(NotePath file) {
        return notes.notes().stream().anyMatch(note -> note.path().file().equals(file));
    }

    /** The lines of every file that a note was read of, hidden ones too: for messages alone. */
    public Map<String, NoteLines> lines() {
        Map<String, NoteLines> lines = new HashMap<>();
        notes.notes().forEach(note -> lines.putIfAbsent(note.path().value(), note.lines()));
        return lines;
    }

    /**
     * The knowledge with some files as they are now. What their customers' notes say is resolved anew; what others say of them, such as a
     * name that two customers claim now, is as it was. So it is what reading everything anew gives wherever a customer's notes are
     * understood by themselves, and near enough everywhere else to be looked at until that is done; never to be published.
     *
     * @param saved by file, the notes read of it; those that the audience may not read are left out
     * @throws java.io.UncheckedIOException when an earlier version is asked for that was not read yet, and cannot be
     */
    public KnowledgeBase with(Map<NotePath, List<Note>> saved) {
        Map<NotePath, List<Note>> readable = saved.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> file.getValue().stream()
                                .filter(note -> circumstances.audience().mayRead(note.visibility()))
                                .toList()));
        List<Diagnostic> problems = new ArrayList<>();
        AllNotes now = notes.with(readable, problems);
        // A note may belong to another customer than it did, and be gone, too.
        SortedSet<NotePath> replaced = Stream.of(notes.around(saved.keySet()), now.around(saved.keySet()))
                .flatMap(List::stream)
                .map(Note::path)
                .collect(Collectors.toCollection(TreeSet::new));
        ByNote<Note> byPath = new ByNote<>(now.notes(), Note::path);
        List<Note> anew =
                replaced.stream().flatMap(path -> byPath.of(path).stream()).toList();
        Set<TopicName> topics = knowledge.topics().stream().map(Topic::name).collect(Collectors.toSet());
        KnowledgeBase part = new Resolution(circumstances, Pace.STEADY).of(now, anew, topics, problems);
        return new Joining(replaced).of(part, now);
    }

    /** Puts some notes' part of the knowledge in the place of what was known of them. */
    private final class Joining {

        private final SortedSet<NotePath> replaced;

        Joining(SortedSet<NotePath> replaced) {
            this.replaced = replaced;
        }

        KnowledgeBase of(KnowledgeBase part, AllNotes now) {
            Set<CustomerId> customers = Stream.concat(pagesBefore(), part.notes().stream())
                    .flatMap(page -> Stream.ofNullable(page.customer()))
                    .collect(Collectors.toSet());
            Set<String> files = replaced.stream().map(NotePath::value).collect(Collectors.toSet());
            List<Hypothesis> hypotheses = items(knowledge.hypotheses(), part.hypotheses(), Hypothesis::origin);
            return new KnowledgeBase(
                    knowledge.asOf(),
                    knowledge.title(),
                    knowledge.siteUrl(),
                    knowledge.language(),
                    knowledge.interfaceLanguage(),
                    knowledge.kindWords(),
                    knowledge.sites(),
                    knowledge.staleAfter(),
                    knowledge.forge(),
                    notes(knowledge.notes(), linkedAsBefore(part.notes()), NotePage::path),
                    part.customers(),
                    notes(knowledge.conversations(), part.conversations(), Conversation::note),
                    join(
                            knowledge.loops(),
                            loop -> customers.contains(loop.id().customer()),
                            part.loops(),
                            Comparator.comparing(Loop::id)),
                    items(knowledge.learnings(), part.learnings(), Learning::origin),
                    hypotheses,
                    SharedHypothesisList.of(now.notes(), hypotheses, now.sharedTexts()),
                    items(knowledge.promises(), part.promises(), Promise::origin),
                    items(knowledge.questions(), part.questions(), Question::origin),
                    notes(knowledge.truthReviews(), part.truthReviews(), TruthReview::note),
                    items(knowledge.praise(), part.praise(), Remark::origin),
                    items(knowledge.looseQuotes(), part.looseQuotes(), Remark::origin),
                    items(knowledge.passages(), part.passages(), Passage::origin),
                    part.topics(),
                    part.people(),
                    knowledge.firstCommits().with(replaced, part.firstCommits()),
                    join(
                            knowledge.diagnostics(),
                            problem -> files.contains(problem.at().file()),
                            part.diagnostics().stream()
                                    .filter(problem ->
                                            files.contains(problem.at().file()))
                                    .toList(),
                            Comparator.naturalOrder()));
        }

        private Stream<NotePage> pagesBefore() {
            ByNote<NotePage> before = new ByNote<>(knowledge.notes(), NotePage::path);
            return replaced.stream().flatMap(path -> before.of(path).stream());
        }

        /** The pages with those links to them that come from notes which are as they were. */
        private List<NotePage> linkedAsBefore(List<NotePage> pages) {
            Map<NotePath, List<NotePath>> others = pagesBefore()
                    .collect(Collectors.toMap(
                            NotePage::path,
                            page -> page.backlinks().stream()
                                    .filter(from -> !replaced.contains(from))
                                    .toList()));
            return pages.stream()
                    .map(page -> page.linkedFrom(others.getOrDefault(page.path(), List.of())))
                    .toList();
        }

        private <T> List<T> items(List<T> before, List<T> now, Function<T, Origin> origin) {
            return notes(before, now, item -> origin.apply(item).note());
        }

        private <T> List<T> notes(List<T> before, List<T> now, Function<T, NotePath> noteOf) {
            return new ByNote<>(before, noteOf).with(replaced, now);
        }

        private static <T> List<T> join(List<T> before, Predicate<T> isReplaced, List<T> now, Comparator<T> order) {
            return Stream.concat(before.stream().filter(isReplaced.negate()), now.stream())
                    .sorted(order)
                    .toList();
        }
    }
}
