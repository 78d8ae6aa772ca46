package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Side;
import dev.leanloop.note.TeamMember;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which side a handle is on: {@code team} in the settings, else the profiles' people, else unknown. */
final class Sides {

    private final Map<Handle, Person> people = new HashMap<>();
    private final Map<CustomerId, Map<Handle, Person>> byCustomer = new HashMap<>();

    Sides(Settings settings, List<Customer> customers) {
        for (Customer customer : customers) {
            for (Person person : customer.people()) {
                people.putIfAbsent(person.handle(), person);
                byCustomer.computeIfAbsent(customer.id(), id -> new HashMap<>()).put(person.handle(), person);
            }
        }
        for (TeamMember member : settings.team()) {
            people.put(member.id(), new Person(member.id(), "", Side.PERFORMER, QuoteConsent.NAME));
        }
    }

    List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing(Person::handle))
                .toList();
    }

    Side of(Handle handle) {
        return switch (handle.value()) {
            case "me", "us" -> Side.PERFORMER;
            case "them" -> Side.CUSTOMER;
            default -> Optional.ofNullable(people.get(handle)).map(Person::side).orElse(Side.UNKNOWN);
        };
    }

    /** Whether nobody asked not to be quoted. */
    boolean mayQuoteAll() {
        return Stream.concat(
                        people.values().stream(),
                        byCustomer.values().stream().flatMap(known -> known.values().stream()))
                .noneMatch(person -> person.quotes() == QuoteConsent.NONE);
    }

    /** Who of those who said a quote, or may have, asked not to be quoted; nobody's wish is known without a profile. */
    Optional<Handle> unwilling(Item.WrittenQuote quote, @Nullable CustomerId customer) {
        return quote.speakers().stream().filter(who -> !mayQuote(who, customer)).findFirst();
    }

    private boolean mayQuote(Handle who, @Nullable CustomerId customer) {
        Person person = Optional.ofNullable(customer)
                .map(byCustomer::get)
                .map(known -> known.get(who))
                .orElseGet(() -> people.get(who));
        return person == null ? !sharesFirstName(who, customer) : person.quotes() != QuoteConsent.NONE;
    }

    /** Whether an unknown speaker may be one of the customer's people who asked not to be quoted: "Maria" for {@code maria.k}. */
    private boolean sharesFirstName(Handle who, @Nullable CustomerId customer) {
        return Stream.ofNullable(customer)
                .flatMap(id -> byCustomer.getOrDefault(id, Map.of()).values().stream())
                .filter(person -> person.quotes() == QuoteConsent.NONE)
                .anyMatch(person -> firstName(person.handle()).equals(firstName(who)));
    }

    private static String firstName(Handle handle) {
        return handle.value().toLowerCase(Locale.ROOT).split("[._-]", 2)[0];
    }
}
