package dev.leanloop.index.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Writes JSON without spaces. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;
    private char[] characters = new char[256];

    /** Begins anew. */
    void clear() {
        text.setLength(0);
        open.clear();
        first = true;
    }

    JsonText object() {
        return begin('{', '}');
    }

    JsonText array() {
        return begin('[', ']');
    }

    private JsonText begin(char start, char end) {
        separate();
        text.append(start);
        open.push(end);
        first = true;
        return this;
    }

    /** Closes what was opened last. */
    JsonText end() {
        text.append(open.pop().charValue());
        first = false;
        return this;
    }

    JsonText name(String name) {
        separate();
        quote(name);
        text.append(':');
        first = true;
        return this;
    }

    JsonText string(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonText strings(Collection<String> values) {
        array();
        values.forEach(this::string);
        return end();
    }

    JsonText number(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** A float such that its nearest double is read back. */
    JsonText number(float value) {
        separate();
        text.append((double) value);
        return this;
    }

    int length() {
        return text.length();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        int length = value.length();
        if (characters.length < length) {
            characters = new char[2 * length];
        }
        // Asking a string for one character after another takes four times as long.
        value.getChars(0, length, characters, 0);
        int plain = 0;
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            if (c != '"' && c != '\\' && c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                continue;
            }
            text.append(value, plain, i);
            plain = i + 1;
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else {
                text.append("\\u");
                String hex = Integer.toHexString(c);
                text.append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
        if (plain == 0) {
            text.append(value);
        } else {
            text.append(value, plain, length);
        }
        text.append('"');
    }
}
