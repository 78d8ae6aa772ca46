package dev.leanloop.note.source;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.digest.Sha256;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NoteLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.PeopleFile;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.TooIntricate;
import dev.leanloop.note.UnreadNote;
import dev.leanloop.note.Visibility;
import dev.leanloop.state.FileStamps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder of notes on disk. Hidden folders and files (a leading dot, {@code .git} among them), symbolic links and whatever is no
 * regular file are not read, {@code node_modules} neither; Markdown files among them are named.
 */
public final class NotesFolder {

    /** A larger file is quarantined: nobody writes such a note by hand. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** What a lenient decoder writes for bytes that are no text; text may hold it as well. */
    private static final char STAND_IN = '\uFFFD';

    /** A file that is written to without a pause is taken as it is found. */
    private static final int MAX_ATTEMPTS = 5;

    private final Path root;
    private final Path original;

    /** The state of each note when it was read. */
    private final Map<NotePath, NoteStamp> read = new ConcurrentHashMap<>();

    private NotesFolder(Path root, Path original) {
        this.root = root;
        this.original = original;
    }

    /**
     * Opens a folder.
     *
     * @throws IOException when it is missing, no folder, or cannot be read; the message names it
     */
    public static NotesFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no folder of notes here");
        }
        Path real = folder.toRealPath();
        return new NotesFolder(real, real);
    }

    /**
     * Opens a copy of what a folder was at another moment.
     *
     * @param original the folder that the copy stands for: what lies outside the notes is looked for beside it
     */
    public static NotesFolder openCopy(Path copy, NotesFolder original) throws IOException {
        return new NotesFolder(copy.toRealPath(), original.root);
    }

    /** The folder's real path. */
    public Path root() {
        return root;
    }

    /** What {@code leanloop.yml} and the people file it names say; the defaults when there is none. */
    public SettingsReader.Result settings() throws IOException {
        return settings(this::peopleFile);
    }

    private SettingsReader.Result settings(PeopleFile people) throws IOException {
        Path file = root.resolve(SettingsReader.FILE_NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new SettingsReader.Result(Settings.DEFAULTS, List.of());
        }
        try {
            return SettingsReader.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), people);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Unlike a note it may lie outside the folder, and behind a link: that is where names and addresses belong. */
    private Optional<String> peopleFile(String path) {
        try {
            Path file = original.resolve(path);
            boolean readable = Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) <= MAX_BYTES;
            return readable ? decode(Files.readAllBytes(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // No file can have such a name here.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is the same as long as {@code leanloop.yml} is: what is kept of notes was read as it says. */
    public String settingsVersion() throws IOException {
        Path file = root.resolve(SettingsReader.FILE_NAME);
        byte[] content = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0];
        return Sha256.digits(content);
    }

    /**
     * Adds all that reading this folder depends on: every file in it but the pages of sites, and the people file that
     * {@code leanloop.yml} names.
     *
     * @param spared a folder that Leanloop writes: if it lies within this one, only notes and images in it are added
     * @throws IOException when the disk fails
     */
    public void stamp(FileStamps stamps, Optional<Path> spared) throws IOException {
        FolderStamp.add(stamps, root, spared);
        Path file = root.resolve(SettingsReader.FILE_NAME);
        boolean namesPeople = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("people");
        if (namesPeople) {
            settings(path -> {
                Optional<String> people = peopleFile(path);
                stamps.word(people.orElse(""));
                return people;
            });
        }
    }

    /**
     * Which files are notes, and which Markdown files are not.
     *
     * @throws IOException when the disk fails
     */
    public Contents contents(NoteReader reader) throws IOException {
        return FolderWalk.of(this, reader);
    }

    /**
     * Every Markdown file of a folder, and the images.
     *
     * @param notes to read, sorted
     * @param unread the others, sorted
     * @param images what notes may show
     */
    public record Contents(List<NotePath> notes, List<Unread> unread, NoteImages images) {
        public Contents {
            notes = List.copyOf(notes);
            unread = List.copyOf(unread);
        }

        /** Why the others are no notes (I83, or E20 for what cannot be opened), sorted. */
        public List<Diagnostic> leftOut() {
            return unread.stream().map(Unread::reason).toList();
        }
    }

    /**
     * A file that is left alone.
     *
     * @param reason names the file
     * @param visibility who may be told of it
     */
    public record Unread(Diagnostic reason, Visibility visibility) {}

    /**
     * The text of a note, or why it is quarantined.
     *
     * @throws IOException when the disk fails
     */
    public Text read(NotePath path) throws IOException {
        Path file = root.resolve(path.value());
        byte[] bytes;
        try {
            bytes = readWhole(path, file);
        } catch (AccessDeniedException e) {
            return new Text.Quarantined(new Unread(
                    quarantine(path, "not to be opened; let the account that builds the site read it"),
                    UnreadNote.UNOPENED));
        } catch (NoSuchFileException e) {
            return new Text.Quarantined(new Unread(
                    quarantine(
                            path,
                            "gone since the folder was looked through; if it is there, rename it to letters of UTF-8"),
                    UnreadNote.UNOPENED));
        }
        if (bytes.length > MAX_BYTES) {
            return quarantine(path, bytes, "larger than " + MAX_BYTES / 1024 + " KiB");
        }
        Optional<String> decoded = decode(bytes);
        if (decoded.isEmpty()) {
            return quarantine(path, bytes, "not UTF-8 text; save it as UTF-8");
        }
        String text = decoded.orElseThrow();
        boolean binary = false;
        boolean mayConflict = false;
        for (byte c : bytes) {
            binary |= c == 0;
            mayConflict |= c == '<';
        }
        if (binary) {
            return quarantine(path, bytes, "a binary file: it holds NUL characters");
        }
        if (mayConflict && MergeMarkers.areIn(text)) {
            return quarantine(path, bytes, "an unfinished merge: it holds conflict markers");
        }
        Optional<String> intricate = TooIntricate.reason(text);
        if (intricate.isPresent()) {
            return quarantine(path, bytes, intricate.orElseThrow());
        }
        return new Text.Decoded(text);
    }

    /** One version of a file: what was written to while it was read is read again. */
    private byte[] readWhole(NotePath path, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            NoteStamp before = NoteStamp.of(file);
            byte[] bytes;
            // The walk saw a regular file; a link put in its place since then is not followed.
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            if (attempt == MAX_ATTEMPTS || before.equals(NoteStamp.of(file))) {
                read.put(path, before);
                return bytes;
            }
        }
    }

    /**
     * Whether a note changed or vanished since it was read: then what was read may be half of what somebody was about to write, or
     * notes of before and after that do not belong together.
     */
    public boolean hasChangedSinceRead() {
        return read.entrySet().parallelStream()
                .anyMatch(note -> !note.getValue()
                        .equals(NoteStamp.of(root.resolve(note.getKey().value()))));
    }

    /** The stamp of a note as it was when it was last read; none of one that was not. */
    NoteStamp stampOf(NotePath path) {
        return read.getOrDefault(path, NoteStamp.NONE);
    }

    /**
     * The lines of a note or of {@code leanloop.yml}, to show where a problem is; empty for a file that is gone or quarantined.
     *
     * @throws IOException when the disk fails
     */
    public Optional<NoteLines> lines(NotePath path) throws IOException {
        if (!Files.isRegularFile(root.resolve(path.value()), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return switch (read(path)) {
            case Text.Decoded text -> Optional.of(NoteLines.ofFile(text.text()));
            case Text.Quarantined quarantined -> Optional.empty();
        };
    }

    /** Bytes that are no text become stand-ins; only a text with one needs a second, slower look. */
    private static Optional<String> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(STAND_IN) < 0 ? Optional.of(text) : decodeStrictly(bytes);
    }

    private static Optional<String> decodeStrictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Text quarantine(NotePath path, byte[] content, String reason) throws IOException {
        return new Text.Quarantined(new Unread(
                quarantine(path, reason),
                UnreadNote.visibility(path, content, settings().settings())));
    }

    private static Diagnostic quarantine(NotePath path, String reason) {
        return Diagnostic.of(DiagnosticCode.E20, new SourceLocation(path.value(), 1, 1), "the note is " + reason);
    }

    /** What reading a file gave. */
    public sealed interface Text {
        /** Text to read. */
        record Decoded(String text) implements Text {}

        /** A file that is left alone. */
        record Quarantined(Unread unread) implements Text {

            /** Why. */
            public Diagnostic reason() {
                return unread.reason();
            }
        }
    }
}
