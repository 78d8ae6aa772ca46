package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Feed;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.template.AtomFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Feeds hold to RFC 4287, checked by a validator, and a feed reader understands them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FeedsTest {

    private static final String ADDRESS = "https://notes.example.org/";

    private List<Feed> feeds;
    private SiteFrame published;
    private SiteFrame nowhere;

    @BeforeAll
    void plan() throws IOException {
        KnowledgeBase example = ExampleKnowledge.read();
        SitePlan plan = SitePlan.of(example, Ages.STAND);
        feeds = plan.feeds().toList();
        published = plan.frame();
        nowhere = published.at(SiteAddress.UNKNOWN);
    }

    @Test
    void everyFeedIsValid() throws Exception {
        assertThat(feeds).hasSizeGreaterThan(20);
        for (Feed feed : feeds) {
            assertThat(mistakes(AtomFeed.xml(feed, published)))
                    .as(feed.url().toString())
                    .isEmpty();
            assertThat(mistakes(AtomFeed.xml(feed, nowhere)))
                    .as(feed.url().toString())
                    .isEmpty();
        }
    }

    @Test
    void theValidatorFindsPlantedMistakes() throws Exception {
        String feed = AtomFeed.xml(feeds.getFirst(), published);

        assertThat(mistakes(feed.replaceFirst("<updated>[^<]*</updated>", ""))).isNotEmpty();
        assertThat(mistakes(feed.replaceFirst("T00:00:00Z", ""))).isNotEmpty();
        assertThat(mistakes(feed.replaceFirst("urn:uuid:", ""))).isNotEmpty();
        assertThat(mistakes(feed.replaceFirst("rel=\"self\"", "rel=\"me\""))).isNotEmpty();
        assertThat(mistakes(feed.replaceFirst("<summary>[^<]*</summary>", ""))).isNotEmpty();
    }

    @Test
    void aFeedReaderReadsThemAll() throws Exception {
        Set<String> feedIds = new HashSet<>();
        for (Feed feed : feeds) {
            SyndFeed read = read(AtomFeed.xml(feed, published));
            assertThat(read.getFeedType()).isEqualTo("atom_1.0");
            assertThat(read.getTitle()).isEqualTo(feed.title());
            assertThat(feedIds.add(read.getUri())).as(read.getUri()).isTrue();
            assertThat(read.getEntries()).hasSameSizeAs(feed.entries()).hasSizeLessThanOrEqualTo(50);
            assertThat(read.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
            assertThat(read.getEntries())
                    .extracting(SyndEntry::getTitle)
                    .containsExactlyElementsOf(
                            feed.entries().stream().map(Feed.Entry::title).toList());
        }
    }

    @Test
    void linksAreAbsoluteWhereTheSitesAddressIsKnown() throws Exception {
        SyndFeed read = read(AtomFeed.xml(feeds.getFirst(), published));

        assertThat(read.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .containsExactlyInAnyOrder("alternate " + ADDRESS + "index.html", "self " + ADDRESS + "feeds/all.xml");
        assertThat(read.getEntries())
                .extracting(SyndEntry::getLink)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).startsWith(ADDRESS + "customers/"));
        assertThat(AtomFeed.xml(feeds.getFirst(), nowhere)).doesNotContain("href=\"http");
    }

    @Test
    void idsStayWhereverTheSiteIsPublished() throws Exception {
        SiteFrame elsewhere = published.at(SiteAddress.parse("http://preview.example.org/a b".replace(" ", "%20"))
                .orElseThrow());
        SyndFeed here = read(AtomFeed.xml(feeds.getFirst(), published));
        SyndFeed there = read(AtomFeed.xml(feeds.getFirst(), elsewhere));

        assertThat(there.getUri()).isEqualTo(here.getUri());
        assertThat(there.getEntries().getFirst().getLink()).startsWith("http://preview.example.org/a%20b/customers/");
        assertThat(there.getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactlyElementsOf(
                        here.getEntries().stream().map(SyndEntry::getUri).toList());
    }

    @Test
    void anAddressEndsWithASlashAndIsOneOfTheWeb() {
        assertThat(SiteAddress.parse("https://notes.example.org/team"))
                .contains(new SiteAddress("https://notes.example.org/team/"));
        assertThat(SiteAddress.parse("HTTP://[::1]:8080")).contains(new SiteAddress("HTTP://[::1]:8080/"));
        assertThat(List.of("", "notes.example.org", "file:///tmp", "https:///x", "https://a.b/?q=1", "https://a b/"))
                .allSatisfy(address -> assertThat(SiteAddress.parse(address)).isEmpty());
    }

    private static SyndFeed read(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    /** What the validator finds wrong, by the grammar of RFC 4287. */
    private static List<String> mistakes(String xml) throws IOException, SAXException {
        var found = new Mistakes();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, found);
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream grammar =
                Objects.requireNonNull(FeedsTest.class.getResourceAsStream("/feeds/atom.rnc"), "atom.rnc")) {
            assertThat(driver.loadSchema(new InputSource(grammar)))
                    .as("%s", found.words)
                    .isTrue();
        }
        driver.validate(new InputSource(new StringReader(xml)));
        return found.words;
    }

    private static final class Mistakes implements ErrorHandler {

        private final List<String> words = new ArrayList<>();

        @Override
        public void warning(SAXParseException mistake) {
            words.add(mistake.getMessage());
        }

        @Override
        public void error(SAXParseException mistake) {
            words.add(mistake.getMessage());
        }

        @Override
        public void fatalError(SAXParseException mistake) {
            words.add(mistake.getMessage());
        }
    }
}
