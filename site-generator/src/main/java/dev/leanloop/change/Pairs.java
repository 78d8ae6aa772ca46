package dev.leanloop.change;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.note.NotePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which item of today is which one of then. The same id is the same item; else the same words, where a note was moved; else, within one
 * note, words of which at least half are the same.
 *
 * @param same today's items that were there, to what they were
 * @param added today's items that were not there, in their order
 * @param gone items that are not there any more, in their order
 */
record Pairs<T>(Map<T, T> same, List<T> added, List<T> gone) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Matches items by where they stand and what they say. */
    static <T> Pairs<T> of(List<T> before, List<T> after, Function<T, Origin> origin, Function<T, String> words) {
        Map<T, T> same = new LinkedHashMap<>();
        List<T> added = new ArrayList<>(after);
        List<T> gone = new ArrayList<>(before);
        Map<ItemId, T> byId = new HashMap<>();
        before.forEach(item -> byId.put(origin.apply(item).id(), item));
        take(added, gone, same, item -> byId.remove(origin.apply(item).id()));
        Map<String, T> byWords = new HashMap<>();
        gone.forEach(item -> byWords.putIfAbsent(words.apply(item), item));
        take(added, gone, same, item -> byWords.remove(words.apply(item)));
        Map<NotePath, List<T>> byNote = new HashMap<>();
        gone.forEach(item -> byNote.computeIfAbsent(origin.apply(item).note(), note -> new ArrayList<>())
                .add(item));
        take(
                added,
                gone,
                same,
                item -> mostAlike(item, byNote.getOrDefault(origin.apply(item).note(), List.of()), words));
        return new Pairs<>(same, List.copyOf(added), List.copyOf(gone));
    }

    private static <T> void take(List<T> added, List<T> gone, Map<T, T> same, Function<T, @Nullable T> find) {
        Iterator<T> rest = added.iterator();
        while (rest.hasNext()) {
            T item = rest.next();
            T was = find.apply(item);
            if (was != null && gone.remove(was)) {
                same.put(item, was);
                rest.remove();
            }
        }
    }

    /** Null when nothing is alike. */
    private static <T> @Nullable T mostAlike(T item, List<T> candidates, Function<T, String> words) {
        @Nullable T best = null;
        double most = 0;
        Set<String> ours = wordsOf(words.apply(item));
        for (T candidate : candidates) {
            Set<String> theirs = wordsOf(words.apply(candidate));
            Set<String> shared = new HashSet<>(ours);
            shared.retainAll(theirs);
            double alike = 2.0 * shared.size() / Math.max(1, ours.size() + theirs.size());
            if (alike >= 0.5 && alike > most) {
                best = candidate;
                most = alike;
            }
        }
        if (best != null) {
            candidates.remove(best);
        }
        return best;
    }

    private static Set<String> wordsOf(String text) {
        return new HashSet<>(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
    }
}
