package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.FrontMatter;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who the customers are: folders, profiles, aliases and the {@code customer} keys of notes outside the folders. */
final class CustomerDirectory {

    private static final Set<String> OWN_KEYS =
            Set.of("type", "name", "aliases", "segment", "owner", "people", "visibility", "tags", "title");

    private final Settings settings;
    private final List<Diagnostic> diagnostics;
    private final Map<CustomerId, Customer> customers = new TreeMap<>();
    private final Map<String, CustomerId> byName = new HashMap<>();
    private final Map<CustomerId, Note> profiles = new HashMap<>();

    CustomerDirectory(List<Note> notes, Settings settings, List<Diagnostic> diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
        for (Note note : notes) {
            settings.customerFolder(note.path()).ifPresent(folder -> byFolder(folder.customer(), note));
        }
        readAliases();
        for (Note note : notes) {
            if (settings.customerFolder(note.path()).isEmpty() && note.type() == NoteType.CONVERSATION) {
                note.frontMatter().text("customer").ifPresent(this::byKey);
            }
        }
    }

    List<Customer> all() {
        return List.copyOf(customers.values());
    }

    /** The customer a note belongs to: the {@code customer} key, else the folder. */
    Optional<CustomerId> of(Note note) {
        Optional<CustomerId> folder = settings.customerFolder(note.path()).map(found -> inFolder(found.customer()));
        if (note.type() == NoteType.CUSTOMER) {
            return folder;
        }
        return note.frontMatter().text("customer").flatMap(this::find).or(() -> folder);
    }

    /** The customer of that folder: one object for all its notes, unless another one's name differs in case only. */
    private CustomerId inFolder(String folder) {
        CustomerId known = byName.get(folder.toLowerCase(Locale.ROOT));
        return known != null && known.value().equals(folder) ? known : new CustomerId(folder);
    }

    /** The customer of that folder name, name or alias, without case. */
    private Optional<CustomerId> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private void byFolder(String folder, Note note) {
        CustomerId id = inFolder(folder);
        byName.put(folder.toLowerCase(Locale.ROOT), id);
        boolean isProfile = note.type() == NoteType.CUSTOMER;
        if (isProfile && profileOf(id) == null) {
            customers.put(id, fromProfile(id, note));
            profiles.put(id, note);
        } else {
            customers.putIfAbsent(id, bare(id));
        }
    }

    private @Nullable NotePath profileOf(CustomerId id) {
        Customer known = customers.get(id);
        return known == null ? null : known.profile();
    }

    private void byKey(String name) {
        if (find(name).isEmpty()) {
            CustomerId id = new CustomerId(name.strip());
            byName.put(name.toLowerCase(Locale.ROOT), id);
            customers.put(id, new Customer(id, name.strip(), List.of(), "", null, List.of(), null, Map.of()));
        }
    }

    private static Customer bare(CustomerId id) {
        String words = id.value().replace('-', ' ').replace('_', ' ').strip();
        String name = words.isEmpty() ? id.value() : words;
        int first = name.codePointAt(0);
        String titled = Character.toString(Character.toTitleCase(first)) + name.substring(Character.charCount(first));
        return new Customer(id, titled, List.of(), "", null, List.of(), null, Map.of());
    }

    private static Customer fromProfile(CustomerId id, Note note) {
        FrontMatter head = note.frontMatter();
        Map<String, String> details = new LinkedHashMap<>();
        for (String key : head.keys()) {
            if (!OWN_KEYS.contains(key)) {
                List<String> values = head.list(key);
                if (!values.isEmpty()) {
                    details.put(key, String.join(", ", values));
                }
            }
        }
        return new Customer(
                id,
                head.text("name").orElseGet(() -> note.titleLine() > 0 ? note.title() : bare(id).name()),
                head.list("aliases"),
                head.text("segment").orElse(""),
                head.text("owner").flatMap(Handle::listed).orElse(null),
                people(head),
                note.path(),
                details);
    }

    private static List<Person> people(FrontMatter head) {
        List<Person> people = new ArrayList<>();
        for (FrontMatter.Entry entry : head.records("people")) {
            Map<String, String> person = entry.values();
            Handle.listed(person.getOrDefault("id", ""))
                    .ifPresent(id -> people.add(new Person(
                            id, person.getOrDefault("role", ""), Side.CUSTOMER, consent(person.get("quotes")))));
        }
        return people;
    }

    /** A word we do not know is no consent. */
    private static QuoteConsent consent(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return QuoteConsent.ROLE;
        }
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "name" -> QuoteConsent.NAME;
            case "role" -> QuoteConsent.ROLE;
            default -> QuoteConsent.NONE;
        };
    }

    /** Aliases point to their customer; one that two claim points to neither (E05). */
    private void readAliases() {
        Map<String, CustomerId> claimed = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        for (Customer customer : customers.values()) {
            List<String> names = new ArrayList<>(customer.aliases());
            names.add(customer.name());
            for (String name : new HashSet<>(
                    names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList())) {
                CustomerId other = Optional.ofNullable(byName.get(name)).orElseGet(() -> claimed.get(name));
                if (other != null && !other.equals(customer.id())) {
                    disputed.add(name);
                    dispute(customer, name, other);
                } else {
                    claimed.put(name, customer.id());
                }
            }
        }
        claimed.forEach((name, id) -> {
            if (!disputed.contains(name)) {
                byName.putIfAbsent(name, id);
            }
        });
    }

    private void dispute(Customer customer, String name, CustomerId other) {
        Note profile = profiles.get(customer.id());
        if (profile == null) {
            return;
        }
        String written = customer.aliases().stream()
                .filter(alias -> alias.equalsIgnoreCase(name))
                .findFirst()
                .orElse(customer.name());
        int lines = profile.frontMatter().lines();
        int line = lines == 0 ? profile.firstLine() : profile.lines().lineOf(written, 1, lines);
        diagnostics.add(new Diagnostic(
                DiagnosticCode.E05,
                new SourceLocation(profile.path().value(), line, profile.lines().columnOf(written, line, 1)),
                "the name '" + written + "' is claimed by " + other + " too; it is ignored",
                withoutAlias(profile.lines().line(line), written)));
    }

    /** The line of a list without one of its entries; empty for any other line. */
    private static String withoutAlias(String line, String alias) {
        String entry = "[\"']?" + Pattern.quote(alias) + "[\"']?";
        String fixed = line.replaceFirst(
                "(?<=\\[)" + entry + "\\s*,\\s*|\\s*,\\s*" + entry + "(?=\\s*[,\\]])|(?<=\\[)" + entry + "(?=\\s*])",
                "");
        return fixed.equals(line) ? "" : fixed;
    }
}
