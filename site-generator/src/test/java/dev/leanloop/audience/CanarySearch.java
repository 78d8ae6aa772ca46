package dev.leanloop.audience;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Looks for a word in whatever a build leaves behind: names and bytes of files, texts within compressed pieces wherever they begin,
 * and everything a Lucene index knows, deleted documents included.
 */
final class CanarySearch {

    /** The lexicon leaves out what a term shares with the one before; no other word shares more than the first letter. */
    private final String needle;

    CanarySearch(String word) {
        this.needle = word.substring(1).toLowerCase(Locale.ROOT);
    }

    boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(needle);
    }

    /** The files below a folder whose name, content or compressed content has the word. */
    Set<String> filesWith(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                byte[] bytes = Files.readAllBytes(file);
                if (isIn(name) || isIn(latin(bytes))) {
                    found.add(name);
                } else if (name.endsWith(".bin") && isInPieces(bytes)) {
                    found.add(name);
                } else if (name.startsWith("search/") && name.endsWith(".js") && isInPieces(unpacked(bytes))) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** Tries to decompress from every byte on: so it needs to know nothing of how pieces are put together. */
    private boolean isInPieces(byte[] bytes) {
        byte[] buffer = new byte[1 << 16];
        Inflater inflater = new Inflater(true);
        for (int start = 0; start < bytes.length; start++) {
            try {
                inflater.reset();
                inflater.setInput(bytes, start, bytes.length - start);
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                while (!inflater.finished()) {
                    int length = inflater.inflate(buffer);
                    if (length == 0) {
                        break;
                    }
                    text.write(buffer, 0, length);
                }
                if (text.size() >= needle.length() && isIn(latin(text.toByteArray()))) {
                    inflater.end();
                    return true;
                }
            } catch (DataFormatException e) {
                // No piece begins here.
            }
        }
        inflater.end();
        return false;
    }

    /** The bytes of a pack: behind its second quote, with backslashes as in a script. */
    private static byte[] unpacked(byte[] script) {
        String text = latin(script);
        int start = text.indexOf("\",\"");
        if (start < 0) {
            return script;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = start + 3; i < script.length; i++) {
            if (script[i] == '\\' && i + 1 < script.length) {
                i++;
                bytes.write(script[i] == 'n' ? '\n' : script[i] == 'r' ? '\r' : script[i]);
            } else {
                bytes.write(script[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What a Lucene index knows that has the word: names of files, fields, terms, stored fields of every document ever written. */
    Set<String> inIndex(Path folder) throws IOException {
        Set<String> found = filesWith(folder);
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (reader.numDeletedDocs() > 0) {
                found.add("deleted documents");
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    if (isIn(field.name)) {
                        found.add("field " + field.name);
                    }
                    Terms terms = leaf.reader().terms(field.name);
                    if (terms != null && hasTerm(terms)) {
                        found.add("terms of " + field.name);
                    }
                }
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    if (isIn(String.join(" ", values(leaf, document)))) {
                        found.add("document " + document);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> values(LeafReaderContext leaf, int document) throws IOException {
        return leaf.reader().storedFields().document(document).getFields().stream()
                .map(field -> field.stringValue() == null
                        ? field.binaryValue() == null ? "" : latin(BytesRef.deepCopyOf(field.binaryValue()).bytes)
                        : field.stringValue())
                .toList();
    }

    private boolean hasTerm(Terms terms) throws IOException {
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (isIn(new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }
}
