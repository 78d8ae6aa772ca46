package dev.leanloop.pipeline;

import java.io.IOException;

/** Another build is at work in the same folder. */
public final class LockedException extends IOException {

    private static final long serialVersionUID = 1L;

    LockedException(String message) {
        super(message);
    }
}
