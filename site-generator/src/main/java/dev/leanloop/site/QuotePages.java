package dev.leanloop.site;

import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.QuotesPage;
import dev.leanloop.site.page.SitePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers said, in their words and by topic, as far as they allow. */
final class QuotePages {

    private static final int TOPICS = 30;
    private static final int QUOTES_OF_A_TOPIC = 5;

    private final Catalogue catalogue;
    private final Lines lines;

    QuotePages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    QuotesPage page() {
        List<Learning> quoted = catalogue.knowledge().learnings().stream()
                .filter(learning -> !lines.quotes(learning.quotes()).isEmpty())
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .toList();
        Map<TopicName, List<Learning>> byTopic = new TreeMap<>();
        quoted.forEach(learning -> learning.topics()
                .forEach(topic ->
                        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(learning)));
        List<Learning> untold =
                quoted.stream().filter(learning -> learning.topics().isEmpty()).toList();
        List<QuotesPage.TopicQuotes> topics = Stream.concat(
                        byTopic.entrySet().stream()
                                .sorted(Comparator.comparing(
                                                (Map.Entry<TopicName, List<Learning>> group) ->
                                                        group.getValue().size(),
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry::getKey))
                                .map(group -> group(
                                        new Link(group.getKey().toString(), SiteUrls.topic(group.getKey())),
                                        group.getValue())),
                        untold.isEmpty() ? Stream.empty() : Stream.of(group(null, untold)))
                .toList();
        return new QuotesPage(
                new Trails(lines.messages()).overview(SiteUrls.QUOTES, "quotes.title", SitePart.KNOW),
                quoted.stream()
                        .mapToInt(learning -> lines.quotes(learning.quotes()).size())
                        .sum(),
                Excerpt.of(topics, TOPICS));
    }

    private QuotesPage.TopicQuotes group(@Nullable Link topic, List<Learning> learnings) {
        List<QuotesPage.SaidLine> said = learnings.stream()
                .flatMap(learning -> lines.quotes(learning.quotes()).stream()
                        .map(quote -> new QuotesPage.SaidLine(
                                quote,
                                new Link(learning.text(), Lines.url(learning.origin())),
                                lines.customer(learning.customer()),
                                lines.past(learning.date()))))
                .toList();
        return new QuotesPage.TopicQuotes(topic, Excerpt.of(said, QUOTES_OF_A_TOPIC));
    }
}
