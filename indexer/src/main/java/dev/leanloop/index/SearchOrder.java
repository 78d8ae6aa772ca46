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

    private static final Comparator<Found.Scored> IN_THE_FOLDER = Comparator.comparingInt(Found.Scored::document);

    /** What comes first is the smaller. */
    Comparator<Found.Scored> comparator() {
        Comparator<Found.Scored> first = switch (this) {
            case RELEVANCE -> Comparator.comparing(Found.Scored::score, Comparator.reverseOrder());
            case NEWEST -> Comparator.comparingLong(hit -> place(hit.day(), -1));
            case OLDEST -> Comparator.comparingLong(hit -> place(hit.day(), 1));
        };
        return first.thenComparing(IN_THE_FOLDER);
    }

    private static long place(int day, long direction) {
        return day == Found.NO_DAY ? Long.MAX_VALUE : direction * day;
    }
}
