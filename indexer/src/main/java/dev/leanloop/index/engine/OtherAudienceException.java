package dev.leanloop.index.engine;

import java.io.IOException;

/** Refused: the index at the address holds what another audience may read. */
public final class OtherAudienceException extends IOException {

    private static final long serialVersionUID = 1L;

    OtherAudienceException(String message) {
        super(message);
    }
}
