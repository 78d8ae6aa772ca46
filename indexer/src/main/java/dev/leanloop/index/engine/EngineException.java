package dev.leanloop.index.engine;

import java.io.IOException;

/** An engine that cannot be reached or does not do what was asked. Says what failed, where, and what to do about it. */
public final class EngineException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    EngineException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    EngineException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What to do about it, as one sentence. */
    public String advice() {
        return advice;
    }
}
