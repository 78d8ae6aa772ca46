import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/**
 * How many bytes of postings a page would fetch for a query over very many passages, by four ways to store them, each of which keeps the
 * exact first ten. The passages are made up: words by the law of {@code GenerateNotes} (1 / (rank + 20)), with a vocabulary of six words
 * for ten passages up to 600,000, each word drawn on its own. Real notes keep to a topic for a while, so their
 * steps are shorter and their blocks differ more. A passage has some 7 (three in four) or 35 words that
 * are no small words, as those notes have.
 *
 * <pre>java -Xmx3g benchmarks/SimulatePostings.java 1000000</pre>
 */
public final class SimulatePostings {

    private static final int TOP = 10;
    private static final int BLOCK = 128;
    /** Bytes that tell of a block: its last document, its length, its best frequency and norm. */
    private static final int BLOCK_ENTRY = 5;
    /** Documents of the first tier; each further one has four times as many. */
    private static final int FIRST_TIER = 256;
    private static final int QUERIES_OF_A_LENGTH = 150;
    private static final String[] WAYS = {"whole", "blocks with their best", "tiers by weight", "rarest word, then its blocks"};

    /** Documents of a word, ascending, and what the word adds to the score of each. */
    private record Word(int[] documents, int[] frequencies, int[] norms, double[] weights) {
        double weight(int document) {
            int at = Arrays.binarySearch(documents, document);
            return at < 0 ? -1 : weights[at];
        }
    }

    /** What a way fetches for a query. */
    private record Fetched(long bytes, int rounds) {}

    private final int passages;
    private final int[] starts;
    private final int[] words;
    private final int[][] documentsOf;
    private final Random random = new Random(42);

