package dev.leanloop.site.output;

import java.io.IOException;

/** Nothing was published, because a page that must not be seen any more could have stayed. */
public final class StalePagesException extends IOException {

    private static final long serialVersionUID = 1L;

    StalePagesException(String message) {
        super(message);
    }
}
