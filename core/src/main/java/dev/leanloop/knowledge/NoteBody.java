package dev.leanloop.knowledge;

/** A note's text that can be shown. */
@FunctionalInterface
public interface NoteBody {

    /** The body as safe HTML; see {@link NotePage#html}. */
    String html(NoteUrls urls);
}
