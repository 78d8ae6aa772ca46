package dev.leanloop.index.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebBundleTest {

    @TempDir
    Path folder;

    private Map<String, byte[]> bundle(String name, int size, String word) throws IOException {
        var documents = new ArrayList<SearchDocument>();
        for (int i = 0; i < size; i++) {
            documents.add(SearchDocument.ofWords(
                    "note" + i,
                    HitKind.FACT,
                    "Title " + i,
                    word + " number" + i + " x" + (i * 7919L) % 1000,
                    List.of("t" + i % 5),
                    new SearchDocument.Place("note" + i + ".html", "note" + i + ".md", 1)));
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (SearchIndex index = SearchIndex.build(folder.resolve(name), "en", documents)) {
            WebBundle.Summary summary = WebBundle.write(index, (file, bytes) -> {
                assertThat(files.put(file, bytes))
                        .as("%s is written once", file)
                        .isNull();
            });
            assertThat(files).containsKey(summary.manifest()).hasSize(summary.files());
            assertThat(files.values().stream().mapToLong(bytes -> bytes.length).sum())
                    .isEqualTo(summary.bytes());
        }
        return files;
    }

    @Test
    void sameDocumentsGiveTheSameBytes() throws IOException {
        Map<String, byte[]> one = bundle("one", 3000, "same");
        Map<String, byte[]> other = bundle("other", 3000, "same");

        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void otherContentHasAnotherName() throws IOException {
        Map<String, byte[]> one = bundle("one", 50, "same");
        Map<String, byte[]> other = bundle("other", 50, "else");

        one.forEach((name, bytes) -> {
            if (other.containsKey(name)) {
                assertThat(other.get(name)).as(name).isEqualTo(bytes);
            }
        });
        assertThat(other.keySet()).noneMatch(name -> name.startsWith("manifest") && one.containsKey(name));
    }

    @Test
    void namesArePortable() throws IOException {
        assertThat(bundle("one", 3000, "same").keySet())
                .allMatch(name -> name.matches("[a-z]+[0-9]*\\.[0-9a-f]{10}(\\.bin|\\.js|/[0-9]+\\.js)"));
    }

    @Test
    void emptyIndexHasAManifest() throws IOException {
        assertThat(bundle("none", 0, "same").keySet()).anyMatch(name -> name.startsWith("manifest"));
    }

    @Test
    void volumesHoldTheRunsOfTheFiles() throws IOException, DataFormatException {
        Map<String, byte[]> files = bundle("one", 12_000, "same");
        var families = new ArrayList<String>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Matcher volume = Pattern.compile("([a-z]+)0\\.[0-9a-f]+\\.bin").matcher(file.getKey());
            if (volume.matches()) {
                String family = volume.group(1);
                int end = endOfRuns(file.getValue(), runs(files, family));
                if (!family.equals("texts") && !family.equals("columns")) {
                    assertThat(file.getValue()).as(family).hasSize(end);
                }
                families.add(family);
            }
        }
        assertThat(families).contains("positions", "texts");
    }

    /** Where the runs end in a volume, of which each is as it is, or compressed. */
    private static int endOfRuns(byte[] volume, List<byte[]> runs) throws DataFormatException {
        int at = 0;
        for (byte[] run : runs) {
            if (at + run.length <= volume.length && Arrays.equals(volume, at, at + run.length, run, 0, run.length)) {
                at += run.length;
            } else {
                var length = new int[1];
                assertThat(inflated(Arrays.copyOfRange(volume, at, volume.length), length))
                        .isEqualTo(run);
                at += length[0];
            }
        }
        return at;
    }

    @Test
    void filesAreFewHoweverManyDocumentsThereAre() throws IOException {
        long few = bundle("few", 6_000, "same").size();
        long many = bundle("many", 24_000, "same").size();

        assertThat(many).as("four times the documents, %s files before", few).isLessThan(few * 5 / 2);
    }

    @Test
    void tableOfAVolumeSaysWhereEachRunIs() throws IOException, DataFormatException {
        Map<String, byte[]> files = bundle("one", 3000, "same");
        byte[] volume = files.entrySet().stream()
                .filter(file -> file.getKey().matches("texts0\\.[0-9a-f]+\\.bin"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        int end = endOfRuns(volume, runs(files, "texts"));
        ByteBuffer table = ByteBuffer.wrap(volume, end, volume.length - end).order(ByteOrder.LITTLE_ENDIAN);
        int start = table.getInt();
        int runs = 0;
        while (table.hasRemaining()) {
            int next = table.getInt();
            String texts =
                    new String(inflated(Arrays.copyOfRange(volume, start, next), new int[1]), StandardCharsets.UTF_8);
            assertThat(texts).startsWith("[[\"note").endsWith("]]");
            start = next;
            runs++;
        }
        assertThat(start).isEqualTo(end);
        assertThat(runs).isGreaterThan(100);
    }

    /** All runs of a family, from its files, in order. */
    private static List<byte[]> runs(Map<String, byte[]> files, String family) throws DataFormatException {
        var found = new TreeMap<Integer, List<byte[]>>();
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            String name = entry.getKey();
            Matcher file = Pattern.compile(family + "(\\d+)\\.[0-9a-f]+(?:/(\\d+))?\\.js")
                    .matcher(name);
            if (file.matches()) {
                String within = file.group(2);
                byte[] pack = pack(name, entry.getValue());
                int number = Integer.parseInt(file.group(1)) * RunFamily.GROUP;
                if (within == null) {
                    for (byte[] one : parts(inflated(pack, new int[1]))) {
                        found.put(number++, parts(one));
                    }
                } else {
                    boolean asStored = Set.of("postings", "positions").contains(family);
                    found.put(
                            number + Integer.parseInt(within),
                            asStored ? storedRuns(pack) : parts(inflated(pack, new int[1])));
                }
            }
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** The runs of a file that has them as the volume has them, each behind 1 where it is compressed. */
    private static List<byte[]> storedRuns(byte[] file) throws DataFormatException {
        var runs = new ArrayList<byte[]>();
        for (byte[] part : parts(file)) {
            byte[] run = Arrays.copyOfRange(part, 1, part.length);
            runs.add(part[0] == 0 ? run : inflated(run, new int[1]));
        }
        return runs;
    }

    /** What the string of a pack's script holds, one character a byte. */
    private static byte[] pack(String name, byte[] script) {
        String text = new String(script, StandardCharsets.ISO_8859_1);
        String head = "leanloopSearchPack(\"" + name.substring(0, name.length() - 3) + "\",\"";
        assertThat(text).startsWith(head).endsWith("\")\n");
        String string = text.substring(head.length(), text.length() - 3);
        assertThat(string).doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*\"").doesNotContain("\n", "\r");
        String bytes = Pattern.compile("\\\\(.)", Pattern.DOTALL)
                .matcher(string)
                .replaceAll(escaped -> Matcher.quoteReplacement(
                        switch (escaped.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> escaped.group(1);
                        }));
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Parts, each behind its length. */
    private static List<byte[]> parts(byte[] bytes) {
        var parts = new ArrayList<byte[]>();
        int at = 0;
        while (at < bytes.length) {
            int length = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                length |= (bytes[at++] & 0x7f) << shift;
                shift += 7;
            }
            length |= bytes[at++] << shift;
            parts.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        assertThat(at).isEqualTo(bytes.length);
        return parts;
    }

    /** The bytes that were compressed to the first of these, and how many those are. */
    private static byte[] inflated(byte[] block, int[] length) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(block);
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            length[0] = Math.toIntExact(inflater.getBytesRead());
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
