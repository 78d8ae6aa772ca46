package dev.leanloop.site;

import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.QuoteLine;
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

    /** A learning and what is shown of its quotes: one at least. */
    private record Quoted(Learning learning, List<QuoteLine> quotes) {}

    /** What was said about one topic, or about none. */
    private record OfTopic(@Nullable TopicName topic, List<Quoted> quoted) {}

    QuotesPage page() {
        List<Quoted> quoted = catalogue.newestLearnings().stream()
                .filter(learning -> !learning.quotes().isEmpty())
                .map(learning -> new Quoted(learning, lines.quotes(learning.quotes())))
                .filter(one -> !one.quotes().isEmpty())
                .toList();
        return new QuotesPage(
                new Trails(lines.messages()).overview(SiteUrls.QUOTES, "quotes.title", SitePart.KNOW),
                count(quoted),
                Excerpt.of(byTopic(quoted), TOPICS, this::group));
    }

    /** The topic of most quoted learnings first, those without a topic last. */
    private static List<OfTopic> byTopic(List<Quoted> quoted) {
        Map<TopicName, List<Quoted>> byTopic = new TreeMap<>();
        List<Quoted> untold = new ArrayList<>();
        for (Quoted one : quoted) {
            List<TopicName> topics = one.learning().topics();
            topics.forEach(topic ->
                    byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(one));
            if (topics.isEmpty()) {
                untold.add(one);
            }
        }
        return Stream.concat(
                        byTopic.entrySet().stream()
                                .map(group -> new OfTopic(group.getKey(), group.getValue()))
                                .sorted(Comparator.comparing(
                                        group -> group.quoted().size(), Comparator.<Integer>reverseOrder())),
                        untold.isEmpty() ? Stream.empty() : Stream.of(new OfTopic(null, untold)))
                .toList();
    }

    private QuotesPage.TopicQuotes group(OfTopic of) {
        TopicName topic = of.topic();
        return new QuotesPage.TopicQuotes(
                topic == null ? null : new Link(topic.toString(), SiteUrls.topic(topic)),
                new Excerpt<>(
                        of.quoted().stream()
                                .flatMap(this::said)
                                .limit(QUOTES_OF_A_TOPIC)
                                .toList(),
                        count(of.quoted())));
    }

    private Stream<QuotesPage.SaidLine> said(Quoted quoted) {
        Learning learning = quoted.learning();
        return quoted.quotes().stream()
                .map(quote -> new QuotesPage.SaidLine(
                        quote,
                        new Link(learning.text(), lines.url(learning.origin())),
                        lines.customer(learning.customer()),
                        lines.past(learning.date())));
    }

    private static int count(List<Quoted> quoted) {
        return quoted.stream().mapToInt(one -> one.quotes().size()).sum();
    }
}