    private SimulatePostings(int passages) {
        this.passages = passages;
        int vocabulary = (int) Math.min(600_000L, Math.max(60_000L, passages * 6L / 10));
        double[] sums = sums(vocabulary);
        starts = new int[passages + 1];
        for (int i = 0; i < passages; i++) {
            starts[i + 1] = starts[i] + length();
        }
        words = new int[starts[passages]];
        int[] counts = new int[vocabulary];
        for (int i = 0; i < words.length; i++) {
            words[i] = drawn(sums, random);
            counts[words[i]]++;
        }
        documentsOf = new int[vocabulary][];
        for (int word = 0; word < vocabulary; word++) {
            documentsOf[word] = new int[counts[word]];
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < passages; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                documentsOf[words[at]][counts[words[at]]++] = i;
            }
        }
    }

    /** Of a passage, in words: an item's line, or some sentences, each of them a little longer or shorter. */
    private int length() {
        int words = random.nextInt(4) < 3 ? 7 : 35;
        return words - words / 4 + random.nextInt(words / 2 + 1);
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: java SimulatePostings.java PASSAGES");
            System.exit(2);
        }
        new SimulatePostings(Integer.parseInt(arguments[0])).measure();
    }

    private void measure() {
        System.out.printf(Locale.ROOT, "%n%,d passages, %d queries of each length; KB, median (95th percentile), and rounds%n%n", passages,
                QUERIES_OF_A_LENGTH);
        System.out.println("| words | " + String.join(" | ", WAYS) + " |\n| ---: |" + " ---: |".repeat(WAYS.length));
        for (int length = 1; length <= 3; length++) {
            List<List<Fetched>> fetched = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int number = 0; number < QUERIES_OF_A_LENGTH; number++) {
                List<Word> query = query(length, number % 3);
                fetched.get(0).add(whole(query));
                fetched.get(1).add(blocks(query));
                fetched.get(2).add(tiers(query));
                fetched.get(3).add(rarestFirst(query));
            }
            StringBuilder row = new StringBuilder("| " + length + " |");
            for (List<Fetched> way : fetched) {
                long[] bytes = way.stream().mapToLong(Fetched::bytes).sorted().toArray();
                int[] rounds = way.stream().mapToInt(Fetched::rounds).sorted().toArray();
                row.append(String.format(Locale.ROOT, " %.1f (%.1f), %d (%d) |", share(bytes, 0.5) / 1000.0, share(bytes, 0.95) / 1000.0,
                        rounds[rounds.length / 2], rounds[rounds.length * 95 / 100]));
            }
            System.out.println(row);
        }
    }

    private static long share(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** Words of one passage, the first by turns in more than one of 200, in between, and in fewer than one of 20,000 passages. */
    private List<Word> query(int length, int rarity) {
        while (true) {
            int passage = random.nextInt(passages);
            int[] drawn = random.ints(length, starts[passage], starts[passage + 1]).map(at -> words[at]).distinct().toArray();
            if (drawn.length == length && rarity(drawn[0]) == rarity) {
                return Arrays.stream(drawn).mapToObj(this::word).toList();
            }
        }
    }

    private int rarity(int word) {
        long documents = documentsOf[word].length;
        return documents * 200 > passages ? 0 : documents * 20_000 > passages ? 1 : 2;
    }

    /** Its BM25 with Lucene's defaults. */
    private Word word(int number) {
        int[] all = documentsOf[number];
        int[] documents = Arrays.stream(all).distinct().toArray();
        int[] frequencies = new int[documents.length];
        for (int i = 0, at = 0; i < documents.length; i++) {
            for (; at < all.length && all[at] == documents[i]; at++) {
                frequencies[i]++;
            }
        }
        double rarity = Math.log(1 + (passages - documents.length + 0.5) / (documents.length + 0.5));
        double average = (double) words.length / passages;
        int[] norms = new int[documents.length];
        double[] weights = new double[documents.length];
        for (int i = 0; i < weights.length; i++) {
            norms[i] = starts[documents[i] + 1] - starts[documents[i]];
            weights[i] = rarity * frequencies[i] / (frequencies[i] + 1.2 * (0.25 + 0.75 * norms[i] / average));
        }
        return new Word(documents, frequencies, norms, weights);
    }

    /** The documents with all words, by their score. */
    private static double[] scores(List<Word> query) {
        Word rarest = query.stream().min((a, b) -> a.documents.length - b.documents.length).orElseThrow();
        return Arrays.stream(rarest.documents).mapToDouble(document -> score(query, document)).filter(score -> score >= 0).sorted().toArray();
    }

    private static double score(List<Word> query, int document) {
        double score = 0;
        for (Word word : query) {
            double weight = word.weight(document);
            if (weight < 0) {
                return -1;
            }
            score += weight;
        }
        return score;
    }

    /** As today: all postings of all words, compressed. */
    private static Fetched whole(List<Word> query) {
        return new Fetched(query.stream().mapToLong(word -> packed(bytes(word, 0, word.documents.length))).sum(), 1);
    }

    /** Of each word, in the order of the folder, the blocks in which a document may reach the tenth score; that one is taken as known. */
    private static Fetched blocks(List<Word> query) {
        double[] scores = scores(query);
        double tenth = scores.length < TOP ? 0 : scores[scores.length - TOP];
        long bytes = 0;
        for (Word word : query) {
            int count = (word.documents.length + BLOCK - 1) / BLOCK;
            bytes += (long) count * BLOCK_ENTRY;
            for (int block = 0; block < count; block++) {
                int from = block * BLOCK;
                int to = Math.min(from + BLOCK, word.documents.length);
                double best = query.stream().mapToDouble(other -> best(other, word.documents[from], word.documents[to - 1])).sum();
                bytes += best >= tenth ? bytes(word, from, to).length : 0;
            }
        }
        return new Fetched(bytes, 2);
    }

    /** The best weight in the blocks that overlap the documents; without any, no document has all words. */
    private static double best(Word word, int first, int last) {
        int from = place(word, first) / BLOCK * BLOCK;
        int to = Math.min(word.documents.length, (place(word, last + 1) + BLOCK - 1) / BLOCK * BLOCK);
        return from >= word.documents.length ? Double.NEGATIVE_INFINITY : Arrays.stream(word.weights, from, to).max().orElse(-1e9);
    }

    private static int place(Word word, int document) {
        int at = Arrays.binarySearch(word.documents, document);
        return at < 0 ? -at - 1 : at;
    }

    /** Documents by falling weight, cut into growing tiers; of each word the next tier, until no other document can come before the tenth. */
    private static Fetched tiers(List<Word> query) {
        List<int[]> orders = query.stream().map(SimulatePostings::byWeight).toList();
        int[] read = new int[query.size()];
        Map<Integer, Seen> seen = new HashMap<>();
        long bytes = 0;
        for (int rounds = 1; ; rounds++) {
            for (int i = 0; i < read.length; i++) {
                Word word = query.get(i);
                int[] tier = Arrays.copyOfRange(orders.get(i), read[i], Math.min(orders.get(i).length, Math.max(FIRST_TIER, read[i] * 5)));
                Arrays.sort(tier);
                bytes += packed(bytes(word, tier));
                for (int at : tier) {
                    seen.computeIfAbsent(word.documents[at], document -> new Seen()).add(i, word.weights[at]);
                }
                read[i] += tier.length;
            }
            if (areSafe(query, orders, read, seen)) {
                return new Fetched(bytes, rounds);
            }
        }
    }

    /** A document of some of the query's words. */
    private static final class Seen {
        int of;
        double score;

        void add(int word, double weight) {
            of |= 1 << word;
            score += weight;
        }
    }

    private static boolean areSafe(List<Word> query, List<int[]> orders, int[] read, Map<Integer, Seen> seen) {
        double[] next = IntStream.range(0, read.length)
                .mapToDouble(i -> read[i] < orders.get(i).length ? query.get(i).weights[orders.get(i)[read[i]]] : Double.NEGATIVE_INFINITY)
                .toArray();
        int all = (1 << read.length) - 1;
        double[] complete = seen.values().stream().filter(one -> one.of == all).mapToDouble(one -> one.score).sorted().toArray();
        double tenth = complete.length < TOP ? -1 : complete[complete.length - TOP];
        return Arrays.stream(next).sum() <= tenth
                && seen.values().stream()
                        .filter(one -> one.of != all)
                        .allMatch(one -> one.score + IntStream.range(0, read.length)
                                        .filter(i -> (one.of >> i & 1) == 0)
                                        .mapToDouble(i -> next[i])
                                        .sum()
                                <= tenth);
    }

    /** Places in the postings, the greatest weight first, equals in the order of the folder. */
    private static int[] byWeight(Word word) {
        return IntStream.range(0, word.documents.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -word.weights[at]).thenComparing(at -> at))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * One word: its first tier. More: all of the rarest; of the others, the blocks in which its documents
     * would be, or all where that would be nearly all. Finds all hits of several words.
     */
    private static Fetched rarestFirst(List<Word> query) {
        if (query.size() == 1) {
            Word word = query.getFirst();
            int[] tier = Arrays.copyOf(byWeight(word), Math.min(FIRST_TIER, word.documents.length));
            Arrays.sort(tier);
            return new Fetched(packed(bytes(word, tier)), 1);
        }
        Word rarest = query.stream().min(Comparator.comparingInt(word -> word.documents.length)).orElseThrow();
        long bytes = packed(bytes(rarest, 0, rarest.documents.length));
        for (Word word : query) {
            if (word == rarest) {
                continue;
            }
            int count = (word.documents.length + BLOCK - 1) / BLOCK;
            if (rarest.documents.length >= count) {
                bytes += packed(bytes(word, 0, word.documents.length));
                continue;
            }
            bytes += (long) count * BLOCK_ENTRY;
            bytes += Arrays.stream(rarest.documents)
                    .map(document -> place(word, document) / BLOCK * BLOCK)
                    .filter(from -> from < word.documents.length)
                    .distinct()
                    .mapToLong(from -> bytes(word, from, Math.min(from + BLOCK, word.documents.length)).length)
                    .sum();
        }
        return new Fetched(bytes, 2);
    }

    private static byte[] bytes(Word word, int from, int to) {
        return bytes(word, IntStream.range(from, to).toArray());
    }

    /** Postings as the bundle has them: steps and whether the word stands there more than once, how often, the norm. */
    private static byte[] bytes(Word word, int[] places) {
        var bytes = new ByteArrayOutputStream();
        int before = places.length == 0 ? 0 : word.documents[places[0]] - 1;
        for (int at : places) {
            number(bytes, (word.documents[at] - before - 1) * 2 + (word.frequencies[at] > 1 ? 1 : 0));
            before = word.documents[at];
        }
        Arrays.stream(places).map(at -> word.frequencies[at]).filter(often -> often > 1).forEach(often -> number(bytes, often - 2));
        Arrays.stream(places).forEach(at -> bytes.write(word.norms[at]));
        return bytes.toByteArray();
    }

    private static void number(ByteArrayOutputStream bytes, int number) {
        for (; number >= 128; number >>>= 7) {
            bytes.write(number & 127 | 128);
        }
        bytes.write(number);
    }

    /** Their number when compressed, if that is less. */
    private static long packed(byte[] bytes) {
        var deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        int length = deflater.deflate(new byte[bytes.length + 64]);
        deflater.end();
        return Math.min(length, bytes.length);
    }

    private static int drawn(double[] sums, Random random) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
    }

    /** The sums of 1 / (rank + 20), rank from 1. */
    private static double[] sums(int ranks) {
        double[] sums = new double[ranks];
        double sum = 0;
        for (int rank = 1; rank <= ranks; rank++) {
            sum += 1.0 / (rank + 20);
            sums[rank - 1] = sum;
        }
        return sums;
    }
}
