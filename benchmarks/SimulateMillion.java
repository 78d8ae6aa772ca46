import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/**
 * How many bytes of postings a page would fetch for a query over a million passages, by four ways to cut them. Nothing is indexed: the
 * postings are drawn from the law by which words occur (Zipf's, as Mandelbrot mended it: 1 / (rank + 20)), passages have 3 to 60 words other
 * than the small ones of the language, and a query is one to three words of one passage, so that it finds something: any of its words, or
 * only such as are among the 2,000 most frequent, which cost most. Only the field of the passages' own words is simulated; one word that
 * must be found, or two or three that all must.
 *
 * <ol>
 *   <li><b>whole</b>: the postings of each word, as the bundle has them: gaps, frequencies and lengths, compressed.
 *   <li><b>blocks</b>: 128 documents of a word compressed together, and a table of where each begins. The rarest word is read whole, of the
 *       others only blocks in which one of its documents may stand. All that matches is known: order, count and facets are exact.
 *   <li><b>tiers</b>: a word's documents by falling score, 64, then four times as many, and so on. Tiers are read until nothing unread can
 *       be among the first ten (threshold algorithm). The order is exact; the count is known for one word only, facets are not.
 *   <li><b>either</b>: tiers for one word, blocks for several.
 * </ol>
 *
 * <pre>java -Xmx6g benchmarks/SimulateMillion.java 1000000 300</pre>
 */
public final class SimulateMillion {

    private static final int VOCABULARY = 400_000;
    private static final int BLOCK = 128;
    private static final int FIRST_TIER = 64;
    private static final int HITS = 10;
    private static final int FREQUENT = 2_000;

    private final Random random = new Random(7);
    private final int passages;
    private final double[] shares = new double[VOCABULARY];
    private final int[][] words;
    private final int[] documentsOf = new int[VOCABULARY];
    private double averageLength;

