import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs whole programs over the same notes in turn, round by round, so that what else the machine does weighs on all of them; prints
 * medians, and the median of the ratios round by round.
 */
public final class CompareBuilds {

    private static final String OURS = "Leanloop, clean";

    /** Notes written less than two seconds before a build are never believed to be unchanged since. */
    private static final long YOUNG_MILLIS = 3000;

    private final Path leanloop;
    private final Path notes;
    private final Path work;
    private final int rounds;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final Map<String, Long> written = new LinkedHashMap<>();

    private CompareBuilds(Path leanloop, Path notes, Path work, int rounds) {
        this.leanloop = leanloop;
        this.notes = notes;
        this.work = work;
        this.rounds = rounds;
    }

    /** One process: seconds on the clock and on the cores, and the most memory it had, in MB. */
    private record Run(double wall, double cpu, double memory) {
        Run plus(Run next) {
            return new Run(wall + next.wall, cpu + next.cpu, Math.max(memory, next.memory));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var compare = new CompareBuilds(
                Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        compare.run();
        compare.print();
    }

    private void run() throws IOException, InterruptedException {
        boolean hugo = isThere("hugo");
        Path pagefind = work.resolve("node_modules/.bin/pagefind");
        Path eleventy = work.resolve("node_modules/.bin/eleventy");
        Path hugoSite = hugo ? hugoSite() : work;
        Path eleventySite = Files.exists(eleventy) ? eleventySite() : work;
        for (int round = 0; round < rounds; round++) {
            Path site = work.resolve("site");
            Path state = work.resolve("state");
            delete(site);
            delete(state);
            Thread.sleep(YOUNG_MILLIS);
            add(OURS, ours("build", notes.toString(), "-o", site.toString(), "--state", state.toString()), site);
            if (hugo) {
                Path target = hugoSite.resolve("public");
                delete(target);
                Run alone = measured("hugo", "--quiet", "--source", hugoSite.toString());
                add("Hugo, without search", alone, target);
                if (Files.exists(pagefind)) {
                    Run search = measured(pagefind.toString(), "--quiet", "--site", target.toString());
                    add("Hugo and Pagefind", alone.plus(search), target);
                }
            }
            if (Files.exists(eleventy)) {
                Path target = eleventySite.resolve("_site");
                delete(target);
                add("Eleventy, without search", measuredIn(eleventySite, eleventy.toString(), "--quiet"), target);
            }
            again(site, state);
        }
    }

    /** What a second run costs, when the first has kept what it read. */
    private void again(Path site, Path state) throws IOException, InterruptedException {
        String[] build = {"build", notes.toString(), "-o", site.toString(), "--state", state.toString()};
        add("Leanloop, nothing changed", ours(build), site);
        add(
                "Leanloop, search in the terminal",
                ours("search", "audit budget", "--notes", notes.toString(), "--state", state.toString()),
                site);
        add("Leanloop, check", ours("check", notes.toString(), "--state", state.toString()), site);
        Path note = firstNote();
        String before = Files.readString(note);
        try {
            Files.writeString(note, before + "\n## Check\n- Pain: one more line\n");
            add("Leanloop, one note edited", ours(build), site);
        } finally {
            Files.writeString(note, before);
        }
        add("Leanloop, --version", ours("--version"), site);
    }

    private Path firstNote() throws IOException {
        try (Stream<Path> files = Files.walk(notes)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private Run ours(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(leanloop.toString()));
        command.addAll(Arrays.asList(arguments));
        return measured(command.toArray(String[]::new));
    }

    private Run measured(String... command) throws IOException, InterruptedException {
        return measuredIn(work, command);
    }

    private Run measuredIn(Path folder, String... command) throws IOException, InterruptedException {
        Path figures = work.resolve("time.txt");
        List<String> timed =
                new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%e %U %S %M", "-o", figures.toString()));
        timed.addAll(Arrays.asList(command));
        int code = new ProcessBuilder(timed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output.txt").toFile())
                .start()
                .waitFor();
        // Problems in the notes end a check with 1.
        if (code > 1) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ": "
                    + Files.readString(work.resolve("output.txt")));
        }
        String[] words = Files.readString(figures).strip().split(" ");
        return new Run(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]) + Double.parseDouble(words[2]),
                Double.parseDouble(words[3]) / 1024);
    }

    private void add(String what, Run run, Path target) throws IOException {
        runs.computeIfAbsent(what, added -> new ArrayList<>()).add(run);
        written.put(what, size(target));
        System.err.printf(Locale.ROOT, "%s: %.1f s%n", what, run.wall());
    }

    private Path hugoSite() throws IOException {
        Path site = work.resolve("hugo");
        delete(site);
        Files.createDirectories(site.resolve("layouts/_default"));
        Files.writeString(site.resolve("config.toml"), """
                baseURL = "/"
                disableKinds = ["RSS", "taxonomy", "term", "sitemap"]
                [markup.goldmark.renderer]
                unsafe = false
                """);
        String page = """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
                <body><header><a href="/">Notes</a></header><main data-pagefind-body><h1>{{ .Title }}</h1>%s</main></body></html>
                """;
        Files.writeString(site.resolve("layouts/_default/single.html"), page.formatted("{{ .Content }}"));
        Files.writeString(
                site.resolve("layouts/_default/list.html"),
                page.formatted("<ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>"));
        copyNotes(site.resolve("content"));
        return site;
    }

    private Path eleventySite() throws IOException {
        Path site = work.resolve("eleventy");
        delete(site);
        Files.createDirectories(site.resolve("_includes"));
        Files.writeString(site.resolve("_includes/note.html"), """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
                <body><header><a href="/">Notes</a></header><main>{{ content }}</main></body></html>
                """);
        Files.writeString(site.resolve("package.json"), "{\"type\": \"module\"}\n");
        Files.writeString(
                site.resolve("eleventy.config.js"),
                "export default config => { config.addGlobalData(\"layout\", \"note.html\");"
                        + " return { markdownTemplateEngine: false }; };\n");
        copyNotes(site);
        return site;
    }

    private void copyNotes(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(notes)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                Path copy = target.resolve(notes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void print() {
        List<Run> ours = runs.get(OURS);
        System.out.printf(
                "%n### %s%n%n%d rounds, in turn; Java %s, %d processors, %s %s%n%n",
                notes.getFileName(),
                rounds,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        System.out.println("| median of whole processes | wall, s | CPU, s | peak memory, MB | site, MB | Leanloop's clean build takes |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        runs.forEach((what, own) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.0f | %.0f | %s |%n",
                what,
                median(own.stream().map(Run::wall).toList()),
                median(own.stream().map(Run::cpu).toList()),
                median(own.stream().map(Run::memory).toList()),
                written.get(what) / 1e6,
                what.startsWith("Leanloop") ? "" : String.format(Locale.ROOT, "%.2f of it", median(ratios(ours, own)))));
    }

    private static List<Double> ratios(List<Run> one, List<Run> other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            ratios.add(one.get(i).wall() / other.get(i).wall());
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
