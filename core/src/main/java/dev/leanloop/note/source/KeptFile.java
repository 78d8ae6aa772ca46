package dev.leanloop.note.source;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePacking;
import dev.leanloop.note.NotePath;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of the files of {@link KeptNotes}. */
final class KeptFile {

    private final String name;
    private final StateFolder state;
    private final NotePacking packing;
    private final NotesFolder folder;
    private final Instant taken;
    private final Map<NotePath, Kept> before = new HashMap<>();
    private final Map<NotePath, Kept> now = new TreeMap<>();

    /** Of those that were kept, as their files are. */
    private final Map<NotePath, NoteStamp> stamps = new HashMap<>();

    /** Whether there is a note now that was not there before, or not so. */
    private boolean isNew;

    private KeptFile(String name, StateFolder state, NotePacking packing, NotesFolder folder, Instant taken) {
        this.name = name;
        this.state = state;
        this.packing = packing;
        this.folder = folder;
        this.taken = taken;
    }

    /** A file that was read, with the stamp of the text that it was read of. */
    private record Kept(NoteStamp stamp, List<Note> notes) {}

    static KeptFile read(
            String name,
            StateFolder state,
            NotePacking packing,
            NotesFolder folder,
            List<NotePath> paths,
            Instant taken) {
        KeptFile file = new KeptFile(name, state, packing, folder, taken);
        state.read(name).ifPresent(content -> file.unpack(new Unpacked(content)));
        for (NotePath path : paths) {
            if (file.before.containsKey(path)) {
                file.stamps.put(path, NoteStamp.of(folder.root().resolve(path.value())));
            }
        }
        return file;
    }

    private void unpack(Unpacked in) {
        boolean sameRoot = in.word().equals(folder.root().toString());
        int count = in.number();
        for (int i = 0; i < count; i++) {
            NotePath path = NotePath.of(in.word());
            NoteStamp stamp = NoteStamp.unpack(in);
            before.put(path, new Kept(sameRoot ? stamp : NoteStamp.NONE, packing.unpack(path, in)));
        }
    }

    List<Note> unchanged(NotePath path) {
        Kept kept = before.get(path);
        if (kept == null || !kept.stamp().isOf(stamps.getOrDefault(path, NoteStamp.NONE))) {
            return List.of();
        }
        now.put(path, kept);
        return kept.notes();
    }

    List<Note> ofText(NotePath path, String text) {
        Kept kept = before.get(path);
        if (kept == null || !packing.isTextOf(kept.notes(), text)) {
            return List.of();
        }
        NoteStamp stamp = folder.stampOf(path).ifPast(taken);
        isNew |= !kept.stamp().equals(stamp);
        now.put(path, new Kept(stamp, kept.notes()));
        return kept.notes();
    }

    void add(NotePath path, List<Note> notes) {
        isNew = true;
        now.put(path, new Kept(folder.stampOf(path).ifPast(taken), notes));
    }

    /** @param out memory to write by */
    void write(Packed out) {
        if (now.isEmpty()) {
            state.remove(name);
        } else if (isNew || now.size() < before.size()) {
            out.clear().word(folder.root().toString()).number(now.size());
            now.forEach((path, kept) -> {
                out.word(path.value());
                kept.stamp().pack(out);
                packing.pack(kept.notes(), out);
            });
            state.write(name, out.bytes());
        }
    }
}
