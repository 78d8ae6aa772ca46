package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.NoteImage;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.Feed;
import dev.leanloop.site.page.Guide;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private SitePlan(
            KnowledgeBase knowledge,
            Ages ages,
            Map<ItemId, List<Learning>> related,
            ShownBefore before,
            Messages messages) {
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
        notes = new NotePages(catalogue, lines, elsewhere, before);
        matters = new MatterPages(catalogue);
        topics = new TopicPages(catalogue, elsewhere, feeds);
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
        return of(knowledge, ages, related, ShownBefore.NOTHING);
    }

    /**
     * The plan for some knowledge, for whose pages all is done but what was done before.
     *
     * @param related those of its learnings that are like another, the nearest first
     * @param before what the text of each note was made of when its page was made last
     */
    public static SitePlan of(
            KnowledgeBase knowledge, Ages ages, Map<ItemId, List<Learning>> related, ShownBefore before) {
        return new SitePlan(knowledge, ages, related, before, Catalogue.spokenBy(knowledge));
    }

    /** The plan in English, whatever language the notes ask for: for the terminal, which speaks English. */
    public static SitePlan inEnglish(KnowledgeBase knowledge, Ages ages) {
        return in(Messages.inEnglish(), knowledge, ages);
    }

    /** The plan in some language, whatever the notes ask for. */
    static SitePlan in(Messages messages, KnowledgeBase knowledge, Ages ages) {
        return new SitePlan(knowledge, ages, Map.of(), ShownBefore.NOTHING, messages);
    }

    /** What is the same on every page. */
    public SiteFrame frame() {
        return Frames.of(knowledge, ages, messages);
    }

    /** The same for a plan that is not made yet. */
    public static SiteFrame frame(KnowledgeBase knowledge, Ages ages) {
        return Frames.of(knowledge, ages, Catalogue.spokenBy(knowledge));
    }

    /** Every page but {@link #searchPage}: overviews, customers, topics, months, then the notes by path. */
    public Stream<Page> pages() {
        return making().map(Supplier::get);
    }

    /** The same, each made when it is asked for; several threads may do so at once. */
    public Stream<Supplier<Page>> making() {
        Stream<Page> one = Stream.of(
                        customers.pages(),
                        briefings.pages(),
                        coaching.pages(),
                        topics.pages(),
                        matters.pages(),
                        learnings.pages(),
                        weeks.pages())
                .flatMap(Function.identity());
        Stream<Supplier<Page>> ofNotes = knowledge.notes().stream().map(note -> () -> notes.page(note));
        return Stream.of(overviews.pages(), one.map(page -> (Supplier<Page>) () -> page), ofNotes)
                .flatMap(Function.identity());
    }

    /** The images on the pages that were made so far, by name: all of them once all of {@link #pages} are made. */
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
