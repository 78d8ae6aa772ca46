import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Writes a folder of made-up notes to measure with: customers with a long tail, loops, hypotheses and their verdicts, promises of both
 * sides, links, topics with a long tail, prose. The same count gives the same bytes.
 *
 * <p>Words follow the law by which they occur in real text (Zipf's, as Mandelbrot mended it): four in ten are the small words of English,
 * a word of rank r comes as often as 1 / (r + 20), and the rare ones, made up of syllables, go on to rank 60,000. 10,000 notes use nearly
 * all of them. A search is as dear as its words are frequent, so notes of a hundred words would measure something else.
 *
 * <pre>java benchmarks/GenerateNotes.java 10000 /tmp/notes</pre>
 */
public final class GenerateNotes {

    private static final String[] WORDS = ("audit budget call contract cost customer data date delivery demo department export"
                    + " finance fleet freight invoice late lift list machine manual margin matching month needs number offer"
                    + " office order paper pilot plant price process purchase question quote report review risk role sample"
                    + " sales security sensor server service shift spring stock summary supplier system team test time tool"
                    + " training truck user vendor visit warehouse week works year")
            .split(" ");
    private static final String[] SMALL_WORDS = ("the to and of a in is it that we for they on with not be are this have at"
                    + " but has by from what their as was when will our or there if an can so which would who")
            .split(" ");
    private static final String[] SYLLABLES = ("ba ben bor cal cem cor dal del dor fa fen fil gar gel gor han hel jon ka kel kor"
                    + " la lem lin lor ma mel min mor na nel nim nor pa pel pin por ra rel rin ros sa sel sim sor ta tel tin tor"
                    + " va vel vin vor wal wen zel")
            .split(" ");
    private static final int VOCABULARY = 60_000;
    private static final double[] SHARES = shares(VOCABULARY, 20);
    private static final double[] SMALL_SHARES = shares(SMALL_WORDS.length, 3);
    private static final String[] KINDS = {"Pain", "Fact", "Need", "Objection", "Preference", "Request"};
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

    private final Random random = new Random(42);
    private final Path folder;

    private GenerateNotes(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: java GenerateNotes.java COUNT FOLDER");
            System.exit(2);
        }
        new GenerateNotes(Path.of(arguments[1])).write(Integer.parseInt(arguments[0]));
    }

    private void write(int count) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("leanloop.yml"), """
                site: {title: Made-up notes, as-of: 2026-07-01}
                team:
                  - {id: dana, name: Dana Roe, mail: [dana@example.org]}
                  - {id: lee, name: Lee Poe, mail: [lee@example.org]}
                """);
        int customers = Math.max(3, count / 40);
        List<List<String>> written = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            written.add(new ArrayList<>());
            profile(i);
        }
        for (int i = 0; i < count - customers; i++) {
            int customer = tail(customers);
            String name = note(i, customer, written.get(customer));
            written.get(customer).add(name);
        }
    }

    private void profile(int customer) throws IOException {
        String name = customer(customer);
        Path home = Files.createDirectories(folder.resolve("customers").resolve(name));
        Files.writeString(home.resolve("README.md"), """
                ---
                type: customer
                name: %s Works
                segment: %s
                owner: dana
                people:
                  - {id: maria.%s, role: head of finance, quotes: role}
                  - {id: tom.%s, role: security lead, quotes: role}
                ---
                # %s Works

                ## Known
                - Fact: plants = %d
                """.formatted(name, pick("manufacturing", "trade", "health", "public"), name, name, name, customer % 7));
    }

    private String note(int number, int customer, List<String> before) throws IOException {
        String name = customer(customer);
        LocalDate day = FIRST.plusDays(before.size() * 9L + random.nextInt(8));
        String base = day + "-" + word() + "-" + number;
        Path home = folder.resolve("customers").resolve(name);
        String link = before.isEmpty() ? "" : " (from [[" + before.getLast() + "]])";
        StringBuilder text = new StringBuilder();
        text.append("---\nby: ").append(pick("dana", "lee")).append("\nwith: [maria.").append(name).append("]\n");
        text.append("tags: [").append(topic()).append("]\nchannel: ").append(pick("call", "visit", "video")).append("\n---\n");
        text.append("# ").append(sentence(5)).append("\n\n## Plan\nGoal: ").append(sentence(8)).append('\n');
        for (int i = 1; i <= 2; i++) {
            text.append("- H").append(i).append(' ').append(30 + random.nextInt(7) * 10).append("% ");
            text.append(sentence(9)).append(i == 1 ? link : "").append('\n');
        }
        text.append("\n## Do\n").append(prose(4)).append("\n\n## Check\n");
        text.append("- H1 ").append(pick("confirmed", "refuted", "unclear")).append(": ").append(sentence(10)).append('\n');
        for (int i = 0; i < 6; i++) {
            text.append("- ").append(KINDS[random.nextInt(KINDS.length)]).append(": ").append(sentence(12)).append(" #");
            text.append(topic()).append('\n');
        }
        text.append("  > \"").append(sentence(9)).append("\" -- @maria.").append(name).append('\n');
        text.append("- ? ").append(sentence(7)).append("\n- ").append(sentence(9)).append("\n\n").append(prose(3));
        text.append("\n\n## Act\n- Decision: ").append(sentence(8)).append('\n');
        text.append("- [ ] C1 @dana ").append(sentence(6)).append(" by ").append(day.plusDays(7)).append('\n');
        text.append("- [").append(pick("x", " ")).append("] C2 @maria.").append(name).append(' ').append(sentence(6));
        text.append(" by ").append(day.plusDays(14)).append("\nNext: ").append(day.plusDays(9)).append('\n');
        Files.writeString(home.resolve(base + ".md"), text);
        return base;
    }

    /** A number below the limit, small ones far more often. */
    private int tail(int limit) {
        double share = random.nextDouble();
        return (int) (limit * share * share);
    }

    private static String customer(int number) {
        return WORDS[number % WORDS.length] + number;
    }

    private String topic() {
        int number = tail(200);
        return number < WORDS.length ? WORDS[number] : WORDS[number % WORDS.length] + "-" + WORDS[number / WORDS.length];
    }

    private String prose(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(14)).append(". ");
        }
        return text.toString().strip();
    }

    /** So many words, small ones among them. */
    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean small = i < length - 1 && random.nextInt(10) < 4;
            text.append(i == 0 ? "" : " ").append(small ? SMALL_WORDS[drawn(SMALL_SHARES)] : word());
        }
        return text.toString();
    }

    private String word() {
        int rank = drawn(SHARES);
        return rank < WORDS.length ? WORDS[rank] : madeUp(rank - WORDS.length);
    }

    /** The word of a rank: its digits in the base of the syllables, two at least. */
    private static String madeUp(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank;
        do {
            word.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        } while (left > 0 || word.length() < 4);
        return word.toString();
    }

    /** A rank by its share. */
    private int drawn(double[] shares) {
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, shares.length - 1);
    }

    /** The sums of 1 / (rank + shift), rank from 1. */
    private static double[] shares(int ranks, int shift) {
        double[] sums = new double[ranks];
        double sum = 0;
        for (int rank = 1; rank <= ranks; rank++) {
            sum += 1.0 / (rank + shift);
            sums[rank - 1] = sum;
        }
        return sums;
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
