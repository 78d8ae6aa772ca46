package dev.leanloop.index.web;

import java.nio.charset.StandardCharsets;

/**
 * Bytes as a classic script, the only kind of file that a page opened from a folder may load: a call that takes them as a string,
 * one character a byte. A page reads the script in the encoding {@code x-user-defined}, in which every byte is a character.
 */
public final class PackScript {

    /** The function that such a script calls, with its name and its bytes. */
    public static final String CALLS = "leanloopSearchPack";

    /** By byte: what stands for it behind a backslash, or 0 where it may stand itself. */
    private static final byte[] ESCAPED = new byte[256];

    static {
        ESCAPED['"'] = '"';
        ESCAPED['\\'] = '\\';
        ESCAPED['\n'] = 'n';
        ESCAPED['\r'] = 'r';
    }

    private PackScript() {}

    /**
     * The script's bytes.
     *
     * @param name handed back to the page that waits for it: letters, digits, dots and slashes
     */
    public static byte[] of(String name, byte[] content) {
        var script = new ByteWriter();
        script.all((CALLS + "(\"" + name + "\",\"").getBytes(StandardCharsets.US_ASCII));
        int plain = 0;
        for (int i = 0; i < content.length; i++) {
            byte escaped = ESCAPED[content[i] & 0xff];
            if (escaped != 0) {
                script.part(content, plain, i - plain).oneByte('\\').oneByte(escaped);
                plain = i + 1;
            }
        }
        script.part(content, plain, content.length - plain);
        return script.all("\")\n".getBytes(StandardCharsets.US_ASCII)).toBytes();
    }

    /** The bytes, compressed, as a script: what the page starts from. */
    public static byte[] packed(String name, byte[] content) {
        try (var packer = new Packer()) {
            return of(name, packer.pack(content));
        }
    }
}
