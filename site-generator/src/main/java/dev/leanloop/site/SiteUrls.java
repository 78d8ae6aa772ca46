package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.SiteUrl;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lives on the site. A pure function of names: a page keeps its address whatever is added around it.
 *
 * <p>A note's page has the note's path, with {@code .html}; a segment that is not portable is replaced by a slug and eight
 * hexadecimal digits of its digest. Stateless.
 */
public final class SiteUrls {

    /** The home page. */
    public static final SiteUrl HOME = SiteUrl.of("index.html");

    /** All customers. */
    public static final SiteUrl CUSTOMERS = SiteUrl.of("customers/index.html");

    /** All topics. */
    public static final SiteUrl TOPICS = SiteUrl.of("topics/index.html");

    /** All learnings, by month. */
    public static final SiteUrl LEARNINGS = SiteUrl.of("learnings/index.html");

    /** All hypotheses, by verdict. */
    public static final SiteUrl HYPOTHESES = SiteUrl.of("hypotheses/index.html");

    public static final SiteUrl REFUTED = HYPOTHESES.at("_refuted");

    /** What is owed, by both sides. */
    public static final SiteUrl PROMISES = SiteUrl.of("promises.html");

    /** Truth reviews. */
    public static final SiteUrl TRUTH = SiteUrl.of("truth/index.html");

    /** Every loop and where it stands. */
    public static final SiteUrl LOOPS = SiteUrl.of("loops.html");

    /** What was learned, week by week. */
    public static final SiteUrl WEEKS = SiteUrl.of("weeks/index.html");

    /** Topics by customer. */
    public static final SiteUrl MATTERS = SiteUrl.of("matters.html");

    /** What was true and is not any more, and where sources disagree. */
    public static final SiteUrl CHANGED = SiteUrl.of("changed.html");

    /** What several customers said, and what travelled. */
    public static final SiteUrl SPREAD = SiteUrl.of("spread.html");

    /** Objections and what came of them. */
    public static final SiteUrl OBJECTIONS = SiteUrl.of("objections.html");

    /** What customers said, in their words. */
    public static final SiteUrl QUOTES = SiteUrl.of("quotes.html");

    /** What nobody knows yet. */
    public static final SiteUrl UNKNOWNS = SiteUrl.of("unknowns.html");

    /** Where a new member starts. */
    public static final SiteUrl START = SiteUrl.of("start.html");

    /** How a note is written, on one sheet. */
    public static final SiteUrl FORMAT = SiteUrl.of("format.html");

    /** What is new, as an Atom feed. */
    public static final SiteUrl FEED = SiteUrl.of("feeds/all.xml");

    /** What programs read first. */
    public static final SiteUrl GUIDE = SiteUrl.of("llms.txt");

    /** Search. */
    public static final SiteUrl SEARCH = SiteUrl.of("search.html");

    /** What is wrong with the notes. */
    public static final SiteUrl HEALTH = SiteUrl.of("health.html");

    /** Where the search bundle lies. */
    public static final String SEARCH_FOLDER = "search";

    /** A script that tells any page where the search bundle begins, so that no page changes with the bundle. */
    public static final SiteUrl SEARCH_BUNDLE = SiteUrl.of(SEARCH_FOLDER + "/bundle.js");

    /** Where styles and scripts lie. */
    public static final String ASSETS_FOLDER = "assets";

    private static final String PAGE = ".html";

    /** First segments that belong to the site itself: a note or folder of that name makes way. */
    private static final Set<String> OWN = Set.of(
            ASSETS_FOLDER,
            SEARCH_FOLDER,
            "briefings",
            "changed",
            "coaching",
            "feeds",
            "format",
            "health",
            "learnings",
            "loops",
            "matters",
            "objections",
            "promises",
            "quotes",
            "spread",
            "start",
            "topics",
            "unknowns",
            "weeks");

    private SiteUrls() {}

    /** A note's page. */
    public static SiteUrl page(NotePath note) {
        return SiteUrl.of(ofNote(note.stem()) + PAGE);
    }

    /** An item on its note's page. */
    public static SiteUrl item(ItemId item) {
        return new SiteUrl(ofNote(item.stem()) + PAGE, item.fragment());
    }

    /** A customer's page. */
    public static SiteUrl customer(CustomerId customer) {
        return SiteUrl.of("customers/" + portable(customer.value()) + "/index.html");
    }

    /** An image that notes show. */
    public static SiteUrl image(NoteImage image) {
        return SiteUrl.of("images/" + image.name());
    }

    /** A topic's page; a nested topic lies in its parent's folder. */
    public static SiteUrl topic(TopicName topic) {
        return SiteUrl.of("topics/" + portable(topic.value()) + PAGE);
    }

    /** The learnings of one month; of no month when their conversations have no date. */
    public static SiteUrl learnings(@Nullable YearMonth month) {
        return SiteUrl.of("learnings/" + (month == null ? "undated" : month.toString()) + PAGE);
    }

    /** What to read before the next talk of a loop. */
    public static SiteUrl briefing(LoopId loop) {
        return SiteUrl.of("briefings/" + ofLoop(loop) + PAGE);
    }

    /** Five questions about a loop, for its seller and a coach. */
    public static SiteUrl coaching(LoopId loop) {
        return SiteUrl.of("coaching/" + ofLoop(loop) + PAGE);
    }

    /** What git first saw in one week, by the week's ISO name: {@code weeks/2026-W09.html}. */
    public static SiteUrl week(String isoWeek) {
        return SiteUrl.of("weeks/" + isoWeek + PAGE);
    }

    /** What is new at one customer, as an Atom feed. */
    public static SiteUrl feed(CustomerId customer) {
        return SiteUrl.of("feeds/customers/" + portable(customer.value()) + ".xml");
    }

    /** What is new about one topic, as an Atom feed. */
    public static SiteUrl feed(TopicName topic) {
        return SiteUrl.of("feeds/topics/" + portable(topic.value()) + ".xml");
    }

    /** Topics by customer, counting learnings of one kind; {@link LearningKind#UNSORTED} stands for all kinds. */
    public static SiteUrl matters(LearningKind kind) {
        return kind == LearningKind.UNSORTED ? MATTERS : SiteUrl.of("matters/" + kind.word() + PAGE);
    }

    private static String ofLoop(LoopId loop) {
        return portable(loop.customer().value()) + "/" + portable(loop.name());
    }

    private static String ofNote(String stem) {
        int slash = stem.indexOf('/');
        String first = slash < 0 ? stem : stem.substring(0, slash);
        return OWN.contains(first)
                ? PortableName.made(first) + (slash < 0 ? "" : "/" + portable(stem.substring(slash + 1)))
                : portable(stem);
    }

    /** Each segment in its portable form; most paths are portable already and stay the same object. */
    private static String portable(String path) {
        StringBuilder changed = null;
        int start = 0;
        while (true) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            String portable = PortableName.of(segment);
            if (changed == null && !portable.equals(segment)) {
                changed = new StringBuilder(path.length() + portable.length()).append(path, 0, start);
            }
            if (changed != null) {
                changed.append(portable).append(slash < 0 ? "" : "/");
            }
            if (slash < 0) {
                return changed == null ? path : changed.toString();
            }
            start = slash + 1;
        }
    }
}
