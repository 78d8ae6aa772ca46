package dev.leanloop.site.message;

import java.util.stream.Stream;

/** What a file of messages says, as it is written. */
public final class MessageTexts {

    private MessageTexts() {}

    public static Stream<String> of(Messages messages) {
        return MessageFile.read(messages.language()).orElseThrow().values().stream();
    }
}
