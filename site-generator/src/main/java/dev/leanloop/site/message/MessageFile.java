package dev.leanloop.site.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** One language's messages as they are written: properties in UTF-8, found by the language's code. */
final class MessageFile {

    private static final String FOLDER = "/dev/leanloop/site/messages/";

    private MessageFile() {}

    /** Message texts by key; empty when there is no file for the language. */
    static Optional<Map<String, String>> read(String code) {
        if (!code.matches("[a-z]{2,3}")) {
            return Optional.empty();
        }
        try (InputStream in = MessageFile.class.getResourceAsStream(FOLDER + code + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(text);
                return Optional.of(properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages of " + code, e);
        }
    }
}
