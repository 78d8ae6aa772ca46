package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.LearningTimeline;
import dev.leanloop.site.page.LearningTimeline.Belief;
import dev.leanloop.site.page.LearningTimeline.Lanes;
import dev.leanloop.site.page.LearningTimeline.Place;
import dev.leanloop.site.page.LearningTimeline.Talk;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the talks with a customer, and what was expected in them, out on a line of days. */
final class LearningTimelines {

    /** One talk alone is no growth. */
    private static final int LEAST_TALKS = 2;

    /** More would stand too close to be told apart. */
    static final int MOST_TALKS = 24;

    /** Pairs of lanes; loops beyond share the last one. */
    static final int MOST_LANES = 6;

    /** Arcs in all lanes. */
    static final int MOST_BELIEFS = 18;

    private static final List<String> COLUMNS =
            List.of("timeline.loop", "timeline.day", "timeline.talk", "timeline.has");

    private final Catalogue catalogue;
    private final Lines lines;
    private final Messages messages;

    LearningTimelines(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.messages = catalogue.messages();
    }

    /** The talks up to today, the newest of them; null while there are not two with a day. */
    @Nullable
    LearningTimeline of(CustomerId customer) {
        List<Conversation> dated = catalogue.conversations(customer).stream()
                .filter(talk -> talk.date() != null && !talk.date().isAfter(catalogue.asOf()))
                .toList();
        if (dated.size() < LEAST_TALKS) {
            return null;
        }
        List<Conversation> shown = dated.stream().limit(MOST_TALKS).toList();
        Map<LoopId, List<Conversation>> loops = byLoop(shown);
        List<Lanes> lanes = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        List<Hypothesis> beliefs = beliefs(shown);
        Set<ItemId> drawn = beliefs.stream()
                .limit(MOST_BELIEFS)
                .map(hypothesis -> hypothesis.origin().id())
                .collect(Collectors.toSet());
        for (List<LoopId> together : shared(loops)) {
            List<Conversation> talks = together.stream()
                    .map(loop -> loops.getOrDefault(loop, List.of()))
                    .flatMap(List::stream)
                    .sorted(Catalogue.oldestFirst(Conversation::date, Conversation::note))
                    .toList();
            String name = name(together, loops.size());
            List<Hypothesis> mine = beliefs(talks).stream()
                    .filter(hypothesis -> drawn.contains(hypothesis.origin().id()))
                    .toList();
            lanes.add(new Lanes(
                    name,
                    talks.stream().map(this::talk).toList(),
                    mine.stream().flatMap(this::belief).toList()));
            rows.addAll(rows(name, talks, mine));
        }
        return new LearningTimeline(
                messages.text("timeline.title"),
                caption(shown.size(), dated.size(), beliefs.size() - drawn.size()),
                catalogue.asOf(),
                lanes,
                new PictureTable(COLUMNS.stream().map(messages::text).toList(), rows));
    }

