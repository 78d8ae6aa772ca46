package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Items in the order of their notes, as every list of a {@link KnowledgeBase} in place order is: those of one note are found without a
 * look at the others. Immutable as the list is.
 *
 * @param items by note
 * @param noteOf the note of an item
 */
public record ByNote<T>(List<T> items, Function<? super T, NotePath> noteOf) {

    /** The items of a note, in their order. */
    public List<T> of(NotePath note) {
        int begin = begin(note);
        return items.subList(begin, end(note, begin));
    }

    /**
     * The same with those of some notes as they are now.
     *
     * @param notes whose items are replaced
     * @param now what takes their place, by note; of those notes alone
     */
    List<T> with(SortedSet<NotePath> notes, List<T> now) {
        ByNote<T> others = new ByNote<>(now, noteOf);
        List<T> joined = new ArrayList<>(items.size() + now.size());
        int from = 0;
        for (NotePath note : notes) {
            int begin = begin(note);
            joined.addAll(items.subList(from, begin));
            joined.addAll(others.of(note));
            from = end(note, begin);
        }
        joined.addAll(items.subList(from, items.size()));
        return joined;
    }

    /** The place of the note's first item, or where it would be. */
    private int begin(NotePath note) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (noteOf.apply(items.get(middle)).compareTo(note) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int end(NotePath note, int begin) {
        int end = begin;
        while (end < items.size() && noteOf.apply(items.get(end)).equals(note)) {
            end++;
        }
        return end;
    }
}
