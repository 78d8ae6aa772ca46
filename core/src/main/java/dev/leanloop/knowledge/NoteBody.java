package dev.leanloop.knowledge;

import java.util.List;

/** A note's text that can be shown. */
@FunctionalInterface
public interface NoteBody {

    /** The body as safe HTML; see {@link NotePage#html}. */
    String html(NoteUrls urls);

    /** What the front matter says besides; see {@link NotePage#properties}. */
    default List<NoteProperty> properties() {
        return List.of();
    }
}
