package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
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
            Map.entry(SiteUrls.CUSTOMERS, "every customer, and what to know before the next talk"),
            Map.entry(SiteUrls.PROMISES, "what both sides owe, and what is overdue"),
            Map.entry(SiteUrls.LOOPS, "each matter with a customer: where it stands and what comes next"),
            Map.entry(SiteUrls.WEEKS, "what was learned, promised and decided, week by week"),
            Map.entry(SiteUrls.TRUTH, "promises that were broken, and what was made of it"),
            Map.entry(SiteUrls.TOPICS, "all topics, each with what was said of it"),
            Map.entry(SiteUrls.MATTERS, "which topics come up at which customers"),
            Map.entry(SiteUrls.LEARNINGS, "what customers told us, by month"),
            Map.entry(SiteUrls.HYPOTHESES, "what we expected, how sure we were, and what showed"),
            Map.entry(SiteUrls.CHANGED, "facts that changed, and where sources disagree"),
            Map.entry(SiteUrls.SPREAD, "what one customer taught us that others used"),
            Map.entry(SiteUrls.OBJECTIONS, "objections, and what came of them"),
            Map.entry(SiteUrls.QUOTES, "customers in their own words"),
            Map.entry(SiteUrls.UNKNOWNS, "questions nobody has answered, beliefs nobody has tested"),
            Map.entry(SiteUrls.START, "how to read the site"),
            Map.entry(SiteUrls.FORMAT, "how a note is written"),
            Map.entry(SiteUrls.HEALTH, "problems of the notes"));

    private final KnowledgeBase knowledge;
    private final CustomerPages customers;
    private final List<SiteFrame.Entry> navigation;

    GuidePages(KnowledgeBase knowledge, CustomerPages customers, List<SiteFrame.Entry> navigation) {
        this.knowledge = knowledge;
        this.customers = customers;
        this.navigation = navigation;
    }

    Guide guide() {
        CustomersPage list = customers.list();
        List<Guide.Section> sections = new ArrayList<>();
        for (SiteFrame.Entry entry : navigation) {
            sections.add(new Guide.Section(
                    entry.link().text(),
                    entry.pages().stream()
                            .map(page -> new Guide.Entry(page, ABOUT.getOrDefault(page.url(), "")))
                            .toList()));
        }
        List<Guide.Entry> rows = new ArrayList<>(list.customers().stream()
                .map(row -> new Guide.Entry(row.customer(), about(row)))
                .toList());
        int others = knowledge.customers().size() - rows.size();
        if (others > 0) {
            rows.add(new Guide.Entry(
                    new Link(Lines.count(others, "other customer", "other customers"), SiteUrls.CUSTOMERS),
                    "those of earlier talks, by name"));
        }
        if (!rows.isEmpty()) {
            sections.add(new Guide.Section("Customers", rows));
        }
        // What may be left out, in the words of the format.
        sections.add(new Guide.Section(
                "Optional",
                List.of(
                        new Guide.Entry(new Link("What is new", SiteUrls.FEED), "an Atom feed"),
                        new Guide.Entry(
                                new Link("Search", SiteUrls.SEARCH),
                                "for a browser: it needs a script to show hits"))));
        return new Guide(SiteUrls.GUIDE, knowledge.title(), summary(), REMARKS, sections);
    }

    private static final List<String> REMARKS = List.of(
            "Every line of a page leads to the line of the note that says so: quote that one.",
            "A hypothesis is what we expected before a talk, with how sure we were; its verdict is what the talk showed. A learning is what "
                    + "a customer told or showed us. A promise has an owner on one side, and the receiver's word on whether it was kept.",
            "What is not on these pages was not written down, or is not for this audience; it is not known to be otherwise.");

    private String summary() {
        String talks = Lines.count(knowledge.conversations().size(), "conversation", "conversations");
        String whom = Lines.count(knowledge.customers().size(), "customer", "customers");
        return "What " + talks + " with " + whom + " taught us, as of " + knowledge.asOf()
                + ": made of notes that people wrote, with nothing added.";
    }

    private static String about(CustomersPage.CustomerRow row) {
        ConversationLine last = row.last();
        String talk = last == null || last.day() == null
                ? ""
                : "last talk " + last.day().iso();
        return Stream.of(row.segment(), talk).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
