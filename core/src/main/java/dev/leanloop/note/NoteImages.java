package dev.leanloop.note;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The images among the notes. */
public interface NoteImages {

    /** There are none. */
    NoteImages NONE = new NoteImages() {
        @Override
        public List<NotePath> paths() {
            return List.of();
        }

        @Override
        public Optional<NoteImage> read(NotePath path) {
            return Optional.empty();
        }
    };

    /** The files that are called like images, sorted. */
    List<NotePath> paths();

    /**
     * One of them.
     *
     * @return empty for what is no image that a page may show, whatever it is called
     * @throws IOException when the disk fails
     */
    Optional<NoteImage> read(NotePath path) throws IOException;
}
