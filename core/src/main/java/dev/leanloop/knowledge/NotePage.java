package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One note as a page shows it.
 *
 * @param path where it lies
 * @param line where it begins in its file: 1, or the heading of a log file's conversation
 * @param type what it is about
 * @param title its first heading of level 1, else made of the file name
 * @param customer whose, if any
 * @param date its day, if known
 * @param backlinks the notes that link here, by path
 * @param body its text; see {@link #html}
 */
public record NotePage(
        NotePath path,
        int line,
        NoteType type,
        String title,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        List<NotePath> backlinks,
        NoteBody body) {

    public NotePage {
        backlinks = List.copyOf(backlinks);
    }

    /** The same, linked from more notes. */
    NotePage linkedFrom(List<NotePath> others) {
        return others.isEmpty()
                ? this
                : new NotePage(
                        path,
                        line,
                        type,
                        title,
                        customer,
                        date,
                        Stream.concat(backlinks.stream(), others.stream())
                                .sorted()
                                .toList(),
                        body);
    }

    /** What its front matter says besides, in the order written. */
    public List<NoteProperty> properties() {
        return body.properties();
    }

    /**
     * The body as safe HTML, without its title heading: items carry {@code id}s, phase headings the classes {@code phase} and
     * {@code performer} or {@code customer}, links are {@code a.note-link} and {@code a.topic}, handles {@code span.handle},
     * check boxes {@code span.box}, and what is not shown {@code .omitted}.
     */
    public String html(NoteUrls urls) {
        return body.html(urls);
    }

    /** The same, with what it was made of. */
    public MadeHtml made(NoteUrls urls) {
        return body.made(urls);
    }

    /** Whether {@link #html} would be the same as when that was made of this. A part of an image's address is what it holds. */
    public boolean isStill(HtmlTrace trace, NoteUrls urls) {
        return body.isStill(trace, urls);
    }
}