    /** The talks of each loop, the loop with the latest talk first. */
    private static Map<LoopId, List<Conversation>> byLoop(List<Conversation> newestFirst) {
        return newestFirst.stream()
                .filter(talk -> talk.loop() != null)
                .collect(Collectors.groupingBy(
                        talk -> Objects.requireNonNull(talk.loop()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Which loops share a pair of lanes: each has its own, but for those with the oldest talks where there are too many. */
    private static List<List<LoopId>> shared(Map<LoopId, List<Conversation>> loops) {
        List<LoopId> ids = List.copyOf(loops.keySet());
        if (ids.size() <= MOST_LANES) {
            return ids.stream().map(List::of).toList();
        }
        return Stream.concat(
                        ids.stream().limit(MOST_LANES - 1L).map(List::of),
                        Stream.of(ids.subList(MOST_LANES - 1, ids.size())))
                .toList();
    }

    private String name(List<LoopId> together, int all) {
        if (together.size() > 1) {
            return messages.count("timeline.other_loops", together.size());
        }
        return all == 1 ? "" : lines.loopName(together.getFirst());
    }

    /** What was expected in some talks, what is newest or was settled last first. */
    private List<Hypothesis> beliefs(List<Conversation> talks) {
        return talks.stream()
                .map(Conversation::note)
                .flatMap(note -> catalogue.hypotheses(note).stream())
                .filter(hypothesis -> hypothesis.date() != null)
                .sorted(Catalogue.newestFirst(HypothesisPages::lastDay, Hypothesis::origin))
                .toList();
    }

    private Talk talk(Conversation talk) {
        return new Talk(Objects.requireNonNull(talk.date()), talk.title(), lines.wheel(talk), lines.page(talk.note()));
    }

    /** Nothing for one whose verdict stands in a note without a day: nobody knows where its arc ends. */
    private Stream<Belief> belief(Hypothesis hypothesis) {
        Place stated = place(hypothesis.origin().note(), hypothesis.date());
        Hypothesis.Given given = latest(hypothesis);
        Place judged = given == null ? null : place(given.origin().note(), given.date());
        if (stated == null || (given != null && judged == null)) {
            return Stream.empty();
        }
        SiteUrl url = lines.url(given == null ? hypothesis.origin() : given.origin());
        return Stream.of(new Belief(stated, judged, hypothesis.verdict().word(), hypothesis.text(), url));
    }

    private static Hypothesis.@Nullable Given latest(Hypothesis hypothesis) {
        return hypothesis.verdicts().isEmpty() ? null : hypothesis.verdicts().getLast();
    }

    private @Nullable Place place(NotePath note, @Nullable LocalDate day) {
        return day == null ? null : new Place(lines.page(note), day);
    }

    private String caption(int shown, int dated, int leftOut) {
        List<String> caption = new ArrayList<>(List.of(messages.text("timeline.caption")));
        if (shown < dated) {
            caption.add(messages.text("timeline.newest", Map.of("shown", shown, "all", dated)));
        }
        if (leftOut > 0) {
            caption.add(messages.count("timeline.left_out", leftOut));
        }
        return String.join(" ", caption);
    }

    private List<List<Cell>> rows(String loop, List<Conversation> talks, List<Hypothesis> beliefs) {
        record Row(LocalDate day, List<Cell> cells) {}
        String name = loop.isEmpty() ? "–" : loop;
        Stream<Row> said = talks.stream().map(talk -> {
            LocalDate day = Objects.requireNonNull(talk.date());
            return new Row(
                    day,
                    List.of(
                            Cell.of(name),
                            Cell.of(day.toString()),
                            new Cell(talk.title(), lines.page(talk.note())),
                            Cell.of(phases(lines.wheel(talk)))));
        });
        Stream<Row> expected = beliefs.stream().map(hypothesis -> {
            LocalDate day = Objects.requireNonNull(hypothesis.date());
            Hypothesis.Given given = latest(hypothesis);
            String verdict = messages.text("state." + hypothesis.verdict().word());
            String when = given == null || given.date() == null
                    ? verdict
                    : messages.text("timeline.verdict_on", Map.of("verdict", verdict, "day", given.date()));
            return new Row(
                    day,
                    List.of(
                            Cell.of(name),
                            Cell.of(day.toString()),
                            new Cell(
                                    messages.text("timeline.expected", Map.of("text", hypothesis.text())),
                                    lines.url(hypothesis.origin())),
                            given == null
                                    ? Cell.of(messages.text("state.no_verdict_yet"))
                                    : new Cell(when, lines.url(given.origin()))));
        });
        return Stream.concat(said, expected)
                .sorted(Comparator.comparing(Row::day).reversed())
                .map(Row::cells)
                .toList();
    }

    private String phases(Wheel wheel) {
        String there = Stream.of(
                        wheel.plan() ? "Plan" : "",
                        wheel.doing() ? "Do" : "",
                        wheel.check() ? "Check" : "",
                        wheel.act() ? "Act" : "")
                .filter(phase -> !phase.isEmpty())
                .collect(Collectors.joining(", "));
        Map<String, String> named = Map.of("phases", there.isEmpty() ? messages.text("timeline.no_phase") : there);
        return switch (wheel.opener()) {
            case "performer" -> messages.text("timeline.we_opened", named);
            case "customer" -> messages.text("timeline.they_opened", named);
            default -> messages.text("timeline.opened", named);
        };
    }
}
