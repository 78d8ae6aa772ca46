package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.markdown.Mask;
import dev.leanloop.privacy.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits front matter from a note and reads it, repairing what people write: {@code by: @dana}, {@code tags: #pricing},
 * {@code follows: [[note]]}.
 */
final class FrontMatterReader {

    /** The keys that mean something to Leanloop. */
    static final Set<String> KEYS = Set.of(
            "type",
            "customer",
            "date",
            "by",
            "with",
            "channel",
            "loop",
            "follows",
            "status",
            "cycle",
            "tags",
            "visibility",
            "about",
            "name",
            "aliases",
            "segment",
            "owner",
            "since",
            "review",
            "people",
            "title");

    private static final Pattern KEY_VALUE =
            Pattern.compile("^(\\s*(?:- +)?[\\p{L}\\p{N}_-]+ *:[ \\t]+)(\\S.*?)[ \\t]*$");
    private static final Pattern LIST_VALUE = Pattern.compile("^(\\s*- +)(\\S.*?)[ \\t]*$");
    private static final Pattern COMMENTED = Pattern.compile("^([\\p{L}_-]+) *:[ \\t]+#\\S.*$");
    private static final Pattern FLOW_ITEM =
            Pattern.compile("(?<!\")\\[[^\\[\\]]*+]\\([^()]*+\\)|(?<=[\\[,]\\s{0,20})[@#][^,\\[\\]]*+(?=[,\\]])");

    private final Settings settings;
    private final Problems problems;

    FrontMatterReader(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** What was found, and whether a line that starts like {@code visib} could not be understood. */
    record Result(FrontMatter frontMatter, boolean visibilityInDoubt) {

        /** The same with front matter that knows more. */
        Result with(FrontMatter more) {
            return new Result(more, visibilityInDoubt);
        }
    }

    Result read(List<String> lines) {
        if (lines.isEmpty() || !isFence(lines.getFirst())) {
            return new Result(FrontMatter.NONE, false);
        }
        int end = 1;
        while (end < lines.size()
                && !isFence(lines.get(end))
                && !lines.get(end).stripTrailing().equals("...")) {
            end++;
        }
        if (end == lines.size()) {
            return unclosed(lines);
        }
        List<String> inner = new ArrayList<>(lines.subList(1, end));
        YamlValue.Mapping mapping = parse(inner);
        if (mapping == null) {
            return new Result(new FrontMatter(YamlValue.Mapping.EMPTY, Map.of(), end + 1), mentionsVisibility(inner));
        }
        FrontMatter frontMatter = new FrontMatter(masked(mapping), settings.frontMatterKeys(), end + 1);
        return new Result(frontMatter, false);
    }

    /** The same without contact data (W41). */
    private YamlValue.Mapping masked(YamlValue.Mapping mapping) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> entries.put(key, masked(value)));
        return new YamlValue.Mapping(entries, mapping.keys(), mapping.repeated(), mapping.span());
    }

    private YamlValue masked(YamlValue value) {
        return switch (value) {
            case YamlValue.Scalar scalar -> {
                List<Mask.Part> parts = PersonalData.MASK.find(scalar.text());
                for (Mask.Part part : parts) {
                    problems.masked(scalar.line(), scalar.column() + part.start(), part.what());
                }
                yield parts.isEmpty()
                        ? scalar
                        : new YamlValue.Scalar(PersonalData.MASK.applied(scalar.text()), scalar.span());
            }
            case YamlValue.Sequence list ->
                new YamlValue.Sequence(list.items().stream().map(this::masked).toList(), list.span());
            case YamlValue.Mapping mapping -> masked(mapping);
        };
    }

    private Result unclosed(List<String> lines) {
        if (lines.size() < 2 || !KEY_VALUE.matcher(lines.get(1)).matches()) {
            return new Result(FrontMatter.NONE, false);
        }
        problems.at(
                DiagnosticCode.E03,
                1,
                1,
                "the front matter that opens here is never closed; put the line below its last key",
                "---");
        return new Result(FrontMatter.NONE, mentionsVisibility(lines));
    }

    private YamlValue.@Nullable Mapping parse(List<String> inner) {
        List<String> repaired = quoteComments(inner);
        try {
            return Yaml.mapping(String.join("\n", repaired), 1);
        } catch (Yaml.Unreadable first) {
            List<String> quoted =
                    repaired.stream().map(FrontMatterReader::quote).toList();
            try {
                YamlValue.Mapping mapping = Yaml.mapping(String.join("\n", quoted), 1);
                reportRepairs(repaired, quoted);
                return mapping;
            } catch (Yaml.Unreadable second) {
                problems.at(
                        DiagnosticCode.E03,
                        first.line(),
                        first.column(),
                        "the front matter cannot be read: " + first.getMessage(),
                        quotedValue(problems.line(first.line())));
                return null;
            }
        }
    }

    /** {@code tags: #pricing} is a comment to YAML, and never meant as one. */
    private List<String> quoteComments(List<String> inner) {
        List<String> result = new ArrayList<>(inner);
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).indexOf('#') < 0) {
                continue;
            }
            Matcher matcher = COMMENTED.matcher(result.get(i));
            if (matcher.matches() && KEYS.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                result.set(i, quote(result.get(i)));
            }
        }
        reportRepairs(inner, result);
        return result;
    }

    private void reportRepairs(List<String> before, List<String> after) {
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                problems.at(
                        DiagnosticCode.I82,
                        i + 2,
                        problems.columnOf(valueOf(before.get(i)), i + 2, 1),
                        "the value starts with a sign that YAML keeps for itself; it was read as if quoted",
                        after.get(i));
            }
        }
    }

    /** What stands behind the key or the dash of a line. */
    private static String valueOf(String line) {
        Matcher keyed = KEY_VALUE.matcher(line);
        Matcher listed = LIST_VALUE.matcher(line);
        return keyed.matches() ? keyed.group(2) : listed.matches() ? listed.group(2) : line;
    }

    /** The line with its value in quotes, which any value may stand in; empty when there is no value. */
    private static String quotedValue(String line) {
        Matcher keyed = KEY_VALUE.matcher(line);
        return keyed.matches() && !keyed.group(2).isEmpty() ? keyed.group(1) + quoted(keyed.group(2)) : "";
    }

    /** The line with a value that starts with {@code @} or {@code #}, or is a link, in quotes; links of a list each in their own. */
    private static String quote(String line) {
        Matcher matcher = KEY_VALUE.matcher(line);
        if (!matcher.matches()) {
            matcher = LIST_VALUE.matcher(line);
            if (!matcher.matches()) {
                return line;
            }
        }
        String value = matcher.group(2);
        if (value.startsWith("@") || value.startsWith("#") || LinkedValue.startsWithLink(value)) {
            return matcher.group(1) + quoted(value);
        }
        if (value.startsWith("[")) {
            return matcher.group(1)
                    + FLOW_ITEM
                            .matcher(value)
                            .replaceAll(item ->
                                    Matcher.quoteReplacement(quoted(item.group().stripTrailing())));
        }
        return line;
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean mentionsVisibility(List<String> lines) {
        return lines.stream()
                .anyMatch(line -> line.strip().toLowerCase(Locale.ROOT).startsWith("visib"));
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }
}
