package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.LearningGroup;
import dev.leanloop.site.page.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learnings by customer, for pages on which several customers come together: groups and their learnings in the order in which these
 * come, those of no customer the site knows as one group.
 *
 * @param customers so many groups are shown
 * @param ofACustomer so many learnings of each
 */
record CustomerGroups(Lines lines, int customers, int ofACustomer) {

    Excerpt<LearningGroup> of(Iterable<Learning> learnings) {
        var nobody = new Link(lines.messages().text("without_customer"), SiteUrls.CUSTOMERS);
        Map<Link, List<Learning>> groups = new LinkedHashMap<>();
        Map<CustomerId, List<Learning>> known = new HashMap<>();
        for (Learning learning : learnings) {
            CustomerId id = learning.customer();
            List<Learning> group = id == null ? null : known.get(id);
            if (group == null) {
                Link customer = lines.customer(id);
                group = groups.computeIfAbsent(customer == null ? nobody : customer, link -> new ArrayList<>());
                if (id != null) {
                    known.put(id, group);
                }
            }
            group.add(learning);
        }
        return Excerpt.of(List.copyOf(groups.entrySet()), customers, group -> group(group.getKey(), group.getValue()));
    }

    private LearningGroup group(Link customer, List<Learning> learnings) {
        return new LearningGroup(
                customer,
                null,
                null,
                learnings.size(),
                learnings.stream().limit(ofACustomer).map(lines::learning).toList());
    }
}
