package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.Guide;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SiteUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guide for programs. It names overviews and the customers of the latest talks, so it stays small however many notes there are. */
final class GuidePages {

    /** What stands on the pages of the navigation. */
    private static final Map<SiteUrl, String> ABOUT = Map.ofEntries(
            Map.entry(SiteUrls.CUSTOMERS, "guide.customers"),
            Map.entry(SiteUrls.PROMISES, "guide.promises"),
            Map.entry(SiteUrls.LOOPS, "guide.loops"),
            Map.entry(SiteUrls.WEEKS, "guide.weeks"),
            Map.entry(SiteUrls.TRUTH, "guide.truth"),
            Map.entry(SiteUrls.TOPICS, "guide.topics"),
            Map.entry(SiteUrls.MATTERS, "guide.matters"),
            Map.entry(SiteUrls.LEARNINGS, "guide.learnings"),
            Map.entry(SiteUrls.HYPOTHESES, "guide.hypotheses"),
            Map.entry(SiteUrls.CHANGED, "guide.changed"),
            Map.entry(SiteUrls.SPREAD, "guide.spread"),
            Map.entry(SiteUrls.OBJECTIONS, "guide.objections"),
            Map.entry(SiteUrls.QUOTES, "guide.quotes"),
            Map.entry(SiteUrls.UNKNOWNS, "guide.unknowns"),
            Map.entry(SiteUrls.START, "guide.start"),
            Map.entry(SiteUrls.FORMAT, "guide.format"),
            Map.entry(SiteUrls.HEALTH, "guide.health"));

    private final KnowledgeBase knowledge;
    private final Messages messages;
    private final CustomerPages customers;
    private final List<SiteFrame.Entry> navigation;

    GuidePages(KnowledgeBase knowledge, CustomerPages customers, SiteFrame frame) {
        this.knowledge = knowledge;
        this.messages = frame.messages();
        this.customers = customers;
        this.navigation = frame.navigation();
    }

    Guide guide() {
        CustomersPage list = customers.list();
        List<Guide.Section> sections = new ArrayList<>();
        for (SiteFrame.Entry entry : navigation) {
            sections.add(new Guide.Section(
                    entry.link().text(),
                    entry.pages().stream()
                            .map(page -> new Guide.Entry(page, about(page.url())))
                            .toList()));
        }
        List<Guide.Entry> rows = new ArrayList<>(list.customers().stream()
                .map(row -> new Guide.Entry(row.customer(), about(row)))
                .toList());
        int others = knowledge.customers().size() - rows.size();
        if (others > 0) {
            rows.add(new Guide.Entry(
                    new Link(messages.count("count.other_customers", others), SiteUrls.CUSTOMERS),
                    messages.text("guide.others")));
        }
        if (!rows.isEmpty()) {
            sections.add(new Guide.Section(messages.text("nav.customers"), rows));
        }
        // What may be left out, in the words of the format.
        sections.add(new Guide.Section(
                messages.text("guide.optional"),
                List.of(
                        new Guide.Entry(
                                new Link(messages.text("guide.new"), SiteUrls.FEED), messages.text("guide.feed")),
                        new Guide.Entry(
                                new Link(messages.text("search"), SiteUrls.SEARCH), messages.text("guide.search")))));
        return new Guide(
                SiteUrls.GUIDE,
                knowledge.title(),
                summary(),
                REMARKS.stream().map(messages::text).toList(),
                sections);
    }

    private static final List<String> REMARKS = List.of("guide.lines", "guide.words", "guide.missing");

    private String summary() {
        return messages.text(
                "guide.summary",
                Map.of(
                        "talks", knowledge.conversations().size(),
                        "customers", knowledge.customers().size(),
                        "day", knowledge.asOf()));
    }

    private String about(SiteUrl page) {
        String key = ABOUT.get(page);
        return key == null ? "" : messages.text(key);
    }

    private String about(CustomersPage.CustomerRow row) {
        ConversationLine last = row.last();
        String talk = last == null || last.day() == null
                ? ""
                : messages.text("last_talk", Map.of("when", last.day().iso()));
        return Stream.of(row.segment(), talk).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
