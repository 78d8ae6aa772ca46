package dev.leanloop.site;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages above a page. */
final class Trails {

    private final Messages messages;

    Trails(Messages messages) {
        this.messages = messages;
    }

    Link home() {
        return new Link(messages.text("home"), SiteUrls.HOME);
    }

    private Link customers() {
        return new Link(messages.text("nav.customers"), SiteUrls.CUSTOMERS);
    }

    /** The head of a page that stands directly below the home page, with a message as its title. */
    PageHead overview(SiteUrl url, String title, SitePart part) {
        return new PageHead(url, messages.text(title), part, List.of(home()));
    }

    List<Link> belowCustomers() {
        return List.of(home(), customers());
    }

    List<Link> belowCustomer(@Nullable Link customer) {
        return customer == null ? belowCustomers() : List.of(home(), customers(), customer);
    }

    List<Link> belowLearnings() {
        return List.of(home(), new Link(messages.text("nav.learnings"), SiteUrls.LEARNINGS));
    }

    /** Below the list of topics, and below the topics that a nested one is part of. */
    List<Link> belowTopics(List<Link> parents) {
        var trail = new ArrayList<>(List.of(home(), new Link(messages.text("nav.topics"), SiteUrls.TOPICS)));
        trail.addAll(parents);
        return trail;
    }

    /** Below one page, with a message as its title. */
    List<Link> below(String title, SiteUrl url) {
        return List.of(home(), new Link(messages.text(title), url));
    }
}
