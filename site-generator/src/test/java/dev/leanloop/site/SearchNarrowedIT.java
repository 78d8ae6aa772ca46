package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanloop.index.web.PackScript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** How a reader narrows what was found, by values, days and order. */
final class SearchNarrowedIT extends SearchInChromium {

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void facetsNarrowAndTheAddressKeepsThem(String scheme) {
        open(scheme, "?q=audit");
        awaitStatus("hits");
        await("[data-facet='kind:pain']");
        WebElement pain = browser().findElement(By.cssSelector("[data-facet='kind:pain']"));
        int count = Integer.parseInt(pain.findElement(By.className("count")).getText());
        pain.click();
        awaitHits(count);

        assertThat(all("[data-hit] .kind")).allMatch(kind -> kind.getText().endsWith("Pain"));
        assertThat(all("[data-facet='kind:fact']"))
                .as("other values can still be chosen")
                .hasSize(1);
        browser().navigate().refresh();
        awaitHits(count);
        await("[data-facet='kind:pain'].chosen");
        browser().findElement(By.cssSelector("[data-facet='kind:pain'] input")).click();
        awaitStatus("first 10 shown");
    }

    @Test
    void severalValuesOfOneFacetAreAnyOfThem() {
        open("http", "?q=audit&kind=pain&kind=need");
        awaitStatus("hit");
        await("[data-facet='kind:pain'].chosen");

        assertThat(texts("[data-hit] .kind")).allMatch(kind -> kind.endsWith("Pain") || kind.endsWith("Need"));
        assertThat(all("[data-hit]"))
                .hasSize(texts("[data-facet].chosen .count").stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
        assertThat(texts(".search-chosen button")).containsExactlyInAnyOrder("Need", "Pain");
        browser()
                .findElement(By.cssSelector(".search-chosen button[value=need]"))
                .click();
        await(".search-chosen button:only-child");
        assertThat(browser().getCurrentUrl()).endsWith("?q=audit&kind=pain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void orderAndDaysAreInTheAddress(String scheme) {
        open(scheme, "?q=audit");
        awaitStatus("hits");
        new Select(browser().findElement(By.cssSelector(".search-sort select"))).selectByValue("oldest");
        await("[data-hit] time[datetime^='2026-01']");
        assertThat(browser().getCurrentUrl()).endsWith("?q=audit&sort=oldest");

        await(".days button");
        // The months are drawn anew once more when the counts arrive: what was found before is asked for again.
        By february = By.cssSelector(".days button[data-from='2026-02-01']");
        int count = Integer.parseInt(patiently()
                .until(b -> b.findElement(february)
                        .findElement(By.className("count"))
                        .getText()));
        int months = all(".days button").size();
        patiently().until(b -> {
            b.findElement(february).click();
            return true;
        });
        awaitStatus(count > 10 ? count + " hits" : count + " hit");
        await(".days button[data-from='2026-02-01'][aria-pressed=true]");
        assertThat(all(".days button")).as("other months can still be chosen").hasSize(months);
        assertThat(browser().getCurrentUrl()).contains("from=2026-02-01").contains("to=2026-02-28");

        browser().navigate().refresh();
        awaitStatus(count > 10 ? count + " hits" : count + " hit");
        assertThat(browser().findElement(By.cssSelector(".days input[name=to]")).getDomProperty("value"))
                .isEqualTo("2026-02-28");
    }

    /** On a narrow page the values to choose from stay folded, and nothing of them is loaded, until they are opened. */
    @Test
    void valuesComeWhenTheyAreOpened() {
        browser().manage().window().setSize(new Dimension(600, 900));
        try {
            open("http", "?q=audit");
            awaitStatus("hits");
            assertThat(all("[data-facet]")).isEmpty();
            assertThat(loaded("narrow")).isZero();

            browser().findElement(By.cssSelector(".search-narrow summary")).click();
            await("[data-facet='kind:pain']");
            assertThat(loaded("narrow")).isPositive();
        } finally {
            browser().manage().window().setSize(new Dimension(1280, 1000));
        }
    }

    /** A facet of many bytes waits for a reader to ask for it. No example has so many values, so here the manifest says so. */
    @Test
    void facetOfManyBytesIsCountedWhenAReaderAsks() throws IOException {
        Path heavy = Files.createTempDirectory(site().getParent(), "heavy");
        copy(site(), heavy);
        weigh(heavy.resolve("search"), "topic", 48_001);
        try (var other = new LoopbackServer(heavy)) {
            browser().get(other.url("search.html?q=audit"));
            await("[data-facet='kind:pain']");
            assertThat(texts("[data-open]")).containsExactly("Count by topic");
            assertThat(all("[data-facet^='topic:']")).isEmpty();

            browser().findElement(By.cssSelector("[data-open='topic']")).click();
            await("[data-facet^='topic:']");
            assertThat(all("[data-open]")).isEmpty();
            patiently().until(b -> "topic".equals(b.switchTo().activeElement().getDomAttribute("name")));
            assertThat(browser().switchTo().activeElement())
                    .isEqualTo(all("input[name='topic']").getFirst());

            String topic = all("input[name='topic']").getFirst().getDomAttribute("value");
            String count = all("[data-facet^='topic:'] .count").getFirst().getText();
            all("input[name='topic']").getFirst().click();
            awaitHits(Integer.parseInt(count));
            assertThat(browser().getCurrentUrl()).contains("topic=" + topic);
            assertThat(all("[data-facet='topic:" + topic + "'] input:checked")).hasSize(1);
        }
    }

    private long loaded(String name) {
        return (Long) browser()
                .executeScript(
                        "return performance.getEntriesByType('resource').filter(one => one.name.includes(arguments[0])).length",
                        "/assets/" + name + ".");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    /** Has the manifest of a bundle say that a facet has so many bytes. */
    private static void weigh(Path bundle, String facet, int bytes) throws IOException {
        Path file;
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(bundle, "manifest.*.js")) {
            file = manifests.iterator().next();
        }
        String script = Files.readString(file, StandardCharsets.ISO_8859_1);
        String name = script.substring(script.indexOf('"') + 1, script.indexOf("\",\""));
        String packed = script.substring(script.indexOf("\",\"") + 3, script.lastIndexOf('"'));
        byte[] content = Pattern.compile("\\\\(.)", Pattern.DOTALL)
                .matcher(packed)
                .replaceAll(escaped -> switch (escaped.group(1)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    default -> Matcher.quoteReplacement(escaped.group(1));
                })
                .getBytes(StandardCharsets.ISO_8859_1);
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(content), new Inflater(true))) {
            var json = (ObjectNode) new ObjectMapper().readTree(unpacked);
            for (int i = 0; i < json.get("facets").size(); i++) {
                if (json.get("facets").get(i).asText().equals(facet)) {
                    ((ArrayNode) json.get("facetBytes")).set(i, bytes);
                }
            }
            Files.write(file, PackScript.packed(name, json.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
