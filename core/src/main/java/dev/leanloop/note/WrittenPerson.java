package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People as lists of those present write them: {@code @maria.k}, {@code Maria Keller (@maria.k, Acme)},
 * {@code MK: Maria Keller (Acme)}, {@code Maria Keller - Acme}. A handle wins over the name beside it. What does not look like
 * a person's name is none: a number of people, an organisation, "all".
 *
 * @param value {@code @handle}, or the name as written
 * @param names what else the entry calls the person, in lower case: the name beside a handle, initials
 */
record WrittenPerson(String value, List<String> names) {

    private static final int MOST_WORDS = 4;

    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)(?!/)");
    private static final Pattern INITIALS = Pattern.compile("^(\\p{Lu}{1,4})\\s*[:=]\\s+");
    /** Small words within names of people. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten",
            "ter", "van", "von", "y", "zu");

    private static final Pattern REMARK =
            Pattern.compile("\\s*[({\\[<,;].*|\\s*:\\s.*|\\s+[-–—/|]+\\s.*|\\s+(?:from|of|at)\\s.*");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’-]*");
    private static final Set<String> NOBODY = Set.of(
            "all",
            "anyone",
            "everyone",
            "everybody",
            "guests",
            "me",
            "n/a",
            "nobody",
            "none",
            "others",
            "tba",
            "tbd",
            "them",
            "us",
            "various");
    private static final Set<String> ORGANISATION = Set.of(
            "agency",
            "association",
            "board",
            "committee",
            "community",
            "company",
            "council",
            "department",
            "foundation",
            "gmbh",
            "group",
            "inc",
            "ltd",
            "maintainers",
            "office",
            "org",
            "organization",
            "project",
            "projects",
            "staff",
            "team",
            "teams",
            "the",
            "users",
            "participants",
            "attendees",
            "customers");

    WrittenPerson {
        names = List.copyOf(names);
    }

    /** Everyone a line such as {@code Maria Keller (Acme), @tom.b} names. */
    static List<WrittenPerson> all(String line) {
        List<WrittenPerson> people = new ArrayList<>();
        for (String part : ListedValue.people(line)) {
            of(part).ifPresent(people::add);
        }
        return people;
    }

    /** The one person of an entry of a list; empty when it names none. */
    static Optional<WrittenPerson> of(String entry) {
        String words = Handle.untitled(entry.replace("**", "").strip());
        List<String> names = new ArrayList<>();
        Matcher initials = INITIALS.matcher(words);
        if (initials.find()) {
            names.add(initials.group(1).toLowerCase(Locale.ROOT));
            words = words.substring(initials.end());
        }
        String name = REMARK.matcher(words).replaceFirst("").strip();
        boolean isTitle = name.indexOf(' ') < 0 && words.startsWith(name + ":");
        boolean isName = !isTitle && isName(name);
        if (isName) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
        Matcher handle = HANDLE.matcher(entry);
        if (handle.find()) {
            return SignedWord.handle(handle.group(1)).map(found -> new WrittenPerson(found.toString(), names));
        }
        return isName ? Optional.of(new WrittenPerson(name, names)) : Optional.empty();
    }

    /** Whether a capital or an {@code @} says that this is a name, and not a word of a sentence. */
    boolean isCertain() {
        return !Character.isLowerCase(value.codePointAt(0));
    }

    /** Whether it is a handle or more than one name: hardly anything else. */
    boolean isInFull() {
        return value.startsWith("@") || value.indexOf(' ') > 0;
    }

    /** Each word with a capital but for particles, or a single word without. */
    private static boolean isName(String bare) {
        String[] words = bare.split("\\s+");
        if (bare.isEmpty() || words.length > MOST_WORDS || NOBODY.contains(bare.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : words) {
            boolean isSmall = Character.isLowerCase(word.codePointAt(0));
            boolean fits = !isSmall || words.length == 1 || PARTICLES.contains(word);
            if (!fits || !WORD.matcher(word).matches() || ORGANISATION.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
