package dev.leanloop.history;

import java.io.IOException;

/** A folder of which git knows nothing; the message names it. */
public final class NoRepositoryException extends IOException {

    private static final long serialVersionUID = 1L;

    NoRepositoryException(String message) {
        super(message);
    }
}
