package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The search page: what was talked about last, and examples of the query language in the words of these notes. */
final class SearchPages {

    private static final int SUGGESTIONS = 8;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

    private final Catalogue catalogue;

    SearchPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SearchPage page(SiteUrl bundle) {
        KnowledgeBase knowledge = catalogue.knowledge();
        return new SearchPage(
                new Trails(catalogue.messages()).overview(SiteUrls.SEARCH, "search", SitePart.NONE),
                bundle,
                topics(),
                customers(knowledge),
                SearchWords.of(knowledge.interfaceLanguage(), knowledge.language(), knowledge.kindWords()),
                new SearchExamples(catalogue).all());
    }

    private List<SearchPage.Suggestion> topics() {
        return catalogue.newestLearnings().stream()
                .filter(learning -> learning.date() != null)
                .flatMap(learning -> learning.topics().stream())
                .distinct()
                .limit(SUGGESTIONS)
                .map(topic -> new SearchPage.Suggestion(topic.toString(), topic.toString()))
                .toList();
    }

    private List<SearchPage.Suggestion> customers(KnowledgeBase knowledge) {
        return knowledge.conversations().stream()
                .filter(conversation -> conversation.date() != null)
                .sorted(Catalogue.newestFirst(Conversation::date, Conversation::note))
                .map(Conversation::customer)
                .filter(Objects::nonNull)
                .distinct()
                .map(catalogue::customer)
                .filter(Objects::nonNull)
                .limit(SUGGESTIONS)
                .map(SearchPages::suggestion)
                .toList();
    }

    private static SearchPage.Suggestion suggestion(Customer customer) {
        return new SearchPage.Suggestion(customer.name(), of(customer.id()));
    }

    /** The query for all of a customer. */
    static String of(CustomerId customer) {
        String id = customer.value();
        return "customer:" + (PLAIN.matcher(id).matches() ? id : "\"" + id.replace('"', ' ') + "\"");
    }
}
