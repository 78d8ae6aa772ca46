package dev.leanloop.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines near the top of a note say of it, key by key: each value is taken if it can be one of its key's. */
final class MetadataValues {

    private static final Pattern TAG_WORD = Pattern.compile("#?\\p{L}[\\p{L}\\p{M}\\p{N}_/-]*");
    private static final Set<String> STRICT = Set.of("with", "present", "members", "by", "lead", "host");
    private static final Set<String> SHARED_WITH = Set.of("team", "managers", "private");

    private final Settings settings;
    private final Speeches speeches;
    private final Map<String, List<YamlValue>> values = new HashMap<>();
    private final Set<Handle> absent = new HashSet<>();
    private final Map<String, Handle> names = new HashMap<>();
    private Metadata.@Nullable Day day;
    private int authorRank = Integer.MAX_VALUE;

    /**
     * @param speeches of the note: a transcript's speakers are no keys
     */
    MetadataValues(Settings settings, Speeches speeches) {
        this.settings = settings;
        this.speeches = speeches;
    }

    /** All that was taken. */
    Metadata all() {
        Map<String, YamlValue> found = new HashMap<>();
        values.forEach((key, all) ->
                found.put(key, new YamlValue.Sequence(all, all.getFirst().span())));
        return new Metadata(found, day, absent, names, speeches.isTranscript());
    }

    /** Those named were not there. */
    void absent(String words) {
        WrittenPerson.all(words).forEach(person -> Handle.named(person.value()).ifPresent(absent::add));
    }

    /** Somebody was there. */
    void present(WrittenPerson person, int line, int column) {
        add("with", person.value(), line, column);
        Handle.named(person.value()).ifPresent(handle -> person.names().forEach(name -> names.put(name, handle)));
    }

    /** Takes the value of a key as written; false when it is no key of ours, or the value cannot be one of it. */
    boolean take(String written, String value, boolean isField, int line, int column) {
        Optional<String> key = isField ? MetadataKeys.ofField(written, settings) : MetadataKeys.of(written, settings);
        if (key.isEmpty()) {
            return written.toLowerCase(Locale.ROOT).startsWith("visib") && visibility(value, "?", line, column);
        }
        return switch (key.orElseThrow()) {
            case "date" -> dayOf(value, line, column);
            case "with", "by" -> people(key.orElseThrow(), written, value, line, column);
            case "tags" -> tags(value, line, column);
            case "visibility" -> visibility(value, value, line, column);
            default -> {
                add(key.orElseThrow(), unlinked(value), line, column);
                yield true;
            }
        };
    }

    private static String unlinked(String value) {
        return value.replaceAll("^\\[\\[(.*)]]$", "$1");
    }

    private boolean people(String key, String written, String value, int line, int column) {
        String word = MetadataKeys.normal(written);
        if (speeches.isTranscript() && speeches.bySpeaker().getOrDefault(word, 0) > 1) {
            return false;
        }
        List<WrittenPerson> people = WrittenPerson.all(value);
        boolean plain = !people.stream().allMatch(WrittenPerson::isCertain);
        if (people.isEmpty() || STRICT.contains(word) && plain && value.strip().contains(" ")) {
            return false;
        }
        if (key.equals("with") || MetadataKeys.meansPresent(written)) {
            people.forEach(person -> present(person, line, column));
        }
        if (key.equals("by") && MetadataKeys.rank(written) < authorRank) {
            authorRank = MetadataKeys.rank(written);
            values.remove("by");
            add("by", people.getFirst().value(), line, column);
        }
        return true;
    }

    /** {@code tags: #pricing, audit}: words that can be tags; a sentence is none. */
    private boolean tags(String value, int line, int column) {
        List<String> tags = new ArrayList<>();
        for (String part : ListedValue.tags(value)) {
            String tag = unlinked(part.strip());
            if (TAG_WORD.matcher(tag).matches()) {
                tags.add(tag);
            }
        }
        tags.forEach(tag -> add("tags", tag, line, column));
        return !tags.isEmpty();
    }

    /** Prose may speak of visibility; only a word of ours, or one close to it, says who may read the note. */
    private boolean visibility(String value, String meant, int line, int column) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (!SHARED_WITH.contains(word) && Spelling.nearest(word, SHARED_WITH).isEmpty()) {
            return false;
        }
        add("visibility", meant.strip(), line, column);
        return true;
    }

    /** Takes the day that a text starts with, unless one was taken; whether it starts with one. */
    boolean dayOf(String words, int line, int column) {
        Optional<WrittenDay.Found> found = WrittenDay.atStart(words, settings.dates());
        if (found.isEmpty()) {
            return false;
        }
        int end = found.orElseThrow().end();
        if (day == null || day.found().day().isEmpty()) {
            day = new Metadata.Day(words.substring(0, end), found.orElseThrow(), line, column);
        }
        return true;
    }

    /** {@code # Weekly call with Acme, 14 May 2024}. */
    void dayAtEnd(String words, int line, int column) {
        for (int start = words.length() - 1; start >= 0; start--) {
            boolean wordStart = start == 0 || !Character.isLetterOrDigit(words.charAt(start - 1));
            if (wordStart && Character.isLetterOrDigit(words.charAt(start))) {
                String rest = words.substring(start);
                Optional<WrittenDay.Found> found = WrittenDay.atStart(rest, settings.dates());
                if (found.isPresent()
                        && rest.substring(found.orElseThrow().end()).length() <= 1) {
                    dayOf(rest, line, column + start);
                    return;
                }
            }
        }
    }

    /** A line that is a day and no more than a time of day beside it. */
    void dayAlone(String words, int line, int column) {
        WrittenDay.atStart(words, settings.dates())
                .filter(found -> words.substring(found.end()).chars().noneMatch(Character::isLetter))
                .ifPresent(found -> dayOf(words, line, column));
    }

    private void add(String key, String value, int line, int column) {
        List<YamlValue> all = values.computeIfAbsent(key, name -> new ArrayList<>());
        boolean known = all.stream().anyMatch(other -> other.scalars().contains(value));
        if (!known) {
            all.add(new YamlValue.Scalar(value, YamlValue.Span.at(line, column)));
        }
    }
}
