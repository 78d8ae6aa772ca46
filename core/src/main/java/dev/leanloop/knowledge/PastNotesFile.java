package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.Visibility;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what was read of earlier versions from one run to the next. */
final class PastNotesFile {

    private static final String NAME = "past-notes";

    private PastNotesFile() {}

    static Map<PastNotes.Key, PastNote> read(StateFolder state) {
        return state.read(NAME).map(content -> decoded(new Unpacked(content))).orElseGet(Map::of);
    }

    static void write(StateFolder state, Map<PastNotes.Key, PastNote> notes) {
        Packed out = new Packed().number(notes.size());
        notes.forEach((key, note) -> {
            out.word(key.blob()).word(key.path().value()).word(key.path().part());
            out.word(note.visibility().name()).number(note.check() ? 1 : 0);
            out.number(note.stated().size());
            for (Expectation stated : note.stated()) {
                out.word(stated.label() == null ? "" : stated.label()).word(stated.text());
                out.number(stated.confidence() == null ? -1 : stated.confidence());
            }
            out.words(note.verdicts()).words(note.done());
        });
        state.write(NAME, out.bytes());
    }

    private static Map<PastNotes.Key, PastNote> decoded(Unpacked in) {
        int count = in.number();
        Map<PastNotes.Key, PastNote> notes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            PastNotes.Key key = new PastNotes.Key(in.word(), new NotePath(in.word(), in.word()));
            Visibility visibility = Visibility.valueOf(in.word());
            boolean check = in.number() == 1;
            notes.put(key, new PastNote(visibility, check, stated(in), Set.copyOf(in.words()), Set.copyOf(in.words())));
        }
        return notes;
    }

    private static List<Expectation> stated(Unpacked in) {
        int count = in.number();
        List<Expectation> stated = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String label = in.word();
            String text = in.word();
            int confidence = in.number();
            stated.add(new Expectation(label.isEmpty() ? null : label, text, confidence < 0 ? null : confidence));
        }
        return stated;
    }
}
