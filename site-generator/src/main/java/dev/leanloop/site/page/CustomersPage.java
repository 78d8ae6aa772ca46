package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom do we talk to: one row a customer, by name, and the notes that belong to none.
 *
 * @param customers all of them, or those of the latest talks
 * @param others the others, by name
 * @param withoutCustomer conversations of none, the newest
 * @param olderWithout those before them, by title, newest first
 */
public record CustomersPage(
        PageHead head,
        List<CustomerRow> customers,
        Excerpt<Link> others,
        Excerpt<ConversationLine> withoutCustomer,
        Excerpt<Link> olderWithout)
        implements Page {

    public CustomersPage {
        customers = List.copyOf(customers);
    }

    /** A customer in the list of customers, with the briefing of the loop that goes on, the latest talk and the day of the next. */
    public record CustomerRow(
            Link customer,
            String segment,
            int conversations,
            @Nullable Link briefing,
            @Nullable ConversationLine last,
            @Nullable Day next,
            int weOwe,
            int theyOwe,
            int overdue) {}
}
