package dev.leanloop.person;

import dev.leanloop.note.Handle;
import dev.leanloop.note.KnownPerson;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TeamMember;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which words one person goes in notes: the handle, and the names and addresses that the settings and the people file know. */
public final class PersonWords {

    private static final String NOT_WITHIN = "(?<![\\p{L}\\p{N}_])";
    private static final String NOT_LONGER = "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";
    private static final String NOT_PART = "(?<![\\p{L}\\p{N}_.@/-])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Handle handle;
    private final List<String> names;
    private final List<String> addresses;
    private final Pattern addressed;
    private final Pattern inText;
    private final Pattern bare;
    private final Pattern inName;
    private final Pattern maybe;

    private PersonWords(Handle handle, Set<String> names, Set<String> addresses) {
        this.handle = handle;
        this.names = List.copyOf(names);
        this.addresses = List.copyOf(addresses);
        String id = Pattern.quote(handle.value());
        String known = Stream.concat(names.stream(), addresses.stream())
                .map(word -> NOT_WITHIN + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])")
                .reduce("", (all, one) -> all + "|" + one);
        String plain = NOT_PART + id + NOT_LONGER;
        // A word such as "lee" stands for more than a person; "maria.k" does not.
        boolean unmistakable = handle.value().matches(".*[._\\d].*");
        String signed = NOT_WITHIN + "@" + id + NOT_LONGER;
        this.addressed = Pattern.compile(signed, FLAGS);
        this.inText = Pattern.compile(signed + (unmistakable ? "|" + plain : "") + known, FLAGS);
        this.bare = Pattern.compile(signed + "|" + plain + known, FLAGS);
        String parted = Stream.concat(Stream.of(handle.value()), names.stream())
                .map(word ->
                        Stream.of(word.split("[\\s._-]+")).map(Pattern::quote).collect(Collectors.joining("[\\s._-]*")))
                .collect(Collectors.joining("|"));
        this.inName = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + parted + ")(?![\\p{L}\\p{N}])", FLAGS);
        String first = handle.value().split("[._-]", 2)[0];
        this.maybe = Pattern.compile(NOT_WITHIN + Pattern.quote(first) + "(?![\\p{L}\\p{N}_])", FLAGS);
    }

    /** What is known of a handle, in whatever case it is written: to miss a person is worse here than to ask once more. */
    public static PersonWords of(Handle handle, Settings settings) {
        Set<String> names = new TreeSet<>();
        Set<String> addresses = new TreeSet<>();
        for (KnownPerson person : settings.people()) {
            if (isSame(person.id(), handle)) {
                names.add(person.name().strip());
                addresses.addAll(person.mail());
            }
        }
        for (TeamMember member : settings.team()) {
            if (isSame(member.id(), handle)) {
                names.add(member.name().strip());
                addresses.addAll(member.mail());
            }
        }
        names.removeIf(String::isBlank);
        addresses.removeIf(String::isBlank);
        return new PersonWords(handle, names, addresses);
    }

    private static boolean isSame(Handle one, Handle other) {
        return one.value().equalsIgnoreCase(other.value());
    }

    public Handle handle() {
        return handle;
    }

    List<String> names() {
        return names;
    }

    List<String> addresses() {
        return addresses;
    }

    /**
     * Whether a line names the person.
     *
     * @param asKey whether handles stand there without their sign, as in front matter and settings
     */
    boolean isIn(String line, Place.Kind asKey) {
        return pattern(asKey).matcher(line).find();
    }

    /** Whether a line of anything names the person. */
    public boolean isIn(String line) {
        return inText.matcher(line).find();
    }

    /** Whether a path has the handle or a name in it, whatever stands between its parts. */
    public boolean isInName(String path) {
        return inName.matcher(path).find();
    }

    /** Whether a line has the first part of the handle, which may be the person's first name. */
    boolean mayBeIn(String line) {
        return maybe.matcher(line).find();
    }

    /** The line with another handle. */
    String replaced(String line, Place.Kind kind, String standIn) {
        String signed = addressed.matcher(line).replaceAll("@" + standIn);
        return pattern(kind).matcher(signed).replaceAll(standIn);
    }

    private Pattern pattern(Place.Kind kind) {
        return kind == Place.Kind.KEYS ? bare : inText;
    }
}
