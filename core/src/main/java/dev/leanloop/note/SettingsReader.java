package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.privacy.SensitiveWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code leanloop.yml}. Whatever cannot be read is reported (E30) and keeps its default. */
public final class SettingsReader {

    /** The file's name, at the top of the notes folder. */
    public static final String FILE_NAME = "leanloop.yml";

    private static final List<String> KEYS = List.of(
            "site",
            "language",
            "team",
            "people",
            "shared",
            "audiences",
            "customer-folder",
            "dates",
            "front-matter",
            "headings",
            "kinds",
            "emoji",
            "checkboxes",
            "topics",
            "ignore-tags",
            "retention",
            "sensitive",
            "forge",
            "stale");

    private static final List<String> SITE_KEYS = List.of("title", "url", "as-of");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private SettingsReader() {}

    /** Settings and what was wrong with the file. */
    public record Result(Settings settings, List<Diagnostic> diagnostics) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Reads the text of the file; the defaults for an empty one. */
    public static Result read(String yaml) {
        SettingsReader reader = new SettingsReader();
        Settings settings = reader.settings(yaml);
        return new Result(settings, reader.diagnostics);
    }

    private Settings settings(String yaml) {
        YamlValue.Mapping root;
        try {
            root = Yaml.mapping(yaml, 0);
        } catch (Yaml.Unreadable e) {
            report(e.line(), e.column(), "the file cannot be read: " + e.getMessage() + "; all defaults hold", "");
            return Settings.DEFAULTS;
        }
        checkKeys(root, KEYS);
        Settings defaults = Settings.DEFAULTS;
        YamlValue.Mapping site = mapping(root, "site");
        checkKeys(site, SITE_KEYS);
        return new Settings(
                text(site, "title").orElse(defaults.title()),
                text(site, "url").orElse(""),
                day(site, "as-of").orElse(null),
                text(root, "language").orElse(defaults.language()),
                team(root),
                bool(root, "shared"),
                list(root, "audiences", defaults.audiences()),
                list(root, "customer-folder", defaults.customerFolders()),
                dates(root),
                words(root, "front-matter"),
                headings(root),
                kinds(root, "kinds"),
                withoutSelectors(kinds(root, "emoji")),
                checkBoxes(root),
                synonyms(root),
                list(root, "ignore-tags", List.of()).stream().map(TopicName::of).toList(),
                retention(root),
                sensitive(root));
    }

    private Optional<LocalDate> day(YamlValue.Mapping mapping, String key) {
        Optional<String> written = text(mapping, key);
        Optional<LocalDate> day = written.flatMap(WrittenDates::iso);
        if (written.isPresent() && day.isEmpty()) {
            report(value(mapping, key), "'" + written.orElseThrow() + "' is no day", key + ": YYYY-MM-DD");
        }
        return day;
    }

    private List<TeamMember> team(YamlValue.Mapping root) {
        List<TeamMember> team = new ArrayList<>();
        if (root.entries().get("team") instanceof YamlValue.Sequence members) {
            for (YamlValue member : members.items()) {
                if (member instanceof YamlValue.Mapping entry
                        && text(entry, "id").isPresent()) {
                    checkKeys(entry, List.of("id", "name", "mail"));
                    team.add(new TeamMember(
                            Handle.of(text(entry, "id").orElseThrow()),
                            text(entry, "name").orElse(""),
                            list(entry, "mail", List.of())));
                } else {
                    report(
                            member,
                            "a member of the team needs an id",
                            "  - {id: dana, name: Dana Roe, mail: [dana@example.org]}");
                }
            }
        }
        return team;
    }

    private DateOrder dates(YamlValue.Mapping root) {
        Optional<String> written = text(root, "dates");
        if (written.isEmpty()) {
            return DateOrder.ISO_ONLY;
        }
        return switch (written.orElseThrow().toLowerCase(Locale.ROOT)) {
            case "dmy" -> DateOrder.DMY;
            case "mdy" -> DateOrder.MDY;
            default -> {
                report(value(root, "dates"), "'" + written.orElseThrow() + "' is no order of dates", "dates: dmy");
                yield DateOrder.ISO_ONLY;
            }
        };
    }

