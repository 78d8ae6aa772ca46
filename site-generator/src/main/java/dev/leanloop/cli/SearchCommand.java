package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.index.DayRange;
import dev.leanloop.index.Facet;
import dev.leanloop.index.FieldWords;
import dev.leanloop.index.Repair;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchHit;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.SearchOrder;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.index.SearchResult;
import dev.leanloop.index.Snippet;
import dev.leanloop.index.Way;
import dev.leanloop.index.engine.EngineAddress;
import dev.leanloop.index.engine.EngineIndex;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.Settings;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.KeptIndex;
import dev.leanloop.pipeline.SpokenFields;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code search}: the same hits in the same order as the site's search page. */
final class SearchCommand implements Command {

    private static final int DEFAULT_LIMIT = 10;
    private static final int FACET_VALUES = 8;

    private final Console console;
    private final NotesOption notes = new NotesOption();
    private final CommonOptions common = new CommonOptions();
    private List<String> query = List.of();
    private @Nullable String at;
    private int limit = DEFAULT_LIMIT;
    private SearchOrder order = SearchOrder.RELEVANCE;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean facets;
    private OutputFormat format = OutputFormat.TEXT;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "search",
                        "Searches the notes as they are now, with the same answers as the site's search page.",
                        "Examples:  search 'works council'    search 'kind:pain #audit'    search 'customer:acme due:overdue'")
                .places("QUERY", 1, given -> query = given, "Words, phrases, fields; several arguments are one query.")
                .with(notes)
                .option(
                        "--at",
                        "URL",
                        String.class,
                        given -> at = given,
                        "Ask OpenSearch, where 'index --to URL' sent the notes, instead: the same query and answers.")
                .option(
                        "--limit",
                        "N",
                        Integer.class,
                        given -> limit = given,
                        "How many hits (default: " + DEFAULT_LIMIT + ").")
                .choice(
                        "--sort",
                        "ORDER",
                        SearchOrder.class,
                        given -> order = given,
                        "relevance, newest or oldest (default: relevance).")
                .option(
                        "--from",
                        "DATE",
                        LocalDate.class,
                        given -> from = given,
                        "Only conversations from this day on, as 2026-03-31.")
                .option("--to", "DATE", LocalDate.class, given -> to = given, "Only conversations up to this day.")
                .flag("--facets", () -> facets = true, "Count what the hits are, too.")
                .choice(
                        "--format",
                        "FORMAT",
                        OutputFormat.class,
                        given -> format = given,
                        "text or json (default: text).")
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new UsageException("--limit is a number from 0 up, not " + limit);
        }
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("search as the team or as managers: --audience team or --audience managers");
        }
        String asked = String.join(" ", query);
        AsOf asOf = common.asOf(console);
        if (at != null) {
            askEngine(Engines.address("--at", at), asked, asOf);
            return ExitCode.CLEAN.number();
        }
        NotesFolder folder = NotesFolder.open(notes.in(console));
        StateFolder state = common.state(console, folder.root());
        try (KeptIndex kept = KeptIndex.perhapsCurrent(folder, common.audience(), asOf, state)) {
            // While the index is opened.
            SearchRequest request = request(asked, asOf.in(kept.settings()));
            FieldWords words = words(kept.settings());
            try (SearchIndex index = IndexCommand.upToDate(console, common, folder, kept)) {
                state.notices().forEach(console::say);
                print(asked, index.search(request), answer -> index.ways(request, answer, words));
            }
        }
        return ExitCode.CLEAN.number();
    }

    private void askEngine(EngineAddress address, String asked, AsOf asOf) throws IOException {
        SearchRequest request = request(asked, asOf.orToday());
        try (EngineIndex engine = Engines.at(console, address);
                EngineIndex.Asked index = engine.open()) {
            FieldWords words = words(Settings.DEFAULTS);
            print(asked, index.search(request), answer -> index.ways(request, answer, words));
        }
    }

    /** What is needed for what else could be asked, which only a reader is told. */
    private FieldWords words(Settings settings) {
        return format == OutputFormat.TEXT ? SpokenFields.of(settings) : FieldWords.NONE;
    }

    private SearchRequest request(String asked, LocalDate today) {
        SearchRequest request =
                SearchRequest.of(asked, today).withDays(days()).withOrder(order).withLimit(limit);
        return facets || format == OutputFormat.JSON ? request : request.withoutCounts();
    }

    /** What else could be asked, when somebody wants to know. */
    @FunctionalInterface
    private interface Ways {
        List<Way> outOf(SearchResult answer) throws IOException;
    }

    private void print(String asked, SearchResult result, Ways ways) throws IOException {
        switch (format) {
            case TEXT -> {
                print(result);
                List<Way> found = ways.outOf(result);
                if (!found.isEmpty()) {
                    found.stream().map(new WayText()::of).forEach(console::say);
                }
            }
            case JSON -> new Json(console.machineResult()).found(asked, result);
        }
    }

    private DayRange days() {
        DayRange always = DayRange.ALWAYS;
        return new DayRange(from == null ? always.from() : from, to == null ? always.to() : to);
    }

    private void print(SearchResult result) {
        for (Repair repair : result.repairs()) {
            console.say("Read as: " + result.query() + "  (" + repair.words() + ")");
        }
        if (result.relaxed()) {
            console.say("Nothing has all of these words; what follows has some.");
        }
        for (SearchHit hit : result.hits()) {
            print(hit);
        }
        if (facets) {
            result.facets().forEach(this::print);
            print(result.months());
            console.result("");
        }
        int shown = result.hits().size();
        console.result(
                result.total() == 0
                        ? "nothing found"
                        : Amount.of(result.total(), "hit") + (shown < result.total() ? ", " + shown + " shown" : ""));
    }

    private void print(SearchHit hit) {
        SearchDocument found = hit.document();
        console.result(hit.snippet().segments().stream().map(this::shown).collect(Collectors.joining()));
        String where = found.place().file() + ":" + found.place().line();
        String context = found.kind().word()
                + (found.customer() == null ? "" : ", " + found.customer().name())
                + (found.date() == null ? "" : ", " + found.date());
        console.result("    " + context + "  " + console.faint(where));
        console.result("");
    }

    private String shown(Snippet.Segment segment) {
        String line = segment.text().replace('\n', ' ');
        return segment.found() ? console.bold(line) : line;
    }

    private void print(Facet facet, List<SearchResult.FacetCount> values) {
        console.result(facet.word() + ": "
                + values.stream()
                        .limit(FACET_VALUES)
                        .map(value -> value.label() + " (" + value.count() + ")")
                        .collect(Collectors.joining(", "))
                + (values.size() > FACET_VALUES ? ", ..." : ""));
    }

    private void print(List<SearchResult.MonthCount> months) {
        if (!months.isEmpty()) {
            console.result("month: "
                    + (months.size() > FACET_VALUES ? "..., " : "")
                    + months.stream()
                            .skip(Math.max(0, months.size() - FACET_VALUES))
                            .map(month -> month.month() + " (" + month.count() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }
}
