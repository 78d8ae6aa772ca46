package dev.leanloop.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that teams give to what a note says of itself (section 12 of the note format), and our keys for them. */
final class MetadataKeys {

    /** Lists these name who was not there. */
    static final Set<String> NOT_PRESENT = Set.of("regrets", "absent", "invited", "observers", "apologies");

    /** Words whose line says who was there; ours is {@code with}. */
    private static final Set<String> PRESENT = Set.of(
            "attendees",
            "attendance",
            "in attendance",
            "participants",
            "present",
            "with",
            "interviewee",
            "interviewees",
            "interviewer",
            "interviewers",
            "members");

    /** Who wrote it, before who led it: the first of them that a note names is its author. */
    private static final List<String> WROTE = List.of(
            "by",
            "author",
            "scribe",
            "notetaker",
            "note taker",
            "note-taker",
            "lead",
            "host",
            "facilitator",
            "moderator");

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("date", "date"),
            Map.entry("datum", "date"),
            Map.entry("when", "date"),
            Map.entry("meeting date", "date"),
            Map.entry("meeting time", "date"),
            Map.entry("interview date", "date"),
            Map.entry("customer", "customer"),
            Map.entry("company", "customer"),
            Map.entry("account", "customer"),
            Map.entry("client", "customer"),
            Map.entry("organization", "customer"),
            Map.entry("organisation", "customer"),
            Map.entry("adopter", "customer"),
            Map.entry("tags", "tags"),
            Map.entry("topic", "tags"),
            Map.entry("topics", "tags"),
            Map.entry("channel", "channel"),
            Map.entry("visibility", "visibility"),
            Map.entry("recording", "recording"),
            Map.entry("location", "location"),
            Map.entry("where", "location"),
            Map.entry("duration", "duration"));

    /** Keys that only a {@code key:: value} line may hold: with one colon they are prose too often. */
    private static final Set<String> FIELDS_ONLY = Set.of("loop", "follows", "status", "cycle", "title", "segment");

    /** Keys that a sentence may begin with, too. */
    private static final Set<String> PROSE = Set.of("with", "by", "when", "where", "present");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0_]+");

    private MetadataKeys() {}

    /** Our key for the word before a colon; empty for any other word. */
    static Optional<String> of(String written, Settings settings) {
        String key = normal(written);
        String theirs = settings.frontMatterKeys().get(key);
        return theirs != null ? Optional.of(theirs) : known(key);
    }

    /** Our key for the word before a double colon. */
    static Optional<String> ofField(String written, Settings settings) {
        String key = normal(written);
        return of(written, settings).or(() -> FIELDS_ONLY.contains(key) ? Optional.of(key) : Optional.empty());
    }

    /** Our key for another name of it in front matter; empty for a key of ours, and where the name means other things too. */
    static Optional<String> front(String key) {
        return FrontMatterReader.KEYS.contains(key) || key.equals("lead") || key.equals("members") || key.equals("host")
                ? Optional.empty()
                : known(key).filter(FrontMatterReader.KEYS::contains);
    }

    /** Whether a line begins with a key that makes it one of its own, also right below a list: it is no more of the last bullet. */
    static boolean isOwnLine(String line, Settings settings) {
        Optional<WrittenKey> written = line.indexOf(':') > 0 ? WrittenKey.of(line) : Optional.empty();
        if (written.isEmpty() || written.orElseThrow().isField()) {
            return false;
        }
        String words = written.orElseThrow().words();
        String key = normal(words);
        boolean mayBeProse = PROSE.contains(key) || Character.isLowerCase(words.codePointAt(0));
        boolean opensList = line.endsWith(":") && !key.equals("with");
        return (opensList || !mayBeProse)
                && (NOT_PRESENT.contains(key) || of(key, settings).isPresent());
    }

    /** The place of a word among those for {@code by}: a smaller one is the more likely author. */
    static int rank(String written) {
        int rank = WROTE.indexOf(normal(written));
        return rank < 0 ? WROTE.size() : rank;
    }

    /** Whether who is named behind the word was there, too: whoever wrote or led it, but not a page's author. */
    static boolean meansPresent(String written) {
        String key = normal(written);
        return WROTE.contains(key) && !key.equals("author") && !key.equals("by");
    }

    private static Optional<String> known(String key) {
        if (PRESENT.contains(key)) {
            return Optional.of("with");
        }
        return WROTE.contains(key) ? Optional.of("by") : Optional.ofNullable(OTHERS.get(key));
    }

    /** Lower case, one blank between words, without a remark in brackets: {@code Meeting date (time)}. */
    static String normal(String written) {
        int bracket = written.indexOf('(');
        String bare = (bracket < 0 ? written : written.substring(0, bracket))
                .toLowerCase(Locale.ROOT)
                .strip();
        return Words.areInOneLine(bare) && bare.indexOf('_') < 0
                ? bare
                : BLANKS.matcher(bare).replaceAll(" ").strip();
    }
}
