package dev.leanloop.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code leanloop.yml} says, checked; a missing file means {@link #DEFAULTS}.
 *
 * @param title the site's title
 * @param siteUrl where the site will be published, empty when not said
 * @param asOf the day the site stands at unless the command line says otherwise; null for today
 * @param language of the notes, an ISO 639 code
 * @param interfaceLanguage of the site's own words; null for that of the notes
 * @param sites others that the search finds in, too
 * @param team who is us
 * @param people who is who, as the people file outside the notes says
 * @param shared whether others than the team can clone the repository
 * @param audiences the builds a team makes, the first is the default
 * @param customerFolders patterns such as {@code customers/*}; the folder that the last star matches is the customer
 * @param ignoredFolders folders without notes, as paths with stars for whole names
 * @param dates how a date with slashes is read
 * @param frontMatterKeys a team's own keys, in lower case, to ours
 * @param headings heading words to phases, in the normal form of {@link PhaseWords}
 * @param kinds a team's own words for kinds, in lower case, to ours
 * @param emoji a leading emoji, without variation selector, to the kind it stands for
 * @param checkBoxes a character in {@code [ ]} to what it means
 * @param synonyms other spellings of a topic to the name it goes by
 * @param ignoredTags tags that are no topics
 * @param retention months that notes are kept after the last conversation, by the {@code status} of the customer's profile;
 *     {@code default} for every other one
 * @param stale after how many days a learning is to be asked about again
 * @param sensitive a team's own words that are reported where they stand (W42), by what they are about: {@code health}
 * @param importColumns what an import takes from a table, {@code customer}, to the names of its columns, the first that a table has
 *     counts; an empty list for what is to be taken from none
 * @param forge where the notes are kept on the web
 */
public record Settings(
        String title,
        String siteUrl,
        @Nullable LocalDate asOf,
        String language,
        @Nullable InterfaceLanguage interfaceLanguage,
        List<OtherSite> sites,
        List<TeamMember> team,
        List<KnownPerson> people,
        boolean shared,
        List<String> audiences,
        List<String> customerFolders,
        List<String> ignoredFolders,
        DateOrder dates,
        Map<String, String> frontMatterKeys,
        PhaseWords headings,
        Map<String, LearningKind> kinds,
        Map<String, LearningKind> emoji,
        Map<String, PromiseState> checkBoxes,
        Map<TopicName, TopicName> synonyms,
        List<TopicName> ignoredTags,
        Map<String, Integer> retention,
        StaleAfter stale,
        Map<String, List<String>> sensitive,
        Map<String, List<String>> importColumns,
        ForgeSettings forge) {

    /** Stands in a forge's address for the note's path. */
    public static final String PATH = "{path}";

    private static final Pattern COLOUR = Pattern.compile("(?i)[0-9a-f]{3}|[0-9a-f]{6}");

    /** The settings of a notes folder without a {@code leanloop.yml}. */
    public static final Settings DEFAULTS = new Settings(
            "What we learned",
            "",
            null,
            "en",
            null,
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of("team", "managers"),
            List.of("customers/*"),
            List.of(),
            DateOrder.ISO_ONLY,
            Map.of(),
            PhaseWords.ENGLISH,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of("default", 24, "lost", 6),
            StaleAfter.DEFAULT,
            Map.of(),
            Map.of(),
            ForgeSettings.NONE);

    public Settings {
        sites = List.copyOf(sites);
        team = List.copyOf(team);
        people = List.copyOf(people);
        audiences = List.copyOf(audiences);
        customerFolders = List.copyOf(customerFolders);
        ignoredFolders = List.copyOf(ignoredFolders);
        frontMatterKeys = Map.copyOf(frontMatterKeys);
        kinds = Map.copyOf(kinds);
        emoji = Map.copyOf(emoji);
        checkBoxes = Map.copyOf(checkBoxes);
        synonyms = Map.copyOf(synonyms);
        ignoredTags = List.copyOf(ignoredTags);
        retention = Map.copyOf(retention);
        sensitive = Map.copyOf(sensitive);
        importColumns = Map.copyOf(importColumns);
    }

    /** The code of the language that the site's own words are asked for in. */
    public String spokenLanguage() {
        return interfaceLanguage == null ? language : interfaceLanguage.code();
    }

    /**
     * The topic of a tag as written, with or without {@code #}: synonyms folded, a trailing sign dropped. Empty for a colour
     * such as {@code #fff} and for a tag that is to be ignored.
     */
    public Optional<TopicName> topic(String written) {
        String bare = (written.startsWith("#") ? written.substring(1) : written).strip();
        while (!bare.isEmpty() && "-_/".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (bare.isEmpty() || isColour(bare)) {
            return Optional.empty();
        }
        TopicName name = TopicName.of(bare);
        return ignoredTags.contains(name) ? Optional.empty() : Optional.of(synonyms.getOrDefault(name, name));
    }

    /** Three or six hexadecimal digits, one of them a digit, or all the same letter (ruling 3). */
    static boolean isColour(String tag) {
        return (tag.length() == 3 || tag.length() == 6)
                && COLOUR.matcher(tag).matches()
                && (tag.chars().anyMatch(Character::isDigit)
                        || tag.toLowerCase(Locale.ROOT).chars().distinct().count() == 1);
    }

    /** Where a note lies among the customer folders; empty outside them. */
    public Optional<CustomerFolder> customerFolder(NotePath path) {
        for (String pattern : customerFolders) {
            Optional<CustomerFolder> found = customerFolder(path.value(), pattern);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Goes along both names at once: this is asked some ten times of every note, so neither is taken apart. */
    private static Optional<CustomerFolder> customerFolder(String path, String pattern) {
        String customer = "";
        int at = 0;
        for (int from = 0; from < pattern.length(); ) {
            int end = endOfName(pattern, from);
            int slash = path.indexOf('/', at);
            boolean isStar = end == from + 1 && pattern.charAt(from) == '*';
            if (slash < 0 || !isStar && !pattern.regionMatches(from, path, at, Math.max(end - from, slash - at))) {
                return Optional.empty();
            }
            customer = isStar || customer.isEmpty() ? path.substring(at, slash) : customer;
            from = end + 1;
            at = slash + 1;
        }
        return Optional.of(
                new CustomerFolder(customer, List.of(path.substring(at).split("/"))));
    }

    private static int endOfName(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    /** Whether a folder of that path, from the notes folder on, holds no notes: {@code templates}, or any below it. */
    public boolean isIgnored(NotePath folder) {
        if (ignoredFolders.isEmpty()) {
            return false; // Asked for each file, and nearly always so.
        }
        List<String> segments = folder.segments();
        return ignoredFolders.stream()
                .map(pattern -> List.of(pattern.split("/")))
                .anyMatch(parts -> parts.size() <= segments.size() && matches(parts, segments));
    }

    private static boolean matches(List<String> pattern, List<String> segments) {
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A note's place in a customer's folder.
     *
     * @param customer the folder's name
     * @param within the path below it, file name last
     */
    public record CustomerFolder(String customer, List<String> within) {

        public CustomerFolder {
            within = List.copyOf(within);
        }
    }
}
