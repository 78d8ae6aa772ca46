package dev.leanloop.index.web;

import java.io.IOException;

/** Takes the files of a bundle. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one file.
     *
     * @param name relative, of portable characters, with {@code /}; a name that holds a hash always means the same content
     * @param bytes the sink may keep them
     */
    void file(String name, byte[] bytes) throws IOException;
}
