package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Passage;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.ObjectionsPage.Step;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The talk that came after a learning, and what both sides did in it. */
final class NextTalks {

    /** So many steps of a side are told. */
    static final int STEPS_OF_A_SIDE = 4;

    private static final int LETTERS = 180;

    private final Catalogue catalogue;
    private final Map<NotePath, List<Passage>> done;
    private final Map<NotePath, Conversation> later;
    private final Map<String, Long> names;

    /** A step and whether it is about what was asked for. */
    private record Told(Step step, boolean near) {}

    NextTalks(Catalogue catalogue) {
        this.catalogue = catalogue;
        done = catalogue.knowledge().passages().stream()
                .filter(passage -> passage.phase() == Phase.DO)
                .collect(Collectors.groupingBy(passage -> passage.origin().note()));
        later = new HashMap<>();
        catalogue.knowledge().loops().forEach(this::order);
        names = catalogue.knowledge().notes().stream()
                .map(NotePage::path)
                .collect(Collectors.groupingBy(NextTalks::key, Collectors.counting()));
    }

    private void order(Loop loop) {
        Conversation before = null;
        for (NotePath note : loop.conversations()) {
            Conversation talk = catalogue.conversation(note);
            if (talk != null && talk.date() != null && tookPlace(talk)) {
                if (before != null) {
                    later.put(before.note(), talk);
                }
                before = talk;
            }
        }
    }

    private boolean tookPlace(Conversation talk) {
        return talk.tookPlace(catalogue.asOf());
    }

    /** The first talk that follows the one it was heard in, else the next of its loop by day. */
    Optional<Conversation> after(Learning learning) {
        NotePath note = learning.origin().note();
        return catalogue.followers(note).stream()
                .filter(this::tookPlace)
                .findFirst()
                .or(() -> Optional.ofNullable(later.get(note)));
    }

    /** What a link to a note says: its name, or its path where another note has the same name. */
    String name(NotePath note) {
        return names.getOrDefault(key(note), 0L) > 1 ? note.stem() : note.baseName();
    }

    private static String key(NotePath note) {
        return note.baseName().toLowerCase(Locale.ROOT);
    }

    /** What we did, expected, promised and asked under Do and Plan, without tables; what is about the topics first. */
    List<Step> ours(Conversation talk, List<TopicName> topics) {
        Stream<Told> did = done.getOrDefault(talk.note(), List.of()).stream()
                .filter(passage -> !passage.text().equals(passage.heading()))
                .flatMap(passage -> passage.sentences()
                        .flatMap(line -> told("did", line, passage.origin(), near(passage.topics(), topics))));
        Stream<Told> promised = catalogue.promises(talk.note()).stream()
                .filter(promise -> promise.phase() == Phase.DO && promise.side() != Side.CUSTOMER)
                .flatMap(promise -> told("promised", promise.text(), promise.origin(), near(promise.topics(), topics)));
        Stream<Told> expected = catalogue.hypotheses(talk.note()).stream()
                .filter(hypothesis -> hypothesis.phase() == Phase.PLAN)
                .flatMap(hypothesis ->
                        told("expected", hypothesis.text(), hypothesis.origin(), near(hypothesis.topics(), topics)));
        Stream<Told> asked = catalogue.questions(talk.note()).stream()
                .filter(question -> question.phase() == Phase.PLAN)
                .flatMap(
                        question -> told("asked", question.text(), question.origin(), near(question.topics(), topics)));
        return steps(Stream.of(did, promised, expected, asked));
    }

    /** What they made of it under Check and Act: verdicts, decisions, promises, the rest; what is about the topics first. */
    List<Step> theirs(Conversation talk, List<TopicName> topics) {
        Stream<Told> verdicts = catalogue.judgedIn(talk.note()).stream()
                .flatMap(judged -> told(
                        judged.given().verdict().word(),
                        judged.given().text().isEmpty()
                                ? judged.hypothesis().text()
                                : judged.given().text(),
                        judged.given().origin(),
                        near(judged.hypothesis().topics(), topics)));
        Stream<Told> decided = said(talk, topics, true);
        Stream<Told> promised = catalogue.promises(talk.note()).stream()
                .filter(promise -> promise.side() == Side.CUSTOMER)
                .flatMap(promise -> told("promised", promise.text(), promise.origin(), near(promise.topics(), topics)));
        return steps(Stream.of(verdicts, decided, promised, said(talk, topics, false)));
    }

    private Stream<Told> said(Conversation talk, List<TopicName> topics, boolean decisions) {
        return catalogue.learnings(talk.note()).stream()
                .filter(Lines::isSorted)
                .filter(learning -> learning.phase() != Phase.PLAN && learning.phase() != Phase.DO)
                .filter(learning -> (learning.kind() == LearningKind.DECISION) == decisions)
                .flatMap(learning -> told(
                        learning.kind().word(), learning.text(), learning.origin(), near(learning.topics(), topics)));
    }

    private static List<Step> steps(Stream<Stream<Told>> kinds) {
        return kinds.flatMap(kind -> kind)
                .sorted(Comparator.comparing(told -> !told.near()))
                .limit(STEPS_OF_A_SIDE)
                .map(Told::step)
                .toList();
    }

    /** A step; nothing where there are no words. */
    private Stream<Told> told(String word, String text, Origin origin, boolean near) {
        String line = Snippet.of(text, LETTERS);
        return line.isEmpty()
                ? Stream.empty()
                : Stream.of(new Told(new Step(word, new Link(line, catalogue.url(origin))), near));
    }

    private static boolean near(List<TopicName> mine, List<TopicName> topics) {
        return !Collections.disjoint(mine, topics);
    }
}
