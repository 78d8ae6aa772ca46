package dev.leanloop.index.web;

import java.io.IOException;
import java.util.Optional;

/** The bundle before, of which a new one takes over what did not change. */
public interface BundleBefore {

    /** There is none, or nobody knows it: all is made anew. */
    BundleBefore NONE = new BundleBefore() {
        @Override
        public Optional<PartTexts> texts(String part) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> bytes(String file, int from, int length) {
            return Optional.empty();
        }
    };

    /**
     * What {@link WebBundle.Summary} said of a part when a bundle was written, by the same program on the same Java.
     *
     * @param part as {@link PartTexts#part} names it
     */
    Optional<PartTexts> texts(String part);

    /**
     * What stands in a file of the bundle before. It may be anything: who asks compares it with what is known of it.
     *
     * @param file its name, as {@link Sink} took it
     * @return empty when there is no such file, or it ends before
     */
    Optional<byte[]> bytes(String file, int from, int length) throws IOException;
}
