package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SwimlaneTimeline;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The picture of how our understanding of a customer grew. */
final class Timelines {

    /** Fewer talks need no picture. */
    private static final int LEAST_TALKS = 3;

    private static final int MOST_TALKS = 40;
    private static final int MOST_LANES = 5;
    private static final String OTHERS = "other loops";

    private final Catalogue catalogue;
    private final Lines lines;

    Timelines(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    /** Null when there are too few talks with a day. */
    @Nullable
    SwimlaneTimeline of(CustomerId customer) {
        List<Conversation> dated = catalogue.conversations(customer).stream()
                .filter(talk -> talk.date() != null && !talk.date().isAfter(catalogue.asOf()))
                .toList();
        if (dated.size() < LEAST_TALKS) {
            return null;
        }
        List<Conversation> shown = dated.stream().limit(MOST_TALKS).toList().reversed();
        Map<String, List<Conversation>> lanes = lanes(shown);
        String caption =
                "Above the line our half, below it theirs; an arrow shows who opened. Arcs lead from what we expected to the"
                        + " talk that judged it: whole for confirmed, broken for refuted, dotted for unclear."
                        + (shown.size() < dated.size()
                                ? " The latest " + shown.size() + " of " + dated.size() + " talks."
                                : "");
        return new SwimlaneTimeline(
                "Talks and expectations over time",
                caption,
                catalogue.asOf(),
                lanes.entrySet().stream()
                        .map(lane -> lane(lane.getKey(), lane.getValue()))
                        .toList(),
                table(shown));
    }

    /** By loop, those with the latest talk first; beyond the first few all in one. */
    private static Map<String, List<Conversation>> lanes(List<Conversation> talks) {
        List<String> names =
                talks.reversed().stream().map(Timelines::loop).distinct().toList();
        Map<String, Integer> order = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            order.put(names.get(i), Math.min(i, MOST_LANES - 1));
        }
        Map<Integer, List<Conversation>> byOrder = talks.stream()
                .collect(Collectors.groupingBy(
                        talk -> Objects.requireNonNull(order.get(loop(talk))), TreeMap::new, Collectors.toList()));
        Map<String, List<Conversation>> lanes = new LinkedHashMap<>();
        byOrder.forEach((place, members) ->
                lanes.put(place == MOST_LANES - 1 && names.size() > MOST_LANES ? OTHERS : names.get(place), members));
        return lanes;
    }

    private static String loop(Conversation talk) {
        return talk.loop() == null ? "main" : talk.loop().name();
    }

    private SwimlaneTimeline.Lane lane(String name, List<Conversation> talks) {
        Map<NotePath, Integer> places = new HashMap<>();
        for (int i = 0; i < talks.size(); i++) {
            places.put(talks.get(i).note(), i);
        }
        List<SwimlaneTimeline.Arc> arcs = new ArrayList<>();
        for (Conversation talk : talks) {
            for (Hypothesis hypothesis : catalogue.hypotheses(talk.note())) {
                SwimlaneTimeline.Arc arc = arc(hypothesis, places);
                if (!arcs.contains(arc)) {
                    arcs.add(arc);
                }
            }
        }
        return new SwimlaneTimeline.Lane(
                name,
                talks.stream()
                        .map(talk -> new SwimlaneTimeline.Talk(
                                Objects.requireNonNull(talk.date()),
                                talk.title(),
                                SiteUrls.page(talk.note()),
                                lines.wheel(talk)))
                        .toList(),
                arcs);
    }

    private static SwimlaneTimeline.Arc arc(Hypothesis hypothesis, Map<NotePath, Integer> places) {
        int from = Objects.requireNonNull(places.get(hypothesis.origin().note()));
        if (hypothesis.verdict() == Verdict.OPEN || hypothesis.verdicts().isEmpty()) {
            return new SwimlaneTimeline.Arc(from, null, Verdict.OPEN.word());
        }
        Integer to = places.get(hypothesis.verdicts().getLast().origin().note());
        return new SwimlaneTimeline.Arc(
                from,
                to == null ? Integer.valueOf(from) : to,
                hypothesis.verdict().word());
    }

    private PictureTable table(List<Conversation> talks) {
        return new PictureTable(
                List.of("Day", "Talk", "Loop", "Cycle"),
                talks.reversed().stream()
                        .map(talk -> {
                            Wheel wheel = lines.wheel(talk);
                            LocalDate day = Objects.requireNonNull(talk.date());
                            return List.of(
                                    Cell.of(day.toString()),
                                    new Cell(talk.title(), SiteUrls.page(talk.note())),
                                    Cell.of(loop(talk)),
                                    Cell.of(wheel.description()));
                        })
                        .toList());
    }
}
