package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a loop stands on the as-of day: whether it turns, and if not, who could turn it.
 *
 * <p>The first of these that holds:
 *
 * <ol>
 *   <li><em>closed</em>: its last conversation says so;
 *   <li><em>moving</em>: a next date is set that is not past, or the last conversation is at most 14 days ago;
 *   <li><em>silent</em>: the last conversation is more than 90 days ago, or nobody owes anything;
 *   <li><em>waiting for us</em> or <em>for them</em>: the side that owes what is overdue longest. Is nothing overdue, then the side
 *       whose owed promise is the oldest by its due day, or without one by the day it was made. Of promises equally old ours
 *       decides; a promise that nobody owns is ours to clear up.
 * </ol>
 *
 * <p>A note of a day to come is no conversation yet, but a next date: its Plan is written, the talk is agreed. A loop without any
 * date can be closed, waiting or silent.
 *
 * @param loop which
 * @param standing how it stands
 * @param last the day of its last conversation, not after the as-of day; null when none has a date
 * @param next the nearest day agreed for the next one, not before the as-of day; null when there is none
 * @param daysSilent from the last conversation to the as-of day; null exactly when {@code last} is
 */
public record LoopState(
        LoopId loop,
        Standing standing,
        @Nullable LocalDate last,
        @Nullable LocalDate next,
        @Nullable Long daysSilent) {

    private static final int MOVING_FOR_DAYS = 14;
    private static final int SILENT_AFTER_DAYS = 90;

    /** How a loop stands. */
    public enum Standing {
        /** It goes on: a date is set, or the last talk is fresh. */
        MOVING,
        /** They owe what is due first. */
        WAITING_FOR_THEM,
        /** We owe what is due first. */
        WAITING_FOR_US,
        /** Nothing happens, and nothing is agreed that would change it. */
        SILENT,
        /** Somebody said it is over. */
        CLOSED
    }

    /** The state of every loop, by customer and name. */
    public static List<LoopState> of(KnowledgeBase knowledge) {
        Map<NotePath, Conversation> conversations = new HashMap<>();
        knowledge.conversations().forEach(conversation -> conversations.put(conversation.note(), conversation));
        Map<LoopId, List<Promise>> owed = new HashMap<>();
        for (Promise promise : knowledge.promises()) {
            Conversation made = conversations.get(promise.origin().note());
            if (promise.state().isOwed() && made != null && made.loop() != null) {
                owed.computeIfAbsent(made.loop(), id -> new ArrayList<>()).add(promise);
            }
        }
        return knowledge.loops().stream()
                .sorted(Comparator.comparing(Loop::id))
                .map(loop -> of(
                        loop,
                        loop.conversations().stream()
                                .map(conversations::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        owed.getOrDefault(loop.id(), List.of()),
                        knowledge.asOf()))
                .toList();
    }

    private static LoopState of(Loop loop, List<Conversation> turns, List<Promise> owed, LocalDate asOf) {
        Optional<Conversation> latest = turns.stream()
                .filter(turn -> turn.date() != null && !turn.date().isAfter(asOf))
                .max(ConversationList.BY_DATE);
        LocalDate last = latest.map(Conversation::date).orElse(null);
        LocalDate next = Stream.concat(
                        latest.map(Conversation::next).stream(),
                        turns.stream()
                                .map(Conversation::date)
                                .filter(Objects::nonNull)
                                .filter(day -> day.isAfter(asOf)))
                .filter(day -> !day.isBefore(asOf))
                .min(Comparator.naturalOrder())
                .orElse(null);
        Long days = last == null ? null : (Long) ChronoUnit.DAYS.between(last, asOf);
        return new LoopState(loop.id(), standing(loop, waitsFor(owed, asOf), next, days), last, next, days);
    }

    private static Standing standing(
            Loop loop, Optional<Promise> waitsFor, @Nullable LocalDate next, @Nullable Long days) {
        if (loop.closed()) {
            return Standing.CLOSED;
        }
        if (next != null || (days != null && days <= MOVING_FOR_DAYS)) {
            return Standing.MOVING;
        }
        if (waitsFor.isEmpty() || (days != null && days > SILENT_AFTER_DAYS)) {
            return Standing.SILENT;
        }
        return waitsFor.orElseThrow().side() == Side.CUSTOMER ? Standing.WAITING_FOR_THEM : Standing.WAITING_FOR_US;
    }

    /**
     * Of the promises of a loop the one that says who is waited for: what is overdue longest, else the oldest that is owed. A day
     * that was agreed and is past says more than the day of the talk, which everything undated of that talk has.
     */
    public static Optional<Promise> waitsFor(Collection<Promise> promises, LocalDate asOf) {
        return promises.stream()
                .filter(promise -> promise.state().isOwed())
                .min(Comparator.comparing((Promise promise) -> !promise.isOverdue(asOf))
                        .thenComparing(OLDEST_FIRST));
    }

    private static final Comparator<Promise> OLDEST_FIRST = Comparator.comparing(
                    LoopState::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing((Promise promise) -> promise.side() == Side.CUSTOMER)
            .thenComparing(Promise::origin);

    private static @Nullable LocalDate day(Promise promise) {
        return promise.due() != null ? promise.due() : promise.date();
    }

    /** Days since the last conversation of an open loop without a next date (M13); empty for others. */
    public OptionalLong silence() {
        boolean waits = standing != Standing.CLOSED && next == null;
        return waits && daysSilent != null ? OptionalLong.of(daysSilent) : OptionalLong.empty();
    }
}
