package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.SiteUrl;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteUrlsTest {

    private static final Pattern PORTABLE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

    @Test
    void portableNoteKeepsItsPath() {
        assertThat(page("customers/acme/2024-05-14-pricing-call.md"))
                .isEqualTo("customers/acme/2024-05-14-pricing-call.html");
    }

    @Test
    void everyOtherNameBecomesASlugAndTheStartOfItsDigest() {
        // printf %s 'Pricing Call' | sha256sum
        assertThat(page("customers/acme/Pricing Call.md")).isEqualTo("customers/acme/pricing-call-0b41d746.html");
    }

    @Test
    void itemIsAnAnchorOnItsNotesPage() {
        assertThat(SiteUrls.item(new ItemId("customers/acme/2024-05-14-pricing-call", "H1")))
                .isEqualTo(SiteUrl.of("customers/acme/2024-05-14-pricing-call.html")
                        .at("H1"));
    }

    @Test
    void itemWithoutAnchorIsTheNotesPage() {
        assertThat(SiteUrls.item(ItemId.of(NotePath.of("truth/2024-06-14-late.md"))))
                .isEqualTo(SiteUrls.page(NotePath.of("truth/2024-06-14-late.md")));
    }

    @Test
    void itemsAreWhereTheyAreInWhateverOrderTheyAreAskedFor() {
        var urls = new ItemUrls();
        for (ItemId id : List.of(
                new ItemId("a/talk", "H1"),
                new ItemId("a/talk", "H2"),
                new ItemId("a/talk", ""),
                new ItemId("a/talk", ""),
                new ItemId("b", ""),
                new ItemId("b/talk", "H1"),
                new ItemId("b/talk", ""),
                new ItemId("b/c#d", "H1"),
                new ItemId("b/c", "H1"),
                new ItemId("b/c#d", "H2"),
                new ItemId("b/c", "H2"),
                new ItemId("a/Talk!", "H1"),
                new ItemId("a/Talk!", "H2"))) {
            assertThat(urls.of(id)).as(id.value()).isEqualTo(SiteUrls.item(id));
        }
    }

    @Test
    void nestedTopicLiesInItsParentsFolder() {
        assertThat(SiteUrls.topic(TopicName.of("#security/audit"))).hasToString("topics/security/audit.html");
        assertThat(SiteUrls.topic(TopicName.of("#security"))).hasToString("topics/security.html");
    }

    @Test
    void learningsHaveAPageForEachMonthAndOneForNone() {
        assertThat(SiteUrls.learnings(YearMonth.of(2024, 5))).hasToString("learnings/2024-05.html");
        assertThat(SiteUrls.learnings(null)).hasToString("learnings/undated.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.md",
                "search.md",
                "promises.md",
                "health.md",
                "customers/index.md",
                "customers/acme/index.md",
                "hypotheses/index.md",
                "truth/index.md",
                "topics/pricing.md",
                "learnings/2024-05.md",
                "assets/site.md",
                "search/manifest.md"
            })
    void noteNeverTakesAPageOfTheSiteItself(String note) {
        assertThat(page(note)).isNotEqualTo(note.replace(".md", ".html")).matches(".*-[0-9a-f]{8}(/.*)?\\.html");
    }

    @Test
    void folderNeverTakesThePageOfTheNoteBesideIt() {
        assertThat(page("a.html/b.md")).doesNotStartWith("a.html/");
        assertThat(page("a.md")).isEqualTo("a.html");
    }

    @Test
    void namesThatFileSystemsConfuseAreKeptApart() {
        String composed = Normalizer.normalize("é", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("é", Normalizer.Form.NFD);

        assertThat(List.of(
                        "Acme",
                        "acme",
                        "ACME",
                        "acme ",
                        "acme.",
                        composed,
                        decomposed,
                        "e",
                        "con",
                        "CON",
                        "con.txt",
                        "x".repeat(300)))
                .extracting(
                        name -> SiteUrls.customer(new CustomerId(name)).file().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 5000)
    void distinctNamesGetDistinctPages(@ForAll("names") String one, @ForAll("names") String other) {
        Assume.that(!one.equals(other));

        assertThat(PortableName.of(one).toLowerCase(Locale.ROOT))
                .isNotEqualTo(PortableName.of(other).toLowerCase(Locale.ROOT));
    }

    @Property(tries = 5000)
    void everyNameBecomesAPortableOne(@ForAll("names") String name) {
        String portable = PortableName.of(name);

        assertThat(portable).matches(PORTABLE).doesNotEndWith(".");
        assertThat(DEVICES).doesNotContain(portable.split("\\.", -1)[0]);
    }

    @Property
    void thePortableFormOfAPortableFormIsNeverTakenTwice(@ForAll("names") String name) {
        String portable = PortableName.of(name);
        Assume.that(!portable.equals(name));

        assertThat(PortableName.of(portable)).isNotEqualTo(portable);
    }

    /** Names that differ little, of any letters, and the ones that systems reserve. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aAbBéÉ-_. 1/\\:")
                        .ofMinLength(1)
                        .ofMaxLength(4),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(120),
                Arbitraries.of(
                        "con", "nul", "aux.md", "com1", "index", "a.html", "pricing-call-0b41d746", "...", "-", "~"));
    }

    private static String page(String note) {
        return SiteUrls.page(NotePath.of(note)).file();
    }
}
