package dev.leanloop.imports;

import dev.leanloop.note.Handle;
import dev.leanloop.note.KnownPerson;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TeamMember;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose handle a name or a mail address is: as the people file and {@code team} say, else what the note format makes of the name. A
 * name that two people have is nobody's.
 */
public final class Names {

    private final Map<String, Optional<Handle>> byName = new HashMap<>();
    private final Map<String, Handle> byMail = new HashMap<>();
    private final Set<Handle> team = new HashSet<>();

    public Names(Settings settings) {
        for (TeamMember member : settings.team()) {
            team.add(member.id());
            add(member.name(), member.id());
            member.mail().forEach(mail -> byMail.putIfAbsent(plain(mail), member.id()));
        }
        for (KnownPerson person : settings.people()) {
            add(person.name(), person.id());
            person.mail().forEach(mail -> byMail.putIfAbsent(plain(mail), person.id()));
        }
    }

    private void add(String name, Handle id) {
        if (!name.isBlank()) {
            byName.merge(
                    plain(name), Optional.of(id), (known, other) -> known.equals(other) ? known : Optional.empty());
        }
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** The handle; empty where no letter is written, or two people have the name. */
    public Optional<Handle> handle(WrittenName written) {
        Handle known = byMail.get(plain(written.mail()));
        if (known != null) {
            return Optional.of(known);
        }
        String name = sorted(written.name());
        if (name.contains("@")) {
            return handle(new WrittenName("", name));
        }
        if (!name.isBlank()) {
            Optional<Handle> named = byName.get(plain(name));
            return named != null ? named : made(name);
        }
        String mail = written.mail();
        return mail.indexOf('@') > 0 ? made(mail.substring(0, mail.indexOf('@'))) : Optional.empty();
    }

    private static Optional<Handle> made(String name) {
        return Handle.named(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", " "));
    }

    /** {@code Keller, Maria} is Maria Keller. */
    private static String sorted(String name) {
        String[] parts = name.strip().split("\\s*,\\s*");
        return parts.length == 2 ? parts[1] + " " + parts[0] : name.strip();
    }

    /** Whether it is one of us. */
    public boolean isOurs(Handle handle) {
        return team.contains(handle);
    }
}
