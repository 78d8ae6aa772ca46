package dev.leanloop.adopt;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words of many languages and what they mean here, from a file beside this class: {@code word TAB meaning}. */
final class Words {

    private Words() {}

    static Map<String, String> read(String name) throws IOException {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its own file " + name);
            }
            Map<String, String> words = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            words.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
            return words;
        }
    }
}
