package dev.leanloop.index.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.note.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            documents.add(new SearchDocument(
                    "note" + i,
                    HitKind.FACT,
                    "Title " + i,
                    word + " number" + i + " x" + (i * 7919L) % 1000,
                    List.of(),
                    List.of("t" + i % 5),
                    null,
                    null,
                    Side.UNKNOWN,
                    null,
                    null,
                    "",
                    List.of(),
                    "",
                    null,
                    null,
                    false,
                    new SearchDocument.Place("note" + i + ".html", "note" + i + ".md", 1)));
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (SearchIndex index = SearchIndex.build(folder.resolve(name), documents)) {
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
                .allMatch(name -> name.matches("[a-z]+[0-9]*\\.[0-9a-f]{10}(\\.bin|\\.js|/[0-9]+\\.bin)"));
    }

    @Test
    void emptyIndexHasAManifest() throws IOException {
        assertThat(bundle("none", 0, "same").keySet()).anyMatch(name -> name.startsWith("manifest"));
    }

    @Test
    void scriptHoldsWhatTheServersFilesHold() throws IOException, DataFormatException {
        Map<String, byte[]> files = bundle("one", 3000, "same");
        int compared = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().endsWith(".js")) {
                continue;
            }
            String name = file.getKey().substring(0, file.getKey().length() - 3);
            String script = new String(file.getValue(), StandardCharsets.US_ASCII);
            assertThat(script)
                    .startsWith("leanloopSearchPack(\"" + name + "\",\"")
                    .endsWith("\")\n");
            byte[] pack = Base64.getDecoder().decode(script.split("\"")[3]);
            byte[] whole = files.get(name + ".bin");
            if (whole != null) {
                assertThat(whole).as(name).isEqualTo(pack);
            } else {
                List<byte[]> blocks = blocks(pack);
                for (int i = 0; i < blocks.size(); i++) {
                    assertThat(files.get(name + "/" + i + ".bin")).isEqualTo(blocks.get(i));
                }
            }
            for (byte[] block : blocks(pack)) {
                assertThat(inflated(block)).isNotEmpty();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static List<byte[]> blocks(byte[] pack) {
        ByteBuffer buffer = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
        int count = buffer.getInt();
        int at = 4 + 4 * count;
        var blocks = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            int length = buffer.getInt();
            blocks.add(Arrays.copyOfRange(pack, at, at + length));
            at += length;
        }
        assertThat(at).isEqualTo(pack.length);
        return blocks;
    }

    private static byte[] inflated(byte[] block) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(block);
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
