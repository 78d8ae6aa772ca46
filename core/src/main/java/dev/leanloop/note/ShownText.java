package dev.leanloop.note;

import dev.leanloop.markdown.MarkdownDocument;
import java.util.List;
import java.util.Map;

/**
 * The text of a note, with what it takes to show it on a page: it is held until the page is made, which what else was read of the
 * {@link Note} need not be. Immutable.
 *
 * @param path where it lies
 * @param type what it is about
 * @param title the note's title
 * @param titleLine the line of the heading that is the title, 0 when no heading is
 * @param firstLine the line to point at for the note as a whole
 * @param phases each at its heading, in file order
 * @param properties what its front matter says besides: {@link FrontMatter#properties}
 * @param written the whole text as written
 * @param body the part to show
 */
public record ShownText(
        NotePath path,
        NoteType type,
        String title,
        int titleLine,
        int firstLine,
        List<Note.PhaseHeading> phases,
        Map<String, List<String>> properties,
        String written,
        MarkdownDocument body) {

    /** The text of a note that was read. */
    public static ShownText of(Note note) {
        return new ShownText(
                note.path(),
                note.type(),
                note.title(),
                note.titleLine(),
                note.firstLine(),
                note.phases(),
                note.frontMatter().properties(),
                note.lines().text(),
                note.body());
    }
}
