package dev.leanloop.imports;

import dev.leanloop.note.NoteLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was imported before, by the {@code source} key of each note, wherever the note has been moved to since. */
public final class KnownSources {

    /** Behind it no front matter of a person goes on. */
    private static final int MAX_LINES = 100;

    private static final Pattern SOURCE = Pattern.compile("^source\\s*:\\s*(\\S.*)$");
    private static final Pattern QUOTES = Pattern.compile("^[\"'\\[\\s]+|[\"'\\]\\s]+$");

    private final Map<String, NotePath> notes = new HashMap<>();

    private KnownSources() {}

    /**
     * Looks at the front matter of every note.
     *
     * @throws IOException when the disk fails
     */
    public static KnownSources in(NotesFolder folder, NoteReader reader) throws IOException {
        KnownSources known = new KnownSources();
        for (NotePath path : folder.contents(reader).notes()) {
            NoteLines lines = folder.lines(path).orElse(NoteLines.NONE);
            boolean inHead = lines.line(1).strip().equals("---");
            for (int number = 2; inHead && number <= Math.min(lines.count(), MAX_LINES); number++) {
                String line = lines.line(number);
                Matcher source = SOURCE.matcher(line);
                if (source.matches()) {
                    // A person who makes one note of two writes both behind one key.
                    for (String each : source.group(1).split(",")) {
                        known.notes.putIfAbsent(key(each), path);
                    }
                }
                inHead = !line.strip().equals("---");
            }
        }
        return known;
    }

    /** The note that was made of it; empty when none was. */
    public Optional<NotePath> note(FoundTalk talk) {
        return Optional.ofNullable(notes.get(key(talk.source())));
    }

    /** Remembers that a note is made of it now. */
    public void add(FoundTalk talk, NotePath note) {
        notes.put(key(talk.source()), note);
    }

    private static String key(String source) {
        return QUOTES.matcher(source).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
