package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One note as a page shows it.
 *
 * @param path where it lies
 * @param type what it is about
 * @param title its first heading of level 1, else made of the file name
 * @param customer whose, if any
 * @param date its day, if known
 * @param backlinks the notes that link here, by path
 */
public record NotePage(
        NotePath path,
        NoteType type,
        String title,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        List<NotePath> backlinks) {

    public NotePage {
        backlinks = List.copyOf(backlinks);
    }
}
