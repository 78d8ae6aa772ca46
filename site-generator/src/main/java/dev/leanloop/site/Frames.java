package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import java.util.Locale;

/** What is the same on every page of a site, its navigation among it. */
final class Frames {

    private final Messages messages;

    private Frames(Messages messages) {
        this.messages = messages;
    }

    /** The frame of a site of notes. */
    static SiteFrame of(KnowledgeBase knowledge, Ages ages, Messages messages) {
        return new SiteFrame(
                knowledge.title(),
                SiteAddress.parse(knowledge.siteUrl()).orElse(SiteAddress.UNKNOWN),
                knowledge.siteUrl().isEmpty() ? knowledge.title() : knowledge.siteUrl(),
                knowledge.language(),
                Day.past(knowledge.asOf(), knowledge.asOf(), messages),
                ages,
                knowledge.sites().stream()
                        .map(site -> new SiteFrame.Other(site.name(), site.at()))
                        .toList(),
                SiteFrame.Source.NOTES,
                new Frames(messages).navigation(),
                messages);
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
}
