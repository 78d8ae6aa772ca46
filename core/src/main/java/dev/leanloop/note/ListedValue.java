package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several people, topics or notes in one value, as people write them between the {@code ---} and in the text:
 * {@code with: maria.k, tom.b}, {@code Attendees: Maria Keller and Tom Berg}, {@code tags: pricing security}.
 */
final class ListedValue {

    /** A longer text is no list of names. */
    static final int LONGEST = 2_000;

    /** Within {@code [[a link]]} and the words of {@code [a link](target)} nothing parts. */
    private static final String OUTSIDE_LINKS = "(?![^\\[\\]]*](?:]|\\())";

    private static final String AND = "\\s+(?:and|und|et)\\s+";
    private static final Pattern BETWEEN_PEOPLE =
            Pattern.compile("(?:[,;\\n](?![^()]*\\))|" + AND + "|\\s*[&+]\\s+|(?<=]])\\s+(?=\\[\\[)"
                    + "|\\s+/\\s+(?=" + Handle.TITLE + "))"
                    + OUTSIDE_LINKS);
    private static final Pattern BETWEEN_TAGS = Pattern.compile("(?:[,;]|\\s+(?=#))" + OUTSIDE_LINKS);

    /** Obsidian parts them so, but for the word. */
    private static final Pattern BETWEEN_TAG_WORDS =
            Pattern.compile("(?:\\s*[,;]\\s*|" + AND + "|\\s+)" + OUTSIDE_LINKS);

    private static final Pattern COMMA = Pattern.compile("[,;]");

    private ListedValue() {}

    /** The entries of a line that names people. */
    static List<String> people(String line) {
        return List.of(BETWEEN_PEOPLE.split(line));
    }

    /** The entries of a line that names topics; words with blanks between are one of them. */
    static List<String> tags(String line) {
        return List.of(BETWEEN_TAGS.split(line));
    }

    /** The value of a key between the {@code ---}, a list where it is a text that lists several; any other key's as it is. */
    static YamlValue inHead(String key, YamlValue value) {
        return switch (key) {
            case "with", "by" -> split(value, BETWEEN_PEOPLE, ListedValue::areHandles);
            case "about" -> split(value, BETWEEN_PEOPLE, entry -> false);
            case "tags" -> split(value, BETWEEN_TAG_WORDS, entry -> true);
            default -> value;
        };
    }

    /** The same for what a key of ours is also called: {@code topic: a whole sentence} has no words that are topics. */
    static YamlValue inHeadByOtherName(String key, YamlValue value) {
        return key.equals("tags") ? split(value, BETWEEN_TAGS, entry -> true) : inHead(key, value);
    }

    private static YamlValue split(YamlValue value, Pattern between, EntryRule entries) {
        return switch (value) {
            case YamlValue.Scalar scalar -> {
                List<YamlValue> parts = parts(scalar, between);
                yield parts.isEmpty() ? scalar : new YamlValue.Sequence(parts, scalar.span());
            }
            case YamlValue.Sequence list ->
                new YamlValue.Sequence(
                        list.items().stream()
                                .map(item -> item instanceof YamlValue.Scalar entry && entries.parts(entry.text())
                                        ? split(entry, COMMA, entries)
                                        : item)
                                .toList(),
                        list.span());
            case YamlValue.Mapping mapping -> mapping;
        };
    }

    /** Whether commas part an entry of a list that was written as one. */
    private interface EntryRule {
        boolean parts(String entry);
    }

    /** {@code - maria.k, @tom.b} are two, {@code - Keller, Maria} is one. */
    private static boolean areHandles(String entry) {
        if (entry.indexOf(',') < 0 && entry.indexOf(';') < 0 || entry.length() > LONGEST) {
            return false;
        }
        for (String part : COMMA.split(entry)) {
            String bare = part.strip();
            boolean signed = bare.startsWith("@");
            if (!Handle.isHandle(signed ? bare.substring(1) : bare)
                    || !signed && !bare.equals(bare.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** None where nothing parts. */
    private static List<YamlValue> parts(YamlValue.Scalar scalar, Pattern between) {
        String text = scalar.text();
        Matcher separator = between.matcher(text);
        if (text.length() > LONGEST || !separator.find()) {
            return List.of();
        }
        List<YamlValue> parts = new ArrayList<>();
        int from = 0;
        do {
            add(scalar, from, separator.start(), parts);
            from = separator.end();
        } while (separator.find());
        add(scalar, from, text.length(), parts);
        return parts;
    }

    private static void add(YamlValue.Scalar scalar, int from, int to, List<YamlValue> parts) {
        String part = scalar.text().substring(from, to).strip();
        if (!part.isEmpty()) {
            parts.add(new YamlValue.Scalar(OneString.of(part), scalar.span()));
        }
    }
}
