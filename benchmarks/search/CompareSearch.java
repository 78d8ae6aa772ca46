import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the search of a built site and Pagefind's over the same notes the same queries, in turn, in one Chromium, and prints what each
 * sent and how long each took. Knows of the pages only what a reader sees: a box, a status, a list of hits.
 *
 * <pre>benchmarks/search/compare 1000 10000</pre>
 */
final class CompareSearch implements AutoCloseable {

    /** Without a request for so long, a page has all it wants. */
    private static final int QUIET_MILLIS = 100;

    private static final String LOADED =
            "new Promise((done) => document.readyState === 'complete' ? done('') : addEventListener('load', () => done('')))";

    /** Asks, and waits until the page has answered: how long that took, when it was in microseconds, and how many hits there are. */
    private static final String ASK = """
            new Promise((done) => {
              const form = document.querySelector('.search-form');
              const hits = document.querySelector('.search-hits');
              const started = performance.now();
              const observer = new MutationObserver(() => {
                const now = performance.now();
                observer.disconnect();
                done([now - started, Math.round((performance.timeOrigin + now) * 1000), hits.children.length].join(' '));
              });
              observer.observe(hits, { childList: true });
              observer.observe(document.querySelector('.search-status'), { childList: true });
              form.querySelector('input').value = %s;
              %s;
            })""";

    /** A file's path; its kind is the beginning of the name below the search's folder. */
    private static final Pattern KIND = Pattern.compile("^(?:/\\d+)?/[a-z]+/([a-z]+).*");
    private static final String ENTER = "form.requestSubmit()";
    private static final String KEY = "form.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }))";

    /** What was sent up to a moment. */
    private record Traffic(long body, long programs, long heads, int requests) {
        private static final Pattern PROGRAM = Pattern.compile("(/\\d+)?/assets/.*|/pagefind/(pagefind.*\\.js|wasm\\..*)");

        static Traffic of(List<StaticServer.Sent> sent, long until) {
            var counted = sent.stream().filter(one -> one.at() <= until && !one.path().endsWith("favicon.ico")).toList();
            return new Traffic(
                    counted.stream().mapToLong(StaticServer.Sent::body).sum(),
                    counted.stream().filter(one -> PROGRAM.matcher(one.path()).matches()).mapToLong(StaticServer.Sent::body).sum(),
                    counted.stream().mapToLong(StaticServer.Sent::heads).sum(),
                    counted.size());
        }
    }

    /** One query: milliseconds to the hits, what was sent until then, and until nothing more came. */
    private record Asked(double millis, int hits, Traffic toHits, Traffic all, Map<String, Long> kinds) {}

    /** A search under measurement, and what was measured. */
    private static final class Contender {
        final String name;
        final StaticServer server;
        final String page;
        Traffic opening = new Traffic(0, 0, 0, 0);
        final List<Asked> first = new ArrayList<>();
        final List<Asked> further = new ArrayList<>();
        final List<Asked> keys = new ArrayList<>();
        final List<Double> bytesOfWords = new ArrayList<>();
        /** What was loaded while a word was typed, by kind of file. */
        final Map<String, Long> typedKinds = new TreeMap<>();

        Contender(String name, Path root, StaticServer.Ranges ranges, Duration delay) throws IOException {
            this(name, root, "search.html", ranges, delay);
        }

        Contender(String name, Path root, String page, StaticServer.Ranges ranges, Duration delay) throws IOException {
            this.name = name;
            server = new StaticServer(root, ranges, delay);
            this.page = server.url(page);
        }
    }

    private final Browser browser;
    private final List<Contender> contenders;

