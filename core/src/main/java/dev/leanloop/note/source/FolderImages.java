package dev.leanloop.note.source;

import dev.leanloop.digest.Sha256;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The images of a folder. What a file is, its first bytes say, not its name: PNG, JPEG, GIF and WebP are shown, and nothing that could be
 * a document, such as SVG. Thread-safe.
 */
final class FolderImages implements NoteImages {

    /** A larger one is not shown: no page should need it. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile(".*\\.(?:png|jpe?g|gif|webp)", Pattern.CASE_INSENSITIVE);
    private static final int NAME_BYTES = 16;

    private final Path root;
    private final List<NotePath> paths;
    private final Map<NotePath, Optional<NoteImage>> known = new ConcurrentHashMap<>();

    FolderImages(Path root, List<NotePath> paths) {
        this.root = root;
        this.paths = List.copyOf(paths);
    }

    static boolean isCalledLikeOne(String name) {
        // Most files are notes, and a pattern takes as long as everything else that is asked of one.
        return !name.endsWith(".md") && NAME.matcher(name).matches();
    }

    @Override
    public List<NotePath> paths() {
        return paths;
    }

    @Override
    public Optional<NoteImage> read(NotePath path) throws IOException {
        Optional<NoteImage> before = known.get(path);
        if (before != null) {
            return before;
        }
        Optional<NoteImage> image = look(root.resolve(path.value()));
        known.put(path, image);
        return image;
    }

    private static Optional<NoteImage> look(Path file) throws IOException {
        try {
            byte[] bytes = bytes(file);
            String format = format(bytes);
            if (bytes.length > MAX_BYTES || format.isEmpty()) {
                return Optional.empty();
            }
            String name = name(bytes, format);
            return Optional.of(new NoteImage(name, () -> same(file, name, format)));
        } catch (NoSuchFileException | AccessDeniedException e) {
            return Optional.empty(); // Somebody moved it just now, or keeps it to himself: it is not shown.
        }
    }

    private static byte[] same(Path file, String name, String format) throws IOException {
        byte[] bytes = bytes(file);
        if (!name(bytes, format).equals(name)) {
            throw new IOException(file + " changed while the site was made; build again");
        }
        return bytes;
    }

    /** The walk saw a regular file; a link put in its place since then is not followed. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private static String name(byte[] bytes, String format) {
        return Sha256.digits(bytes, NAME_BYTES) + "." + format;
    }

    /** The ending that the first bytes deserve; empty for what is not shown. */
    private static String format(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpg";
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "gif";
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? "webp" : "";
    }
}
