package dev.leanloop.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.CharArrayMap;

/** The stems of many texts that tell one text from others: no stop words, and none of one or two letters. */
final class StemmedTexts {

    private static final int SHORTEST = 3;

    /** Stands for the stem of a form that tells nothing. */
    private static final Integer NOTHING = -1;

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
        List<Share> shares = IntStream.range(0, cores)
                .parallel()
                .mapToObj(core -> new Share(
                        texts.subList((int) ((long) size * core / cores), (int) ((long) size * (core + 1) / cores)),
                        Language.of(language),
                        isPointless))
                .toList();
        return shares.stream().allMatch(share -> share.isWhole) ? Optional.of(joined(shares)) : Optional.empty();
    }

    private static StemmedTexts joined(List<Share> shares) {
        Set<String> stems = new HashSet<>();
        shares.forEach(share -> stems.addAll(share.stems));
        String[] sorted = stems.toArray(String[]::new);
        Arrays.sort(sorted);
        Map<String, Integer> places = HashMap.newHashMap(sorted.length);
        for (String stem : sorted) {
            places.put(stem, places.size());
        }
        shares.parallelStream().forEach(share -> share.renumber(places));
        int[][] ofText = shares.stream().flatMap(share -> share.ofText.stream()).toArray(int[][]::new);
        return new StemmedTexts(ofText, sorted.length);
    }

    private static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[count++] = numbers[i];
            }
        }
        return count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    }

    /** The distinct stems of a text, as their places among all stems in alphabetical order. */
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

    /** Neighbouring texts, with a numbering of stems of their own: each written form is looked up once, as Lucene holds it. */
    private static final class Share {
        private final List<int[]> ofText;
        private final List<String> stems = new ArrayList<>();
        private final boolean isWhole;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final CharArrayMap<Integer> known = new CharArrayMap<>(64, false);

        /** The numbers of what stands between two spaces. */
        private final CharArrayMap<int[]> ofRun = new CharArrayMap<>(64, false);

        private int[] found = new int[64];
        private int count;

        Share(List<String> texts, Language language, BooleanSupplier isPointless) {
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

        /** From the numbers of this share to those of all: the distinct stems of each text, sorted. */
        void renumber(Map<String, Integer> places) {
            int[] placeOf = stems.stream()
                    .mapToInt(stem -> Objects.requireNonNull(places.get(stem)))
                    .toArray();
            ofText.replaceAll(own -> {
                for (int i = 0; i < own.length; i++) {
                    own[i] = placeOf[own[i]];
                }
                return distinct(own);
            });
        }

        /** All stems of a text, in order, by the numbers of this share. */
        private int[] stems(String text, Analysis analysis) {
            count = 0;
            char[] written = text.toCharArray();
            if (isAscii(written)) {
                addRuns(written, analysis);
            } else {
                addForms(text, analysis);
            }
            return Arrays.copyOf(found, count);
        }

        /** No word of ASCII goes on behind a space, so what stands between two is analysed once, whatever is around it. */
        private void addRuns(char[] text, Analysis analysis) {
            int from = 0;
            for (int at = 0; at <= text.length; at++) {
                if (at == text.length || text[at] == ' ') {
                    addRun(text, from, at - from, analysis);
                    from = at + 1;
                }
            }
        }

        private void addRun(char[] text, int from, int length, Analysis analysis) {
            int[] numbers = ofRun.get(text, from, length);
            if (numbers == null) {
                int before = count;
                String run = new String(text, from, length);
                addForms(run, analysis);
                ofRun.put(run, Arrays.copyOfRange(found, before, count));
            } else {
                for (int number : numbers) {
                    add(number);
                }
            }
        }

        private void addForms(String text, Analysis analysis) {
            analysis.asked(text, form -> {
                Integer number = known.get(form.buffer(), 0, form.length());
                if (number == null) {
                    number = number(form.toString(), analysis);
                    known.put(form.toString(), number);
                }
                if (number >= 0) {
                    add(number);
                }
            });
        }

        private Integer number(String written, Analysis analysis) {
            String stem = analysis.stem(written);
            if (stem.length() < SHORTEST || analysis.isStopWord(written)) {
                return NOTHING;
            }
            Integer number = numbers.putIfAbsent(stem, stems.size());
            if (number == null) {
                stems.add(stem);
                return stems.size() - 1;
            }
            return number;
        }

        private void add(int number) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = number;
        }
    }
}
