package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a page shows of other notes, while it is made. Notes that embed each other, or embed much, stay a page that can be read: what would
 * be too deep, too much or within itself is a link instead.
 */
final class Embedding {

    /** A note within a note within a note: deeper, nobody knows any more where they are. */
    static final int MAX_DEPTH = 3;

    static final int MAX_ON_PAGE = 40;

    /** Of all that is embedded on a page, in characters of HTML. */
    static final int MAX_LENGTH = 256 * 1024;

    private final Deque<NoteFinder.Target> open = new ArrayDeque<>();
    private int count;
    private int length;

    private Embedding() {}

    static Embedding on(NotePath page) {
        Embedding embedding = new Embedding();
        embedding.open.push(new NoteFinder.Target(page, ""));
        return embedding;
    }

    /**
     * Embeds something.
     *
     * @param html makes it, with what its ids are to begin with
     * @return empty when there is nothing, or no room for it
     */
    Optional<String> within(NoteFinder.Target target, Function<String, Optional<String>> html) {
        if (open.size() > MAX_DEPTH || count == MAX_ON_PAGE || length >= MAX_LENGTH || open.contains(target)) {
            return Optional.empty();
        }
        count++;
        String prefix = "e" + count + "-";
        int before = length;
        open.push(target);
        Optional<String> made = html.apply(prefix);
        open.pop();
        int own = made.map(String::length).orElse(0);
        if (before + own > MAX_LENGTH) {
            length = MAX_LENGTH;
            return Optional.empty();
        }
        length = before + own; // What it embeds itself is in it.
        return made;
    }
}
