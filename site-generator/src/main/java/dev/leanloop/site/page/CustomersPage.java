package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom do we talk to: one row a customer, by name, and the notes that belong to none. */
public record CustomersPage(PageHead head, List<CustomerRow> customers, List<ConversationLine> withoutCustomer)
        implements Page {

    public CustomersPage {
        customers = List.copyOf(customers);
        withoutCustomer = List.copyOf(withoutCustomer);
    }

    /** A customer in the list of customers, with the briefing of the loop that goes on. */
    public record CustomerRow(
            Link customer,
            String segment,
            int conversations,
            @Nullable Link briefing,
            @Nullable ConversationLine last,
            int weOwe,
            int theyOwe,
            int overdue) {}
}
