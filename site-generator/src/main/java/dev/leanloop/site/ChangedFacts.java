package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Divergence;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Once;
import dev.leanloop.site.page.BriefingPage.ChangeLine;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts of a customer that are no longer what they were, or of which sources disagree, as the page of changes says of them. */
final class ChangedFacts {

    /** What is new first; of one day what nobody had predicted, for it is what a reader has not heard of. */
    private static final Comparator<FactHistory> NEWEST_FIRST = Catalogue.<FactHistory, Boolean>newestFirst(
                    fact -> fact.since().date(), fact -> !fact.since().surprise())
            .thenComparing(FactHistory::key);

    private final Catalogue catalogue;
    private final Lines lines;
    private final Once<Set<ItemId>> disagreeing;

    ChangedFacts(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        disagreeing = new Once<>(() -> catalogue.divergences().stream()
                .filter(Divergence.Contradicting.class::isInstance)
                .map(found -> ((Divergence.Contradicting) found).other().place())
                .collect(Collectors.toSet()));
    }

    List<ChangeLine> of(CustomerId customer) {
        return catalogue.facts(customer).stream()
                .filter(fact -> fact.was().isPresent())
                .sorted(NEWEST_FIRST)
                .map(this::line)
                .toList();
    }

    private ChangeLine line(FactHistory fact) {
        Learning since = fact.since();
        return new ChangeLine(
                lines.url(since.origin()),
                fact.key(),
                Objects.requireNonNullElse(fact.now().value(), ""),
                fact.was().map(Learning::value).orElse(""),
                lines.past(since.date()),
                disagreeing.get().contains(since.origin().id()));
    }
}
