package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or household we serve: one folder, with or without a profile.
 *
 * @param id the folder's name
 * @param name as the profile writes it, else made of the folder's name
 * @param aliases further names that notes and searches may use
 * @param segment the kind of customer, empty when not given
 * @param owner who of us looks after them
 * @param people their side, as the profile lists it
 * @param profile the profile's note, if there is one
 * @param details further profile lines in the order written: {@code since}, {@code review}, {@code status} and own keys
 */
public record Customer(
        CustomerId id,
        String name,
        List<String> aliases,
        String segment,
        @Nullable Handle owner,
        List<Person> people,
        @Nullable NotePath profile,
        Map<String, String> details) {

    public Customer {
        aliases = List.copyOf(aliases);
        people = List.copyOf(people);
        details = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(details));
    }
}
