package dev.leanloop.note;

import dev.leanloop.privacy.SensitiveWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the parts of {@code leanloop.yml} that are about a team's own words: keys, headings, kinds, boxes and topics, and numbers by
 * topic or status.
 */
final class TeamWordsReader {

    private static final Pattern TOPIC = Pattern.compile("#?\\p{L}[\\p{L}\\p{M}\\p{N}_/-]*");

    private final SettingsBlock root;
    private final SettingsProblems problems;

    TeamWordsReader(SettingsBlock root, SettingsProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    Map<String, String> frontMatterKeys() {
        Map<String, String> ours = FrontMatterReader.KEYS.stream().collect(Collectors.toMap(key -> key, key -> key));
        return meanings(root.ownWords("front-matter", "{klant: customer}"), ours, "key of ours");
    }

    PhaseWords headings() {
        PhaseWords words = PhaseWords.ENGLISH;
        SettingsBlock headings = root.block("headings", SettingsKeys.headings(), "{check: [what we heard]}");
        for (Phase phase : Phase.values()) {
            String key = SettingsKeys.of(phase);
            if (headings.isBlock(key)) {
                SettingsBlock heading = headings.block(key, SettingsKeys.HEADING, "");
                List<String> only = headingWords(heading, "only");
                words = only.isEmpty() ? words : words.without(phase).with(phase, only);
            } else {
                words = words.with(phase, headingWords(headings, key));
            }
        }
        for (String key : SettingsKeys.HIDING) {
            words = words.hiding(headingWords(headings, key));
        }
        return words;
    }

    /** A word without a letter would be the same as every other such heading, and hide or open too much. */
    private List<String> headingWords(SettingsBlock headings, String key) {
        List<String> words = new ArrayList<>();
        for (YamlValue.Scalar word : headings.texts(key, "[what we heard]")) {
            if (PhaseWords.isWord(word.text())) {
                words.add(word.text());
            } else {
                problems.at(word.span(), "'" + word.text() + "' has no letter to know a heading by");
            }
        }
        return words;
    }

    Map<String, LearningKind> kinds() {
        return meanings(root.ownWords("kinds", "{ache: pain}"), learningKinds(), "kind");
    }

    /** An emoji is the same with the sign that asks for its colours and without. */
    Map<String, LearningKind> emoji() {
        Map<String, LearningKind> bare = new HashMap<>();
        meanings(root.ownWords("emoji", "{\"\ud83d\ude24\": pain}"), learningKinds(), "kind")
                .forEach((drawn, kind) -> bare.put(drawn.replace("\ufe0f", ""), kind));
        return bare;
    }

    private static Map<String, LearningKind> learningKinds() {
        Map<String, LearningKind> known = new TreeMap<>();
        for (LearningKind kind : LearningKind.values()) {
            if (kind != LearningKind.UNSORTED) {
                known.put(kind.word(), kind);
            }
        }
        return known;
    }

    Map<String, PromiseState> checkBoxes() {
        Map<String, PromiseState> known = new TreeMap<>();
        for (PromiseState state : PromiseState.values()) {
            known.put(state.word(), state);
        }
        SettingsBlock block = root.ownWords("checkboxes", "{\">\": moved}");
        for (String box : block.keys()) {
            if (!isOneCharacter(box)) {
                problems.at(block.key(box).span(), "a check box holds one character, not '" + box + "'");
            }
        }
        Map<String, PromiseState> boxes = meanings(block, known, "state of a promise");
        boxes.keySet().removeIf(box -> !isOneCharacter(box));
        return boxes;
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    /** A team's own words, in lower case, to what they mean. */
    private static <T> Map<String, T> meanings(SettingsBlock block, Map<String, T> known, String what) {
        String first = new TreeMap<>(known).firstKey();
        Map<String, T> result = new TreeMap<>();
        for (String word : block.keys()) {
            block.meaning(word, known, what, first)
                    .ifPresent(meaning -> result.put(word.toLowerCase(Locale.ROOT), meaning));
        }
        return result;
    }

    Map<TopicName, TopicName> synonyms() {
        Map<TopicName, TopicName> synonyms = new HashMap<>();
        SettingsBlock topics = root.ownWords("topics", "{pricing: [price, fees]}");
        for (String key : topics.keys()) {
            Optional<TopicName> topic = topic(topics.key(key));
            for (YamlValue.Scalar other : topics.texts(key, "[price]")) {
                Optional<TopicName> synonym = topic(other);
                if (topic.isEmpty() || synonym.isEmpty()) {
                    continue;
                }
                TopicName taken = synonyms.putIfAbsent(synonym.orElseThrow(), topic.orElseThrow());
                if (taken != null && !taken.equals(topic.orElseThrow())) {
                    problems.at(
                            other.span(),
                            "'" + other.text() + "' already goes by '" + taken.value() + "'; the first one holds");
                }
            }
        }
        return synonyms;
    }

    List<TopicName> ignoredTags() {
        return root.texts("ignore-tags", "[sales-chat]").stream()
                .flatMap(tag -> topic(tag).stream())
                .toList();
    }

    private Optional<TopicName> topic(YamlValue.Scalar written) {
        if (TOPIC.matcher(written.text()).matches()) {
            return Optional.of(TopicName.of(written.text()));
        }
        String better = written.text()
                .strip()
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_/-]+", "-")
                .replaceAll("^[^\\p{L}]+|-+$", "");
        problems.at(
                written.span(),
                "'" + written.text() + "' is no topic: a letter, then letters, digits, '-', '_' and '/'",
                better.isEmpty() ? "" : problems.fixed(written, better));
        return Optional.empty();
    }

    /** Days until a learning about a topic is stale; {@code default} for every other one. */
    StaleAfter stale() {
        Map<TopicName, Integer> days = new HashMap<>();
        int others = StaleAfter.DEFAULT.days();
        SettingsBlock stale = root.ownWords("stale", "{default: 180, pricing: 90}");
        for (String key : stale.keys()) {
            Optional<Integer> written = number(stale, key, "days", "180");
            if (key.equals("default")) {
                others = written.orElse(others);
            } else {
                Optional<TopicName> topic = topic(stale.key(key));
                written.ifPresent(number -> topic.ifPresent(name -> days.put(name, number)));
            }
        }
        return new StaleAfter(others, days);
    }

    /** What is not said of the two statuses we know keeps its default. */
    Map<String, Integer> retention() {
        Map<String, Integer> months = new HashMap<>(Settings.DEFAULTS.retention());
        SettingsBlock retention = root.ownWords("retention", "{default: 24, lost: 6}");
        for (String status : retention.keys()) {
            number(retention, status, "months", "24").ifPresent(number -> months.put(status, number));
        }
        return months;
    }

    private Optional<Integer> number(SettingsBlock block, String key, String what, String example) {
        Optional<YamlValue.Scalar> written = block.text(key, example);
        Optional<Integer> number = written.map(YamlValue.Scalar::text)
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf);
        if (written.isPresent() && number.isEmpty()) {
            YamlValue.Scalar wrong = written.orElseThrow();
            String digits = wrong.text().replaceAll("\\D.*", "");
            problems.at(
                    wrong.span(),
                    "'" + wrong.text() + "' is no number of " + what + " from 1 to 9999",
                    problems.fixed(wrong, digits.matches("[1-9]\\d{0,3}") ? digits : example));
        }
        return number;
    }

    Map<String, List<String>> sensitive() {
        SettingsBlock words = root.block("sensitive", SettingsKeys.SENSITIVE, "{health: [sick note]}");
        Map<String, List<String>> sensitive = new HashMap<>();
        for (String matter : SensitiveWords.MATTERS) {
            List<String> own = words.texts(matter, "[sick note]").stream()
                    .map(YamlValue.Scalar::text)
                    .toList();
            if (!own.isEmpty()) {
                sensitive.put(matter, own);
            }
        }
        return sensitive;
    }
}
