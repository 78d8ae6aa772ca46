package dev.leanloop.index;

import java.io.IOException;

/** Another process writes the index that should be written. */
public final class IndexInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    IndexInUseException(IOException cause) {
        super("another run is writing this search index", cause);
    }
}
