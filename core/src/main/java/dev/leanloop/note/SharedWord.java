package dev.leanloop.note;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One word on several hypotheses or promises: {@code C1, C2 and C3 kept}, {@code H1 and H2 confirmed: the same of both}. */
final class SharedWord {

    private static final String AND = "\\s*(?:,\\s*and\\s|,|and\\s|und\\s|et\\s|[&/+])\\s*";
    private static final Mark LABELS = Mark.of(
            "HC",
            "(?:H\\d++(?:" + AND + "H\\d++)++|C\\d++(?:" + AND + "C\\d++)++)(?![\\p{L}\\p{N}_-])" + Mark.LABEL_END);
    private static final Pattern LABEL = Pattern.compile("[HC]\\d+");

    private SharedWord() {}

    /** Takes several labels off the front; none when there is one, or none. */
    static List<String> takeLabels(ItemText text) {
        return text.take(LABELS).map(found -> labels(found.group())).orElse(List.of());
    }

    private static List<String> labels(String written) {
        return LABEL.matcher(written)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(String::intern)
                .toList();
    }

    /** The word on each of the labels, if an item that was read of the first is a word on something. */
    static Optional<List<Item>> onEach(List<String> labels, Optional<Item> first) {
        return first.filter(item -> item instanceof Item.VerdictGiven || item instanceof Item.PromiseWord)
                .map(item -> labels.stream().map(label -> on(label, item)).toList());
    }

    private static Item on(String label, Item word) {
        return switch (word) {
            case Item.VerdictGiven given -> new Item.VerdictGiven(given.body(), label, given.verdict());
            case Item.PromiseWord given -> new Item.PromiseWord(given.body(), label, given.state(), given.movedTo());
            default -> throw new IllegalStateException("no word on something: " + word);
        };
    }
}
