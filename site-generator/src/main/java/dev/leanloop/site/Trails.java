package dev.leanloop.site;

import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages above a page. */
final class Trails {

    static final Link HOME = new Link("Home", SiteUrls.HOME);

    private static final Link CUSTOMERS = new Link("Customers", SiteUrls.CUSTOMERS);
    private static final Link TOPICS = new Link("Topics", SiteUrls.TOPICS);
    private static final Link LEARNINGS = new Link("Learnings", SiteUrls.LEARNINGS);

    private Trails() {}

    /** The head of a page that stands directly below the home page. */
    static PageHead overview(SiteUrl url, String title, SitePart part) {
        return new PageHead(url, title, part, List.of(HOME));
    }

    static List<Link> belowCustomers() {
        return List.of(HOME, CUSTOMERS);
    }

    static List<Link> belowCustomer(@Nullable Link customer) {
        return customer == null ? belowCustomers() : List.of(HOME, CUSTOMERS, customer);
    }

    static List<Link> belowLearnings() {
        return List.of(HOME, LEARNINGS);
    }

    /** Below the list of topics, and below the topics that a nested one is part of. */
    static List<Link> belowTopics(List<Link> parents) {
        var trail = new ArrayList<>(List.of(HOME, TOPICS));
        trail.addAll(parents);
        return trail;
    }

    static List<Link> below(Link page) {
        return List.of(HOME, page);
    }
}
