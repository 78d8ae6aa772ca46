package dev.leanloop.knowledge;

import dev.leanloop.history.FirstLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import java.time.LocalDate;
import java.util.Map;

/**
 * What resolving one note needs to know of all of them.
 *
 * @param index finds the note a link means
 * @param directory which customer a note is about
 * @param conversations with their loops
 * @param dates of notes that are no conversations
 * @param past the notes' earlier versions
 * @param lines of the notes' earlier versions
 * @param sides who is us
 * @param settings as {@code leanloop.yml} says
 * @param asOf the day the site stands at
 * @param names the ids of every note's items
 * @param shared what items of many notes hold, each once
 */
record Sources(
        NoteIndex index,
        CustomerDirectory directory,
        ConversationList conversations,
        NoteDates dates,
        PastNotes past,
        FirstLines lines,
        Sides sides,
        Settings settings,
        LocalDate asOf,
        Map<NotePath, ItemNames> names,
        OneOfEach shared) {

    /** Whether a note holds an item of that name. */
    boolean holds(NotePath note, ItemId item) {
        return ItemNames.holds(names, note, item);
    }
}
