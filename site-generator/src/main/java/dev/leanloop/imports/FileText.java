package dev.leanloop.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text of bytes whose encoding nobody says: a byte order mark tells, else whether they are UTF-8, else they are Windows-1252. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A mark at the start, and what it says of the bytes behind it. */
    private record Mark(byte[] bytes, Charset charset) {

        boolean opens(byte[] content) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= content.length || content[i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
            new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
            new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE));

    private FileText() {}

    static String of(byte[] content) {
        for (Mark mark : MARKS) {
            if (mark.opens(content)) {
                int start = mark.bytes().length;
                return new String(content, start, content.length - start, mark.charset());
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }
}
