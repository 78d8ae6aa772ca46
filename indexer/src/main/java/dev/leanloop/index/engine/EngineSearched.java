package dev.leanloop.index.engine;

import dev.leanloop.index.CodePoints;
import dev.leanloop.index.DateField;
import dev.leanloop.index.DayRange;
import dev.leanloop.index.Facet;
import dev.leanloop.index.Found;
import dev.leanloop.index.KeywordField;
import dev.leanloop.index.Plan;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchOrder;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.index.SearchResult;
import dev.leanloop.index.Searched;
import dev.leanloop.index.TextField;
import dev.leanloop.index.engine.Engine.Ask;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The documents of one index of an engine, which stays the same while it is asked. */
final class EngineSearched implements Searched {

    /** Hits that an engine gives at most, unless somebody set it otherwise. */
    static final int MOST_HITS = 10_000;

    /** Distinct values that an engine tells at most, all of a request together; more would be told in part. */
    private static final int MOST_VALUES = 60_000;

    private static final String MATCHING = "matching";
    private static final String MONTHS = "months";
    private static final String COUNTED = "counted";

    /** What has a meaning of its own in Lucene's regular expressions. */
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Engine engine;
    private final String index;
    private List<SearchDocument> last = List.of();

    EngineSearched(Engine engine, String index) {
        this.engine = engine;
        this.index = index;
    }

    @Override
    public Found find(Plan plan, SearchRequest request) throws IOException {
        if (request.limit() > MOST_HITS) {
            throw new EngineException(
                    "an engine gives at most " + MOST_HITS + " hits, not " + request.limit(), "Ask for fewer.");
        }
        Json answer = search(body(plan, request));
        var best = new ArrayList<Found.Scored>();
        var documents = new ArrayList<SearchDocument>();
        for (Json hit : answer.at("hits", "hits").list()) {
            SearchDocument document = EngineDocument.read(hit.get("_source"));
            LocalDate date = document.date();
            int day = date == null ? Found.NO_DAY : Math.toIntExact(date.toEpochDay());
            best.add(new Found.Scored(best.size(), (float) hit.get("_score").number(), day));
            documents.add(document);
        }
        last = documents;
        return new Found(
                answer.at("aggregations", MATCHING, "doc_count").whole(),
                answer.at("hits", "total", "value").whole(),
                best,
                facets(answer.get("aggregations")),
                months(answer.get("aggregations")));
    }

    @Override
    public List<SearchDocument> documents(Found found) {
        return last;
    }

    private static Map<String, Object> body(Plan plan, SearchRequest request) {
        boolean anyDay = request.days().equals(DayRange.ALWAYS);
        Map<String, Object> inTime = EngineQueries.days(
                Schema.day(DateField.DATE),
                request.days().from(),
                request.days().to(),
                1f);
        List<Map<String, Object>> chosen = EngineQueries.chosen(request, null);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", request.limit());
        body.put("query", EngineQueries.of(plan));
        body.put("post_filter", EngineQueries.allOf(with(chosen, anyDay, inTime)));
        body.put("sort", sort(request.order()));
        body.put("track_total_hits", true);
        body.put("track_scores", true);
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(MATCHING, Map.of("filter", EngineQueries.ALL));
        counts.put(
                MONTHS,
                counted(
                        EngineQueries.allOf(chosen),
                        Map.of(
                                "date_histogram",
                                Map.of(
                                        "field",
                                        Schema.day(DateField.DATE),
                                        "calendar_interval",
                                        "month",
                                        "format",
                                        "yyyy-MM",
                                        "min_doc_count",
                                        1))));
        for (Facet facet : Facet.values()) {
            counts.put(
                    facet.word(),
                    counted(
                            EngineQueries.allOf(with(EngineQueries.chosen(request, facet), anyDay, inTime)),
                            Map.of("terms", Map.of("field", Schema.facet(facet), "size", MOST_VALUES))));
        }
        body.put("aggs", counts);
        return body;
    }

