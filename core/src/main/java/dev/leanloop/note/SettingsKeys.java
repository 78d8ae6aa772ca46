package dev.leanloop.note;

import dev.leanloop.privacy.SensitiveWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The keys that {@code leanloop.yml} may hold. {@code docs/leanloop.schema.json} tells editors the same; a test holds the two
 * together.
 */
public final class SettingsKeys {

    static final List<String> TOP = List.of(
            "site",
            "language",
            "interface",
            "sites",
            "team",
            "people",
            "shared",
            "audiences",
            "customer-folder",
            "ignore-folders",
            "dates",
            "front-matter",
            "headings",
            "kinds",
            "emoji",
            "checkboxes",
            "topics",
            "ignore-tags",
            "retention",
            "stale",
            "sensitive",
            "import",
            "forge");

    static final List<String> SITE = List.of("title", "url", "as-of");

    static final List<String> OTHER_SITE = List.of("name", "at");

    static final List<String> MEMBER = List.of("id", "name", "mail");

    static final List<String> PERSON = List.of("id", "name", "mail", "phone");

    static final List<String> HEADING = List.of("only");

    static final List<String> FORGE = List.of("edit", "history", "like");

    /** What an import looks for in a table of somebody else's program. */
    static final List<String> IMPORT = List.of("id", "customer", "date", "title", "text", "by", "with", "channel");

    /** Headings whose text never leaves the file. */
    static final List<String> HIDING = List.of("private", "coach-only");

    static final List<String> SENSITIVE =
            SensitiveWords.MATTERS.stream().sorted().toList();

    private SettingsKeys() {}

    /** A phase as a key: {@code action-plan}. */
    static String of(Phase phase) {
        return phase.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    static List<String> headings() {
        List<String> keys = new ArrayList<>(
                Arrays.stream(Phase.values()).map(SettingsKeys::of).toList());
        keys.addAll(HIDING);
        return keys;
    }

    /**
     * Every mapping whose keys are ours, by the keys that lead to it: "" for the top, {@code team[]} for an entry of the list,
     * {@code headings.*} for the value of any key. Mappings whose keys are a team's own words are left out.
     */
    public static Map<String, List<String>> byPlace() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("", TOP);
        places.put("site", SITE);
        places.put("sites[]", OTHER_SITE);
        places.put("team[]", MEMBER);
        places.put("headings", headings());
        places.put("headings.*", HEADING);
        places.put("sensitive", SENSITIVE);
        places.put("import", IMPORT);
        places.put("forge", FORGE);
        return places;
    }
}
