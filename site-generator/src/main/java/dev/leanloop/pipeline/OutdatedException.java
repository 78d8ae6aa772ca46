package dev.leanloop.pipeline;

import java.io.IOException;
import java.io.Serial;

/** The notes changed again before the site was published; the site before is there. */
public final class OutdatedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    OutdatedException() {
        super("the notes changed while their site was built");
    }
}
