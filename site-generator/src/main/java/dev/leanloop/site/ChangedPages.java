package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Divergence;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.ChangedPage;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.FactSteps;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SitePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was true and is not any more, and where sources disagree. */
final class ChangedPages {

    private static final int PAIRS = 60;
    private static final int CUSTOMERS_OF_A_SIDE = 12;
    private static final String NOTE = ".md";
    private static final int FACTS = 12;
    private static final int STEPS = 8;

    private static final List<Verdict> SIDES = List.of(Verdict.CONFIRMED, Verdict.REFUTED, Verdict.UNCLEAR);

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    ChangedPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    ChangedPage page() {
        List<Divergence.Changed> changed = new ArrayList<>();
        List<Divergence.Contradicting> contradicting = new ArrayList<>();
        List<Divergence.Split> split = new ArrayList<>();
        for (Divergence divergence : catalogue.divergences()) {
            switch (divergence) {
                case Divergence.Changed found -> changed.add(found);
                case Divergence.Contradicting found -> contradicting.add(found);
                case Divergence.Split found -> split.add(found);
            }
        }
        return new ChangedPage(
                new Trails(lines.messages()).overview(SiteUrls.CHANGED, "title.changed", SitePart.KNOW),
                steps(),
                Excerpt.of(
                        changed,
                        PAIRS,
                        found -> pair(found.customer(), found.subject(), found.earlier(), found.later())),
                Excerpt.of(
                        contradicting,
                        PAIRS,
                        found -> pair(found.customer(), found.subject(), found.one(), found.other())),
                Excerpt.of(split, PAIRS, this::split));
    }

    private ChangedPage.PairLine pair(
            @Nullable CustomerId customer, String subject, Divergence.Claim earlier, Divergence.Claim later) {
        return new ChangedPage.PairLine(lines.customer(customer), subject, claim(earlier), claim(later));
    }

    private ChangedPage.ClaimLine claim(Divergence.Claim claim) {
        return new ChangedPage.ClaimLine(
                SiteUrls.item(claim.place()),
                text(claim),
                lines.past(claim.date()),
                claim.speakers().stream()
                        .map(this::role)
                        .filter(role -> !role.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                lines.quotes(claim.quotes()));
    }

    /** Its words; of a note as a whole, which a relation names by its file, the heading. */
    private String text(Divergence.Claim claim) {
        ItemId place = claim.place();
        Link note = place.fragment().isEmpty() ? lines.note(NotePath.of(place.value() + NOTE)) : null;
        return note == null ? claim.text() : note.text();
    }

    private String role(Handle speaker) {
        Person person = catalogue.person(speaker);
        return person == null ? "" : person.role();
    }

    private ChangedPage.SplitLine split(Divergence.Split split) {
        SharedHypothesis belief = split.belief();
        NotePath page = belief.page();
        return new ChangedPage.SplitLine(
                belief.label(),
                belief.text(),
                page == null ? lines.url(belief.statements().getFirst().origin()) : SiteUrls.page(page),
                SIDES.stream()
                        .map(verdict -> new ChangedPage.SideOfSplit(
                                verdict.word(),
                                Excerpt.of(
                                        split.verdicts().entrySet().stream()
                                                .filter(given -> given.getValue() == verdict)
                                                .map(Map.Entry::getKey)
                                                .flatMap(this::customer)
                                                .toList(),
                                        CUSTOMERS_OF_A_SIDE)))
                        .filter(side -> side.customers().total() > 0)
                        .toList());
    }

    private Stream<ChangedPage.SplitCustomer> customer(CustomerId id) {
        Customer customer = catalogue.customer(id);
        return customer == null
                ? Stream.empty()
                : Stream.of(new ChangedPage.SplitCustomer(
                        new Link(customer.name(), SiteUrls.customer(id)), customer.segment()));
    }

    /** The facts that changed last, of those with days. */
    private @Nullable FactSteps steps() {
        List<FactHistory> facts = knowledge.customers().stream()
                .flatMap(customer -> catalogue.facts(customer.id()).stream())
                .filter(fact -> steps(fact).size() > 1)
                .sorted(Catalogue.newestFirst(fact -> fact.since().date(), fact -> fact.customer() + " " + fact.key()))
                .limit(FACTS)
                .toList();
        if (facts.isEmpty()) {
            return null;
        }
        return new FactSteps(
                lines.messages().text("facts.title"),
                lines.messages().text("facts.caption"),
                catalogue.asOf(),
                facts.stream()
                        .map(fact -> new FactSteps.Fact(
                                customer(fact),
                                fact.key(),
                                steps(fact).stream()
                                        .map(reading -> new FactSteps.Step(
                                                Objects.requireNonNull(reading.date()),
                                                Objects.requireNonNull(reading.value()),
                                                lines.url(reading.origin())))
                                        .toList()))
                        .toList(),
                new PictureTable(
                        Stream.of("kind.fact", "column.from", "facts.value")
                                .map(lines.messages()::text)
                                .toList(),
                        facts.stream()
                                .flatMap(fact -> steps(fact).stream()
                                        .map(reading -> List.of(
                                                Cell.of(customer(fact) + ": " + fact.key()),
                                                Cell.of(Objects.toString(reading.date())),
                                                new Cell(
                                                        Objects.toString(reading.value()),
                                                        lines.url(reading.origin())))))
                                .toList()));
    }

    private String customer(FactHistory fact) {
        Customer customer = catalogue.customer(fact.customer());
        return customer == null ? fact.customer().value() : customer.name();
    }

    /** The readings that say something else than the one before, the last of them. */
    private List<Learning> steps(FactHistory fact) {
        List<Learning> steps = new ArrayList<>();
        for (Learning reading : fact.readings()) {
            boolean past = reading.date() != null && !reading.date().isAfter(catalogue.asOf());
            boolean other = steps.isEmpty()
                    || !Objects.toString(steps.getLast().value()).equalsIgnoreCase(Objects.toString(reading.value()));
            if (past && other) {
                steps.add(reading);
            }
        }
        return steps.size() > STEPS ? steps.subList(steps.size() - STEPS, steps.size()) : steps;
    }
}
