package dev.leanloop.note;

import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Notes as bytes: what was read of a file, with its text, to be kept until another run. Unpacking gives what reading the same text
 * would, without parsing it: that is done when a page shows it. Thread-safe.
 */
public final class NotePacking {

    private final NoteReader reader;

    /**
     * @param reader of the notes; what one with other settings read is not to be unpacked
     */
    public NotePacking(NoteReader reader) {
        this.reader = reader;
    }

    /** Adds what was read of one file: all of its notes. */
    public void pack(List<Note> ofFile, Packed out) {
        out.text(ofFile.getFirst().lines().text()).number(ofFile.size());
        ofFile.forEach(note -> PackedNote.pack(note, out));
    }

    /** The next file's notes. */
    public List<Note> unpack(NotePath path, Unpacked in) {
        String text = in.text();
        int count = in.number();
        NoteLines lines = NoteLines.of(text);
        Supplier<List<Note>> again = new OfLog(path, text);
        List<Note> notes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int part = i;
            notes.add(new PackedNote(path, lines, reader.settings()).unpack(in, (type, frontMatter) -> {
                if (!reader.showsPages()) {
                    return MarkdownDocument.letGo();
                }
                return count == 1
                        ? reader.parsedWhenShown(text, frontMatter.lines(), type)
                        : MarkdownDocument.madeWhenShown(
                                () -> again.get().get(part).body());
            }));
        }
        return List.copyOf(notes);
    }

    /** Whether reading a text gives these notes, which were read of some text of the same file. */
    public boolean isTextOf(List<Note> ofFile, String text) {
        return NoteReader.normalLines(text).equals(ofFile.getFirst().lines().text());
    }

    /** A log file read as a whole when the first of its pages is shown: which line belongs to which is known only then. */
    private final class OfLog implements Supplier<List<Note>> {
        private final NotePath path;
        private final String text;
        private List<Note> notes = List.of();

        private OfLog(NotePath path, String text) {
            this.path = path;
            this.text = text;
        }

        @Override
        public synchronized List<Note> get() {
            if (notes.isEmpty()) {
                notes = reader.read(path, text);
            }
            return notes;
        }
    }
}