    private static Map<String, Object> counted(Map<String, Object> filter, Map<String, Object> values) {
        return Map.of("filter", filter, "aggs", Map.of(COUNTED, values));
    }

    private static List<Map<String, Object>> with(
            List<Map<String, Object>> filters, boolean anyDay, Map<String, Object> inTime) {
        var all = new ArrayList<>(filters);
        if (!anyDay) {
            all.add(inTime);
        }
        return all;
    }

    private static List<Map<String, Object>> sort(SearchOrder order) {
        Map<String, Object> first = switch (order) {
            case RELEVANCE -> Map.of("_score", Map.of("order", "desc"));
            case NEWEST -> byDay("desc");
            case OLDEST -> byDay("asc");
        };
        return List.of(first, Map.of(Schema.PLACE, Map.of("order", "asc")));
    }

    private static Map<String, Object> byDay(String direction) {
        return Map.of(Schema.day(DateField.DATE), Map.of("order", direction, "missing", "_last"));
    }

    private static Map<Facet, List<SearchResult.FacetCount>> facets(Json counts) throws IOException {
        Map<Facet, Map<String, Integer>> stored = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            stored.put(facet, buckets(counts.at(facet.word(), COUNTED)));
        }
        return Found.facets(stored);
    }

    private static Map<String, Integer> buckets(Json counted) throws IOException {
        if (counted.get("sum_other_doc_count").number() > 0) {
            throw new EngineException(
                    "there are more than " + MOST_VALUES + " values, of which an engine tells only some",
                    "Search the notes instead: leanloop search QUERY --notes NOTES.");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Json bucket : counted.get("buckets").list()) {
            counts.put(bucket.get("key").text(), bucket.get("doc_count").whole());
        }
        return counts;
    }

    private static List<SearchResult.MonthCount> months(Json counts) {
        return counts.at(MONTHS, COUNTED, "buckets").list().stream()
                .map(month -> new SearchResult.MonthCount(
                        YearMonth.parse(month.get("key_as_string").text()),
                        month.get("doc_count").whole()))
                .toList();
    }

    @Override
    public boolean hasValue(KeywordField field, String value) throws IOException {
        return any(EngineQueries.term(Schema.value(field), value, 1f));
    }

    @Override
    public boolean hasStem(String stem) throws IOException {
        return any(Map.of(
                "bool",
                Map.of(
                        "should",
                        TextField.ALL.stream()
                                .map(field -> EngineQueries.term(Schema.stem(field), stem, 1f))
                                .toList())));
    }

    @Override
    public boolean hasWritten(String written) throws IOException {
        return any(EngineQueries.term(Schema.FORMS, written, 1f));
    }

    private boolean any(Map<String, Object> query) throws IOException {
        Json answer = search(Map.of("size", 0, "query", query, "track_total_hits", 1));
        return answer.at("hits", "total", "value").number() > 0;
    }

    @Override
    public List<String> values(KeywordField field) throws IOException {
        return List.copyOf(terms(Map.of("field", Schema.value(field), "size", MOST_VALUES)));
    }

    @Override
    public SortedSet<String> writtenForms(String prefix) throws IOException {
        String pattern = SPECIAL.matcher(prefix).replaceAll("\\\\$0") + ".*";
        return terms(Map.of("field", Schema.FORMS, "size", MOST_VALUES, "include", pattern));
    }

    private SortedSet<String> terms(Map<String, Object> terms) throws IOException {
        Json answer = search(Map.of("size", 0, "aggs", Map.of(COUNTED, Map.of("terms", terms))));
        var values = new TreeSet<String>(CodePoints.ORDER);
        values.addAll(buckets(answer.at("aggregations", COUNTED)).keySet());
        return values;
    }

    private Json search(Map<String, Object> body) throws IOException {
        Json answer = engine.done(Ask.post("search", "/" + index + "/_search", body));
        if (answer.get("timed_out").isTrue() || answer.at("_shards", "failed").number() > 0) {
            throw new EngineException(
                    "could not search all of " + engine.address() + ": a part of it did not answer",
                    "See whether the engine is well, then search again.");
        }
        return answer;
    }
}
