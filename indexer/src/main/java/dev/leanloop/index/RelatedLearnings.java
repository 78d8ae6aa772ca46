package dev.leanloop.index;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final List<Learning> learnings;
    private final StemmedTexts stems;

    /** The learnings that have a stem, in order; none for a stem that finds nothing. */
    private final int[][] having;

    /** The square of each stem's weight. */
    private final double[] squares;

    private final double[] lengths;

    private RelatedLearnings(List<Learning> learnings, StemmedTexts stems) {
        this.learnings = learnings;
        this.stems = stems;
        int[] counts = new int[stems.stems()];
        for (int i = 0; i < stems.size(); i++) {
            for (int stem : stems.of(i)) {
                counts[stem]++;
            }
        }
        this.having = having(stems, counts);
        this.squares = new double[counts.length];
        for (int stem = 0; stem < counts.length; stem++) {
            double weight = Math.log((double) learnings.size() / counts[stem]);
            squares[stem] = weight * weight;
        }
        this.lengths = new double[stems.size()];
        Arrays.parallelSetAll(lengths, this::length);
    }

    private double length(int learning) {
        double sum = 0;
        for (int stem : stems.of(learning)) {
            sum += squares[stem];
        }
        return Math.sqrt(sum);
    }

    private static Optional<RelatedLearnings> of(
            List<Learning> learnings, String language, BooleanSupplier isPointless) {
        List<String> texts = learnings.stream().map(Learning::text).toList();
        return StemmedTexts.of(texts, language, isPointless).map(stems -> new RelatedLearnings(learnings, stems));
    }

    private static int[][] having(StemmedTexts stems, int[] counts) {
        var having = new int[counts.length][];
        for (int stem = 0; stem < counts.length; stem++) {
            having[stem] = new int[counts[stem] <= TOO_COMMON ? counts[stem] : 0];
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < stems.size(); i++) {
            for (int stem : stems.of(i)) {
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
        RelatedLearnings all = of(learnings, language, isPointless).orElse(null);
        if (all == null) {
            return Optional.empty();
        }
        var shared = new Shared(learnings.size());
        var nearest = new Nearest(learnings.size());
        for (int i = 0; i < learnings.size(); i++) {
            if (isPointless.getAsBoolean()) {
                return Optional.empty();
            }
            // Each is compared with those before it, and they with it.
            all.share(i, i, shared);
            for (int at = 0; at < shared.count; at++) {
                int other = shared.others[at];
                double cosine = all.cosine(i, other, shared);
                if (cosine >= LEAST && saidElsewhere(learnings.get(i), learnings.get(other))) {
                    nearest.offer(i, other, cosine);
                    nearest.offer(other, i, cosine);
                }
            }
            shared.clear();
        }
        return Optional.of(all.byId(nearest));
    }

    /**
     * A learning of which the like was learned before.
     *
     * @param earlier where it was: the nearest first, then in the order given
     */
    public record Repeated(Learning learning, List<Learning> earlier) {

        public Repeated {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * Each new learning that was learned before, in another note of whatever customer, in the order given. Nothing is analysed when
     * nothing is new.
     *
     * @param learnings those of one audience
     * @param isNew tells the new ones
     * @param language of the notes, an ISO 639 code
     */
    public static List<Repeated> repeated(List<Learning> learnings, Predicate<Learning> isNew, String language) {
        int[] wanted = IntStream.range(0, learnings.size())
                .filter(i -> isNew.test(learnings.get(i)))
                .toArray();
        if (wanted.length == 0) {
            return List.of();
        }
        RelatedLearnings all = of(learnings, language, () -> false).orElseThrow();
        var shared = new Shared(learnings.size());
        var nearest = new Nearest(learnings.size());
        var repeated = new ArrayList<Repeated>();
        for (int i : wanted) {
            all.share(i, learnings.size(), shared);
            for (int at = 0; at < shared.count; at++) {
                int other = shared.others[at];
                double cosine = all.cosine(i, other, shared);
                if (cosine >= LEAST_SIMILAR && learnedAfter(learnings.get(i), learnings.get(other))) {
                    nearest.offer(i, other, cosine);
                }
            }
            shared.clear();
            List<Learning> earlier = nearest.of(i, learnings);
            if (!earlier.isEmpty()) {
                repeated.add(new Repeated(learnings.get(i), earlier));
            }
        }
        return repeated;
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

        /** Those before {@code end} share a stem. */
        void add(int[] having, int end, double square) {
            for (int other : having) {
                if (other >= end) {
                    break;
                }
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

    /** Up to three of each learning, the nearest first, then in the order given. */
    private static final class Nearest {
        private static final int NONE = -1;

        private final int[] others;
        private final double[] cosines;

        Nearest(int size) {
            others = new int[size * MOST];
            cosines = new double[size * MOST];
            Arrays.fill(others, NONE);
        }

        void offer(int of, int other, double cosine) {
            int first = of * MOST;
            int last = first + MOST - 1;
            if (!comesBefore(other, cosine, last)) {
                return;
            }
            int at = last;
            for (; at > first && comesBefore(other, cosine, at - 1); at--) {
                others[at] = others[at - 1];
                cosines[at] = cosines[at - 1];
            }
            others[at] = other;
            cosines[at] = cosine;
        }

        private boolean comesBefore(int other, double cosine, int place) {
            return others[place] == NONE
                    || cosine > cosines[place]
                    || cosine == cosines[place] && other < others[place];
        }

        List<Learning> of(int of, List<Learning> learnings) {
            var found = new ArrayList<Learning>(MOST);
            for (int at = of * MOST; at < (of + 1) * MOST && others[at] != NONE; at++) {
                found.add(learnings.get(others[at]));
            }
            return List.copyOf(found);
        }
    }

    /** Sums up what a learning shares with those before {@code end}. */
    private void share(int i, int end, Shared shared) {
        for (int stem : stems.of(i)) {
            shared.add(having[stem], end, squares[stem]);
        }
    }

    /** How near two learnings are; 0 where they share but one stem. */
    private double cosine(int i, int other, Shared shared) {
        return shared.stems[other] > 1 ? shared.weight[other] / (lengths[i] * lengths[other]) : 0;
    }

    private Map<ItemId, List<Learning>> byId(Nearest nearest) {
        var byId = new HashMap<ItemId, List<Learning>>();
        for (int i = 0; i < learnings.size(); i++) {
            List<Learning> near = nearest.of(i, learnings);
            if (!near.isEmpty()) {
                byId.put(learnings.get(i).origin().id(), near);
            }
        }
        return byId;
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
