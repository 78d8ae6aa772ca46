package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.BriefingPage.OtherLine;
import dev.leanloop.site.page.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other customers told us about the matters of a loop, without saying who they are: by segment only, and nothing whose words
 * name a person or a customer.
 */
final class OthersWords {

    private static final Set<LearningKind> TELLING =
            Set.of(LearningKind.PAIN, LearningKind.NEED, LearningKind.OBJECTION, LearningKind.DECISION);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Of a topic that everybody speaks of, the newest are enough. */
    private static final int NEWEST_OF_A_TOPIC = 50;

    private final Catalogue catalogue;
    private final Lines lines;
    private final Map<TopicName, List<Learning>> newest = new HashMap<>();
    /** What customers are called, in lower case, by the first word of it. */
    private final Map<String, List<String>> names;

    OthersWords(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        catalogue.newestLearnings().stream()
                .filter(learning -> learning.customer() != null && TELLING.contains(learning.kind()))
                .forEach(learning -> learning.topics().forEach(topic -> {
                    List<Learning> about = newest.computeIfAbsent(topic, t -> new ArrayList<>());
                    if (about.size() < NEWEST_OF_A_TOPIC) {
                        about.add(learning);
                    }
                }));
        names = catalogue.knowledge().customers().stream()
                .flatMap(OthersWords::names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(name -> BETWEEN_WORDS.split(name, 2)[0]));
    }

    private static Stream<String> names(Customer customer) {
        return Stream.concat(Stream.of(customer.name(), customer.id().value()), customer.aliases().stream());
    }

    /** Up to so many, each about another topic of the loop, the loop's newest topics first. */
    List<OtherLine> about(LoopMatters loop, int most) {
        CustomerId own = loop.customer().id();
        Set<TopicName> topics = new LinkedHashSet<>();
        loop.learnings().forEach(learning -> topics.addAll(learning.topics()));
        List<OtherLine> told = new ArrayList<>();
        Set<ItemId> taken = new HashSet<>();
        for (TopicName topic : topics) {
            newest.getOrDefault(topic, List.of()).stream()
                    .filter(learning -> !own.equals(learning.customer())
                            && !taken.contains(learning.origin().id()))
                    .filter(learning -> namesNobody(learning.text()))
                    .findFirst()
                    .ifPresent(learning -> {
                        taken.add(learning.origin().id());
                        told.add(line(learning, topic));
                    });
            if (told.size() == most) {
                break;
            }
        }
        return told;
    }

    private boolean namesNobody(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.indexOf('@') < 0
                && BETWEEN_WORDS
                        .splitAsStream(words)
                        .flatMap(word -> names.getOrDefault(word, List.of()).stream())
                        .noneMatch(words::contains);
    }

    private OtherLine line(Learning learning, TopicName topic) {
        Customer customer = catalogue.customer(learning.customer());
        return new OtherLine(
                customer == null ? "" : customer.segment(),
                learning.kind().word(),
                learning.text(),
                new Link(topic.toString(), SiteUrls.topic(topic)),
                lines.past(learning.date()));
    }
}
