package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.KnownPerson;
import dev.leanloop.note.Note;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TeamMember;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who a name in front of an action is (section 12 of the note format, ruling 11): a participant of the note, one of the team, or one of
 * the customer's profile. Compared without case; a first name is enough if exactly one of them has it. Anybody else is nobody: a
 * word before a colon is no owner.
 */
final class Owners {

    private final Settings settings;
    private final CustomerDirectory directory;
    private final Map<CustomerId, List<Person>> profiles = new TreeMap<>();

    Owners(Settings settings, CustomerDirectory directory) {
        this.settings = settings;
        this.directory = directory;
        directory.all().forEach(customer -> profiles.put(customer.id(), customer.people()));
    }

    /** The note with the promises of those whose names are known. */
    Note settle(Note note) {
        return note.promisesByName().isEmpty() ? note : note.withOwners(name -> owner(note, name));
    }

    private Optional<Handle> owner(Note note, String written) {
        String name = Handle.untitled(written.strip()).toLowerCase(Locale.ROOT);
        Map<Handle, Set<String>> known = known(note);
        return only(known, names -> names.contains(name))
                .or(() -> only(
                        known,
                        names -> names.stream()
                                .anyMatch(other -> firstName(other).equals(name))));
    }

    private static Optional<Handle> only(
            Map<Handle, Set<String>> known, java.util.function.Predicate<Set<String>> fits) {
        List<Handle> found = known.entrySet().stream()
                .filter(person -> fits.test(person.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Everyone the note may mean, with all that they are called. */
    private Map<Handle, Set<String>> known(Note note) {
        Map<Handle, Set<String>> known = new TreeMap<>();
        note.people().forEach(handle -> call(known, handle, handle.value()));
        note.frontMatter()
                .list("with")
                .forEach(written -> Handle.named(written).ifPresent(handle -> {
                    call(known, handle, handle.value());
                    call(known, handle, Handle.untitled(Handle.unlinked(written)));
                }));
        note.names().forEach((name, handle) -> call(known, handle, name));
        directory
                .of(note)
                .map(customer -> profiles.getOrDefault(customer, List.of()))
                .orElse(List.of())
                .forEach(person -> call(known, person.handle(), person.handle().value()));
        for (TeamMember member : settings.team()) {
            call(known, member.id(), member.id().value());
            call(known, member.id(), Handle.untitled(member.name()));
        }
        return sameByName(known);
    }

    /** Whoever is present under the name of one of the team, or of the people file, is that one. */
    private Map<Handle, Set<String>> sameByName(Map<Handle, Set<String>> known) {
        for (KnownPerson person : settings.people()) {
            Optional<Handle> byName = Handle.named(person.name());
            if (known.containsKey(person.id())
                    || byName.filter(known::containsKey).isPresent()) {
                call(known, person.id(), person.id().value());
                call(known, person.id(), Handle.untitled(person.name()));
                byName.filter(name -> !name.equals(person.id())).ifPresent(known::remove);
            }
        }
        for (TeamMember member : settings.team()) {
            Handle.named(member.name())
                    .filter(byName -> !byName.equals(member.id()))
                    .ifPresent(known::remove);
        }
        return known;
    }

    private static void call(Map<Handle, Set<String>> known, Handle handle, String name) {
        if (!name.isBlank()) {
            known.computeIfAbsent(handle, key -> new HashSet<>()).add(name.toLowerCase(Locale.ROOT));
        }
    }

    private static String firstName(String name) {
        return name.split("[\\s._-]+", 2)[0];
    }
}
