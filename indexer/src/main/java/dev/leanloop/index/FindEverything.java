package dev.leanloop.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Scores every matching document, keeps the best, and counts the facets of all. A document that fails the choice in exactly one
 * facet, or only the days, still counts there: so a second value can be chosen beside the first.
 */
final class FindEverything implements CollectorManager<FindEverything.Pass, Found> {

    private static final Facet[] FACETS = Facet.values();

    private final SearchRequest request;

    /** Those that are counted or chosen of. */
    private final List<Facet> looked;

    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final SortedMap<YearMonth, Integer> months = new TreeMap<>();

    FindEverything(SearchRequest request) {
        this.request = request;
        this.looked = request.counts()
                ? List.of(FACETS)
                : List.copyOf(request.chosen().keySet());
        for (int i = 0; i < FACETS.length; i++) {
            counts.add(new HashMap<>());
        }
    }

    @Override
    public Pass newCollector() {
        return new Pass();
    }

    @Override
    public Found reduce(Collection<Pass> passes) {
        int matching = 0;
        int total = 0;
        var best = new ArrayList<Found.Scored>();
        for (Pass pass : passes) {
            matching += pass.matching;
            total += pass.total;
            best.addAll(pass.best);
        }
        best.sort(request.order().comparator());
        List<Found.Scored> first = best.subList(0, Math.min(request.limit(), best.size()));
        return new Found(matching, total, List.copyOf(first), facets(), months());
    }

    private Map<Facet, List<SearchResult.FacetCount>> facets() {
        if (!request.counts()) {
            return Map.of();
        }
        Map<Facet, Map<String, Integer>> stored = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) {
            stored.put(facet, counts.get(facet.ordinal()));
        }
        return Found.facets(stored);
    }

    private List<SearchResult.MonthCount> months() {
        if (!request.counts()) {
            return List.of();
        }
        return months.entrySet().stream()
                .map(month -> new SearchResult.MonthCount(month.getKey(), month.getValue()))
                .toList();
    }

    /** One pass over the segments, in their order. */
    final class Pass extends SimpleCollector {
        private final Comparator<Found.Scored> order = request.order().comparator();
        private final PriorityQueue<Found.Scored> best = new PriorityQueue<>(order.reversed());
        private final List<SegmentFacet> segment = new ArrayList<>();
        private final Map<Integer, Integer> ofDay = new HashMap<>();
        private @Nullable SortedNumericDocValues days;
        private @Nullable Scorable scorer;
        private int base;
        private int matching;
        private int total;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            base = context.docBase;
            addCounts();
            days = DocValues.getSortedNumeric(context.reader(), DateField.DATE.word());
            for (Facet facet : looked) {
                segment.add(new SegmentFacet(
                        facet,
                        DocValues.getSortedSet(context.reader(), facet.column()),
                        request.chosen().getOrDefault(facet, List.of())));
            }
        }

        @Override
        public void setScorer(Scorable scorable) {
            scorer = scorable;
        }

        @Override
        public void collect(int document) throws IOException {
            matching++;
            int day = dayOf(document);
            boolean inTime = request.days().holds(day);
            int failed = 0;
            @Nullable SegmentFacet failing = null;
            for (SegmentFacet facet : segment) {
                if (!facet.read(document)) {
                    failed++;
                    failing = facet;
                }
            }
            if (failed == 0 && day != Found.NO_DAY && request.counts()) {
                ofDay.merge(day, 1, Integer::sum);
            }
            if (failed == 0 && inTime) {
                segment.forEach(SegmentFacet::count);
                total++;
                keep(new Found.Scored(
                        base + document,
                        java.util.Objects.requireNonNull(scorer).score(),
                        day));
            } else if (failed == 1 && inTime) {
                java.util.Objects.requireNonNull(failing).count();
            }
        }

        private int dayOf(int document) throws IOException {
            SortedNumericDocValues values = java.util.Objects.requireNonNull(days);
            return values.advanceExact(document) ? Math.toIntExact(values.nextValue()) : Found.NO_DAY;
        }

        private void keep(Found.Scored scored) {
            if (best.size() < request.limit()) {
                best.add(scored);
            } else if (request.limit() > 0 && order.compare(scored, best.element()) < 0) {
                best.remove();
                best.add(scored);
            }
        }

        private void addCounts() throws IOException {
            for (SegmentFacet facet : segment) {
                facet.addTo(counts.get(facet.facet.ordinal()));
            }
            segment.clear();
            ofDay.forEach((day, count) -> months.merge(YearMonth.from(LocalDate.ofEpochDay(day)), count, Integer::sum));
            ofDay.clear();
        }

        @Override
        public void finish() throws IOException {
            addCounts();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }

    /** One facet in one segment: its values have numbers there. */
    private static final class SegmentFacet {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] counts;
        private final boolean[] chosen;
        private final boolean anyChosen;
        private long[] current = new long[4];
        private int size;

        SegmentFacet(Facet facet, SortedSetDocValues values, List<String> choice) throws IOException {
            this.facet = facet;
            this.values = values;
            this.counts = new int[Math.toIntExact(values.getValueCount())];
            this.chosen = new boolean[counts.length];
            this.anyChosen = !choice.isEmpty();
            for (int i = 0; anyChosen && i < chosen.length; i++) {
                chosen[i] =
                        choice.contains(IndexedFields.value(values.lookupOrd(i).utf8ToString()));
            }
        }

        /** Reads the document's values; false when none of them was chosen though some should be. */
        boolean read(int document) throws IOException {
            size = 0;
            boolean found = !anyChosen;
            if (values.advanceExact(document)) {
                size = values.docValueCount();
                if (current.length < size) {
                    current = new long[size];
                }
                for (int i = 0; i < size; i++) {
                    current[i] = values.nextOrd();
                    found |= chosen[Math.toIntExact(current[i])];
                }
            }
            return found;
        }

        void count() {
            for (int i = 0; i < size; i++) {
                counts[Math.toIntExact(current[i])]++;
            }
        }

        void addTo(Map<String, Integer> all) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    BytesRef value = values.lookupOrd(i);
                    all.merge(value.utf8ToString(), counts[i], Integer::sum);
                }
            }
        }
    }
}
