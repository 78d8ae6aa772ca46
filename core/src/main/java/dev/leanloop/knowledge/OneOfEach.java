package dev.leanloop.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives one object for all that are equal: what few words name, thousands of items hold, and each was read by itself. For immutable
 * values, and for several threads at a time.
 */
final class OneOfEach {

    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The first of its equals that this was asked for. */
    @SuppressWarnings("unchecked") // Equal values are of one class.
    <T> T of(T value) {
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    /** The same for what may not be there. */
    <T> @Nullable T orNull(@Nullable T value) {
        return value == null ? null : of(value);
    }
}
