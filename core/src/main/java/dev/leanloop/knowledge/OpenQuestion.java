package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something nobody knows yet, however often it was asked. Questions in the same words are one, without regard to case, to spaces
 * and to the sign at the end; one that was answered anywhere keeps the places where it was not.
 *
 * @param text as it was asked first
 * @param asked every place where it has no answer, oldest first, those without a day last
 * @param topics of all those places, sorted
 * @param days since it was first asked; null when no place has a day
 * @param waiting the loops that wait for it, sorted: those not closed
 */
public record OpenQuestion(
        String text,
        List<Question> asked,
        List<TopicName> topics,
        @Nullable Long days,
        List<LoopId> waiting) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SIGNS_AT_THE_END = Pattern.compile("[\\s?.!]+$");

    private static final Comparator<Question> OLDEST_FIRST = Comparator.comparing(
                    Question::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Question::origin);

    /** Those many loops wait for first, then the oldest. */
    private static final Comparator<OpenQuestion> MOST_MISSED_FIRST = Comparator.comparing(
                    (OpenQuestion question) -> question.waiting().size(), Comparator.reverseOrder())
            .thenComparing(OpenQuestion::days, Comparator.nullsLast(Comparator.<Long>reverseOrder()))
            .thenComparing(question -> question.asked().getFirst().origin());

    public OpenQuestion {
        asked = List.copyOf(asked);
        topics = List.copyOf(topics);
        waiting = List.copyOf(waiting);
    }

    /** Every open question: what most loops wait for first, of those the oldest first. */
    public static List<OpenQuestion> of(KnowledgeBase knowledge) {
        Map<NotePath, LoopId> open = openLoops(knowledge);
        Map<String, List<Question>> byWords = new LinkedHashMap<>();
        knowledge.questions().stream()
                .filter(question -> !question.answered())
                .sorted(OLDEST_FIRST)
                .forEach(question -> byWords.computeIfAbsent(words(question), text -> new ArrayList<>())
                        .add(question));
        return byWords.values().stream()
                .map(asked -> of(asked, open, knowledge.asOf()))
                .sorted(MOST_MISSED_FIRST)
                .toList();
    }

    private static OpenQuestion of(List<Question> asked, Map<NotePath, LoopId> open, LocalDate asOf) {
        Question first = asked.getFirst();
        return new OpenQuestion(
                first.text(),
                asked,
                asked.stream()
                        .flatMap(question -> question.topics().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                first.date() == null ? null : (Long) ChronoUnit.DAYS.between(first.date(), asOf),
                asked.stream()
                        .map(question -> open.get(question.origin().note()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Map<NotePath, LoopId> openLoops(KnowledgeBase knowledge) {
        Set<LoopId> closed = new HashSet<>();
        knowledge.loops().stream().filter(Loop::closed).map(Loop::id).forEach(closed::add);
        Map<NotePath, LoopId> open = new HashMap<>();
        for (Conversation conversation : knowledge.conversations()) {
            if (conversation.loop() != null && !closed.contains(conversation.loop())) {
                open.put(conversation.note(), conversation.loop());
            }
        }
        return open;
    }

    private static String words(Question question) {
        String spaced = SPACES.matcher(question.text().toLowerCase(Locale.ROOT)).replaceAll(" ");
        return SIGNS_AT_THE_END.matcher(spaced).replaceAll("").strip();
    }
}
