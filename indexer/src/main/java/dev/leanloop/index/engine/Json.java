package dev.leanloop.index.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON that was read: parts that are not there, or are something else, read as absent, since what an engine answers is not ours
 * to rely on. Writes maps, collections, strings, numbers and truth values, in their order.
 */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Json ABSENT = new Json(null);

    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    static byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.writeFieldName(wellFormed(String.valueOf(entry.getKey())));
                    write(out, entry.getValue());
                }
                out.writeEndObject();
            }
            case Iterable<?> values -> {
                out.writeStartArray();
                for (Object each : values) {
                    write(out, each);
                }
                out.writeEndArray();
            }
            case String text -> out.writeString(wellFormed(text));
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Float number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean truth -> out.writeBoolean(truth);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    /** With the replacement character for each half of a surrogate pair, as Lucene writes terms. */
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(i, '\ufffd');
        }
        return mended == null ? text : mended.toString();
    }

    /** Reads one value; an absent one, if that is not what it is. */
    static Json read(byte[] bytes) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            return in.nextToken() == null ? ABSENT : new Json(value(in));
        } catch (JsonProcessingException e) {
            return ABSENT;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /** The depth is bounded by the parser. */
    private static @Nullable Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    String name = in.currentName();
                    in.nextToken();
                    map.put(name, value(in));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> values = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(in));
                }
                yield values;
            }
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                in.getText().length() > 40 ? null : Double.valueOf(in.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** The part of that name. */
    Json get(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null ? new Json(map.get(name)) : ABSENT;
    }

    /** The parts at these names, one within the other. */
    Json at(String... names) {
        Json part = this;
        for (String name : names) {
            part = part.get(name);
        }
        return part;
    }

    boolean isAbsent() {
        return value == null;
    }

    /** The text; empty when it is none. */
    String text() {
        return value instanceof String text ? text : "";
    }

    /** The number; 0 when it is none. */
    double number() {
        return value instanceof Double number ? number : 0;
    }

    /** The number without what follows the point; 0 when it is none. */
    int whole() {
        return (int) number();
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The values of a list; none when it is no list. */
    List<Json> list() {
        return value instanceof List<?> values ? values.stream().map(Json::new).toList() : List.of();
    }

    /** The texts of a list. */
    List<String> texts() {
        return list().stream().map(Json::text).toList();
    }

    /** The names of its parts. */
    List<String> names() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }
}
