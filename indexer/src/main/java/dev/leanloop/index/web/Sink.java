package dev.leanloop.index.web;

import java.io.IOException;

/** Takes the files of a bundle, one after the other. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one file.
     *
     * @param name relative, of portable characters, with {@code /}; a name that holds a hash always means the same content
     * @param bytes the sink may keep them
     */
    void file(String name, byte[] bytes) throws IOException;

    /**
     * Begins a file that may be too large to be held, and whose name is known last; this sink may have several at a time. One that is never
     * ended is none.
     *
     * @return one that is held until it ends, where a sink has no better place
     */
    default Large large() {
        return new HeldFile(this);
    }

    /** A large file. For one thread. */
    interface Large {

        /** Adds bytes, which may be changed afterwards. */
        void add(byte[] bytes, int from, int length) throws IOException;

        /**
         * All is there.
         *
         * @param name as for {@link #file}
         */
        void end(String name) throws IOException;
    }
}