    private PhaseWords headings(YamlValue.Mapping root) {
        PhaseWords words = PhaseWords.ENGLISH;
        Map<String, Phase> phases = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            phases.put(phase.title().toLowerCase(Locale.ROOT).replace(' ', '-'), phase);
        }
        YamlValue.Mapping headings = mapping(root, "headings");
        checkKeys(headings, phases.keySet());
        for (Map.Entry<String, YamlValue> entry : headings.entries().entrySet()) {
            Phase phase = phases.get(entry.getKey());
            if (phase == null) {
                continue;
            }
            if (entry.getValue() instanceof YamlValue.Mapping only
                    && only.entries().containsKey("only")) {
                words = words.without(phase).with(phase, value(only, "only").scalars());
            } else {
                words = words.with(phase, entry.getValue().scalars());
            }
        }
        return words;
    }

    /** An emoji is the same with the sign that asks for its colours and without. */
    private static Map<String, LearningKind> withoutSelectors(Map<String, LearningKind> emoji) {
        Map<String, LearningKind> bare = new HashMap<>();
        emoji.forEach((drawn, kind) -> bare.put(drawn.replace("\ufe0f", ""), kind));
        return bare;
    }

    private Map<String, LearningKind> kinds(YamlValue.Mapping root, String key) {
        Map<String, LearningKind> known = new TreeMap<>();
        for (LearningKind kind : LearningKind.values()) {
            if (kind != LearningKind.UNSORTED) {
                known.put(kind.word(), kind);
            }
        }
        return mapped(root, key, known, "kind");
    }

    private Map<String, PromiseState> checkBoxes(YamlValue.Mapping root) {
        Map<String, PromiseState> known = new TreeMap<>();
        for (PromiseState state : PromiseState.values()) {
            known.put(state.word(), state);
        }
        return mapped(root, "checkboxes", known, "state of a promise");
    }

    private <T> Map<String, T> mapped(YamlValue.Mapping root, String key, Map<String, T> known, String what) {
        Map<String, T> result = new HashMap<>();
        for (Map.Entry<String, YamlValue> entry : mapping(root, key).entries().entrySet()) {
            String word = entry.getValue().scalars().stream().findFirst().orElse("");
            T meaning = known.get(word);
            if (meaning != null) {
                result.put(entry.getKey().toLowerCase(Locale.ROOT), meaning);
            } else {
                String better = Spelling.nearest(word, known.keySet())
                        .orElse(known.keySet().iterator().next());
                report(
                        entry.getValue(),
                        "'" + word + "' is no " + what + "; did you mean '" + better + "'?",
                        "  " + entry.getKey() + ": " + better);
            }
        }
        return result;
    }

    private Map<TopicName, TopicName> synonyms(YamlValue.Mapping root) {
        Map<TopicName, TopicName> synonyms = new HashMap<>();
        mapping(root, "topics").entries().forEach((topic, others) -> {
            for (String other : others.scalars()) {
                synonyms.put(TopicName.of(other), TopicName.of(topic));
            }
        });
        return synonyms;
    }

    private Map<String, String> words(YamlValue.Mapping root, String key) {
        Map<String, String> words = new HashMap<>();
        mapping(root, key).entries().forEach((theirs, ours) -> {
            String target = ours.scalars().stream().findFirst().orElse("");
            if (FrontMatterReader.KEYS.contains(target)) {
                words.put(theirs.toLowerCase(Locale.ROOT), target);
            } else {
                String better = Spelling.nearest(target, FrontMatterReader.KEYS).orElse("customer");
                report(
                        ours,
                        "'" + target + "' is no key of ours; did you mean '" + better + "'?",
                        "  " + theirs + ": " + better);
            }
        });
        return words;
    }

    /** What is not said of the two statuses we know keeps its default. */
    private Map<String, Integer> retention(YamlValue.Mapping root) {
        Map<String, Integer> months = new HashMap<>(Settings.DEFAULTS.retention());
        mapping(root, "retention").entries().forEach((status, value) -> {
            String written = value.scalars().stream().findFirst().orElse("");
            if (written.matches("\\d{1,4}")) {
                months.put(status, Integer.valueOf(written));
            } else {
                report(value, "'" + written + "' is no number of months", "  " + status + ": 24");
            }
        });
        return months;
    }

    private Map<String, List<String>> sensitive(YamlValue.Mapping root) {
        YamlValue.Mapping words = mapping(root, "sensitive");
        checkKeys(words, SensitiveWords.MATTERS);
        Map<String, List<String>> sensitive = new HashMap<>();
        words.entries().forEach((matter, value) -> {
            if (SensitiveWords.MATTERS.contains(matter)) {
                sensitive.put(matter, value.scalars());
            }
        });
        return sensitive;
    }

    private boolean bool(YamlValue.Mapping root, String key) {
        Optional<String> written = text(root, key);
        if (written.isPresent() && !written.orElseThrow().matches("true|false")) {
            report(value(root, key), "'" + written.orElseThrow() + "' is neither true nor false", key + ": true");
        }
        return written.filter("true"::equals).isPresent();
    }

    private void checkKeys(YamlValue.Mapping mapping, java.util.Collection<String> known) {
        for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                Optional<String> near = Spelling.nearest(entry.getKey(), new TreeSet<>(known));
                String hint =
                        near.map(better -> "; did you mean '" + better + "'?").orElse("");
                report(
                        entry.getValue(),
                        "'" + entry.getKey() + "' is no setting" + hint,
                        near.map(better -> better + ":").orElse(""));
            }
        }
        for (String repeated : mapping.repeated()) {
            report(value(mapping, repeated), "'" + repeated + "' is written twice; the first one holds", "");
        }
    }

    private static YamlValue.Mapping mapping(YamlValue.Mapping root, String key) {
        return root.entries().get(key) instanceof YamlValue.Mapping found
                ? found
                : new YamlValue.Mapping(Map.of(), List.of(), 1, 1);
    }

    private static YamlValue value(YamlValue.Mapping mapping, String key) {
        return mapping.entries().getOrDefault(key, new YamlValue.Scalar("", 1, 1));
    }

    private static Optional<String> text(YamlValue.Mapping mapping, String key) {
        return value(mapping, key).scalars().stream().findFirst();
    }

    private static List<String> list(YamlValue.Mapping mapping, String key, List<String> defaults) {
        List<String> written = value(mapping, key).scalars();
        return written.isEmpty() ? defaults : written;
    }

    private void report(YamlValue at, String message, String fix) {
        report(at.line(), at.column(), message, fix);
    }

    private void report(int line, int column, String message, String fix) {
        diagnostics.add(new Diagnostic(DiagnosticCode.E30, new SourceLocation(FILE_NAME, line, column), message, fix));
    }
}
