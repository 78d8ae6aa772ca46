package dev.leanloop.note;

import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How what notes are made of becomes numbers and words: each method that adds has one of the same name that gives back. */
final class Packing {

    private Packing() {}

    /** By name: that is the same also where a later version puts another one before it. */
    static void name(Enum<?> constant, Packed out) {
        out.word(constant.name());
    }

    static <E extends Enum<E>> E named(Class<E> type, Unpacked in) {
        return Enum.valueOf(type, in.word());
    }

    static void flag(boolean flag, Packed out) {
        out.number(flag ? 1 : 0);
    }

    static boolean flag(Unpacked in) {
        return in.number() == 1;
    }

    static void word(String word, Packed out) {
        out.word(word);
    }

    static void words(List<String> words, Packed out) {
        out.words(words);
    }

    static List<String> words(Unpacked in) {
        return in.words();
    }

    static void day(LocalDate day, Packed out) {
        out.large(day.toEpochDay());
    }

    static LocalDate day(Unpacked in) {
        return LocalDate.ofEpochDay(in.large());
    }

    static void handle(Handle handle, Packed out) {
        out.word(handle.value());
    }

    static Handle handle(Unpacked in) {
        return new Handle(in.word());
    }

    static void topic(TopicName topic, Packed out) {
        out.word(topic.value());
    }

    static TopicName topic(Unpacked in) {
        return new TopicName(in.word());
    }

    static <T> void optional(@Nullable T value, BiConsumer<T, Packed> add, Packed out) {
        flag(value != null, out);
        if (value != null) {
            add.accept(value, out);
        }
    }

    static <T> @Nullable T optional(Function<Unpacked, T> next, Unpacked in) {
        return flag(in) ? next.apply(in) : null;
    }

    static <T> void list(List<T> values, BiConsumer<T, Packed> add, Packed out) {
        out.number(values.size());
        for (T value : values) {
            add.accept(value, out);
        }
    }

    static <T> List<T> list(Function<Unpacked, T> next, Unpacked in) {
        int count = in.number();
        if (count == 0) {
            return List.of();
        }
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(next.apply(in));
        }
        return List.copyOf(values);
    }

    /** In the map's order. */
    static <K, V> void map(Map<K, V> values, BiConsumer<K, Packed> addKey, BiConsumer<V, Packed> addValue, Packed out) {
        out.number(values.size());
        values.forEach((key, value) -> {
            addKey.accept(key, out);
            addValue.accept(value, out);
        });
    }

    /** Into an empty map. */
    static <K, V> Map<K, V> map(
            Map<K, V> empty, Function<Unpacked, K> nextKey, Function<Unpacked, V> nextValue, Unpacked in) {
        int count = in.number();
        for (int i = 0; i < count; i++) {
            K key = nextKey.apply(in);
            empty.put(key, nextValue.apply(in));
        }
        return empty;
    }
}
