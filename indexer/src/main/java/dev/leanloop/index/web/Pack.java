package dev.leanloop.index.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/** Blocks that share a name: each a file of its own for a server, all in one script for a page that was opened from a folder. */
final class Pack {

    /** Hexadecimal digits of a name's hash: 40 bits. */
    private static final int HASH_DIGITS = 10;

    private final List<byte[]> packed = new ArrayList<>();
    private final MessageDigest hash = sha256();
    private int size;

    int blocks() {
        return packed.size();
    }

    /** Bytes after compression. */
    int size() {
        return size;
    }

    void add(byte[] block) {
        byte[] deflated = deflate(block);
        hash.update(new ByteWriter().fixed(block.length).toBytes());
        hash.update(block);
        packed.add(deflated);
        size += deflated.length;
    }

    /** The first digits of the hash of all blocks before compression. Can be asked once. */
    String hash() {
        return HexFormat.of().formatHex(hash.digest()).substring(0, HASH_DIGITS);
    }

    byte[] block(int i) {
        return packed.get(i);
    }

    /** All blocks in one: their number, their lengths, themselves. */
    byte[] together() {
        var all = new ByteWriter();
        all.fixed(packed.size());
        packed.forEach(block -> all.fixed(block.length));
        packed.forEach(all::all);
        return all.toBytes();
    }

    /** Writes one block under a name of its own, for both ways to open the page; returns the name for a server. */
    static String single(String name, byte[] block, Sink sink) throws IOException {
        var pack = new Pack();
        pack.add(block);
        String hashed = name + "." + pack.hash();
        sink.file(hashed + ".bin", pack.together());
        script(hashed, pack, sink);
        return hashed + ".bin";
    }

    /** Writes the blocks as a classic script, the only kind of file that a page opened from a folder may load. */
    static void script(String name, Pack pack, Sink sink) throws IOException {
        String data = Base64.getEncoder().encodeToString(pack.together());
        sink.file(
                name + ".js",
                ("leanloopSearchPack(\"" + name + "\",\"" + data + "\")\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflate(byte[] block) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(block);
            deflater.finish();
            var out = new ByteWriter();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.part(buffer, 0, deflater.deflate(buffer));
            }
            return out.toBytes();
        } finally {
            deflater.end();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
