package dev.leanloop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Hostile texts as the values of front matter, on the pages, in feeds, in the export and on the terminal. */
final class HostileFrontMatterTest {

    private static final int FIELDS = 18;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    @TempDir
    private Path folder;

    @Test
    void hostileFrontMatterIsTextInEveryPlace() throws IOException {
        List<String> payloads = new ArrayList<>();
        for (String payload : HostileInputs.all()) {
            if (payload.length() <= 4000 && (payloads.size() < (Boolean.getBoolean("long.tests") ? 600 : 300))) {
                payloads.add(payload);
            }
        }
        for (int i = 0; i < payloads.size(); i++) {
            HostileNotes.write(folder.resolve("notes"), i, payloads.get(i));
        }
        Files.writeString(
                folder.resolve("notes/leanloop.yml"),
                "site: {title: " + HostileNotes.quoted(payloads.get(0)) + "}\nteam:\n  - {id: dana, name: "
                        + HostileNotes.quoted(payloads.get(1)) + "}\n");

        String printed =
                run("build", "--debug", "notes", "-o", "site", "--progress", "plain", "--audience", "managers");
        String checked = run("check", "notes");
        assertThat(printed).doesNotContain("a mistake in Leanloop");
        List<String> bad = new ArrayList<>();
        int pages = 0;
        int feeds = 0;
        Set<String> headings = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve("site").relativize(file).toString();
                if (name.endsWith(".html")) {
                    String html = Files.readString(file);
                    Judge.ofPage(html).forEach(found -> bad.add(name + ": " + found));
                    headings.add(Jsoup.parse(html).select("h1").text());
                    pages++;
                } else if (name.endsWith(".xml")) {
                    wellFormed(file, bad);
                    feeds++;
                }
            }
        }
        int titles = backAsWritten(payloads);
        System.out.println(payloads.size() * FIELDS + " hostile values on " + pages + " pages, " + feeds + " feeds: "
                + bad.size() + " bad; " + titles + " titles came back exactly");

        assertThat(bad.stream().limit(20)).isEmpty();
        assertThat(CONTROL.matcher(printed).find()).isFalse();
        assertThat(CONTROL.matcher(checked).find()).isFalse();
        assertThat(headings).contains("<script>window.pwned=1</script>", "\"><script>window.pwned=1</script>");
        assertThat(Judge.ofPage("<p>" + payloads.get(0) + "</p>"))
                .as("a page that a text was put into as it is")
                .isNotEmpty();
    }

    /** The export tells titles as they were written, but for what is masked and what no line of text can hold: a file with a NUL is binary. */
    private int backAsWritten(List<String> payloads) throws IOException {
        Set<String> titles = new TreeSet<>();
        for (JsonNode note :
                JSON.readTree(run("export", "notes", "--audience", "managers")).get("conversations")) {
            titles.add(note.get("title").asText());
        }
        int exact = 0;
        List<String> missing = new ArrayList<>();
        for (String payload : payloads) {
            if (titles.contains(payload.strip())) {
                exact++;
            } else if (HostileInputs.OURS.contains(payload) && payload.indexOf('\0') < 0) {
                missing.add(payload);
            }
        }
        assertThat(missing).isEmpty();
        return exact;
    }

    private static void wellFormed(Path file, List<String> bad) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newDocumentBuilder().parse(Files.newInputStream(file));
        } catch (SAXException | ParserConfigurationException e) {
            bad.add(file + ": " + e.getMessage());
        }
    }

    private String run(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        Clock clock = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
        Main.run(new Surroundings(writer, writer, folder, Map.of(), clock, false), arguments);
        return printed.toString();
    }
}
