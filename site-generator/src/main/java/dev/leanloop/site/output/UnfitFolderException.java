package dev.leanloop.site.output;

import java.io.IOException;

/** The folder named for the site is not one to publish into; nothing in it was touched. */
public final class UnfitFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    UnfitFolderException(String message) {
        super(message);
    }
}