    private CompareSearch(Browser browser, List<Contender> contenders) {
        this.browser = browser;
        this.contenders = contenders;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 7 && arguments[0].equals("--together")) {
            compareTogether(arguments);
            return;
        }
        if (arguments.length != 6) {
            System.err.println("usage: java CompareSearch NOTES SITE PAGEFIND_SITE WORK_FOLDER QUERIES DELAY_MILLIS\n"
                    + "       java CompareSearch --together NOTES SITE_OF_ALL SITES/FIRST_SITE WORK_FOLDER QUERIES DELAY_MILLIS");
            System.exit(2);
        }
        Path notes = Path.of(arguments[0]);
        Path site = Path.of(arguments[1]);
        Path pagefind = Path.of(arguments[2]);
        int count = Integer.parseInt(arguments[4]);
        Duration delay = Duration.ofMillis(Integer.parseInt(arguments[5]));
        var queries = new Queries(notes);
        try (var comparison = new CompareSearch(new Browser(Path.of(arguments[3])), List.of(
                new Contender("Leanloop, many ranges", site, StaticServer.Ranges.MULTI, delay),
                new Contender("Leanloop, one range", site, StaticServer.Ranges.SINGLE, delay),
                new Contender("Leanloop, files", site, StaticServer.Ranges.NONE, delay),
                new Contender("Pagefind", pagefind, StaticServer.Ranges.NONE, delay)))) {
            List<String> drawn = queries.drawn(2 * count);
            comparison.askFirst(drawn.subList(0, count));
            comparison.askFurther(drawn.subList(count, drawn.size()));
            comparison.type(queries.typed(Math.max(1, count / 6)));
            comparison.print(Queries.notes(notes).size(), delay);
        }
        System.out.println(kinds("Leanloop", site.resolve("search")) + kinds("Pagefind", pagefind.resolve("pagefind")));
    }

    /** Several sites searched from the first of them, against one site of all their notes. */
    private static void compareTogether(String[] arguments) throws IOException, InterruptedException {
        Path notes = Path.of(arguments[1]);
        Path whole = Path.of(arguments[2]);
        Path first = Path.of(arguments[3]);
        int count = Integer.parseInt(arguments[5]);
        Duration delay = Duration.ofMillis(Integer.parseInt(arguments[6]));
        String page = first.getFileName() + "/search.html";
        var queries = new Queries(notes);
        try (var comparison = new CompareSearch(new Browser(Path.of(arguments[4])), List.of(
                new Contender("one site, many ranges", whole, StaticServer.Ranges.MULTI, delay),
                new Contender("one site, files", whole, StaticServer.Ranges.NONE, delay),
                new Contender("together, files", first.getParent(), page, StaticServer.Ranges.NONE, delay),
                new Contender("together, many ranges", first.getParent(), page, StaticServer.Ranges.MULTI, delay)))) {
            List<String> drawn = queries.drawn(2 * count);
            comparison.askFirst(drawn.subList(0, count));
            comparison.askFurther(drawn.subList(count, drawn.size()));
            comparison.type(queries.typed(Math.max(1, count / 6)));
            comparison.print(Queries.notes(notes).size(), delay);
        }
    }

    /** Each query on a first visit. */
    private void askFirst(List<String> queries) throws InterruptedException {
        for (String query : queries) {
            for (Contender contender : contenders) {
                try (var window = visit(contender)) {
                    contender.opening = Traffic.of(contender.server.taken(), Long.MAX_VALUE);
                    contender.first.add(ask(contender, window, query, ENTER));
                }
            }
        }
    }

    /** All queries in one visit, after another that is not counted. */
    private void askFurther(List<String> queries) throws InterruptedException {
        List<Browser.Window> windows = visits();
        for (String query : queries) {
            for (int i = 0; i < contenders.size(); i++) {
                contenders.get(i).further.add(ask(contenders.get(i), windows.get(i), query, ENTER));
            }
        }
        windows.forEach(Browser.Window::close);
    }

    /** Each word letter by letter, from the second on, each key when the hits for the one before stand there. */
    private void type(List<String> words) throws InterruptedException {
        List<Browser.Window> windows = visits();
        for (String word : words) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get(i);
                double bytes = 0;
                for (int length = 2; length <= word.length(); length++) {
                    Asked key = ask(contender, windows.get(i), word.substring(0, length), KEY);
                    contender.keys.add(key);
                    bytes += key.all.body;
                    key.kinds.forEach((kind, sum) -> contender.typedKinds.merge(kind, sum, Long::sum));
                }
                contender.bytesOfWords.add(bytes);
            }
        }
        windows.forEach(Browser.Window::close);
    }

    private Browser.Window visit(Contender contender) throws InterruptedException {
        Browser.Window window = browser.open();
        window.go(contender.page);
        window.run(LOADED);
        do {
            Thread.sleep(QUIET_MILLIS);
        } while (contender.server.isAnswering());
        return window;
    }

    private List<Browser.Window> visits() throws InterruptedException {
        List<Browser.Window> windows = new ArrayList<>();
        for (Contender contender : contenders) {
            windows.add(visit(contender));
            ask(contender, windows.getLast(), "audit", ENTER);
        }
        return windows;
    }

    private static Asked ask(Contender contender, Browser.Window window, String query, String how) throws InterruptedException {
        contender.server.taken();
        String[] answer = window.run(ASK.formatted(Browser.quoted(query), how)).split(" ");
        List<StaticServer.Sent> sent = new ArrayList<>();
        List<StaticServer.Sent> more;
        do {
            Thread.sleep(QUIET_MILLIS);
            more = contender.server.taken();
            sent.addAll(more);
        } while (!more.isEmpty() || contender.server.isAnswering());
        long shown = Long.parseLong(answer[1]);
        return new Asked(
                Double.parseDouble(answer[0]), Integer.parseInt(answer[2]), Traffic.of(sent, shown), Traffic.of(sent, Long.MAX_VALUE),
                sent.stream().collect(Collectors.groupingBy(one -> KIND.matcher(one.path()).replaceFirst("$1"),
                        Collectors.summingLong(StaticServer.Sent::body))));
    }

    private void print(int notes, Duration delay) {
        System.out.printf(Locale.ROOT, "%n### %,d notes%n%n%s, Java %s, %d processors, %s; %d queries on a first visit, %d in one visit, %d words"
                        + " typed; every answer %d ms late%n%n",
                notes, browser.version(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), contenders.get(0).first.size(),
                contenders.get(0).further.size(), contenders.get(0).bytesOfWords.size(), delay.toMillis());
        System.out.println("| median (95th percentile) | " + String.join(" | ", contenders.stream().map(one -> one.name).toList())
                + " | " + contenders.getLast().name + " is |");
        System.out.println("| --- |" + " ---: |".repeat(contenders.size() + 1));
        row("before the first key, KB", "%.1f", one -> List.of(one.opening.body / 1000.0));
        row("before the first key, requests", "%.0f", one -> List.of((double) one.opening.requests));
        rows("first query", one -> one.first);
        rows("further query", one -> one.further);
        row("key while typing, ms to the hits", "%.0f", one -> figures(one.keys, Asked::millis));
        row("word typed, KB in all", "%.1f", one -> one.bytesOfWords.stream().map(bytes -> bytes / 1000).toList());
        System.out.println("| of these, by kind, at the mean | " + String.join(" | ", contenders.stream().map(CompareSearch::typedKinds).toList())
                + " | |");
        row("queries without a hit", "%.0f", one -> List.of(
                (double) Stream.concat(one.first.stream(), one.further.stream()).filter(asked -> asked.hits == 0).count()));
        System.out.println();
    }

    private static String typedKinds(Contender contender) {
        return contender.typedKinds.entrySet().stream()
                .map(kind -> String.format(Locale.ROOT, "%s %.1f", kind.getKey(), kind.getValue() / 1000.0 / contender.bytesOfWords.size()))
                .collect(Collectors.joining(", "));
    }

    private void rows(String what, Function<Contender, List<Asked>> asked) {
        row(what + ", KB to the hits", "%.1f", one -> figures(asked.apply(one), query -> query.toHits.body / 1000.0));
        row("of these, of the program", "%.1f", one -> figures(asked.apply(one), query -> query.toHits.programs / 1000.0));
        row(what + ", KB in all", "%.1f", one -> figures(asked.apply(one), query -> query.all.body / 1000.0));
        row(what + ", KB of heads in all", "%.1f", one -> figures(asked.apply(one), query -> query.all.heads / 1000.0));
        row(what + ", requests to the hits", "%.0f", one -> figures(asked.apply(one), query -> query.toHits.requests));
        row(what + ", requests in all", "%.0f", one -> figures(asked.apply(one), query -> query.all.requests));
        row(what + ", ms to the hits", "%.0f", one -> figures(asked.apply(one), Asked::millis));
    }

    private static List<Double> figures(List<Asked> asked, ToDoubleFunction<Asked> figure) {
        return asked.stream().mapToDouble(figure).boxed().toList();
    }

    private void row(String what, String format, Function<Contender, List<Double>> figures) {
        StringBuilder row = new StringBuilder("| " + what + " |");
        for (Contender contender : contenders) {
            List<Double> all = figures.apply(contender);
            row.append(' ').append(String.format(Locale.ROOT, format, share(all, 0.5)));
            row.append(all.size() == 1 ? " |" : String.format(Locale.ROOT, " (" + format + ") |", share(all, 0.95)));
        }
        double ours = share(figures.apply(contenders.getFirst()), 0.5);
        double theirs = share(figures.apply(contenders.getLast()), 0.5);
        System.out.println(row + (ours == 0 ? " |" : String.format(Locale.ROOT, " %.1f times |", theirs / ours)));
    }

    /** The figure that a share of all does not exceed. */
    private static double share(List<Double> figures, double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** Files and bytes of a folder, by what they are called. */
    private static String kinds(String whose, Path folder) throws IOException {
        Map<String, long[]> kinds = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            String kind = name.replaceAll("^([a-z]*).*?(\\.[a-z_-]+)$", "$1 $2");
            for (String counted : List.of(kind, "~all")) {
                long[] sums = kinds.computeIfAbsent(counted, any -> new long[2]);
                sums[0]++;
                sums[1] += Files.size(file);
            }
        }
        StringBuilder table = new StringBuilder("| " + whose + " | files | KB |\n| --- | ---: | ---: |\n");
        kinds.forEach((kind, sums) -> table.append(String.format(
                Locale.ROOT, "| %s | %,d | %,d |%n", kind.replace("~", ""), sums[0], sums[1] / 1000)));
        return table.append('\n').toString();
    }

    @Override
    public void close() {
        browser.close();
        contenders.forEach(contender -> contender.server.close());
    }
}
