package dev.leanloop.knowledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an item says of another: {@code (from [[note]])} and its like.
 *
 * @param type how the two relate
 * @param target as written, without brackets
 * @param resolved the item or note meant, when the target is a link that leads somewhere
 */
public record Relation(Type type, String target, @Nullable ItemId resolved) {

    /** The four relations a note can state. */
    public enum Type {
        /** Knowledge that was carried here. */
        FROM,
        /** The same was heard there. */
        SAME_AS,
        /** It was otherwise before. */
        WAS,
        /** The other says the opposite. */
        AGAINST;

        /** The words in notes and exports: {@code same as}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
