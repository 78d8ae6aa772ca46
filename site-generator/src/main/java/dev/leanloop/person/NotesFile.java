package dev.leanloop.person;

import dev.leanloop.note.source.NotesFolder;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * A file of a notes folder, whatever it is: a person may be named where no note is read.
 *
 * @param place where it lies
 * @param name its path relative to the folder, with {@code /}
 * @param lines each with its line end but for the line feed; none unless it was read whole
 */
record NotesFile(Path place, String name, Form form, List<String> lines) {

    /** A longer line of a large file is looked at in pieces. */
    private static final int PIECE = 4_000;

    /** So much of a piece stands in the next one again: no name is parted by both. */
    private static final int OVERLAP = 400;

    /** As git does, which looks no further for what text has not. */
    private static final int START = 8_000;

    NotesFile {
        lines = List.copyOf(lines);
    }

    /** What can be done with a file. */
    enum Form {
        /** UTF-8, read whole: a patch can change it. */
        TEXT,
        /** Of another encoding, read whole. */
        OTHER_TEXT,
        /** Text, too large to be held. */
        LARGE,
        /** No text. */
        BINARY
    }

    /** Takes a piece of a line, with its number from 1. */
    @FunctionalInterface
    interface Look {
        void at(int number, String text);
    }

    /** All files, sorted by name; not what git keeps. */
    static List<NotesFile> in(Path root) throws IOException {
        List<NotesFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                StringJoiner segments = new StringJoiner("/");
                root.relativize(file).forEach(segment -> segments.add(segment.toString()));
                files.add(of(file, segments.toString(), attributes));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(NotesFile::name));
        return files;
    }

    private static NotesFile of(Path file, String name, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile() || !isText(file)) {
            return new NotesFile(file, name, Form.BINARY, List.of());
        }
        if (attributes.size() > NotesFolder.MAX_BYTES) {
            return new NotesFile(file, name, Form.LARGE, List.of());
        }
        byte[] content = Files.readAllBytes(file);
        Charset charset = charset(new ByteArrayInputStream(content));
        Form form = charset.equals(StandardCharsets.UTF_8) ? Form.TEXT : Form.OTHER_TEXT;
        return new NotesFile(file, name, form, List.of(new String(content, charset).split("\n", -1)));
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(START);
            return isWide(start) || new String(start, StandardCharsets.ISO_8859_1).indexOf('\0') < 0;
        }
    }

    /** Whether a byte order mark says UTF-16, as some spreadsheets write. */
    private static boolean isWide(byte[] start) {
        int mark = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }

    /** What is neither UTF-16 by its mark nor UTF-8 is taken for the usual one in the west, in which every byte is a letter. */
    private static Charset charset(InputStream in) throws IOException {
        in.mark(2);
        boolean wide = isWide(in.readNBytes(2));
        in.reset();
        if (wide) {
            return StandardCharsets.UTF_16;
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Hands over all lines, long ones in pieces that overlap, and holds only one of them. */
    void forEachPiece(Look look) throws IOException {
        Charset charset;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(place))) {
            charset = charset(in);
        }
        try (Reader reader = Files.newBufferedReader(place, charset)) {
            StringBuilder piece = new StringBuilder();
            int number = 1;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    look.at(number++, piece.toString());
                    piece.setLength(0);
                } else if (piece.append((char) c).length() == PIECE) {
                    look.at(number, piece.toString());
                    piece.delete(0, PIECE - OVERLAP);
                }
            }
            look.at(number, piece.toString());
        }
    }
}
