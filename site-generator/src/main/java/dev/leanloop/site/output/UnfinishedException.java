package dev.leanloop.site.output;

import java.io.IOException;
import java.nio.file.Path;

/** A disk failed when it was too late for the site before: what readers see instead is in the message. */
public final class UnfinishedException extends IOException {

    private static final long serialVersionUID = 1L;

    private UnfinishedException(String message, IOException cause) {
        super(message, cause);
    }

    /** It failed a second time while the site before was put back. */
    static UnfinishedException partlyNew(Path site, IOException cause) {
        return new UnfinishedException(
                "the site in " + site + " is partly new, because the disk failed twice (" + cause.getMessage()
                        + "); every file in it is whole, and the next build finishes it",
                cause);
    }

    /** It failed while the new site was there already. */
    static UnfinishedException notCleared(IOException cause) {
        return new UnfinishedException(
                "the new site is in place, but what is left of the one before could not be removed ("
                        + cause.getMessage() + "); the next build removes it",
                cause);
    }
}
