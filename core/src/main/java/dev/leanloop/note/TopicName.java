package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag without its {@code #}, in lower case: {@code pricing}, {@code security/audit}.
 *
 * @param value never empty; {@code /} nests
 */
public record TopicName(String value) implements Comparable<TopicName> {

    public TopicName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a topic's name is not blank");
        }
    }

    /** The topic of a tag as written, with or without {@code #}. */
    public static TopicName of(String written) {
        String bare = written.startsWith("#") ? written.substring(1) : written;
        return new TopicName(
                OneString.of(bare.toLowerCase(Locale.ROOT))); // A few hundred are named a hundred thousand times.
    }

    /** Whether this is {@code other} or nested below it. */
    public boolean isWithin(TopicName other) {
        return value.equals(other.value) || value.startsWith(other.value + "/");
    }

    /** The topics that this one lies in, outermost first: {@code security} of {@code security/audit}. */
    public List<TopicName> parents() {
        List<TopicName> parents = new ArrayList<>();
        for (int slash = value.indexOf('/'); slash > 0; slash = value.indexOf('/', slash + 1)) {
            parents.add(new TopicName(value.substring(0, slash)));
        }
        return parents;
    }

    /** As a record's own, which is slow until it is compiled twice: maps ask very often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TopicName topic && value.equals(topic.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(TopicName other) {
        return value.compareTo(other.value);
    }

    /** With its {@code #}, as in a note. */
    @Override
    public String toString() {
        return "#" + value;
    }
}
