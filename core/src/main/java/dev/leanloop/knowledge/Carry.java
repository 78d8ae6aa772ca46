package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Plan that cites what was learned elsewhere: knowledge that travelled.
 *
 * <p>Only {@code (from [[note]])} in the Plan of a conversation counts, and only when the link leads to another note.
 *
 * @param to the conversation whose Plan cites
 * @param by the line that cites
 * @param from what it cites: a learning or another item, or a note as a whole
 */
public record Carry(NotePath to, Origin by, ItemId from) {

    private static final Comparator<Carry> ORDER =
            Comparator.comparing(Carry::by).thenComparing(Carry::from);

    /** Every citation, in place order. */
    public static List<Carry> of(KnowledgeBase knowledge) {
        Set<NotePath> talks = new HashSet<>();
        knowledge.conversations().forEach(conversation -> talks.add(conversation.note()));
        Set<Carry> carries = new HashSet<>();
        knowledge.hypotheses().forEach(item -> cited(carries, talks, item.origin(), item.phase(), item.relations()));
        knowledge.learnings().forEach(item -> cited(carries, talks, item.origin(), item.phase(), item.relations()));
        knowledge.promises().forEach(item -> cited(carries, talks, item.origin(), item.phase(), item.relations()));
        return carries.stream().sorted(ORDER).toList();
    }

    /** The conversations that cite each item or note, by what is cited; those in place order. */
    public static Map<ItemId, List<NotePath>> carriedTo(KnowledgeBase knowledge) {
        Map<ItemId, List<NotePath>> carried = new TreeMap<>();
        for (Carry carry : of(knowledge)) {
            List<NotePath> notes = carried.computeIfAbsent(carry.from(), from -> new ArrayList<>());
            if (!notes.contains(carry.to())) {
                notes.add(carry.to());
            }
        }
        return carried;
    }

    private static void cited(
            Set<Carry> carries, Set<NotePath> talks, Origin by, @Nullable Phase phase, List<Relation> relations) {
        if (phase != Phase.PLAN || relations.isEmpty() || !talks.contains(by.note())) {
            return;
        }
        ItemId own = ItemId.of(by.note());
        for (Relation relation : relations) {
            ItemId from = relation.resolved();
            if (relation.type() == Relation.Type.FROM
                    && from != null
                    && !from.note().equals(own)) {
                carries.add(new Carry(by.note(), by, from));
            }
        }
    }
}
