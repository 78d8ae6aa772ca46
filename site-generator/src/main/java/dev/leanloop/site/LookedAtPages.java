package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A few pages of a site, made without planning the others: those of notes and of customers, which are looked at while notes are written. */
public final class LookedAtPages {

    private LookedAtPages() {}

    /**
     * The pages, as {@link SitePlan} makes them.
     *
     * @param related as for {@link SitePlan#of}
     * @param wanted without anchors; what is no page of a note or a customer is left out
     */
    public static Stream<Page> of(KnowledgeBase knowledge, Map<ItemId, List<Learning>> related, Set<SiteUrl> wanted) {
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        var catalogue = new Catalogue(knowledge, related, Catalogue.spokenBy(knowledge));
        Lines lines = Lines.atHome(catalogue);
        var notes = new NotePages(catalogue, lines, Lines.elsewhere(catalogue), ShownBefore.NOTHING);
        Stream<Page> ofNotes = knowledge.notes().stream()
                .filter(note -> wanted.contains(SiteUrls.page(note.path())))
                .map(notes::page);
        Stream<Page> ofCustomers = knowledge.customers().stream()
                .filter(customer -> wanted.contains(SiteUrls.customer(customer.id())))
                .map(customer -> new CustomerPages(catalogue, lines).page(customer));
        return Stream.concat(ofNotes, ofCustomers);
    }
}
