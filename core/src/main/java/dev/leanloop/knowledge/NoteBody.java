package dev.leanloop.knowledge;

import java.util.List;

/** A note's text that can be shown. */
@FunctionalInterface
public interface NoteBody {

    /** The body as safe HTML; see {@link NotePage#html}. */
    String html(NoteUrls urls);

    /** The same, with what it was made of. */
    default MadeHtml made(NoteUrls urls) {
        return new MadeHtml(html(urls), HtmlTrace.NONE);
    }

    /** Whether {@link #html} would be what it was when that was written down; an image on it is asked for then. */
    default boolean isStill(HtmlTrace trace, NoteUrls urls) {
        return false;
    }

    /** What the front matter says besides; see {@link NotePage#properties}. */
    default List<NoteProperty> properties() {
        return List.of();
    }
}
