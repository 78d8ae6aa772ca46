package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.NoteImage;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Feed;
import dev.leanloop.site.page.Guide;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which pages the site has and what stands on them, made from the knowledge alone.
 *
 * <p>Pages are made one by one as the stream asks for them, so that a large site never lies in memory at once. The same knowledge
 * gives the same pages in the same order.
 */
public final class SitePlan {

    private final KnowledgeBase knowledge;
    private final Messages messages;
    private final Ages ages;
    private final WeekPages weeks;
    private final Feeds feeds;
    private final OverviewPages overviews;
    private final CustomerPages customers;
    private final BriefingPages briefings;
    private final CoachingPages coaching;
    private final NotePages notes;
    private final TopicPages topics;
    private final MatterPages matters;
    private final LearningPages learnings;
    private final SearchPages search;

    private SitePlan(KnowledgeBase knowledge, Ages ages, Map<ItemId, List<Learning>> related, Messages messages) {
        this.knowledge = knowledge;
        this.messages = messages;
        this.ages = ages;
        var catalogue = new Catalogue(knowledge, related, messages);
        Lines lines = Lines.atHome(catalogue);
        Lines elsewhere = Lines.elsewhere(catalogue);
        weeks = new WeekPages(catalogue, elsewhere);
        feeds = new Feeds(catalogue, elsewhere);
        overviews = new OverviewPages(catalogue, elsewhere, weeks);
        customers = new CustomerPages(catalogue, lines);
        briefings = new BriefingPages(catalogue, lines);
        coaching = new CoachingPages(catalogue, lines);
        notes = new NotePages(catalogue, lines, elsewhere);
        matters = new MatterPages(catalogue);
        topics = new TopicPages(catalogue, elsewhere);
        learnings = new LearningPages(catalogue, elsewhere);
        search = new SearchPages(catalogue);
    }

    /** The plan for some knowledge, without learnings that are like others. */
    public static SitePlan of(KnowledgeBase knowledge, Ages ages) {
        return of(knowledge, ages, Map.of());
    }

    /**
     * The plan for some knowledge.
     *
     * @param related those of its learnings that are like another, the nearest first
     */
    public static SitePlan of(KnowledgeBase knowledge, Ages ages, Map<ItemId, List<Learning>> related) {
        return new SitePlan(knowledge, ages, related, Catalogue.spokenBy(knowledge));
    }

    /** The plan in English, whatever language the notes ask for: for the terminal, which speaks English. */
    public static SitePlan inEnglish(KnowledgeBase knowledge, Ages ages) {
        return in(Messages.inEnglish(), knowledge, ages);
    }

    /** The plan in some language, whatever the notes ask for. */
    static SitePlan in(Messages messages, KnowledgeBase knowledge, Ages ages) {
        return new SitePlan(knowledge, ages, Map.of(), messages);
    }

    private List<SiteFrame.Entry> navigation() {
        return List.of(
                entry(SitePart.CALL, page("customers", SiteUrls.CUSTOMERS)),
                entry(
                        SitePart.WEEK,
                        page("promises", SiteUrls.PROMISES),
                        page("loops", SiteUrls.LOOPS),
                        page("weeks", SiteUrls.WEEKS),
                        page("truth", SiteUrls.TRUTH)),
                entry(
                        SitePart.KNOW,
                        page("topics", SiteUrls.TOPICS),
                        page("where", SiteUrls.MATTERS),
                        page("learnings", SiteUrls.LEARNINGS),
                        page("hypotheses", SiteUrls.HYPOTHESES),
                        page("changed", SiteUrls.CHANGED),
                        page("spread", SiteUrls.SPREAD),
                        page("objections", SiteUrls.OBJECTIONS),
                        page("quotes", SiteUrls.QUOTES)),
                entry(SitePart.UNKNOWN, page("unknowns", SiteUrls.UNKNOWNS)),
                entry(
                        SitePart.WRITE,
                        page("start", SiteUrls.START),
                        page("format", SiteUrls.FORMAT),
                        page("health", SiteUrls.HEALTH)));
    }

    private Link page(String name, SiteUrl url) {
        return new Link(messages.text("nav." + name), url);
    }

    private SiteFrame.Entry entry(SitePart part, Link... pages) {
        String title = messages.text("part." + part.name().toLowerCase(Locale.ROOT));
        return new SiteFrame.Entry(part, new Link(title, pages[0].url()), List.of(pages));
    }

    /** What is the same on every page. */
    public SiteFrame frame() {
        return new SiteFrame(
                knowledge.title(),
                SiteAddress.parse(knowledge.siteUrl()).orElse(SiteAddress.UNKNOWN),
                knowledge.siteUrl().isEmpty() ? knowledge.title() : knowledge.siteUrl(),
                knowledge.language(),
                Day.past(knowledge.asOf(), knowledge.asOf(), messages),
                ages,
                knowledge.notes().size(),
                navigation(),
                messages);
    }

    /** Every page but {@link #searchPage}: overviews, customers, topics, months, then the notes by path. */
    public Stream<Page> pages() {
        return Stream.of(
                        overviews.pages(),
                        customers.pages(),
                        briefings.pages(),
                        coaching.pages(),
                        topics.pages(),
                        matters.pages(),
                        learnings.pages(),
                        weeks.pages(),
                        knowledge.notes().stream().map(notes::page))
                .flatMap(Function.identity());
    }

    /** The images on the pages that were made so far, by name: all of them once {@link #pages} came to its end. */
    public List<SiteImage> images() {
        return notes.images().stream()
                .map(image -> new SiteImage(SiteUrls.image(image), image.content()))
                .toList();
    }

    /** An image of the site. */
    public record SiteImage(SiteUrl url, NoteImage.Content content) {}

    /**
     * The page that searches.
     *
     * @param bundle where the search bundle begins, which is known when the index is there
     */
    public SearchPage searchPage(SiteUrl bundle) {
        return search.page(bundle);
    }

    /** What is to be known before the next talk of a loop; empty when there is no such loop. */
    public Optional<BriefingPage> briefing(LoopId loop) {
        return briefings.page(loop);
    }

    /** What is new, for feed readers: of everything, of each customer, of each topic. */
    public Stream<Feed> feeds() {
        return feeds.all();
    }

    /** What the site is and where it begins, for programs. */
    public Guide guide() {
        return new GuidePages(knowledge, customers, frame()).guide();
    }

    /** How many pages {@link #pages} gives, without making them. */
    public int pageCount() {
        return OverviewPages.COUNT
                + customers.count()
                + briefings.count()
                + coaching.count()
                + topics.count()
                + MatterPages.count()
                + learnings.count()
                + weeks.count()
                + knowledge.notes().size();
    }
}
