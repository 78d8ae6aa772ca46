package dev.leanloop.site;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.starter.ExampleTeam;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A site as its readers get it: built from a folder of notes, read as files. */
final class ExampleSite {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Path folder;

    private ExampleSite(Path folder) {
        this.folder = folder;
    }

    /** The example team's site, made from their notes with their history. */
    static ExampleSite withHistory(Path temporary) throws IOException {
        Path notes = temporary.resolve("notes");
        ExampleTeam.packaged().writeTo(notes);
        return of(notes, temporary.resolve("site"));
    }

    /** The team's site of any notes. */
    static ExampleSite of(Path notes, Path site) throws IOException {
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(
                        notes, site, Audience.TEAM, new AsOf(ExampleKnowledge.AS_OF, ExampleKnowledge.AS_OF)));
        return new ExampleSite(site);
    }

    Path folder() {
        return folder;
    }

    /** Every page's place, sorted. */
    List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    String html(String page) throws IOException {
        return Files.readString(folder.resolve(page));
    }

    /** What stands in the main part of a page, as one line of words. */
    String words(String page) throws IOException {
        String html = html(page);
        return words(html, html.indexOf("<main"), html.indexOf("</main>"));
    }

    /** What stands in the section, or list item, of a page that has an id or a heading, up to the next of its kind. */
    String section(String page, String mark) throws IOException {
        String html = html(page);
        int at = html.indexOf(mark);
        if (at < 0) {
            throw new AssertionError(page + " has no " + mark);
        }
        int end = html.indexOf("</section>", at);
        return words(html, at, end < 0 ? html.length() : end);
    }

    private static String words(String html, int from, int to) {
        return plain(html.substring(from, to));
    }

    /** Without tags, with characters as they are. */
    static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Every match of a pattern in a page. */
    Stream<Matcher> matches(String page, Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(html(page));
        Stream.Builder<Matcher> found = Stream.builder();
        while (matcher.find()) {
            found.add(pattern.matcher(matcher.group()));
        }
        return found.build().filter(Matcher::matches);
    }
}