    private SimulateMillion(int passages) {
        this.passages = passages;
        this.words = new int[passages][];
    }

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: java SimulateMillion.java PASSAGES QUERIES");
            System.exit(2);
        }
        var simulation = new SimulateMillion(Integer.parseInt(arguments[0]));
        simulation.draw();
        System.out.println("| words | of them | way | median KB | 95th percentile KB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        simulation.report(Integer.parseInt(arguments[1]), VOCABULARY);
        simulation.report(Integer.parseInt(arguments[1]), FREQUENT);
    }

    private void draw() {
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1.0 / (rank + 21);
            shares[rank] = sum;
        }
        long total = 0;
        for (int passage = 0; passage < passages; passage++) {
            int length = (int) Math.max(3, Math.min(60, Math.exp(2.4 + 0.6 * random.nextGaussian())));
            words[passage] = IntStream.generate(this::word).limit(length).sorted().toArray();
            total += length;
            int last = -1;
            for (int word : words[passage]) {
                documentsOf[word] += word == last ? 0 : 1;
                last = word;
            }
        }
        averageLength = (double) total / passages;
    }

    private int word() {
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[VOCABULARY - 1]);
        return Math.min(at < 0 ? -at - 1 : at, VOCABULARY - 1);
    }

    /** The postings of one word: documents ascending, and what each scores. */
    private record Postings(int[] documents, int[] frequencies, int[] lengths, float[] scores) {

        int size() {
            return documents.length;
        }
    }

    private Postings postings(int word) {
        int[] documents = new int[documentsOf[word]];
        int[] frequencies = new int[documents.length];
        int[] lengths = new int[documents.length];
        float[] scores = new float[documents.length];
        double rarity = Math.log(1 + (passages - documents.length + 0.5) / (documents.length + 0.5));
        int at = 0;
        for (int passage = 0; passage < passages; passage++) {
            int found = Arrays.binarySearch(words[passage], word);
            if (found >= 0) {
                documents[at] = passage;
                lengths[at] = words[passage].length;
                frequencies[at] = (int) Arrays.stream(words[passage]).filter(other -> other == word).count();
                double norm = 1.2 * (0.25 + 0.75 * lengths[at] / averageLength);
                scores[at] = (float) (rarity * frequencies[at] / (frequencies[at] + norm));
                at++;
            }
        }
        return new Postings(documents, frequencies, lengths, scores);
    }

    private void report(int queries, int below) {
        for (int length = 1; length <= 3; length++) {
            List<long[]> costs = new ArrayList<>();
            for (int i = 0; i < queries; i++) {
                int[] passage = {};
                while (passage.length < length) {
                    passage = Arrays.stream(words[random.nextInt(passages)])
                            .filter(word -> word < below)
                            .distinct()
                            .toArray();
                }
                Set<Integer> asked = new HashSet<>();
                while (asked.size() < length) {
                    asked.add(passage[random.nextInt(passage.length)]);
                }
                List<Postings> lists = asked.stream().map(this::postings).sorted((a, b) -> a.size() - b.size()).toList();
                long blocks = blocks(lists);
                long tiers = tiers(lists);
                costs.add(new long[] {whole(lists), blocks, tiers, length == 1 ? tiers : blocks});
            }
            String[] ways = {"whole", "blocks", "tiers", "either"};
            for (int way = 0; way < ways.length; way++) {
                int chosen = way;
                long[] sorted = costs.stream().mapToLong(cost -> cost[chosen]).sorted().toArray();
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %s | %s | %.1f | %.1f |%n",
                        length,
                        below == FREQUENT ? "frequent" : "any",
                        ways[way],
                        sorted[sorted.length / 2] / 1024.0,
                        sorted[sorted.length * 95 / 100] / 1024.0);
            }
        }
    }

    private static long whole(List<Postings> lists) {
        return lists.stream().mapToLong(list -> bytes(list, all(list))).sum();
    }

    private static long blocks(List<Postings> lists) {
        Postings rarest = lists.getFirst();
        long sum = bytes(rarest, all(rarest));
        for (Postings list : lists.subList(1, lists.size())) {
            int count = (list.size() + BLOCK - 1) / BLOCK;
            sum += 3L * count;
            for (int block = 0; block < count; block++) {
                int from = block * BLOCK;
                int to = Math.min(list.size(), from + BLOCK);
                int end = to == list.size() ? Integer.MAX_VALUE : list.documents[to];
                int at = Arrays.binarySearch(rarest.documents, list.documents[from]);
                int next = at < 0 ? -at - 1 : at;
                if (next < rarest.size() && rarest.documents[next] < end) {
                    sum += bytes(list, IntStream.range(from, to).toArray());
                }
            }
        }
        return sum;
    }

    private long tiers(List<Postings> lists) {
        int[] read = new int[lists.size()];
        int[] tier = new int[lists.size()];
        int[][] order = new int[lists.size()][];
        for (int i = 0; i < order.length; i++) {
            Postings list = lists.get(i);
            order[i] = IntStream.range(0, list.size())
                    .boxed()
                    .sorted((a, b) -> list.scores[a] != list.scores[b]
                            ? Float.compare(list.scores[b], list.scores[a])
                            : Integer.compare(a, b))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        double[][] seen = new double[lists.size()][passages];
        long sum = 0;
        while (true) {
            int next = -1;
            for (int i = 0; i < order.length; i++) {
                if (read[i] < order[i].length && (next < 0 || read[i] < read[next])) {
                    next = i;
                }
            }
            if (next < 0) {
                return sum;
            }
            int to = Math.min(order[next].length, read[next] + (FIRST_TIER << 2 * tier[next]++));
            int[] part = Arrays.copyOfRange(order[next], read[next], to);
            Arrays.sort(part);
            sum += bytes(lists.get(next), part);
            for (int i : part) {
                seen[next][lists.get(next).documents[i]] = lists.get(next).scores[i];
            }
            read[next] = to;
            if (safe(lists, order, read, seen)) {
                return sum;
            }
        }
    }

    /** Whether ten documents are known wholly, and none that is not can score more. */
    private boolean safe(List<Postings> lists, int[][] order, int[] read, double[][] seen) {
        double[] unread = new double[lists.size()];
        for (int i = 0; i < unread.length; i++) {
            unread[i] = read[i] < order[i].length ? lists.get(i).scores[order[i][read[i]]] : Double.NEGATIVE_INFINITY;
        }
        List<Double> known = new ArrayList<>();
        double best = Arrays.stream(unread).sum();
        for (int document = 0; document < passages; document++) {
            double sum = 0;
            boolean whole = true;
            boolean any = false;
            for (int i = 0; i < unread.length; i++) {
                any |= seen[i][document] > 0;
                whole &= seen[i][document] > 0;
                sum += seen[i][document] > 0 ? seen[i][document] : unread[i];
            }
            if (whole) {
                known.add(sum);
            } else if (any) {
                best = Math.max(best, sum);
            }
        }
        known.sort((a, b) -> Double.compare(b, a));
        return best == Double.NEGATIVE_INFINITY || (known.size() >= HITS && known.get(HITS - 1) >= best);
    }

    private static int[] all(Postings list) {
        return IntStream.range(0, list.size()).toArray();
    }

    /** Bytes of some postings of a word as the bundle writes them. */
    private static int bytes(Postings list, int[] which) {
        var run = new ByteArrayOutputStream();
        int last = -1;
        for (int i : which) {
            number(run, list.documents[i] - last - 1 << 1 | (list.frequencies[i] > 1 ? 1 : 0));
            last = list.documents[i];
        }
        for (int i : which) {
            if (list.frequencies[i] > 1) {
                number(run, list.frequencies[i] - 2);
            }
        }
        for (int i : which) {
            run.write(list.lengths[i]);
        }
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(run.toByteArray());
        deflater.finish();
        byte[] packed = new byte[run.size() + 64];
        int size = deflater.deflate(packed);
        deflater.end();
        return Math.min(size, run.size());
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
