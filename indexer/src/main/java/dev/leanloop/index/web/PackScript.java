package dev.leanloop.index.web;

import java.nio.charset.StandardCharsets;

/**
 * Bytes as a classic script, the only kind of file that a page opened from a folder may load: a call that takes them as a string,
 * one character a byte. A page reads the script in the encoding {@code x-user-defined}, in which every byte is a character.
 */
public final class PackScript {

    /** The function that such a script calls, with its name and its bytes. */
    public static final String CALLS = "leanloopSearchPack";

    private PackScript() {}

    /**
     * The script's bytes.
     *
     * @param name handed back to the page that waits for it: letters, digits, dots and slashes
     */
    public static byte[] of(String name, byte[] content) {
        var script = new ByteWriter();
        script.all((CALLS + "(\"" + name + "\",\"").getBytes(StandardCharsets.US_ASCII));
        for (byte value : content) {
            switch (value) {
                case '"', '\\' -> script.oneByte('\\').oneByte(value);
                case '\n' -> script.oneByte('\\').oneByte('n');
                case '\r' -> script.oneByte('\\').oneByte('r');
                default -> script.oneByte(value);
            }
        }
        return script.all("\")\n".getBytes(StandardCharsets.US_ASCII)).toBytes();
    }

    /** The bytes, compressed, as a script: what the page starts from. */
    public static byte[] packed(String name, byte[] content) {
        try (var packer = new Packer()) {
            return of(name, packer.pack(content));
        }
    }
}
