package dev.leanloop.site.chart;

import dev.leanloop.site.page.LearningTimeline.Place;
import dev.leanloop.site.page.LearningTimeline.Talk;
import dev.leanloop.site.page.SiteUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the talks of one pair of lanes stand: each at its day, those of one day or of neighbouring days side by side in their order.
 */
final class TalkColumns {

    /** A mark and a little room beside it. */
    static final double PITCH = 14;

    private final List<Talk> talks;
    private final DayScale days;
    private final double[] places;
    private final Map<SiteUrl, Double> byNote = new HashMap<>();
    private final Set<SiteUrl> ours;

    /**
     * @param talks oldest first, no more than there is room for
     */
    TalkColumns(List<Talk> talks, DayScale days) {
        this.talks = talks;
        this.days = days;
        ours = talks.stream()
                .filter(talk -> talk.cycle().plan() || talk.cycle().doing())
                .map(Talk::url)
                .collect(Collectors.toUnmodifiableSet());
        places = new double[talks.size()];
        double room = days.start() + PITCH / 2;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(room, days.at(talks.get(i).day()));
            room = places[i] + PITCH;
        }
        double limit = days.end() - PITCH / 2;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(limit, places[i]);
            limit = places[i] - PITCH;
            byNote.put(talks.get(i).url(), places[i]);
        }
    }

    /** The middle of a talk, by its place in the list. */
    double at(int talk) {
        return places[talk];
    }

    int size() {
        return talks.size();
    }

    Talk talk(int talk) {
        return talks.get(talk);
    }

    boolean has(Place place) {
        return byNote.containsKey(place.note());
    }

    /** Whether our half stands in a talk of these lanes. */
    boolean isOurs(Place place) {
        return ours.contains(place.note());
    }

    /** The middle of a talk, or of its day where it stands in other lanes or in none. */
    double at(Place place) {
        double day = Math.clamp(days.at(place.day()), days.start(), days.end());
        return byNote.getOrDefault(place.note(), day);
    }
}
