package dev.leanloop.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.CharArrayMap;

/** The stems of many texts that tell one text from others: no stop words, and none of one or two letters. */
final class StemmedTexts {

    private static final int SHORTEST = 3;

    private final int[][] ofText;
    private final int stems;

    private StemmedTexts(int[][] ofText, int stems) {
        this.ofText = ofText;
        this.stems = stems;
    }

    /**
     * Analyses texts on all cores.
     *
     * @param language an ISO 639 code
     * @param isPointless tells, at any time and to any thread, that nobody waits any more
     * @return empty, and soon, when nobody waited any more
     */
    static Optional<StemmedTexts> of(List<String> texts, String language, BooleanSupplier isPointless) {
        int cores = Runtime.getRuntime().availableProcessors();
        int size = texts.size();
        var dictionary = new Dictionary();
        List<Share> shares = IntStream.range(0, cores)
                .parallel()
                .mapToObj(core -> new Share(
                        texts.subList((int) ((long) size * core / cores), (int) ((long) size * (core + 1) / cores)),
                        Language.of(language),
                        dictionary,
                        isPointless))
                .toList();
        return shares.stream().allMatch(share -> share.isWhole)
                ? Optional.of(joined(shares, dictionary))
                : Optional.empty();
    }

    private static StemmedTexts joined(List<Share> shares, Dictionary dictionary) {
        int[][] ofText = shares.stream().flatMap(share -> share.ofText.stream()).toArray(int[][]::new);
        int[] places = places(ofText, dictionary.size());
        Arrays.parallelSetAll(ofText, text -> distinct(ofText[text], places));
        return new StemmedTexts(ofText, places.length);
    }

    /** For each number the place of its stem among all, in the order in which the texts have them: the same however many cores met them. */
    private static int[] places(int[][] ofText, int size) {
        var places = new int[size];
        Arrays.fill(places, -1);
        int next = 0;
        for (int[] numbers : ofText) {
            for (int number : numbers) {
                if (places[number] < 0) {
                    places[number] = next++;
                }
            }
        }
        return places;
    }

    /** The places of some numbers, each once, sorted; takes the array of the numbers for it. */
    private static int[] distinct(int[] numbers, int[] places) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = places[numbers[i]];
        }
        Arrays.sort(numbers);
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[count++] = numbers[i];
            }
        }
        return count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    }

    /** The distinct stems of a text, as their places among all stems in the order in which the texts have them. */
    int[] of(int text) {
        return ofText[text];
    }

    /** How many texts there are. */
    int size() {
        return ofText.length;
    }

    /** How many distinct stems all texts have. */
    int stems() {
        return stems;
    }

    private static boolean isAscii(char[] text) {
        for (char character : text) {
            if (character > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /**
     * What all shares look up: the stems of every run of characters, as numbers in the order in which they were met. For all cores at a
     * time; two that come to one run together find the same.
     */
    private static final class Dictionary {
        private final Map<String, int[]> ofRun = new ConcurrentHashMap<>();
        private final Map<String, Integer> ofStem = new HashMap<>();

        int[] stems(String run, Analysis analysis) {
            int[] known = ofRun.get(run);
            if (known == null) {
                known = analysed(run, analysis);
                ofRun.put(run, known);
            }
            return known;
        }

        private int[] analysed(String run, Analysis analysis) {
            var numbers = IntStream.builder();
            analysis.asked(run, form -> {
                String written = form.toString();
                String stem = analysis.stem(written);
                if (stem.length() >= SHORTEST && !analysis.isStopWord(written)) {
                    numbers.add(number(stem));
                }
            });
            return numbers.build().toArray();
        }

        private synchronized int number(String stem) {
            Integer known = ofStem.putIfAbsent(stem, ofStem.size());
            return known == null ? ofStem.size() - 1 : known;
        }

        /** How many stems were met. */
        synchronized int size() {
            return ofStem.size();
        }
    }

    /** Neighbouring texts, whose runs are looked up without an object for each. */
    private static final class Share {
        private final Dictionary dictionary;
        private final List<int[]> ofText;
        private final boolean isWhole;
        private final CharArrayMap<int[]> ofRun = new CharArrayMap<>(64, false);
        private int[] found = new int[64];
        private int count;

        Share(List<String> texts, Language language, Dictionary dictionary, BooleanSupplier isPointless) {
            this.dictionary = dictionary;
            this.ofText = new ArrayList<>(texts.size());
            try (var analysis = new Analysis(language)) {
                for (String text : texts) {
                    if (isPointless.getAsBoolean()) {
                        break;
                    }
                    ofText.add(stems(text, analysis));
                }
            }
            this.isWhole = ofText.size() == texts.size();
        }

        /** All stems of a text, in order, by their numbers. */
        private int[] stems(String text, Analysis analysis) {
            char[] written = text.toCharArray();
            if (!isAscii(written)) {
                return dictionary.analysed(text, analysis);
            }
            // No word of ASCII goes on behind a space, so what stands between two is analysed once.
            count = 0;
            int from = 0;
            for (int at = 0; at <= written.length; at++) {
                if (at == written.length || written[at] == ' ') {
                    addRun(written, from, at - from, analysis);
                    from = at + 1;
                }
            }
            return Arrays.copyOf(found, count);
        }

        private void addRun(char[] text, int from, int length, Analysis analysis) {
            int[] numbers = ofRun.get(text, from, length);
            if (numbers == null) {
                String run = new String(text, from, length);
                numbers = dictionary.stems(run, analysis);
                ofRun.put(run, numbers);
            }
            for (int number : numbers) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = number;
            }
        }
    }
}
