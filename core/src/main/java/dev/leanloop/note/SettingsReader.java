package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code leanloop.yml}. Whatever cannot be read is reported (E30) and keeps its default: a key that is not ours, a value of
 * another shape or out of range. Nothing is passed over in silence, since nobody looks at settings that seem to work.
 */
public final class SettingsReader {

    /** The file's name, at the top of the notes folder. */
    public static final String FILE_NAME = "leanloop.yml";

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]\\S*");
    /** Addresses of pages are made by writing on behind it. */
    private static final Pattern SITE_ADDRESS = Pattern.compile("https?://[^\\s/?#][^\\s?#]*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern FOLDERS = Pattern.compile("([^/*]+|\\*)(/([^/*]+|\\*))*");

    private final SettingsBlock root;
    private final PeopleFile peopleFile;
    private final SettingsProblems problems;

    private SettingsReader(SettingsBlock root, PeopleFile peopleFile, SettingsProblems problems) {
        this.root = root;
        this.peopleFile = peopleFile;
        this.problems = problems;
    }

    /** Settings and what was wrong with the file. */
    public record Result(Settings settings, List<Diagnostic> diagnostics) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** The same where no people file can be found. */
    public static Result read(String yaml) {
        return read(yaml, path -> Optional.empty());
    }

    /** Reads the text of the file; the defaults for an empty one. */
    public static Result read(String yaml, PeopleFile people) {
        String text = yaml.startsWith("\ufeff") ? yaml.substring(1) : yaml;
        SettingsProblems problems = new SettingsProblems(text);
        try {
            SettingsBlock root = SettingsBlock.of(Yaml.mapping(text, 0), SettingsKeys.TOP, problems);
            return new Result(new SettingsReader(root, people, problems).settings(), problems.found());
        } catch (Yaml.Unreadable e) {
            problems.at(
                    YamlValue.Span.at(e.line(), e.column()),
                    "the file cannot be read: " + e.getMessage() + "; all defaults hold");
            return new Result(Settings.DEFAULTS, problems.found());
        }
    }

    private Settings settings() {
        Settings defaults = Settings.DEFAULTS;
        SettingsBlock site = root.block("site", SettingsKeys.SITE, "{title: What we learned}");
        TeamWordsReader words = new TeamWordsReader(root, problems);
        String title = site.text("title", "What we learned")
                .map(YamlValue.Scalar::text)
                .orElse(defaults.title());
        return new Settings(
                title,
                address(site, "url", "\"https://notes.example.org/\"", SITE_ADDRESS)
                        .map(YamlValue.Scalar::text)
                        .orElse(""),
                asOf(site).orElse(null),
                language("language").map(YamlValue.Scalar::text).orElse(defaults.language()),
                language("interface")
                        .map(written -> new InterfaceLanguage(
                                written.text(),
                                new SourceLocation(
                                        FILE_NAME,
                                        written.span().line(),
                                        written.span().column())))
                        .orElse(null),
                new OtherSitesReader(root, title, problems).sites(),
                team(),
                people(),
                root.meaning("shared", Map.of("true", true, "false", false), "value of 'shared'", "true")
                        .orElse(defaults.shared()),
                audiences(),
                customerFolders(),
                ignoredFolders(),
                dates(),
                words.frontMatterKeys(),
                words.headings(),
                words.kinds(),
                words.emoji(),
                words.checkBoxes(),
                words.synonyms(),
                words.ignoredTags(),
                words.retention(),
                words.stale(),
                words.sensitive(),
                importColumns(),
                forge());
    }

    private Optional<YamlValue.Scalar> address(SettingsBlock block, String key, String example, Pattern pattern) {
        Optional<YamlValue.Scalar> written = block.text(key, example);
        if (written.isPresent()
                && !pattern.matcher(written.orElseThrow().text()).matches()) {
            YamlValue.Scalar wrong = written.orElseThrow();
            boolean bare = wrong.text().matches("[\\w-]+(\\.[\\w-]+)+(/\\S*)?");
            problems.at(
                    wrong.span(),
                    "'" + wrong.text() + "' is no address of a page: it begins with https://",
                    bare ? problems.fixed(wrong, "https://" + wrong.text()) : "");
            return Optional.empty();
        }
        return written;
    }

    private Optional<LocalDate> asOf(SettingsBlock site) {
        Optional<YamlValue.Scalar> written = site.text("as-of", "2026-07-01");
        Optional<LocalDate> day = written.map(YamlValue.Scalar::text)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .flatMap(WrittenDates::iso);
        if (written.isPresent() && day.isEmpty()) {
            YamlValue.Scalar wrong = written.orElseThrow();
            problems.at(
                    wrong.span(),
                    "'" + wrong.text() + "' is no day of the form YYYY-MM-DD",
                    problems.fixed(wrong, "YYYY-MM-DD"));
        }
        return day;
    }

    private Optional<YamlValue.Scalar> language(String key) {
        Optional<YamlValue.Scalar> written = root.text(key, "en");
        if (written.isPresent()
                && !LANGUAGE.matcher(written.orElseThrow().text()).matches()) {
            YamlValue.Scalar wrong = written.orElseThrow();
            Optional<String> code = codeOf(wrong.text().strip());
            String meant =
                    code.map(better -> "; did you mean '" + better + "'?").orElse("");
            problems.at(
                    wrong.span(),
                    "'" + wrong.text() + "' is no code of a language" + meant,
                    problems.fixed(wrong, code.orElse("en")));
            return Optional.empty();
        }
        return written;
    }

    /** The code of a language that is named in English or in its own words. */
    private static Optional<String> codeOf(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> {
                    Locale language = Locale.of(code);
                    return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                            || name.equalsIgnoreCase(language.getDisplayLanguage(language));
                })
                .findFirst();
    }

    private List<TeamMember> team() {
        List<SettingsBlock> rows = root.blocks("team", SettingsKeys.MEMBER, PersonReader.EXAMPLE);
        return new PersonReader(problems)
                .read(rows).stream()
                        .map(member -> new TeamMember(member.id(), member.name(), member.mail()))
                        .toList();
    }

    /** Says of mistakes in the people file where they are, and repeats nothing of it. */
    private List<KnownPerson> people() {
        Optional<YamlValue.Scalar> path = root.text("people", "../people.yml");
        if (path.isEmpty()) {
            return List.of();
        }
        YamlValue.Span at = path.orElseThrow().span();
        String name = path.orElseThrow().text();
        Optional<String> text = peopleFile.text(name);
        if (text.isEmpty()) {
            problems.at(at, "there is no file '" + name + "' that can be read; the path begins at the notes folder");
            return List.of();
        }
        SettingsProblems inside = new SettingsProblems(text.orElseThrow());
        List<KnownPerson> people = PersonReader.file(text.orElseThrow(), inside);
        inside.found().stream()
                .map(problem -> problem.at().line())
                .distinct()
                .forEach(
                        line -> problems.at(
                                at,
                                "line " + line + " of '" + name
                                        + "' is not as it should be: a list of {id, name, mail, phone}, each with an id of its own"));
        return people;
    }

    private List<String> audiences() {
        List<String> known = Settings.DEFAULTS.audiences();
        List<String> audiences = new ArrayList<>();
        for (YamlValue.Scalar audience : root.texts("audiences", "[team, managers]")) {
            if (known.contains(audience.text())) {
                audiences.add(audience.text());
            } else {
                problems.unknown(audience, "audience", known);
            }
        }
        return audiences.isEmpty() ? known : audiences;
    }

    private List<String> customerFolders() {
        List<String> folders = new ArrayList<>();
        for (YamlValue.Scalar pattern : root.textOrTexts("customer-folder", "\"customers/*\"")) {
            String text = pattern.text();
            if (isFolders(text) && text.contains("*")) {
                folders.add(text);
            } else {
                String bare = text.replaceAll("^[./]+|/+$", "").replaceAll("\\*{2,}", "*");
                String better = bare.contains("*") ? bare : bare + "/*";
                problems.at(
                        pattern.span(),
                        "'" + text + "' is no pattern of folders: names and stars, the last star is the customer",
                        FOLDERS.matcher(better).matches() ? problems.fixed(pattern, better) : "");
            }
        }
        return folders.isEmpty() ? Settings.DEFAULTS.customerFolders() : folders;
    }

    private List<String> ignoredFolders() {
        List<String> folders = new ArrayList<>();
        for (YamlValue.Scalar pattern : root.texts("ignore-folders", "[templates]")) {
            String text = pattern.text();
            if (isFolders(text)) {
                folders.add(text);
            } else {
                String better = text.replaceAll("^[./]+|/+$", "").replaceAll("\\*{2,}", "*");
                problems.at(
                        pattern.span(),
                        "'" + text + "' is no path of a folder: names, and stars for whole names",
                        isFolders(better) ? problems.fixed(pattern, better) : "");
            }
        }
        return folders;
    }

    private static boolean isFolders(String text) {
        return FOLDERS.matcher(text).matches()
                && Arrays.stream(text.split("/")).noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private DateOrder dates() {
        return root.meaning("dates", Map.of("dmy", DateOrder.DMY, "mdy", DateOrder.MDY), "order of dates", "dmy")
                .orElse(DateOrder.ISO_ONLY);
    }

    private Map<String, List<String>> importColumns() {
        SettingsBlock block = root.block("import", SettingsKeys.IMPORT, "{customer: [Company]}");
        Map<String, List<String>> columns = new HashMap<>();
        for (String part : SettingsKeys.IMPORT) {
            if (block.keys().contains(part)) {
                List<YamlValue.Scalar> names = block.textOrTexts(part, "[Company]");
                columns.put(part, names.stream().map(YamlValue.Scalar::text).toList());
            }
        }
        return columns;
    }

    private ForgeSettings forge() {
        SettingsBlock forge = root.block("forge", SettingsKeys.FORGE, "{edit: \"" + address("edit") + "\"}");
        return new ForgeSettings(
                noteAddress(forge, "edit"),
                noteAddress(forge, "history"),
                forge.meaning("like", ForgeKind.WORDS, "kind of forge", "gitlab")
                        .orElse(null));
    }

    private static String address(String page) {
        return "https://git.example.org/notes/" + page + "/main/" + Settings.PATH;
    }

    /** The address under which a forge opens a note. */
    private String noteAddress(SettingsBlock forge, String key) {
        Optional<YamlValue.Scalar> written = address(forge, key, '"' + address(key) + '"', ADDRESS);
        if (written.isEmpty()) {
            return "";
        }
        YamlValue.Scalar address = written.orElseThrow();
        String rest = address.text().replace(Settings.PATH, "");
        if (!address.text().contains(Settings.PATH)) {
            boolean misspelt = PLACEHOLDER.matcher(address.text()).find();
            String better = misspelt
                    ? PLACEHOLDER.matcher(address.text()).replaceFirst(Settings.PATH)
                    : address.text().replaceAll("/+$", "") + "/" + Settings.PATH;
            problems.at(
                    address.span(),
                    "the address says nowhere where the note's path goes: " + Settings.PATH,
                    problems.fixed(address, better));
            return "";
        }
        if (PLACEHOLDER.matcher(rest).find()) {
            problems.at(address.span(), "only " + Settings.PATH + " is filled in, no other name in braces");
            return "";
        }
        return address.text();
    }
}
