package dev.leanloop.knowledge;

import dev.leanloop.history.FirstLines;
import dev.leanloop.history.History;
import dev.leanloop.note.Settings;
import java.time.LocalDate;

/**
 * What notes are resolved with that does not stand in them.
 *
 * @param settings as {@code leanloop.yml} says
 * @param asOf the day that ages are counted against
 * @param audience whose knowledge it is
 * @param images those that notes may show
 * @param made of what the text of notes is read beside themselves: settings and program; empty when nobody knows
 * @param forge where notes are edited
 * @param history of these notes alone
 * @param past the notes' earlier versions
 * @param lines of the notes' earlier versions
 */
record Circumstances(
        Settings settings,
        LocalDate asOf,
        Audience audience,
        ImageIndex images,
        String made,
        Forge forge,
        History history,
        PastNotes past,
        FirstLines lines) {}
