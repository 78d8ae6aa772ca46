package dev.leanloop.index;

import java.util.Comparator;

/** In which order hits come. Equals stand in the order of the folder; what has no day stands last. */
public enum SearchOrder {
    /** The best first. */
    RELEVANCE,
    /** The latest conversation first. */
    NEWEST,
    /** The earliest conversation first. */
    OLDEST;

    /** What comes first is the smaller. */
    Comparator<Found.Scored> comparator() {
        return this::compare;
    }

    private int compare(Found.Scored one, Found.Scored other) {
        int first = switch (this) {
            case RELEVANCE -> Float.compare(other.score(), one.score());
            case NEWEST -> Long.compare(place(one.day(), -1), place(other.day(), -1));
            case OLDEST -> Long.compare(place(one.day(), 1), place(other.day(), 1));
        };
        return first != 0 ? first : Integer.compare(one.document(), other.document());
    }

    private static long place(int day, long direction) {
        return day == Found.NO_DAY ? Long.MAX_VALUE : direction * day;
    }
}
