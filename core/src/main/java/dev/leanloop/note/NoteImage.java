package dev.leanloop.note;

import java.io.IOException;

/**
 * An image that lies among the notes.
 *
 * @param name made of what it holds, with the ending of its true format: the same image has the same name wherever it lies
 * @param content reads it
 */
public record NoteImage(String name, Content content) {

    /** Reads an image. */
    @FunctionalInterface
    public interface Content {
        /**
         * The whole of it.
         *
         * @throws IOException when the disk fails, or it is no longer the image that its name was made of
         */
        byte[] read() throws IOException;
    }
}
