package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.SearchPage.Example;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Examples of the query language in the words of these notes, so that every one of them finds something: words that name topics
 * before others, frequent ones before rare ones.
 */
final class SearchExamples {

    /** Learnings that are read for words, the newest ones. */
    private static final int LEARNINGS_READ = 2_000;

    /** Letters of a word that is worth showing, if no topic has it. */
    private static final int TELLING_LENGTH = 7;

    private static final int LONGEST = 15;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:!?()\"“”/-]+|[.](?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{4," + LONGEST + "}");
    private static final int LEAST_FOR_BEGINNING = 6;
    private static final int LETTERS_OF_BEGINNING = 5;

    private final KnowledgeBase knowledge;
    private final Messages messages;
    /** The words of each learning in their order; what is no plain word is empty. */
    private final List<Text> texts;

    /** The words of topics' names, with the number of learnings they are about. */
    private final Map<String, Long> topicWords = new HashMap<>();

    /** The number of learnings about each topic. */
    private final Map<TopicName, Long> topics = new HashMap<>();

    private final List<String> words;
    private final List<Example> examples = new ArrayList<>();

    private record Text(Learning learning, List<String> words) {
        boolean has(String word) {
            return words.contains(word);
        }
    }

    SearchExamples(Catalogue catalogue) {
        this.knowledge = catalogue.knowledge();
        this.messages = catalogue.messages();
        texts = catalogue.newestLearnings().stream()
                .limit(LEARNINGS_READ)
                .map(learning -> new Text(learning, words(learning.text())))
                .toList();
        for (Learning learning : knowledge.learnings()) {
            learning.topics().forEach(topic -> topics.merge(topic, 1L, Long::sum));
        }
        topics.forEach((topic, learnings) -> words(topic.value()).stream()
                .filter(word -> !word.isEmpty())
                .forEach(word -> topicWords.merge(word, learnings, Long::sum)));
        words = mostTelling();
    }

    /** In the order in which a reader learns the language; forms that would find nothing are left out. */
    List<Example> all() {
        addWords();
        phrase().ifPresent(phrase -> add("example.phrase", '"' + phrase + '"'));
        addEither();
        word(LEAST_FOR_BEGINNING)
                .ifPresent(word -> add("example.beginning", word.substring(0, LETTERS_OF_BEGINNING) + "*"));
        word(TELLING_LENGTH).ifPresent(word -> add("example.spelling", misspelt(word) + "~"));
        kind().ifPresent(kind -> add("example.kind", "kind:" + kind));
        topic().ifPresent(topic -> add("example.topic", topic.toString()));
        addStates();
        latest().ifPresent(day ->
                add("example.dates", "after:" + YearMonth.from(day).minusMonths(1)));
        addField();
        return List.copyOf(examples);
    }

    private void add(String meaning, String... queries) {
        examples.add(new Example(List.of(queries), messages.text(meaning)));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(word -> WORD.matcher(word).matches() ? word : "")
                .toList();
    }

    private List<String> mostTelling() {
        Map<String, Long> count = texts.stream()
                .flatMap(text -> text.words().stream().distinct())
                .filter(word -> topicWords.containsKey(word) || word.length() >= TELLING_LENGTH)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return count.keySet().stream()
                .sorted(Comparator.comparing(
                                (String word) -> topicWords.getOrDefault(word, 0L), Comparator.reverseOrder())
                        .thenComparing(count::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Optional<String> word(int letters) {
        return words.stream().filter(word -> word.length() >= letters).findFirst();
    }

    private Optional<String> beside(String word) {
        return words.stream()
                .filter(other -> !other.equals(word))
                .filter(other -> texts.stream().anyMatch(text -> text.has(word) && text.has(other)))
                .findFirst();
    }

    private void addWords() {
        for (String word : words.stream().limit(1).toList()) {
            add("example.words", beside(word).map(other -> word + " " + other).orElse(word));
        }
    }

    private Optional<String> phrase() {
        Map<String, Integer> count = new HashMap<>();
        for (Text text : texts) {
            List<String> in = text.words();
            for (int i = 0; i + 1 < in.size(); i++) {
                boolean telling = topicWords.containsKey(in.get(i)) || topicWords.containsKey(in.get(i + 1));
                if (telling && !in.get(i).isEmpty() && !in.get(i + 1).isEmpty()) {
                    count.merge(in.get(i) + " " + in.get(i + 1), 1, Integer::sum);
                }
            }
        }
        return count.keySet().stream()
                .min(Comparator.comparing(
                                (String phrase) -> !topicWords.keySet().containsAll(words(phrase)))
                        .thenComparing(count::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void addEither() {
        if (words.size() < 3) {
            return;
        }
        String one = words.get(0);
        String other = words.get(1);
        words.stream()
                .skip(2)
                .filter(without -> texts.stream().anyMatch(text -> text.has(one) && !text.has(without)))
                .findFirst()
                .ifPresent(without -> add("example.either", one + " OR " + other + " -" + without));
    }

    private static String misspelt(String word) {
        int left = word.length() - 3;
        return word.substring(0, left) + word.substring(left + 1);
    }

    private Optional<String> kind() {
        Map<LearningKind, Long> count = knowledge.learnings().stream()
                .map(Learning::kind)
                .filter(kind -> kind != LearningKind.UNSORTED)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return count.keySet().stream()
                .min(Comparator.comparing((LearningKind kind) -> kind != LearningKind.PAIN)
                        .thenComparing(count::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT));
    }

    private Optional<TopicName> topic() {
        return topics.keySet().stream()
                .min(Comparator.<TopicName, Long>comparing(topics::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void addStates() {
        var queries = new ArrayList<String>();
        if (knowledge.hypotheses().stream().anyMatch(hypothesis -> hypothesis.verdict() == Verdict.REFUTED)) {
            queries.add("is:refuted");
        }
        if (knowledge.promises().stream().anyMatch(promise -> promise.isOverdue(knowledge.asOf()))) {
            queries.add("due:overdue");
        }
        if (knowledge.learnings().stream().anyMatch(Learning::surprise)) {
            queries.add("is:surprise");
        }
        if (!queries.isEmpty()) {
            examples.add(new Example(queries, messages.text("example.states")));
        }
    }

    private Optional<LocalDate> latest() {
        return knowledge.conversations().stream()
                .map(Conversation::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private void addField() {
        texts.stream()
                .filter(text -> text.learning().customer() != null)
                .flatMap(text -> text.words().stream()
                        .filter(words::contains)
                        .limit(1)
                        .map(word -> SearchPages.of(
                                        Objects.requireNonNull(text.learning().customer()))
                                + " text:" + word))
                .findFirst()
                .ifPresent(query -> add("example.field", query));
    }
}
