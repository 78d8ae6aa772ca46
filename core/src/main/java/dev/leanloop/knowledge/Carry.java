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
import java.util.stream.Stream;
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
        return lines(knowledge)
                .filter(line -> line.phase() == Phase.PLAN
                        && talks.contains(line.origin().note()))
                .flatMap(line -> cited(line).map(from -> new Carry(line.origin().note(), line.origin(), from)))
                .distinct()
                .sorted(ORDER)
                .toList();
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

    private static Stream<Line> lines(KnowledgeBase knowledge) {
        return Stream.of(
                        knowledge.hypotheses().stream()
                                .map(item -> new Line(item.origin(), item.phase(), item.relations())),
                        knowledge.learnings().stream()
                                .map(item -> new Line(item.origin(), item.phase(), item.relations())),
                        knowledge.promises().stream()
                                .map(item -> new Line(item.origin(), item.phase(), item.relations())))
                .flatMap(lines -> lines);
    }

    private static Stream<ItemId> cited(Line line) {
        ItemId own = ItemId.of(line.origin().note());
        return line.relations().stream()
                .filter(relation -> relation.type() == Relation.Type.FROM)
                .map(Relation::resolved)
                .flatMap(Stream::ofNullable)
                .filter(cited -> !cited.note().equals(own));
    }

    /** What a citation needs of any item. */
    private record Line(Origin origin, @Nullable Phase phase, List<Relation> relations) {}
}
