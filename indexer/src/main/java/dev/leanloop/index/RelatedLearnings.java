package dev.leanloop.index;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learnings that say the like, as Lucene's MoreLikeThis finds them, by the words that tell one text from others; but for all learnings
 * at once, which is some hundred times faster than a query for each.
 *
 * <p>Two learnings are compared by the cosine of their stems, each weighing the logarithm of how many learnings there are for each that
 * has it. Stop words, stems of one or two letters and stems in more than {@value #TOO_COMMON} learnings find nothing. What is below
 * {@value #LEAST} or shares but one stem is left out: a bad suggestion is worse than none.
 */
public final class RelatedLearnings {

    /** Related ones that are kept of each. */
    static final int MOST = 3;

    /** The least cosine. */
    private static final double LEAST = 0.3;

    /** The least cosine of learnings that an author is told of: they say nearly the same. */
    private static final double LEAST_SIMILAR = 0.4;

    private static final int TOO_COMMON = 400;
    private static final int SHORTEST = 3;

    private final List<Learning> learnings;

    /** The distinct stems of each learning, as their places among all stems in alphabetical order: sums are added up in that order. */
    private final int[][] stems;

    /** The learnings that have a stem; none for a stem that finds nothing. */
    private final int[][] having;

    /** The square of each stem's weight. */
    private final double[] squares;

    private final double[] lengths;

    private RelatedLearnings(List<Learning> learnings, String language, BooleanSupplier isPointless) {
        this.learnings = learnings;
        Map<String, Integer> numbers = new HashMap<>();
        this.stems = stems(learnings, language, isPointless, numbers);
        inAlphabeticalOrder(stems, numbers);
        int[] counts = new int[numbers.size()];
        for (int[] own : stems) {
            for (int stem : own) {
                counts[stem]++;
            }
        }
        this.having = having(stems, counts);
        this.squares = new double[counts.length];
        for (int stem = 0; stem < counts.length; stem++) {
            double weight = Math.log((double) learnings.size() / counts[stem]);
            squares[stem] = weight * weight;
        }
        this.lengths = new double[stems.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(
                    Arrays.stream(stems[i]).mapToDouble(stem -> squares[stem]).sum());
        }
    }

    /** The distinct stems of each learning by number, as far as somebody waits for them. Learnings are analysed on all cores. */
    private static int[][] stems(
            List<Learning> learnings, String language, BooleanSupplier isPointless, Map<String, Integer> numbers) {
        int parts = Runtime.getRuntime().availableProcessors();
        int size = learnings.size();
        List<List<List<String>>> words = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> stems(
                        learnings.subList((int) ((long) size * part / parts), (int) ((long) size * (part + 1) / parts)),
                        language,
                        isPointless))
                .toList();
        return words.stream()
                .flatMap(List::stream)
                .map(own -> own.stream()
                        .mapToInt(stem -> numbers.computeIfAbsent(stem, added -> numbers.size()))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<List<String>> stems(List<Learning> learnings, String language, BooleanSupplier isPointless) {
        try (var analysis = new Analysis(Language.of(language))) {
            return learnings.stream()
                    .takeWhile(learning -> !isPointless.getAsBoolean())
                    .map(learning -> analysis.asked(learning.text()).stream()
                            .filter(token -> token.stem().length() >= SHORTEST && !analysis.isStopWord(token.written()))
                            .map(Analysis.Token::stem)
                            .toList())
                    .toList();
        }
    }

    private static void inAlphabeticalOrder(int[][] stems, Map<String, Integer> numbers) {
        String[] sorted = numbers.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[Objects.requireNonNull(numbers.get(sorted[place]))] = place;
        }
        for (int[] own : stems) {
            for (int i = 0; i < own.length; i++) {
                own[i] = places[own[i]];
            }
            Arrays.sort(own);
        }
    }

    private static int[][] having(int[][] stems, int[] counts) {
        var having = new int[counts.length][];
        for (int stem = 0; stem < counts.length; stem++) {
            having[stem] = new int[counts[stem] <= TOO_COMMON ? counts[stem] : 0];
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < stems.length; i++) {
            for (int stem : stems[i]) {
                if (having[stem].length > 0) {
                    having[stem][filled[stem]++] = i;
                }
            }
        }
        return having;
    }

    /**
     * For each learning that has any, up to three that say the like, of other customers and other notes: the nearest first, then in the
     * order given.
     *
     * @param learnings those of one audience
     * @param language of the notes, an ISO 639 code
     * @param isPointless tells, at any time and to any thread, that nobody waits any more
     * @return empty, and soon, when nobody waited any more
     */
    public static Optional<Map<ItemId, List<Learning>>> among(
            List<Learning> learnings, String language, BooleanSupplier isPointless) {
        var all = new RelatedLearnings(learnings, language, isPointless);
        if (all.stems.length < learnings.size()) {
            return Optional.empty();
        }
        var related = new HashMap<ItemId, List<Learning>>();
        var shared = new Shared(learnings.size());
        for (int i = 0; i < learnings.size(); i++) {
            if (isPointless.getAsBoolean()) {
                return Optional.empty();
            }
            List<Learning> near = all.near(i, shared, LEAST, RelatedLearnings::saidElsewhere);
            if (!near.isEmpty()) {
                related.put(learnings.get(i).origin().id(), near);
            }
        }
        return Optional.of(related);
    }

    /**
     * For each new learning that was learned before, in another note of whatever customer, where it was: the nearest first, then in the
     * order given. Nothing is analysed when nothing is new.
     *
     * @param learnings those of one audience
     * @param isNew tells the new ones
     * @param language of the notes, an ISO 639 code
     */
    public static Map<ItemId, List<Learning>> before(
            List<Learning> learnings, Predicate<Learning> isNew, String language) {
        var before = new HashMap<ItemId, List<Learning>>();
        int[] wanted = IntStream.range(0, learnings.size())
                .filter(i -> isNew.test(learnings.get(i)))
                .toArray();
        if (wanted.length == 0) {
            return before;
        }
        var all = new RelatedLearnings(learnings, language, () -> false);
        var shared = new Shared(learnings.size());
        for (int i : wanted) {
            Learning learning = learnings.get(i);
            List<Learning> near = all.near(i, shared, LEAST_SIMILAR, RelatedLearnings::learnedAfter);
            if (!near.isEmpty()) {
                before.put(learning.origin().id(), near);
            }
        }
        return before;
    }

    /** What one learning shares with the others, while it is summed up. */
    private static final class Shared {
        private final double[] weight;
        private final int[] stems;
        private final int[] others;
        private int count;

        Shared(int size) {
            weight = new double[size];
            stems = new int[size];
            others = new int[size];
        }

        void add(int[] having, double square) {
            for (int other : having) {
                if (stems[other] == 0) {
                    others[count++] = other;
                }
                stems[other]++;
                weight[other] += square;
            }
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                weight[others[i]] = 0;
                stems[others[i]] = 0;
            }
            count = 0;
        }
    }

    private record Near(Learning learning, double cosine, int order) {}

    private List<Learning> near(int i, Shared shared, double least, BiPredicate<Learning, Learning> may) {
        Learning learning = learnings.get(i);
        for (int stem : stems[i]) {
            shared.add(having[stem], squares[stem]);
        }
        var near = new ArrayList<Near>();
        for (int at = 0; at < shared.count; at++) {
            int other = shared.others[at];
            double cosine = shared.weight[other] / (lengths[i] * lengths[other]);
            if (shared.stems[other] > 1 && cosine >= least && may.test(learning, learnings.get(other))) {
                near.add(new Near(learnings.get(other), cosine, other));
            }
        }
        shared.clear();
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::cosine).reversed().thenComparingInt(Near::order))
                .limit(MOST)
                .map(Near::learning)
                .toList();
    }

    /** Not in the same note, and not of the same customer, whose own pages tell the story. */
    private static boolean saidElsewhere(Learning one, Learning other) {
        return !one.origin().note().equals(other.origin().note())
                && (one.customer() == null || !one.customer().equals(other.customer()));
    }

    /** In another note, of an earlier talk or of one whose day is unknown; not an earlier value of the same fact, which its history tells. */
    private static boolean learnedAfter(Learning one, Learning other) {
        boolean sameFact =
                one.key() != null && one.key().equals(other.key()) && Objects.equals(one.customer(), other.customer());
        if (sameFact || one.origin().note().equals(other.origin().note())) {
            return false;
        }
        if (one.date() == null || other.date() == null) {
            return one.date() != null;
        }
        int days = one.date().compareTo(other.date());
        return days > 0 || days == 0 && one.origin().compareTo(other.origin()) > 0;
    }
}
